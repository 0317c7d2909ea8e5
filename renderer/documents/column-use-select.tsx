import { ChevronDown } from "lucide-react";
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";
import type { ColumnUse } from "../../app/import/survey/mapping.ts";

const USES: readonly { readonly id: string; readonly title: string; readonly use: ColumnUse }[] = [
  { id: "case", title: "Case", use: { as: "case" } },
  { id: "answer", title: "Answer", use: { as: "answer" } },
  { id: "choice", title: "Variable: choice", use: { as: "variable", type: "choice" } },
  { id: "number", title: "Variable: number", use: { as: "variable", type: "number" } },
  { id: "yes-no", title: "Variable: yes or no", use: { as: "variable", type: "yes-no" } },
  { id: "date", title: "Variable: date", use: { as: "variable", type: "date" } },
  { id: "text", title: "Variable: text", use: { as: "variable", type: "text" } },
  { id: "ignore", title: "Left out", use: { as: "ignore" } },
];

/** What a column is for, to be chosen. */
export function ColumnUseSelect(props: {
  readonly column: string;
  readonly use: ColumnUse;
  readonly onUse: (use: ColumnUse) => void;
}) {
  const { column, use, onUse } = props;
  return (
    <Select
      aria-label={`What “${column}” is`}
      selectedKey={use.as === "variable" ? use.type : use.as}
      onSelectionChange={(key) => {
        const chosen = USES.find(({ id }) => id === key);
        if (chosen) onUse(chosen.use);
      }}
    >
      <Button className="button survey-use">
        <SelectValue />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="popover">
        <ListBox className="menu" items={USES}>
          {({ id, title }) => (
            <ListBoxItem className="menu-item" id={id}>
              {title}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
