import { Check } from "../ui/check.tsx";

/** What is to be known before names are replaced: where they stay, and what the key file is for. */
export function PseudonymsFoot(props: {
  readonly problem: string | null;
  readonly removesOriginals: boolean;
  readonly onRemovesOriginals: (removes: boolean) => void;
}) {
  return (
    <div className="names-foot">
      <Check isSelected={props.removesOriginals} onChange={props.onRemovesOriginals}>
        Take the original files of these documents, which hold the names, out of the project
      </Check>
      <p className="hint">
        Codings stay on their words, and all exports from now on have the pseudonyms. The key file is saved first, by
        itself: keep it away from the project, since “Put the names back…” works for whoever has it. On this computer,
        Undo and the history still hold the names, and the original files with them, until the project is deleted here.
        Share exports, not this computer's data.
      </p>
      {props.problem !== null && (
        <p className="field-error" role="alert">
          {props.problem}
        </p>
      )}
    </div>
  );
}
