import { CircleHelp, History } from "lucide-react";
import { type KeyboardEvent, type ReactNode, type RefObject, useId } from "react";
import { Button, Dialog, DialogTrigger, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { QueryProblem } from "../../app/search/query.ts";
import { SyntaxHelp } from "./syntax-help.tsx";

/** Where the query is typed, with what was looked for before and how a query is written. */
export function QueryField(props: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly problem: QueryProblem | null;
  readonly recent: readonly string[];
  readonly onText: (text: string) => void;
  /** Enter was pressed, or the field left. */
  readonly onUsed: () => void;
  readonly onDown: () => void;
  /** Between the field and its buttons. */
  readonly children: ReactNode;
}) {
  const { field, text, problem, recent, onText, onUsed, onDown } = props;
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== "Enter" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    onUsed();
    onDown();
  };
  return (
    <div className="query">
      <div className="query-line">
        <input
          ref={field}
          type="search"
          className="input query-input"
          aria-label="Search all documents"
          aria-describedby={problem ? id : undefined}
          aria-invalid={problem !== null}
          placeholder="cost*   “electronic government”   cost NEAR/5 computer*   trust -police"
          spellCheck={false}
          dir="auto"
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={onUsed}
        />
        {props.children}
        <MenuTrigger>
          <Button className="button" isDisabled={recent.length === 0}>
            <History size={15} aria-hidden /> Recent
          </Button>
          <Popover className="popover" placement="bottom end">
            <Menu className="menu" aria-label="Recent searches" onAction={(key) => onText(recent[Number(key)] ?? "")}>
              {recent.map((one, place) => (
                <MenuItem key={one} id={String(place)} className="menu-item recent-search" textValue={one}>
                  {one}
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
        <DialogTrigger>
          <Button className="button">
            <CircleHelp size={15} aria-hidden /> Syntax
          </Button>
          <Popover className="popover syntax-popover" placement="bottom end">
            <Dialog aria-label="How a search is written">
              <SyntaxHelp />
            </Dialog>
          </Popover>
        </DialogTrigger>
      </div>
      {problem && (
        <p className="query-problem" id={id} role="status">
          <span className="field-error">{problem.message}</span>
          <span className="query-echo" aria-hidden dir="auto">
            {text.slice(0, problem.start)}
            <mark>{text.slice(problem.start, problem.end) || " "}</mark>
            {text.slice(problem.end)}
          </span>
        </p>
      )}
    </div>
  );
}
