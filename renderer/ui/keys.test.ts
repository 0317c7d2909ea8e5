import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { keysByPlace } from "./keys.ts";

test("the README's table of keys is the one of the window; to mend it, copy the table from here", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const section = /\n## Keys\n\n([\s\S]*?)\n\n#/.exec(readme)?.[1];
  const rows = [...keysByPlace.values()].flat().map(({ where, keys, does }) => `| ${where} | ${keys} | ${does} |`);
  expect(section).toBe(["| where | keys | what they do |", "|---|---|---|", ...rows].join("\n"));
});

test("no place has the same keys twice", () => {
  for (const rows of keysByPlace.values()) {
    expect(new Set(rows.map(({ keys }) => keys)).size).toBe(rows.length);
  }
});
