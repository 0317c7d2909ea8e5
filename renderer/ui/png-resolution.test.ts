import { expect, test } from "vitest";
import { crc32, withResolution } from "./png-resolution.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

test("the check sum is the one of every PNG: that of its last chunk, and of the nine digits", () => {
  expect(crc32(bytesOf("IEND"))).toBe(0xae426082);
  expect(crc32(bytesOf("123456789"))).toBe(0xcbf43926);
});

test("the resolution stands behind the header, and the rest of the file as it was", () => {
  const png = Uint8Array.from({ length: 60 }, (_, index) => index);
  const whole = withResolution(png, 384);
  const view = new DataView(whole.buffer);
  expect(whole.length).toBe(81);
  expect([...whole.subarray(0, 33), ...whole.subarray(54)]).toEqual([...png]);
  expect([view.getUint32(33), view.getUint32(41), view.getUint32(45), whole[49]]).toEqual([9, 15_118, 15_118, 1]);
  expect(view.getUint32(50)).toBe(crc32(whole.subarray(37, 50)));
});
