/** What a file of letters really is, and what to do with it. */
type TextKind = { readonly what: string; readonly advice: string };

/** How much of a file is looked at to tell what it is. */
const LOOKED_AT = 4096;

const BEGINNINGS: readonly (readonly [beginning: RegExp, kind: TextKind])[] = [
  [/^<.*<(w:wordDocument|pkg:package)\b/s, { what: "a Word file saved as XML", advice: saveAs("docx") }],
  [/^<.*<office:document\b/s, { what: "a flat OpenDocument text", advice: endWith("fodt") }],
  [/^<(!doctype html|(.*<)?html)\b/is, { what: "a web page", advice: endWith("html") }],
  [/^MIME-Version:/i, { what: "a web archive", advice: saveAs("docx") }],
];

/** What a file is whose bytes are letters: a web page, a plain text and so on; null where they are none. */
export function textKind(bytes: Uint8Array): TextKind | null {
  const text = decode(bytes.subarray(0, LOOKED_AT)).trimStart();
  const found = BEGINNINGS.find(([beginning]) => beginning.test(text));
  if (found) return found[1];
  return text === "" || hasControls(text) ? null : { what: "a plain text", advice: endWith("txt") };
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** Whether it holds characters that no text has. */
function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32)) return true;
  }
  return false;
}

function endWith(ending: string): string {
  return `Give it the ending .${ending} and import it again.`;
}

function saveAs(ending: string): string {
  return `Open it in Word, save it anew as .${ending}, and import that.`;
}
