import type { TidyInput, TidyOptions } from "./tidy-input.ts";
import { references, type TidyTable, textCell } from "./tidy-table.ts";

/** One row: the project, and what of it the data set holds. */
export function projectTable({ project }: TidyInput, options: TidyOptions, exportedAt: string): TidyTable {
  return {
    name: "project",
    meaning: "The project, in one row, and what of it is here",
    columns: [
      { id: "project_id", kind: "text", key: "primary", meaning: "The project" },
      { id: "project_name", kind: "text", meaning: "Its name" },
      { id: "created_at", kind: "timestamp", unit: "UTC", meaning: "When it was begun" },
      { id: "exported_at", kind: "timestamp", unit: "UTC", meaning: "When this data set was written" },
      { id: "has_texts", kind: "boolean", meaning: "Whether the words of documents, turns and passages are here" },
      { id: "has_interviewer", kind: "boolean", meaning: "Whether the interviewer's turns count and are here" },
      { id: "has_memos", kind: "boolean", meaning: "Whether memos and annotations are here" },
    ],
    rows: project
      ? [
          [
            ...[project.id, textCell(project.name), textCell(project.createdAt), exportedAt],
            ...[options.texts, !options.leaveOutInterviewer, options.memos],
          ],
        ]
      : [],
  };
}

/** A row a coder. */
export function codersTable({ coders }: TidyInput): TidyTable {
  return {
    name: "coders",
    meaning: "Who codes and writes memos",
    columns: [
      { id: "coder_id", kind: "text", key: "primary", meaning: "The coder" },
      { id: "coder_name", kind: "text", meaning: "Their name" },
    ],
    rows: [...coders.values()].map(({ id, name }) => [id, textCell(name)]),
  };
}

/** A row a set of documents or of codes. */
export function setsTable({ sets }: TidyInput): TidyTable {
  return {
    name: "sets",
    meaning: "A named group of documents or of codes",
    columns: [
      { id: "set_id", kind: "text", key: "primary", meaning: "The set" },
      { id: "set_kind", kind: "text", meaning: "documents or codes" },
      { id: "set_name", kind: "text", meaning: "Its name" },
      { id: "place", kind: "integer", meaning: "Its place among the sets of its kind, from 1" },
      { id: "created_at", kind: "timestamp", unit: "UTC", meaning: "When it was made" },
    ],
    rows: sets.map(({ id, kind, name, position, createdAt }) => {
      return [id, kind, textCell(name), position + 1, textCell(createdAt)];
    }),
  };
}

/** A row a member of a set. */
export function setMembersTable({ sets }: TidyInput): TidyTable {
  return {
    name: "set_members",
    meaning: "A document or a code that belongs to a set",
    columns: [
      references("set_id", "sets", "The set"),
      references("document_id", "documents", "The member, of a set of documents"),
      references("code_id", "codes", "The member, of a set of codes"),
    ],
    rows: sets.flatMap(({ id, kind, memberIds }) =>
      memberIds.map((member) => (kind === "documents" ? [id, member, null] : [id, null, member])),
    ),
  };
}
