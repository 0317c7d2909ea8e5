import type { NameOptions } from "../../app/coding/find-names.ts";
import type { NameTarget } from "../../app/coding/name-fields.ts";
import { Check } from "../ui/check.tsx";

const targets: readonly { readonly target: NameTarget; readonly label: string }[] = [
  { target: "texts", label: "Texts" },
  { target: "speakers", label: "Speakers" },
  { target: "titles", label: "Names of documents, sets, files, the project" },
  { target: "cases", label: "Cases and their values" },
  { target: "memos", label: "Memos" },
  { target: "codes", label: "Codes and their definitions" },
];

export const allTargets: readonly NameTarget[] = targets.map(({ target }) => target);

/** How and where names are looked for. */
export function NameOptionFields(props: {
  readonly options: NameOptions;
  readonly onOptions: (options: NameOptions) => void;
  readonly targets: readonly NameTarget[];
  readonly onTargets: (targets: readonly NameTarget[]) => void;
}) {
  const { options, onOptions, onTargets } = props;
  const set = (part: Partial<NameOptions>) => onOptions({ ...options, ...part });
  return (
    <div className="name-options">
      <fieldset>
        <legend>Find</legend>
        <Check isSelected={options.wholeWords} onChange={(wholeWords) => set({ wholeWords })}>
          Whole words only
        </Check>
        <Check isSelected={options.matchesCase} onChange={(matchesCase) => set({ matchesCase })}>
          Capitals as written
        </Check>
        <Check isSelected={options.matchesAccents} onChange={(matchesAccents) => set({ matchesAccents })}>
          Accents as written
        </Check>
      </fieldset>
      <fieldset>
        <legend>In</legend>
        {targets.map(({ target, label }) => (
          <Check
            key={target}
            isSelected={props.targets.includes(target)}
            onChange={(isIn) =>
              onTargets(allTargets.filter((one) => (one === target ? isIn : props.targets.includes(one))))
            }
          >
            {label}
          </Check>
        ))}
      </fieldset>
    </div>
  );
}
