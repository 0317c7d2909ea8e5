import { useId } from "react";

/** One of several, with its label beside it. */
export function Choice<Id extends string>(props: {
  readonly label: string;
  readonly items: readonly { readonly id: Id; readonly name: string }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}) {
  const { label, items, value, onChange } = props;
  const id = useId();
  return (
    <span className="co-choice">
      <label className="muted" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => {
          const chosen = items.find(({ id }) => id === event.target.value);
          if (chosen) onChange(chosen.id);
        }}
      >
        {items.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
