import { Label, Radio, RadioGroup } from "react-aria-components";
import { palette } from "../../app/codebook/palette.ts";
import { TextInput } from "../ui/text-input.tsx";

/** A colour of the palette, or any other as `#rrggbb`. */
export function ColorField(props: {
  readonly value: string;
  readonly onChange: (color: string) => void;
  readonly isWrong: boolean;
}) {
  const { value, onChange, isWrong } = props;
  return (
    <div className="color-field">
      <RadioGroup className="field" orientation="horizontal" value={value} onChange={onChange}>
        <Label className="label">Colour</Label>
        <div className="color-choices">
          {palette.map(({ name, color }) => (
            <Radio key={color} value={color} aria-label={name} className="color-choice">
              <span title={name} style={{ background: color }} />
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <div className="color-other">
        <TextInput
          label="Other colour"
          value={value}
          onChange={(typed) => onChange(typed.trim().toLowerCase())}
          error={isWrong ? "Write it as #rrggbb, such as #9c3d1c." : null}
        />
      </div>
    </div>
  );
}
