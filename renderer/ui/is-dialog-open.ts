/** Whether a dialog is open: keys for what lies behind it are not meant then. */
export function isDialogOpen(): boolean {
  return document.querySelector(".backdrop") !== null;
}
