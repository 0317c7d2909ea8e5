/** Which codes lie on the same words: one row a pair of codes that do. */
export const coOccurrenceSql = `-- Codes that overlap: one row a pair that does, the first before the second in the codebook; own passages.
-- A code's codings that overlap or touch are one passage. n12 are the stretches in which passages of both codes hang
-- together by overlapping; n1 and n2 are the passages of each code, those that hang together counted once.
-- Runs as it is on DuckDB and on Spark.
WITH parts AS (
  SELECT DISTINCT c.code_id, p.document_id, p.start_cp, p.end_cp
  FROM coding_parts p JOIN codings c ON c.coding_id = p.coding_id
  WHERE p.start_cp < p.end_cp AND p.is_passage
),
opened AS (
  SELECT code_id, document_id, start_cp, end_cp, CASE WHEN start_cp <= MAX(end_cp) OVER (
    PARTITION BY code_id, document_id ORDER BY start_cp, end_cp ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
  ) THEN 0 ELSE 1 END AS opens
  FROM parts
),
numbered AS (
  SELECT code_id, document_id, start_cp, end_cp, SUM(opens) OVER (
    PARTITION BY code_id, document_id ORDER BY start_cp, end_cp ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
  ) AS passage
  FROM opened
),
passages AS (
  SELECT code_id, document_id, passage, MIN(start_cp) AS start_cp, MAX(end_cp) AS end_cp
  FROM numbered GROUP BY code_id, document_id, passage
),
pairs AS (
  SELECT DISTINCT a.code_id AS first_id, b.code_id AS second_id
  FROM passages a
  JOIN passages b ON b.document_id = a.document_id AND b.start_cp < a.end_cp AND a.start_cp < b.end_cp
  JOIN codes ca ON ca.code_id = a.code_id
  JOIN codes cb ON cb.code_id = b.code_id
  WHERE ca.place < cb.place
),
either AS (
  SELECT q.first_id, q.second_id, p.document_id, p.start_cp, p.end_cp,
    CASE WHEN p.code_id = q.first_id THEN 1 ELSE 0 END AS is_first
  FROM pairs q JOIN passages p ON p.code_id = q.first_id OR p.code_id = q.second_id
),
begun AS (
  SELECT first_id, second_id, document_id, start_cp, end_cp, is_first, CASE WHEN start_cp < MAX(end_cp) OVER (
    PARTITION BY first_id, second_id, document_id ORDER BY start_cp, end_cp, is_first
    ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
  ) THEN 0 ELSE 1 END AS begins
  FROM either
),
hung AS (
  SELECT first_id, second_id, document_id, is_first, SUM(begins) OVER (
    PARTITION BY first_id, second_id, document_id ORDER BY start_cp, end_cp, is_first
    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
  ) AS stretch
  FROM begun
),
stretches AS (
  SELECT first_id, second_id, document_id, stretch, MAX(is_first) AS has_first, MAX(1 - is_first) AS has_second
  FROM hung GROUP BY first_id, second_id, document_id, stretch
),
counted AS (
  SELECT first_id, second_id, SUM(has_first) AS n1, SUM(has_second) AS n2, SUM(has_first * has_second) AS n12
  FROM stretches GROUP BY first_id, second_id
)
SELECT
  ca.code_id AS first_id,
  cb.code_id AS second_id,
  ca.code_path AS first_code,
  cb.code_path AS second_code,
  n.n1,
  n.n2,
  n.n12,
  n.n12 * 1.0 / (n.n1 + n.n2 - n.n12) AS c,
  n.n12 * 1.0 / n.n1 AS share_of_first,
  n.n12 * 1.0 / n.n2 AS share_of_second
FROM counted n
JOIN codes ca ON ca.code_id = n.first_id
JOIN codes cb ON cb.code_id = n.second_id
ORDER BY ca.place, cb.place
`;
