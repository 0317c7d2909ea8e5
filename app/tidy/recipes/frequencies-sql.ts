import { partsSql, scopesSql, segmentsSql, unionSql } from "./passages-sql.ts";

const BY_DOCUMENT = "scope, counted_id, document_id";

/** The frequency table: every code, own and with sub-codes, and all codes together. */
export const frequenciesSql = `-- How often each code is used: one row a code, zero rows kept, the last row for all codes together.
-- Runs as it is on DuckDB and on Spark.
WITH ${scopesSql},
${segmentsSql},
${partsSql},
${unionSql("characters", { from: "start_cp", to: "end_cp", groups: BY_DOCUMENT })},
${unionSql("words", { from: "first_word", to: "end_word", groups: BY_DOCUMENT })},
codings_of AS (
  SELECT scope, counted_id, COUNT(*) AS codings, COUNT(DISTINCT document_id) AS documents
  FROM segments GROUP BY scope, counted_id
),
characters_of AS (SELECT scope, counted_id, SUM(characters) AS characters FROM characters GROUP BY scope, counted_id),
words_of AS (SELECT scope, counted_id, SUM(words) AS words FROM words GROUP BY scope, counted_id),
figures AS (
  SELECT n.scope, n.counted_id, n.codings, n.documents, w.words, c.characters
  FROM codings_of n
  JOIN words_of w ON w.scope = n.scope AND w.counted_id = n.counted_id
  JOIN characters_of c ON c.scope = n.scope AND c.counted_id = n.counted_id
),
counted AS (
  SELECT code_id, code_path, place, 'own' AS own_scope, 'with_subcodes' AS subtree_scope FROM codes
  UNION ALL
  SELECT 'all codes', 'Total', 1000000000, 'total', 'total'
),
all_codings AS (SELECT COUNT(*) AS all_codings FROM segments WHERE scope = 'total'),
all_text AS (SELECT SUM(counted_characters) AS text_characters FROM documents)
SELECT
  k.code_path AS code,
  COALESCE(o.codings, 0) AS codings,
  COALESCE(o.documents, 0) AS documents,
  COALESCE(o.words, 0) AS words,
  COALESCE(o.characters, 0) AS characters,
  COALESCE(o.codings, 0) * 1.0 / NULLIF(a.all_codings, 0) AS share_of_codings,
  COALESCE(o.characters, 0) * 1.0 / NULLIF(t.text_characters, 0) AS share_of_text,
  COALESCE(u.codings, 0) AS codings_with_subcodes,
  COALESCE(u.documents, 0) AS documents_with_subcodes,
  COALESCE(u.words, 0) AS words_with_subcodes,
  COALESCE(u.characters, 0) AS characters_with_subcodes,
  COALESCE(u.codings, 0) * 1.0 / NULLIF(a.all_codings, 0) AS share_of_codings_with_subcodes,
  COALESCE(u.characters, 0) * 1.0 / NULLIF(t.text_characters, 0) AS share_of_text_with_subcodes,
  a.all_codings,
  t.text_characters
FROM counted k
CROSS JOIN all_codings a
CROSS JOIN all_text t
LEFT JOIN figures o ON o.scope = k.own_scope AND o.counted_id = k.code_id
LEFT JOIN figures u ON u.scope = k.subtree_scope AND u.counted_id = k.code_id
ORDER BY k.place
`;

/** Every code in every document, own and with sub-codes. */
export const codeByDocumentSql = `-- Each code in each document: one row a pair, zero rows kept. Pivot it for a matrix of codes x documents.
-- Runs as it is on DuckDB and on Spark.
WITH ${scopesSql},
${segmentsSql},
${partsSql},
${unionSql("characters", { from: "start_cp", to: "end_cp", groups: BY_DOCUMENT })},
${unionSql("words", { from: "first_word", to: "end_word", groups: BY_DOCUMENT })},
codings_of AS (
  SELECT scope, counted_id, document_id, COUNT(*) AS codings FROM segments GROUP BY scope, counted_id, document_id
),
figures AS (
  SELECT n.scope, n.counted_id, n.document_id, n.codings, w.words, c.characters
  FROM codings_of n
  JOIN words w ON w.scope = n.scope AND w.counted_id = n.counted_id AND w.document_id = n.document_id
  JOIN characters c ON c.scope = n.scope AND c.counted_id = n.counted_id AND c.document_id = n.document_id
)
SELECT
  k.code_id,
  k.code_path AS code,
  d.document_id,
  d.document_name,
  COALESCE(o.codings, 0) AS codings,
  COALESCE(o.words, 0) AS words,
  COALESCE(o.characters, 0) AS characters,
  COALESCE(o.characters, 0) * 1.0 / NULLIF(d.counted_characters, 0) AS share_of_text,
  COALESCE(u.codings, 0) AS codings_with_subcodes,
  COALESCE(u.words, 0) AS words_with_subcodes,
  COALESCE(u.characters, 0) AS characters_with_subcodes,
  COALESCE(u.characters, 0) * 1.0 / NULLIF(d.counted_characters, 0) AS share_of_text_with_subcodes
FROM codes k
CROSS JOIN documents d
LEFT JOIN figures o ON o.scope = 'own' AND o.counted_id = k.code_id AND o.document_id = d.document_id
LEFT JOIN figures u ON u.scope = 'with_subcodes' AND u.counted_id = k.code_id AND u.document_id = d.document_id
ORDER BY k.place, d.place
`;
