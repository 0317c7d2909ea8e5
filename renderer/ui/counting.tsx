import type { Answer } from "../use-analysis.ts";

/** What is waited for, shown only where the waiting is felt. */
export function Counting({ progress }: Pick<Answer<unknown>, "progress">) {
  return (
    <span className="muted counting" role={progress ? "status" : undefined}>
      {progress ? `Telling the words of the texts apart: ${progress.done + 1} of ${progress.all}` : "Counting…"}
    </span>
  );
}
