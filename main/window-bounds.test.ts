import { describe, expect, it } from "vitest";
import { parseWindowState, placeWindow } from "./window-bounds.ts";

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };
const bounds = { x: 2000, y: 40, width: 1000, height: 700 };

describe("window.json", () => {
  it("is read back as it was written", () => {
    const state = { bounds, isMaximized: true };
    expect(parseWindowState(JSON.stringify(state))).toEqual(state);
  });

  it.each([
    "",
    "{",
    "null",
    "[]",
    "7",
    '{"bounds":null,"isMaximized":false}',
    '{"bounds":{"x":0,"y":0,"width":1000},"isMaximized":false}',
    '{"bounds":{"x":0,"y":0,"width":1000,"height":"700"},"isMaximized":false}',
    '{"bounds":{"x":0.5,"y":0,"width":1000,"height":700},"isMaximized":false}',
    '{"bounds":{"x":0,"y":0,"width":1,"height":1},"isMaximized":false}',
    '{"bounds":{"x":0,"y":0,"width":1000,"height":700}}',
  ])("is left aside when it holds %s", (json) => {
    expect(parseWindowState(json)).toBeNull();
  });
});

describe("the window's place", () => {
  it("is the one it was closed at while that screen is there", () => {
    expect(placeWindow(bounds, [screen, second])).toEqual(bounds);
  });

  it("is left to the system when that screen has gone", () => {
    expect(placeWindow(bounds, [screen])).toEqual({ width: 1000, height: 700 });
  });

  it.each([
    ["above the screen", { ...bounds, x: 100, y: -50 }],
    ["below the screen", { ...bounds, x: 100, y: 1030 }],
    ["with a sliver at the right edge", { ...bounds, x: 1900, y: 40 }],
    ["with a sliver at the left edge", { ...bounds, x: -950, y: 40 }],
  ])("is left to the system when it was %s", (_where, saved) => {
    expect(placeWindow(saved, [screen])).not.toHaveProperty("x");
  });

  it("is kept when the window hangs over an edge and can still be taken hold of", () => {
    const hanging = { ...bounds, x: 1700, y: 40 };
    expect(placeWindow(hanging, [screen])).toEqual(hanging);
  });

  it("at the first start is left to the system, with a size that the screen holds", () => {
    expect(placeWindow(null, [screen])).toEqual({ width: 1280, height: 840 });
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({ width: 1024, height: 700 });
    expect(placeWindow(null, [])).toEqual({ width: 1280, height: 840 });
  });
});
