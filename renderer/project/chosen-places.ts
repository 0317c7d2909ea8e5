import type { Renamed } from "../../app/coding/key-file.ts";
import type { Replacements } from "../../app/coding/pseudonyms.ts";
import type { FoundField } from "../pseudonyms-worker.ts";

/** Names a place among all that were found. */
export function placeKey(field: Pick<FoundField, "key">, place: { readonly start: number }): string {
  return `${field.key}@${place.start}`;
}

/** The fields with those places alone that the user wants. */
export function chosenFields(fields: readonly FoundField[], excluded: ReadonlySet<string>): FoundField[] {
  return fields
    .map((field) => ({ ...field, places: field.places.filter((place) => !excluded.has(placeKey(field, place))) }))
    .filter(({ places }) => places.length > 0);
}

/** What is to be replaced, by field. */
export function replacementsOf(fields: readonly Renamed[]): Replacements {
  return new Map(
    fields.map(({ key, places }) => [
      key,
      places.map(({ start, end, replacement }) => ({ start, end, inserted: replacement })),
    ]),
  );
}

/** How many places there are in all. */
export function placeCount(fields: readonly Pick<FoundField, "places">[]): number {
  return fields.reduce((sum, { places }) => sum + places.length, 0);
}
