/** Between two parts of one SQL text: what counts, by code, own and with sub-codes, and the union of its passages. */
export const scopesSql = `scopes AS (
  -- which codes a coding counts for: its own, and with sub-codes every code above it
  SELECT code_id AS counted_id, code_id, 'own' AS scope FROM codes
  UNION ALL
  SELECT ancestor_id, code_id, 'with_subcodes' FROM code_tree
  UNION ALL
  SELECT 'all codes', code_id, 'total' FROM codes
)`;

export const segmentsSql = `segments AS (
  -- a code, coder and passage count once; so do a coder's codings of one passage with several sub-codes
  SELECT DISTINCT s.scope, s.counted_id, c.document_id, c.coder_id, c.start_utf16, c.end_utf16,
    CASE WHEN s.scope = 'total' THEN c.code_id ELSE '' END AS told_apart_by
  FROM codings c JOIN scopes s ON s.code_id = c.code_id
)`;

/** Two islands of a kind: in code points, and in numbers of words. */
export const partsSql = `parts AS (
  SELECT DISTINCT s.scope, s.counted_id, p.document_id, p.start_cp, p.end_cp, p.first_word, p.end_word
  FROM coding_parts p
  JOIN codings c ON c.coding_id = p.coding_id
  JOIN scopes s ON s.code_id = c.code_id
)`;

/** What a union of stretches comes to: each stretch adds what lies beyond all those that begin before it. */
export function unionSql(name: string, { from, to, groups }: { from: string; to: string; groups: string }): string {
  return `${name} AS (
  -- the union of the passages: each adds what lies beyond the furthest end before it
  SELECT ${groups}, SUM(CASE
      WHEN furthest IS NULL OR ${from} >= furthest THEN ${to} - ${from}
      WHEN ${to} > furthest THEN ${to} - furthest
      ELSE 0
    END) AS ${name}
  FROM (
    SELECT ${groups}, ${from}, ${to}, MAX(${to}) OVER (
      PARTITION BY ${groups} ORDER BY ${from}, ${to} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS furthest
    FROM parts
  ) placed
  GROUP BY ${groups}
)`;
}
