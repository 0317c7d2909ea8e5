import fc from "fast-check";
import { expect, test } from "vitest";
import { reorder } from "./reorder.ts";

test("the moved stand before the other, in their order, and nothing else changes its order", () => {
  const ids = fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(ids, fc.array(fc.nat()), fc.option(fc.nat()), (order, some, before) => {
      const rows = order.map((id, index) => ({ id: String(id), position: index * 2 }));
      const moved = new Set(some.map((at) => rows[at % rows.length]?.id ?? ""));
      const beforeId = before === null ? null : (rows[before % rows.length]?.id ?? "");
      const changes = new Map(reorder(rows, moved, beforeId).map(([from, to]) => [from.id, to.position]));
      const after = [...rows]
        .sort((a, b) => (changes.get(a.id) ?? a.position) - (changes.get(b.id) ?? b.position))
        .map(({ id }) => id);
      if (beforeId !== null && moved.has(beforeId)) {
        expect(changes.size).toBe(0);
        return;
      }
      const rest = rows.map(({ id }) => id).filter((id) => !moved.has(id));
      const at = beforeId === null ? rest.length : rest.indexOf(beforeId);
      const inOrder = rows.map(({ id }) => id).filter((id) => moved.has(id));
      expect(after).toEqual([...rest.slice(0, at), ...inOrder, ...rest.slice(at)]);
    }),
  );
});
