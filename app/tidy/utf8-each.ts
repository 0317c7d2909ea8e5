/** So many texts are encoded at once. */
const AT_ONCE = 500;

/** Names and ids recur; looking for longer texts among those before would cost more than it spares. */
const RECURRING_AT_MOST = 64;

/**
 * Each text in UTF-8; what is no text stays. Many are encoded at once: a browser needs some microseconds for each call,
 * which for the cells of a large table is longer than all else. Short texts that recur are the same bytes.
 */
export function utf8Each(texts: readonly (string | null)[]): (Uint8Array | null)[] {
  const encoded = new Array<Uint8Array | null>(texts.length).fill(null);
  const firsts = new Map<string, number>();
  const fresh: number[] = [];
  const recurring: (readonly [place: number, first: number])[] = [];
  for (const [place, text] of texts.entries()) {
    if (text === null) continue;
    const first = text.length <= RECURRING_AT_MOST ? firsts.get(text) : undefined;
    if (first !== undefined) {
      recurring.push([place, first]);
      continue;
    }
    fresh.push(place);
    if (text.length <= RECURRING_AT_MOST) firsts.set(text, place);
  }
  for (let from = 0; from < fresh.length; from += AT_ONCE) {
    encodeInto(encoded, texts, fresh.slice(from, from + AT_ONCE));
  }
  for (const [place, first] of recurring) encoded[place] = encoded[first] ?? null;
  return encoded;
}

function encodeInto(
  encoded: (Uint8Array | null)[],
  texts: readonly (string | null)[],
  places: readonly number[],
): void {
  const bytes = encoder.encode(places.map((place) => texts[place] ?? "").join(SEPARATOR));
  let start = 0;
  for (const place of places) {
    const end = start + utf8Length(texts[place] ?? "");
    encoded[place] = bytes.subarray(start, end);
    start = end + SEPARATOR.length;
  }
}

const encoder = new TextEncoder();
/** Of one byte; without it, two halves of a pair at the edges of two texts would become one character. */
const SEPARATOR = "\n";

/** The bytes that a text has in UTF-8; half a pair becomes the replacement character, of three bytes. */
function utf8Length(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    length += unit < 0x800 ? 1 : 2;
    const isPair = unit >= 0xd800 && unit < 0xdc00 && isLowHalf(text.charCodeAt(at + 1));
    // the second half has been counted once already, and the four bytes of both are complete
    if (isPair) at++;
  }
  return length;
}

function isLowHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
