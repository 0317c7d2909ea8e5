import { describe, expect, it } from "vitest";
import { bridgeMethods } from "../app/bridge.ts";
import { guards, isOurFrame } from "./guards.ts";

const bytes = new Uint8Array([1]);

describe("the arguments of", () => {
  it("every bridge method have a guard", () => {
    expect(Object.keys(guards).sort()).toEqual([...bridgeMethods].sort());
  });

  it("chooseFiles are none", () => {
    expect(guards.chooseFiles([])).toBe(true);
    expect(guards.chooseFiles(["/etc/passwd"])).toBe(false);
  });

  it("readFile are one token", () => {
    expect(guards.readFile(["3f2a"])).toBe(true);
    for (const args of [[], [""], [1], [null], [{}], ["a", "b"], ["x".repeat(501)]]) {
      expect(guards.readFile(args)).toBe(false);
    }
  });

  it("saveFile are one name with its bytes, and no path beside them", () => {
    expect(guards.saveFile([{ name: "a.csv", bytes }])).toBe(true);
    for (const suggestion of [
      undefined,
      null,
      "a.csv",
      { name: "a.csv" },
      { bytes },
      { name: "", bytes },
      { name: "a.csv", bytes: "text" },
      { name: "a.csv", bytes: [1] },
      { name: "a.csv", bytes, path: "/etc/passwd" },
    ]) {
      expect(guards.saveFile([suggestion])).toBe(false);
    }
    expect(guards.saveFile([{ name: "a.csv", bytes }, "/etc/passwd"])).toBe(false);
  });
});

describe("a call", () => {
  it("is taken from the top frame of our own page alone", () => {
    expect(isOurFrame({ parent: null, origin: "app://bundle" })).toBe(true);
    expect(isOurFrame({ parent: {}, origin: "app://bundle" })).toBe(false);
    expect(isOurFrame({ parent: null, origin: "app://other" })).toBe(false);
    expect(isOurFrame({ parent: null, origin: "null" })).toBe(false);
    expect(isOurFrame({ parent: null, origin: "https://app://bundle" })).toBe(false);
    expect(isOurFrame(null)).toBe(false);
  });
});
