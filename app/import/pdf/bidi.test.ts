import { describe, expect, test } from "vitest";
import { mirrored, readingOf } from "./bidi.ts";

/** What is read of signs that stand from left to right like this. */
function readFrom(seen: string, isRightPage = false): string {
  const signs = [...seen];
  const { order, mirrors } = readingOf(signs, isRightPage);
  return order.map((index) => (mirrors ? mirrored(signs[index] ?? "") : signs[index])).join("");
}

const reversed = (text: string) => [...text].reverse().join("");

describe("a line as it is seen", () => {
  test("is read as it stands where it runs to the right", () => {
    expect(readFrom("Rosa (1998), at 3:45")).toBe("Rosa (1998), at 3:45");
  });

  test("is read backwards where it runs to the left", () => {
    expect(readFrom(reversed("שלום לכולם"))).toBe("שלום לכולם");
  });

  test("has its numbers and its other words read forwards", () => {
    expect(readFrom(`.${reversed("בחיפה")} Windows 95 ${reversed("הגעתי עם")}`)).toBe("הגעתי עם Windows 95 בחיפה.");
    expect(readFrom(`${reversed("במאי")} 12/05/1999 ${reversed("ביום")}`)).toBe("ביום 12/05/1999 במאי");
    expect(readFrom(`${reversed("הדרך")} 50% ${reversed("רק")}`)).toBe("רק 50% הדרך");
  });

  test("may have a word that runs to the left in the middle", () => {
    expect(readFrom(`She said ${reversed("שלום לך")} to me`)).toBe("She said שלום לך to me");
  });

  test("begins at its right end on a page that does, however many words run to the right", () => {
    expect(readFrom(`The airport was closed .${reversed("אבל")}`, true)).toBe("אבל. The airport was closed");
  });

  test("has brackets turned over that are drawn the other way round", () => {
    expect(readFrom(reversed("שלום (לכולם)"))).toBe("שלום (לכולם)");
    expect(readFrom(reversed("שלום )לכולם("))).toBe("שלום (לכולם)");
  });
});
