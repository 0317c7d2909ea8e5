import { AArrowDown, AArrowUp, ALargeSmall } from "lucide-react";
import { Button, Dialog, DialogTrigger, Label, Popover, Radio, RadioGroup } from "react-aria-components";
import { Check } from "../ui/check.tsx";
import { fonts, sizeAfter, sizes, USUAL_SIZE, useReadingSettings, widths } from "./reading-settings.ts";
import "./reading-menu.css";

const fontNames = { serif: "Serif", sans: "Sans serif", mono: "Monospaced" } as const;
const widthNames = { narrow: "Narrow", medium: "Medium", wide: "Wide", full: "Full" } as const;

/** How large, how wide and in which letters transcripts are shown. */
export function ReadingMenu() {
  const [settings, change] = useReadingSettings();
  return (
    <DialogTrigger>
      <Button className="icon-button" aria-label="Reading">
        <ALargeSmall size={18} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="reading-menu" aria-label="Reading">
          <TextSize size={settings.size} onSize={(size) => change({ size })} />
          <Choice
            label="Line width"
            names={widthNames}
            values={widths}
            value={settings.width}
            onChange={(width) => change({ width })}
          />
          <Choice
            label="Letters"
            names={fontNames}
            values={fonts}
            value={settings.font}
            onChange={(font) => change({ font })}
          />
          <Check isSelected={settings.showsNumbers} onChange={(showsNumbers) => change({ showsNumbers })}>
            Number the paragraphs
          </Check>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function TextSize({ size, onSize }: { readonly size: number; readonly onSize: (size: number) => void }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a frame of its own
    <div role="group" aria-label="Text size" className="reading-size">
      <span className="label">Text size</span>
      <Button
        className="icon-button"
        aria-label="Smaller text"
        isDisabled={size === sizes[0]}
        onPress={() => onSize(sizeAfter(size, -1))}
      >
        <AArrowDown size={17} aria-hidden />
      </Button>
      <output className="reading-pixels">{size}</output>
      <Button
        className="icon-button"
        aria-label="Larger text"
        isDisabled={size === sizes.at(-1)}
        onPress={() => onSize(sizeAfter(size, 1))}
      >
        <AArrowUp size={17} aria-hidden />
      </Button>
      <Button className="button" isDisabled={size === USUAL_SIZE} onPress={() => onSize(USUAL_SIZE)}>
        Usual size
      </Button>
    </div>
  );
}

function Choice<Value extends string>(props: {
  readonly label: string;
  readonly names: Readonly<Record<Value, string>>;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}) {
  const { label, names, values, value, onChange } = props;
  return (
    <RadioGroup
      className="field"
      orientation="horizontal"
      value={value}
      onChange={(chosen) => {
        const known = values.find((one) => one === chosen);
        if (known !== undefined) onChange(known);
      }}
    >
      <Label className="label">{label}</Label>
      <div className="segmented">
        {values.map((one) => (
          <Radio key={one} className="segment" value={one}>
            {names[one]}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
