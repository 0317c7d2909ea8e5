import { ChevronDown } from "lucide-react";
import { type FormEvent, useState } from "react";
import {
  Button,
  Form,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  Select,
  SelectValue,
} from "react-aria-components";
import { eGovernmentBarriers } from "../../app/codebook/e-government-barriers.ts";
import { planStarter } from "../../app/codebook/starter.ts";
import type { Diff } from "../../app/model/diff.ts";
import { systemIdentity } from "../../app/model/identity.ts";
import { DialogBox } from "../ui/dialog-box.tsx";
import { languages } from "../ui/languages.ts";
import { problemSentence } from "../ui/notices.ts";
import { TextInput } from "../ui/text-input.tsx";
import type { ProjectSession } from "../use-project.tsx";
import { createProject } from "../use-projects.ts";

type Starter = "empty" | "barriers";

/** Asks what a project needs to begin, makes it and opens it. */
export function NewProjectDialog(props: {
  readonly onOpen: (session: ProjectSession) => void;
  readonly onClose: () => void;
}) {
  const { onOpen, onClose } = props;
  const [name, setName] = useState("");
  const [coderName, setCoderName] = useState("");
  const [language, setLanguage] = useState("en");
  const [starter, setStarter] = useState<Starter>("empty");
  const [tried, setTried] = useState(false);
  const [making, setMaking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (making || name.trim() === "" || coderName.trim() === "") return;
    setMaking(true);
    createProject({ name, coderName, language }, () => ({ diff: starterDiff(starter), files: [] }))
      .then(onOpen)
      .catch((error: unknown) => {
        setProblem(problemSentence(error));
        setMaking(false);
      });
  };
  const missing = (value: string, sentence: string) => (tried && value.trim() === "" ? sentence : null);
  return (
    <DialogBox title="New project" onClose={onClose} isLocked={making}>
      <Form className="dialog-form" validationBehavior="aria" onSubmit={submit}>
        <TextInput
          label="Project name"
          value={name}
          onChange={setName}
          autoFocus
          error={missing(name, "A project needs a name.")}
        />
        <TextInput
          label="Your name"
          value={coderName}
          onChange={setCoderName}
          hint="Stands on every passage you code."
          error={missing(coderName, "The coder needs a name; it stands on every coding.")}
        />
        <LanguageSelect value={language} onChange={setLanguage} />
        <StarterChoice value={starter} onChange={setStarter} />
        {problem !== null && (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
        <div className="dialog-actions">
          <Button className="button" onPress={onClose} isDisabled={making}>
            Cancel
          </Button>
          <Button className="button primary" type="submit" isDisabled={making}>
            Create project
          </Button>
        </div>
      </Form>
    </DialogBox>
  );
}

function starterDiff(starter: Starter): Diff {
  return starter === "barriers" ? planStarter(eGovernmentBarriers, [], systemIdentity) : {};
}

function LanguageSelect({ value, onChange }: { readonly value: string; readonly onChange: (tag: string) => void }) {
  return (
    <Select className="field" value={value} onChange={(key) => key !== null && onChange(String(key))}>
      <Label className="label">Language of the interviews</Label>
      <Button className="input select-button">
        <SelectValue />
        <ChevronDown size={15} aria-hidden />
      </Button>
      <Popover className="popover select-popover" maxHeight={280}>
        <ListBox className="options" items={languages}>
          {({ tag, name }) => (
            <ListBoxItem className="option" id={tag} textValue={name}>
              {name}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

function StarterChoice({ value, onChange }: { readonly value: Starter; readonly onChange: (value: Starter) => void }) {
  return (
    <RadioGroup
      className="field radio-group"
      value={value}
      onChange={(chosen) => onChange(chosen === "barriers" ? "barriers" : "empty")}
    >
      <Label className="label">Codebook to start with</Label>
      <Radio className="radio" value="empty">
        <span className="dot" />
        Empty
      </Radio>
      <Radio className="radio" value="barriers">
        <span className="dot" />
        E-government barriers
      </Radio>
    </RadioGroup>
  );
}
