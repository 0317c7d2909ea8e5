import type { MenuItemConstructorOptions } from "electron";
import { describe, expect, it } from "vitest";
import type { MenuCommand } from "../app/bridge.ts";
import { menuTemplate } from "./menu.ts";

function itemsOf(menu: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

function commandsOf(platform: NodeJS.Platform): Map<string, MenuCommand> {
  const commands = new Map<string, MenuCommand>();
  let label = "";
  const items = itemsOf(menuTemplate(platform, (command) => commands.set(label, command)));
  for (const item of items) {
    label = item.label ?? "";
    // The menu's own handlers look at none of their arguments.
    if (item.click) Reflect.apply(item.click, undefined, []);
  }
  return commands;
}

describe.each<NodeJS.Platform>(["linux", "win32", "darwin"])("the menu on %s", (platform) => {
  it("sends the command that its item names", () => {
    expect(Object.fromEntries(commandsOf(platform))).toEqual({
      "Import documents…": "import",
      "Import a folder…": "import-folder",
      "Export…": "export",
      "Close project": "close-project",
      Undo: "undo",
      Redo: "redo",
      "Command palette…": "palette",
      "Quipu help": "help",
    });
  });

  it("leaves the keys that the window handles to the window", () => {
    const items = itemsOf(menuTemplate(platform, () => {}));
    for (const label of ["Import documents…", "Undo", "Redo", "Command palette…", "Quipu help"]) {
      expect(items.find((item) => item.label === label)).toMatchObject({ registerAccelerator: false });
    }
  });
});

it("begins with the app's own menu on macOS alone", () => {
  expect(menuTemplate("darwin", () => {})[0]).toEqual({ role: "appMenu" });
  expect(menuTemplate("linux", () => {})[0]).toMatchObject({ label: "&File" });
});
