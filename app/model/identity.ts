import type { Id, Timestamp } from "./records.ts";

/** Where new ids and the time come from; a test passes its own to make them foreseeable. */
export type Identity = {
  readonly newId: () => Id;
  readonly now: () => Timestamp;
};

/** Random GUIDs and the computer's clock. */
export const systemIdentity: Identity = {
  newId: () => crypto.randomUUID(),
  now: () => new Date().toISOString(),
};
