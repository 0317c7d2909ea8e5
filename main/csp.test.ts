import { expect, it } from "vitest";
import { csp } from "./csp.ts";

it("opens nothing but the bundle's own files, and styles with the nonce", () => {
  const directives = new Map(
    csp("abc")
      .split("; ")
      .map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1).join(" ")]),
  );
  expect(directives.get("default-src")).toBe("'none'");
  expect(directives.get("script-src")).toBe("'self'");
  expect(directives.get("style-src")).toBe("'self' 'nonce-abc'");
  expect(directives.get("connect-src")).toBe("'self'");
  for (const closed of ["base-uri", "form-action", "frame-ancestors", "object-src"]) {
    expect(directives.get(closed)).toBe("'none'");
  }
  expect(csp("abc")).not.toMatch(/unsafe|https?:|\*/);
});
