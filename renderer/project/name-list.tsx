import { Plus, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import type { Pseudonym } from "../../app/coding/find-names.ts";

/** The names with their replacements, in a grid to be filled in; and names that speakers have, to be taken in. */
export function NameList(props: {
  readonly names: readonly Pseudonym[];
  readonly onChange: (names: readonly Pseudonym[]) => void;
  /** In how many places each name was found, by name. */
  readonly counts: ReadonlyMap<string, number>;
  readonly suggestions: readonly string[];
}) {
  const { names, onChange, counts, suggestions } = props;
  const grid = useRef<HTMLTableElement>(null);
  const entering = useRef<"name" | "replacement" | null>(null);
  const length = names.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a row that was added is entered once it is there
  useEffect(() => {
    const cells = grid.current?.querySelectorAll<HTMLInputElement>(`tbody tr:last-child input`);
    if (entering.current) cells?.[entering.current === "name" ? 0 : 1]?.focus();
    entering.current = null;
  }, [length]);
  const add = (name: string) => {
    entering.current = name === "" ? "name" : "replacement";
    onChange([...names, { name, replacement: "" }]);
  };
  const set = (index: number, part: Partial<Pseudonym>) =>
    onChange(names.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <>
      <div className="name-grid-scroller">
        <table className="name-grid" ref={grid} aria-label="Names">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Replacement</th>
              <th scope="col" className="number">
                Places
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {names.map((one, index) => (
              <NameRow
                // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place
                key={index}
                number={index + 1}
                pseudonym={one}
                count={counts.get(one.name.trim())}
                onSet={(part) => set(index, part)}
                onRemove={() => onChange(names.filter((_, at) => at !== index))}
                onEnter={() => add("")}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="name-ways">
        <Button className="button" onPress={() => add("")}>
          <Plus size={15} aria-hidden /> Add a name
        </Button>
      </div>
      {suggestions.length > 0 && (
        <p className="name-suggestions">
          <span className="hint">Speakers:</span>
          {suggestions.map((name) => (
            <Button key={name} className="button" aria-label={`Add ${name}`} onPress={() => add(name)}>
              <Plus size={12} aria-hidden /> <span>{name}</span>
            </Button>
          ))}
        </p>
      )}
    </>
  );
}

function NameRow(props: {
  readonly number: number;
  readonly pseudonym: Pseudonym;
  readonly count: number | undefined;
  readonly onSet: (part: Partial<Pseudonym>) => void;
  readonly onRemove: () => void;
  readonly onEnter: () => void;
}) {
  const { number, pseudonym, count, onSet, onRemove, onEnter } = props;
  const { name, replacement } = pseudonym;
  return (
    <tr>
      <td>
        <input
          className="input"
          dir="auto"
          aria-label={`Name ${number}`}
          value={name}
          onChange={(event) => onSet({ name: event.target.value })}
        />
      </td>
      <td>
        <input
          className="input"
          dir="auto"
          aria-label={`Replacement ${number}`}
          value={replacement}
          onChange={(event) => onSet({ replacement: event.target.value })}
          onKeyDown={(event) => event.key === "Enter" && onEnter()}
        />
      </td>
      <td className="number hint">{count?.toLocaleString("en")}</td>
      <td>
        <Button className="icon-button" aria-label={`Remove ${name || `row ${number}`}`} onPress={onRemove}>
          <X size={15} aria-hidden />
        </Button>
      </td>
    </tr>
  );
}
