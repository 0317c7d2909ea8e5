import { Button } from "react-aria-components";
import { eGovernmentBarriers } from "../../app/codebook/e-government-barriers.ts";
import { DialogBox } from "../ui/dialog-box.tsx";
import { useCodebookActions } from "./use-codebook-actions.ts";

const starters = [eGovernmentBarriers];

/** Offers the codebooks that a project can begin with. */
export function StarterDialog({ onClose }: { readonly onClose: () => void }) {
  const { addStarter } = useCodebookActions();
  return (
    <DialogBox title="Add starter codebook" onClose={onClose}>
      <p>Its codes come after yours; a code that stands at the same place under the same name stays as it is.</p>
      <ul className="starters">
        {starters.map((starter) => (
          <li key={starter.id}>
            <div>
              <strong>{starter.name}</strong>
              <p className="hint">{starter.description}</p>
            </div>
            <Button
              className="button primary"
              aria-label={`Add ${starter.name}`}
              autoFocus
              onPress={() => {
                addStarter(starter);
                onClose();
              }}
            >
              Add
            </Button>
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </DialogBox>
  );
}
