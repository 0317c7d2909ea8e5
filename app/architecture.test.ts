import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import extractOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import { describe, expect, it } from "vitest";

const FOLDERS = ["app", "renderer", "main", "fixtures"];
const BAD_IMPORTS = "fixtures/bad-imports";

async function cruiseFrom(baseDir: string): Promise<ICruiseResult> {
  const options = await extractOptions("./.dependency-cruiser.cjs");
  const { output } = await cruise(FOLDERS, { ...options, baseDir: resolve(baseDir) }, options.enhancedResolveOptions);
  if (typeof output === "string") throw new Error(output);
  return output;
}

/** `app/text/a.ts breaks no-cycles`, each once. */
function violationsOf({ summary }: ICruiseResult): string[] {
  return [...new Set(summary.violations.map(({ from, rule }) => `${from} breaks ${rule.name}`))].sort();
}

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.filter((file) => /\.tsx?$/.test(file) && !file.includes("/.build/") && !file.includes(BAD_IMPORTS));
}

describe("imports", { timeout: 60_000 }, () => {
  it("follow the rules everywhere", async () => {
    const result = await cruiseFrom(".");
    // With a compiler it does not know, dependency-cruiser sees no modules and finds nothing wrong.
    expect(result.summary.totalCruised).toBeGreaterThan(50);
    expect(violationsOf(result)).toEqual([]);
  });

  it("that break a rule are seen by that rule, each planted one", async () => {
    const planted = plantedViolations();
    const result = await cruiseFrom(BAD_IMPORTS);
    const ruleNames = result.summary.ruleSetUsed?.forbidden?.map(({ name }) => name) ?? [];
    const found = violationsOf(result).filter((line) => !line.endsWith("no-unreachable"));
    expect(found).toEqual(planted.filter((line) => !line.endsWith("no-unreachable")));
    expect(ruleNames.filter((name) => !planted.some((line) => line.endsWith(` breaks ${name}`)))).toEqual([]);
  });

  it("that lead to a file from nowhere leave it dead, and the rule sees it", async () => {
    const found = violationsOf(await cruiseFrom(BAD_IMPORTS));
    expect(found).toContain("app/text/unreached.ts breaks no-unreachable");
    expect(found).not.toContain("renderer/ui/target.ts breaks no-unreachable");
  });
});

/** What the first line of each planted file says: `// Breaks: app-model, no-cycles`. */
function plantedViolations(): string[] {
  const names = readdirSync(BAD_IMPORTS, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  const lines = names.flatMap((name) => {
    const rules = /^\/\/ Breaks: (.+)$/m.exec(readFileSync(join(BAD_IMPORTS, name), "utf8"))?.[1]?.split(", ") ?? [];
    return rules.map((rule) => `${name} breaks ${rule}`);
  });
  return lines.sort();
}

describe("every numbered rule has a test, and every numbered test a rule:", () => {
  const tests = filesBelow("app")
    .concat(filesBelow("renderer"), filesBelow("fixtures"))
    .filter((file) => /\.(test|spec)\.tsx?$/.test(file));
  const testNames = tests.flatMap((file) => readFileSync(file, "utf8").match(/["'`](\[[A-Z]\d+\] ?)+/g) ?? []);

  it.each(["app/analysis/COUNTING.md", "app/text/POSITIONS.md"])("%s", (page) => {
    const rules = new Set(readFileSync(page, "utf8").match(/\[[A-Z]\d+\]/g));
    const letters = new Set([...rules].map((rule) => rule.charAt(1)));
    const tested = new Set(testNames.flatMap((name) => name.match(/\[[A-Z]\d+\]/g) ?? []));
    expect(rules.size).toBeGreaterThan(0);
    expect([...tested].filter((rule) => letters.has(rule.charAt(1))).sort()).toEqual([...rules].sort());
  });

  it("no test is of a rule that stands on neither page", () => {
    const pages = ["app/analysis/COUNTING.md", "app/text/POSITIONS.md"].map((page) => readFileSync(page, "utf8"));
    const rules = new Set(pages.flatMap((page) => page.match(/\[[A-Z]\d+\]/g) ?? []));
    const tested = testNames.flatMap((name) => name.match(/\[[A-Z]\d+\]/g) ?? []);
    expect(tested.filter((rule) => !rules.has(rule))).toEqual([]);
  });
});

describe("the network", () => {
  const api = /\b(fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection)\b\s*\(/;

  it("is called for by no line that ships", () => {
    const shipped = ["app", "renderer", "main"].flatMap(filesBelow).filter((file) => !/\.test\.|\/e2e\//.test(file));
    expect(shipped.length).toBeGreaterThan(50);
    expect(shipped.filter((file) => api.test(readFileSync(file, "utf8")))).toEqual([]);
  });

  it.each(['await fetch("https://example.com")', "new XMLHttpRequest()", "navigator.sendBeacon(url)"])(
    "would be seen in %s",
    (line) => {
      expect(api.test(line)).toBe(true);
    },
  );
});
