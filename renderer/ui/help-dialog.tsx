import { Button } from "react-aria-components";
import { DialogBox } from "./dialog-box.tsx";
import { keysByPlace } from "./keys.ts";
import "./help-dialog.css";

/** What the window can do, and its keys. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <DialogBox title="Help" onClose={onClose} size="wide">
      <p>
        Import interviews, select a passage in a transcript, and press Enter to put a code on it. Several codes on one
        passage and passages that overlap are fine. Frequencies counts the codings of each code; a press on a number
        lists its passages, and a press on a passage opens it in its transcript.
      </p>
      <p>
        Import shows what is in each file before anything is written: the notes on what could not be kept, the speakers
        with their turns, the lines before and after joining. Speakers can be renamed, merged and given roles there, and
        later from the document’s menu. The rows of a table become cases with variables, its answers documents.
        Formatting and tables stand as they are in the file; the text itself is never changed.
      </p>
      <p>
        Every change is on disk as soon as the line at the bottom says “All changes saved”, and every change can be
        undone, also after a restart. Nothing ever leaves this computer: Quipu makes no network connection.
      </p>
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
