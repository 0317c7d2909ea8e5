import { FolderSearch, Tags, X } from "lucide-react";
import { useMemo } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover, ToggleButton } from "react-aria-components";
import { codePath } from "../../app/codebook/tree.ts";
import type { Code, Id, QueryCode, QueryOperand, SavedQuery } from "../../app/model/records.ts";
import { useCodeItems } from "../ui/filter-items.ts";
import { FilterMenu } from "../ui/filter-menu.tsx";
import { useRecords } from "../use-project.tsx";

const SHOWN_AT_MOST = 12;

type Props = {
  readonly operand: QueryOperand;
  readonly onOperand: (operand: QueryOperand) => void;
  /** The saved queries that may stand here: none that leads back to the one that is edited. */
  readonly offered: readonly SavedQuery[];
};

/** Which passages are meant: with any code, with one of some codes, or those of a saved query. */
export function OperandField({ operand, onOperand, offered }: Props) {
  const codes = useRecords(({ codes }) => codes);
  const items = useCodeItems(codes);
  const chosen = operand.kind === "codes" ? operand.codes : [];
  const choose = (ids: ReadonlySet<Id>) => {
    const before = new Map(chosen.map((one) => [one.codeId, one]));
    const next = [...ids].map((codeId) => before.get(codeId) ?? { codeId, withSubcodes: true });
    onOperand(next.length > 0 ? { kind: "codes", codes: next } : { kind: "any" });
  };
  return (
    <>
      <FilterMenu
        label="Codes"
        icon={<Tags size={15} aria-hidden />}
        chosen={chosen.map(({ codeId }) => codeId)}
        items={items}
        onChoose={choose}
      />
      {offered.length > 0 && <QueryMenu offered={offered} onOperand={onOperand} />}
      <Chosen operand={operand} codes={codes} onOperand={onOperand} />
    </>
  );
}

function QueryMenu({ offered, onOperand }: Pick<Props, "offered" | "onOperand">) {
  return (
    <MenuTrigger>
      <Button className="button">
        <FolderSearch size={15} aria-hidden /> Query
      </Button>
      <Popover className="popover" placement="bottom start" maxHeight={360}>
        <Menu className="menu" aria-label="Saved queries">
          {offered.map(({ id, name }) => (
            <MenuItem key={id} className="menu-item" onAction={() => onOperand({ kind: "query", queryId: id })}>
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Chosen({
  operand,
  codes,
  onOperand,
}: Pick<Props, "operand" | "onOperand"> & { readonly codes: ReadonlyMap<Id, Code> }) {
  const queries = useRecords(({ queries }) => queries);
  const parents = useMemo(() => new Set([...codes.values()].map(({ parentId }) => parentId)), [codes]);
  if (operand.kind === "any") return <span className="muted">any code</span>;
  if (operand.kind === "query") {
    const name = queries.find(({ id }) => id === operand.queryId)?.name;
    const said = name === undefined ? "a deleted query" : `query “${name}”`;
    return <Chip text={said} removal={`Take out ${said}`} onRemove={() => onOperand({ kind: "any" })} />;
  }
  const set = (next: readonly QueryCode[]) => onOperand({ kind: "codes", codes: next });
  if (operand.codes.length === 0) return <span className="operand-problem">no code left</span>;
  return (
    <>
      {operand.codes.slice(0, SHOWN_AT_MOST).map((one) => {
        const code = codes.get(one.codeId);
        const others = operand.codes.filter((other) => other !== one);
        return (
          <Chip
            key={one.codeId}
            text={code?.name ?? "a deleted code"}
            {...(code && { title: codePath(code, codes), color: code.color })}
            removal={`Take out ${code?.name ?? "a deleted code"}`}
            onRemove={() => (others.length > 0 ? set(others) : onOperand({ kind: "any" }))}
          >
            {parents.has(one.codeId) && (
              <ToggleButton
                className="sub-toggle"
                aria-label={`With the sub-codes of ${code?.name ?? "this code"}`}
                isSelected={one.withSubcodes}
                onChange={(withSubcodes) =>
                  set(operand.codes.map((other) => (other === one ? { ...one, withSubcodes } : other)))
                }
              >
                {one.withSubcodes ? "+ sub-codes" : "alone"}
              </ToggleButton>
            )}
          </Chip>
        );
      })}
      {operand.codes.length > SHOWN_AT_MOST && (
        <span className="muted">and {(operand.codes.length - SHOWN_AT_MOST).toLocaleString("en")} more</span>
      )}
    </>
  );
}

function Chip(props: {
  readonly text: string;
  readonly title?: string;
  readonly color?: string;
  readonly removal: string;
  readonly onRemove: () => void;
  readonly children?: React.ReactNode;
}) {
  const { text, title = text, color, removal, onRemove, children } = props;
  return (
    <span className="chip operand-chip">
      {color !== undefined && <span className="swatch" style={{ background: color }} />}
      <span className="operand-name" title={title}>
        {text}
      </span>
      {children}
      <Button className="icon-button" aria-label={removal} onPress={onRemove}>
        <X size={13} aria-hidden />
      </Button>
    </span>
  );
}
