import type { SearchUnit } from "../../app/search/query.ts";
import { units } from "./search-view.ts";

const names: Readonly<Record<SearchUnit, string>> = { turn: "turn", paragraph: "paragraph", document: "document" };

/** Within what AND, NOT and NEAR look for words together. */
export function UnitField(props: { readonly unit: SearchUnit; readonly onUnit: (unit: SearchUnit) => void }) {
  return (
    <label
      className="unit-field"
      title="AND, NOT and NEAR hold within the same turn, paragraph or document. Where nobody is named as speaking, each paragraph is a turn."
    >
      <span className="muted">Together in a</span>
      <select
        className="input"
        value={props.unit}
        onChange={(event) => props.onUnit(units.find((unit) => unit === event.target.value) ?? "turn")}
      >
        {units.map((unit) => (
          <option key={unit} value={unit}>
            {names[unit]}
          </option>
        ))}
      </select>
    </label>
  );
}
