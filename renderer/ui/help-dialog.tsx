import { Button } from "react-aria-components";
import { DialogBox } from "./dialog-box.tsx";
import { helpTopics } from "./help-topics.ts";
import { keysByPlace } from "./keys.ts";
import "./help-dialog.css";

/** What the window can do, and its keys. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <DialogBox title="Help" onClose={onClose} size="wide">
      {helpTopics.map(({ title, text }) => (
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
