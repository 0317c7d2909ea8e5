/** What an element is to the comments in a page; null where it is nothing to them. */
export type CommentRole = "anchor" | "comment" | "all-comments";

/**
 * Where word processors put comments into a page: a sign at the place that is commented on, and the comments at the end,
 * in a block each. Word marks its signs by a class, Google Docs by the name of the link.
 */
export function commentRoleOf(tag: string, attributes: ReadonlyMap<string, string>): CommentRole | null {
  if (/mso-element:\s*comment-list/i.test(attributes.get("style") ?? "")) return "all-comments";
  if (tag !== "a") return null;
  if (/\bmsocomanchor\b/i.test(attributes.get("class") ?? "")) return "anchor";
  const name = attributes.get("id") ?? attributes.get("name") ?? "";
  if (/^cmnt_ref\d+$/.test(name)) return "anchor";
  return /^cmnt\d+$/.test(name) ? "comment" : null;
}
