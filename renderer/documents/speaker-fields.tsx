import { Button, Input, TextField, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { Role } from "../../app/model/records.ts";
import type { Speaker, SpeakerChoice } from "../../app/text/speakers.ts";

type Choices = ReadonlyMap<string, SpeakerChoice>;

/** Who was found to speak, each with a name to change and a role; the same name twice makes one speaker of two. */
export function SpeakerFields(props: {
  readonly speakers: readonly Speaker[];
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
  /** Where there are other texts: gives their speakers the same names and roles. */
  readonly onChooseForAll?: () => void;
}) {
  const { speakers, choices, onChoose, onChooseForAll } = props;
  if (speakers.length === 0) {
    return (
      <p className="hint">
        No speakers found. A turn begins with a name and a colon, “Rosa:”, in brackets, “[Rosa]”, or in bold letters.
      </p>
    );
  }
  const choose = ({ name, role }: Speaker, part: Partial<SpeakerChoice>) =>
    onChoose(new Map(choices).set(name, { ...{ name, role }, ...choices.get(name), ...part }));
  return (
    <>
      <table className="speaker-fields">
        <thead>
          <tr>
            <th scope="col">Found as</th>
            <th scope="col">Turns</th>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
          </tr>
        </thead>
        <tbody>
          {speakers.map((speaker) => (
            <SpeakerRow
              key={speaker.name}
              speaker={speaker}
              choice={choices.get(speaker.name) ?? speaker}
              onChoose={(part) => choose(speaker, part)}
            />
          ))}
        </tbody>
      </table>
      {onChooseForAll && choices.size > 0 && (
        <Button className="button" onPress={onChooseForAll}>
          Use these names and roles in all files
        </Button>
      )}
    </>
  );
}

function SpeakerRow(props: {
  readonly speaker: Speaker;
  readonly choice: SpeakerChoice;
  readonly onChoose: (part: Partial<SpeakerChoice>) => void;
}) {
  const { speaker, choice, onChoose } = props;
  return (
    <tr>
      <th scope="row" dir="auto">
        {speaker.name}
      </th>
      <td className="number">{speaker.turnCount.toLocaleString("en")}</td>
      <td>
        <TextField
          aria-label={`Name of ${speaker.name}`}
          value={choice.name}
          onChange={(name) => onChoose({ name })}
          onBlur={() => onChoose({ name: choice.name.trim() || speaker.name })}
        >
          <Input className="input" dir="auto" />
        </TextField>
      </td>
      <td>
        <ToggleButtonGroup
          className="role-toggle"
          aria-label={`Role of ${speaker.name}`}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[choice.role]}
          onSelectionChange={(keys) => {
            const [role] = keys;
            if (role !== undefined) onChoose({ role: role as Role });
          }}
        >
          <ToggleButton id="interviewer">Interviewer</ToggleButton>
          <ToggleButton id="respondent">Respondent</ToggleButton>
        </ToggleButtonGroup>
      </td>
    </tr>
  );
}
