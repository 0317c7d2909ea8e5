/** Puts something on the clipboard, as text and as a page; answers whether the browser did so. */
export function copyText({ plain, html }: { readonly plain: string; readonly html: string }): boolean {
  // the session grants no permission for the clipboard; an event of copying needs none
  let done = false;
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/plain", plain);
    event.clipboardData?.setData("text/html", html);
    done = true;
  };
  document.addEventListener("copy", onCopy, true);
  document.execCommand("copy");
  document.removeEventListener("copy", onCopy, true);
  return done;
}
