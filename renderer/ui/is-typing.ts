/** Whether keys pressed there write into a field, so that letters and Undo are its own. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || isEdited(target);
}

/** The transcript takes the caret also while it cannot be edited; only while it can it has an undo of its own. */
function isEdited(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.isContentEditable && target.ariaReadOnly !== "true";
}
