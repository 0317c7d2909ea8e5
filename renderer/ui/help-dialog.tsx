import { Button } from "react-aria-components";
import { DialogBox } from "./dialog-box.tsx";
import { keysByPlace } from "./keys.ts";
import "./help-dialog.css";

const topics: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: "Code",
    text: "Select a passage in a transcript and press Enter to put a code on it; I names a code by the selected words, T and A take the whole turn or answer. Passages may overlap. A press on a coding in the margin shows its handles and what can be done with it: change its passage, give it another code, copy its quote, remove it. A press on coded words lists every coding there. “Show” leaves only some codes or coders in sight and never changes a count. Where a code meets itself, joining the codings is offered.",
  },
  {
    title: "Import",
    text: "Import shows what is in each file before anything is written: the notes on what could not be kept, the speakers with their turns, the lines before and after joining. Speakers can be renamed, merged and given roles there, and later from the document’s menu. The rows of a table become cases with variables, its answers documents.",
  },
  {
    title: "Correct a transcript",
    text: "“Edit text” lets you type in the transcript; the file that was imported stays as it was. “Replace by a corrected file” in the document’s menu takes in a new version, which is kept in the place of that file. Codings, turns, formatting and memos move with their words. You see first which codings go on to other words or lose theirs; those are kept in a list, and counted nowhere, until you place them again or remove them. “Pseudonyms” in the project’s menu replaces names everywhere and saves the key to a file of yours, by which they can be put back.",
  },
  {
    title: "Codebook",
    text: "Select several codes to move, merge, delete or group them in sets, or to copy them to another project. Merging says before it is done what becomes of each coding; “Split” goes through a code’s passages one after another. The codebook page can be read, printed and exported as CSV, Excel, HTML, Word or REFI-QDA (.qdc), and a codebook can be imported from a table or a .qdc file.",
  },
  {
    title: "Search",
    text: 'Search finds words in all documents: cost, "electronic government", AND, OR, NOT, NEAR/5, net*, /regular expressions/; capitals and accents do not matter. The hits stand in their context and can be coded all at once, by match, sentence, paragraph, turn or answer.',
  },
  {
    title: "Documents, cases, memos",
    text: "Documents can be grouped in sets, searched and sorted; cases and documents have variables, edited as in a spreadsheet. Press M to write a memo on a passage or a coding; Memos has all of them, with the project’s journal. History, in the project’s menu, lists every change, and Project check what wants a look.",
  },
  {
    title: "Safety",
    text: "Every change is on disk as soon as the line at the bottom says “All changes saved”, and every change can be undone, also after a restart. Nothing ever leaves this computer: Quipu makes no network connection.",
  },
];

/** What the window can do, and its keys. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <DialogBox title="Help" onClose={onClose} size="wide">
      {topics.map(({ title, text }) => (
        <section key={title} className="help-topic">
          <h3>{title}</h3>
          <p>{text}</p>
        </section>
      ))}
      <table className="help-keys">
        <caption className="visually-hidden">Keys</caption>
        <thead>
          <tr>
            <th scope="col">Keys</th>
            <th scope="col">What they do</th>
          </tr>
        </thead>
        {[...keysByPlace].map(([where, rows]) => (
          <tbody key={where}>
            <tr className="help-place">
              <th scope="rowgroup" colSpan={2}>
                {where}
              </th>
            </tr>
            {rows.map(({ keys, does }) => (
              <tr key={keys}>
                <td>{keys}</td>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      <div className="dialog-actions">
        <Button className="button primary" autoFocus onPress={onClose}>
          Close
        </Button>
      </div>
    </DialogBox>
  );
}
