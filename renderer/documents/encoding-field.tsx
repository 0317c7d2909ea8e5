import { ChevronDown } from "lucide-react";
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";
import { encodings, type ReadAs } from "../../app/import/encodings.ts";

/** The encoding that a text was read in, for the user to change, with the lines that show whether it is right. */
export function EncodingField(props: {
  readonly readAs: ReadAs;
  /** Lines with letters that differ from encoding to encoding. */
  readonly lines: readonly string[];
  readonly isDisabled: boolean;
  readonly onEncoding: (name: string) => void;
}) {
  const { readAs, lines, isDisabled, onEncoding } = props;
  return (
    <div className="encoding">
      <Select
        className="encoding-select"
        selectedKey={readAs.encoding}
        isDisabled={isDisabled}
        onSelectionChange={(key) => onEncoding(String(key))}
      >
        <Label className="hint">{readAs.by === "guess" ? "Guessed to be" : "Read as"}</Label>
        <Button className="button">
          <SelectValue />
          <ChevronDown size={14} aria-hidden />
        </Button>
        <Popover className="popover" maxHeight={360}>
          <ListBox className="menu" items={encodings}>
            {({ name, title }) => (
              <ListBoxItem className="menu-item" id={name}>
                {title}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </Select>
      <Preview lines={lines} />
    </div>
  );
}

function Preview({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <figure>
      <figcaption className="hint">Are these letters right? If not, choose another encoding.</figcaption>
      <div className="sample-lines" dir="auto">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no identity but their place
          <p key={index}>{line}</p>
        ))}
      </div>
    </figure>
  );
}
