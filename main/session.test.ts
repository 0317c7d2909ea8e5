import { describe, expect, it } from "vitest";
import { isAllowedPermission, isAllowedRequest } from "./session.ts";

describe("a request", () => {
  it.each(["app://bundle/", "app://bundle/assets/a.js", "blob:app://bundle/1f0a", "data:image/svg+xml,x"])(
    "to %s is allowed",
    (address) => {
      expect(isAllowedRequest(address, false)).toBe(true);
    },
  );

  it.each([
    "https://example.com/",
    "http://localhost:5173/",
    "ws://localhost/",
    "file:///etc/passwd",
    "app://other/",
    "app://bundle.example.com/",
    "blob:https://example.com/1",
    "https://example.com/app://bundle/",
  ])("to %s is refused, with developer tools too", (address) => {
    expect(isAllowedRequest(address, false)).toBe(false);
    expect(isAllowedRequest(address, true)).toBe(false);
  });

  it("of the developer tools is allowed only where there are any", () => {
    expect(isAllowedRequest("devtools://devtools/bundled/x.js", true)).toBe(true);
    expect(isAllowedRequest("devtools://devtools/bundled/x.js", false)).toBe(false);
  });
});

describe("a permission", () => {
  it("is given to our own page for lasting storage alone", () => {
    expect(isAllowedPermission("persistent-storage", "app://bundle")).toBe(true);
    expect(isAllowedPermission("persistent-storage", "app://bundle/")).toBe(true);
    for (const address of ["https://example.com/", "app://bundle.example.com/", "app://other/", ""]) {
      expect(isAllowedPermission("persistent-storage", address)).toBe(false);
    }
    for (const other of ["media", "geolocation", "notifications", "clipboard-read", "openExternal", "unknown"]) {
      expect(isAllowedPermission(other, "app://bundle/")).toBe(false);
    }
  });
});
