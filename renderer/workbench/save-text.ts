import { bridge } from "../bridge.ts";
import { safeFileName } from "../ui/file-name.ts";
import { notifyDone, notifyProblem } from "../ui/notices.ts";

/** Saves a text as a file where the user says, with lines that end as they do in the project. */
export async function saveText(name: string, text: string): Promise<void> {
  try {
    const bytes = new TextEncoder().encode(text);
    const saved = await bridge.saveFile({ name: safeFileName(`${name}.txt`), bytes });
    if (saved !== null) notifyDone(`Your version was saved as “${saved}”.`);
  } catch (error) {
    notifyProblem(error);
  }
}
