import { parseQuery } from "../../app/search/parse-query.ts";
import { type Query, QueryProblem } from "../../app/search/query.ts";

/** What was typed as a query, null where it is empty or has no meaning, and why it has none. */
export function queryOf(text: string): { readonly query: Query | null; readonly problem: QueryProblem | null } {
  try {
    return { query: parseQuery(text), problem: null };
  } catch (error) {
    if (error instanceof QueryProblem) return { query: null, problem: error };
    throw error;
  }
}
