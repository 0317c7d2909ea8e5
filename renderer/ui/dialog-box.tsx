import { type ReactNode, useEffect } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { dismissDone } from "./notices.ts";

/** A modal dialog with a heading; Escape and a press outside close it unless `isLocked`. */
export function DialogBox(props: {
  readonly title: string;
  readonly onClose: () => void;
  /** `wide` for forms with long texts, `large` for whole workplaces. */
  readonly size?: "wide" | "large";
  readonly isLocked?: boolean;
  readonly role?: "dialog" | "alertdialog";
  readonly children: ReactNode;
}) {
  useEffect(dismissDone, []);
  const { title, onClose, size, isLocked = false, role = "dialog", children } = props;
  return (
    <ModalOverlay
      className="backdrop"
      isOpen
      isDismissable={!isLocked && role === "dialog"}
      isKeyboardDismissDisabled={isLocked}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className={size ? `dialog-box ${size}` : "dialog-box"}>
        <Dialog className="dialog" role={role}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
