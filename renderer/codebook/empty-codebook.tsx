import { Button } from "react-aria-components";
import { eGovernmentBarriers } from "../../app/codebook/e-government-barriers.ts";
import { useCodebookActions } from "./use-codebook-actions.ts";

/** What stands in place of the tree while there are no codes. */
export function EmptyCodebook({ onNew }: { readonly onNew: () => void }) {
  const { addStarter } = useCodebookActions();
  return (
    <div className="empty">
      <p>No codes yet. Make the first one, code a passage with a new one, or begin with a starter codebook.</p>
      <Button className="button" onPress={onNew}>
        Make a code…
      </Button>
      <Button className="button" onPress={() => addStarter(eGovernmentBarriers)}>
        Add the e-government barriers
      </Button>
    </div>
  );
}
