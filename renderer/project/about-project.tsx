import { Button } from "react-aria-components";
import { DialogBox } from "../ui/dialog-box.tsx";
import { languages } from "../ui/languages.ts";
import { useSnapshot } from "../use-project.tsx";

/** What the project holds, in numbers. */
export function AboutProject({ onClose }: { readonly onClose: () => void }) {
  const { project, documents, codes, codings, coders } = useSnapshot();
  if (!project) return null;
  const codingCount = [...codings.values()].reduce((sum, list) => sum + list.length, 0);
  const rows: readonly (readonly [string, string])[] = [
    ["Begun on", new Date(project.createdAt).toLocaleDateString("en-GB", { dateStyle: "long" })],
    ["Coder", [...coders.values()].map(({ name }) => name).join(", ")],
    ["Language", languages.find(({ tag }) => tag === project.language)?.name ?? project.language],
    ["Documents", inFigures(documents.length)],
    ["Codes", inFigures(codes.size)],
    ["Codings", inFigures(codingCount)],
  ];
  return (
    <DialogBox title={project.name} onClose={onClose}>
      <dl className="about">
        {rows.map(([term, value]) => (
          <div className="about-row" key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="dialog-actions">
        <Button className="button" onPress={onClose} autoFocus>
          Close
        </Button>
      </div>
    </DialogBox>
  );
}

function inFigures(count: number): string {
  return count.toLocaleString("en");
}
