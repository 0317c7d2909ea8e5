import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodings } from "./encodings.ts";
import { guessEncoding } from "./guess-encoding.ts";

/** Sentences of our own, in the encodings that their languages were written in before UTF-8. */
const samples = JSON.parse(readFileSync("fixtures/encodings.json", "utf8")) as {
  readonly text: string;
  readonly bytes: Record<string, string>;
}[];

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, "base64"));

describe("an interview in", () => {
  const cases = samples.flatMap(({ text, bytes }) =>
    Object.entries(bytes).map(([name, base64]) => [name, text, base64] as const),
  );
  test.each(cases)("%s is read as it was written", (_name, text, base64) => {
    const { encoding, by } = guessEncoding(bytesOf(base64));
    expect(new TextDecoder(encoding).decode(bytesOf(base64))).toBe(text);
    expect(by).toBe("guess");
  });
});

test("a text in UTF-8, or with a byte-order mark, is no guess", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !text.includes("\0")),
      (text) => {
        expect(guessEncoding(new TextEncoder().encode(text))).toEqual({ encoding: "utf-8", by: "bytes" });
      },
    ),
  );
  expect(guessEncoding(new Uint8Array([0xff, 0xfe, 65, 0])).encoding).toBe("utf-16le");
  expect(guessEncoding(new Uint8Array([0xfe, 0xff, 0, 65])).encoding).toBe("utf-16be");
});

test("UTF-8 with a damaged letter stays UTF-8, and is a guess", () => {
  const bytes = new TextEncoder().encode(
    "¿Qué barreras encuentra usted en la administración pública? Señor, ninguna: él está allí. ".repeat(5),
  );
  bytes[4] = 0xff;
  expect(guessEncoding(bytes)).toEqual({ encoding: "utf-8", by: "guess" });
});

test("any bytes give an encoding that can be chosen, and every one that can be chosen can be read", () => {
  const names = encodings.map(({ name }) => name);
  fc.assert(fc.property(fc.uint8Array(), (bytes) => names.includes(guessEncoding(bytes).encoding)));
  for (const name of names) expect(() => new TextDecoder(name)).not.toThrow();
});
