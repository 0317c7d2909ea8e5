import { FieldError, Input, Label, Text, TextArea, TextField } from "react-aria-components";

/** A labelled line, or with `rows` a labelled box, of text. */
export function TextInput(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | null;
  readonly rows?: number;
  readonly autoFocus?: boolean;
  /** Hears what is pasted into a box of text. */
  readonly onPaste?: (data: DataTransfer) => void;
}) {
  const { label, value, onChange, hint, error = null, rows, autoFocus = false, onPaste } = props;
  return (
    <TextField className="field" value={value} onChange={onChange} isInvalid={error !== null} autoFocus={autoFocus}>
      <Label>{label}</Label>
      {rows === undefined ? (
        <Input className="input" onFocus={(event) => autoFocus && event.currentTarget.select()} />
      ) : (
        <TextArea className="input" rows={rows} onPaste={(event) => onPaste?.(event.clipboardData)} />
      )}
      {hint !== undefined && (
        <Text className="hint" slot="description">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  );
}
