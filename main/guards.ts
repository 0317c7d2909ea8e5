import type { Bridge } from "../app/bridge.ts";
import { ORIGIN } from "./protocol.ts";

/** For each method, whether these are its arguments. */
type Guards = { readonly [M in keyof Bridge]: (args: readonly unknown[]) => args is Parameters<Bridge[M]> };

/** A token is a GUID, and no name is longer than this. */
const LONGEST_TEXT = 500;

export const guards: Guards = {
  chooseFiles: (args): args is [] => args.length === 0,
  chooseFolder: (args): args is [] => args.length === 0,
  readFile: (args): args is [token: string] => args.length === 1 && isShortText(args[0]),
  saveFile: (args): args is Parameters<Bridge["saveFile"]> => args.length === 1 && isSuggestion(args[0]),
};

/** Whether a call comes from the top frame of our own page; a frame may be gone by the time it is asked. */
export function isOurFrame(frame: { readonly parent: unknown; readonly origin: string } | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === ORIGIN;
}

function isShortText(value: unknown): value is string {
  return typeof value === "string" && value.length > 0 && value.length <= LONGEST_TEXT;
}

function isSuggestion(value: unknown): value is { name: string; bytes: Uint8Array } {
  if (typeof value !== "object" || value === null || !("name" in value) || !("bytes" in value)) return false;
  return isShortText(value.name) && value.bytes instanceof Uint8Array && Object.keys(value).length === 2;
}
