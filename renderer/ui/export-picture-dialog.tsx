import { type FormEvent, useState } from "react";
import { Button, Form, Label, Radio, RadioGroup } from "react-aria-components";
import type { Picture } from "../../app/pictures/picture.ts";
import { toSvg } from "../../app/pictures/svg.ts";
import { bridge } from "../bridge.ts";
import { useRecords, useViewState } from "../use-project.tsx";
import { DialogBox } from "./dialog-box.tsx";
import { drawPng, pixelsOf, sizeProblem } from "./draw-png.ts";
import { safeFileName } from "./file-name.ts";
import { notifyDone, notifyProblem } from "./notices.ts";

const formats = [
  { id: "svg", name: "SVG: drawn anew at any size, for papers" },
  { id: "png", name: "PNG: pixels, for slides and web pages" },
] as const;

const scales = [
  { scale: 1, name: "1×, 96 dots per inch, as on the screen" },
  { scale: 2, name: "2×, 192 dots per inch, for slides" },
  { scale: 4, name: "4×, 384 dots per inch, for print" },
] as const;

type Options = { readonly format: "svg" | "png"; readonly scale: number };

/** Asks how a picture is to be written and saves it; files are always light, for paper. */
export function ExportPictureDialog(props: {
  readonly picture: Picture;
  /** Of the file, after the project's name. */
  readonly name: string;
  readonly onClose: () => void;
}) {
  const { picture, name, onClose } = props;
  const project = useRecords(({ project }) => project);
  const [options, setOptions] = useViewState("picture.export", parseOptions);
  const [isSaving, setSaving] = useState(false);
  const { format, scale } = options;
  const problem = format === "png" ? sizeProblem(picture, scale) : null;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    const fileName = safeFileName(`${project?.name ?? "Project"} ${name}.${format}`);
    const saved = await bytesOf(picture, options)
      .then((bytes) => bridge.saveFile({ name: fileName, bytes }))
      .catch(notifyProblem);
    setSaving(false);
    if (!saved) return;
    notifyDone(`Saved “${saved}”.`);
    onClose();
  };
  return (
    <DialogBox title="Export picture" onClose={onClose}>
      <Form className="dialog-form" onSubmit={(event) => void save(event)}>
        <RadioGroup
          className="field"
          value={format}
          onChange={(value) => setOptions({ ...options, format: value === "png" ? "png" : "svg" })}
        >
          <Label>Format</Label>
          {formats.map(({ id, name }) => (
            <Radio key={id} className="radio" value={id}>
              <span className="dot" /> {name}
            </Radio>
          ))}
        </RadioGroup>
        {format === "png" && (
          <RadioGroup
            className="field"
            value={String(scale)}
            onChange={(value) => setOptions({ ...options, scale: Number(value) })}
          >
            <Label>Size</Label>
            {scales.map((one) => (
              <Radio key={one.scale} className="radio" value={String(one.scale)}>
                <span className="dot" /> {one.name} ({sizeText(picture, one.scale)})
              </Radio>
            ))}
          </RadioGroup>
        )}
        {problem && (
          <p className="field-error" role="alert">
            {problem}
          </p>
        )}
        <div className="dialog-actions">
          <Button className="button" onPress={onClose}>
            Cancel
          </Button>
          <Button className="button primary" type="submit" autoFocus isDisabled={isSaving || problem !== null}>
            Export
          </Button>
        </div>
      </Form>
    </DialogBox>
  );
}

function sizeText(picture: Picture, scale: number): string {
  const { width, height } = pixelsOf(picture, scale);
  return `${width.toLocaleString("en")} × ${height.toLocaleString("en")} pixels`;
}

async function bytesOf(picture: Picture, { format, scale }: Options): Promise<Uint8Array> {
  return format === "svg" ? new TextEncoder().encode(toSvg(picture)) : await drawPng(picture, scale);
}

function parseOptions(stored: unknown): Options {
  const { format, scale } = (stored ?? {}) as Record<keyof Options, unknown>;
  return {
    format: format === "png" ? "png" : "svg",
    scale: scales.find((one) => one.scale === scale)?.scale ?? 2,
  };
}
