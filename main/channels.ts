import type { Bridge } from "../app/bridge.ts";

/** What a bridge method's call brings back; a problem is a sentence for the user. */
export type Answer = { readonly value: unknown } | { readonly problem: string };

export const MENU_CHANNEL = "menu-command";

/** The IPC channel of a bridge method, `bridge:readFile`. */
export function channelOf(method: keyof Bridge): string {
  return `bridge:${method}`;
}
