import { eGovernmentBarriers } from "../../app/codebook/e-government-barriers.ts";
import { planStarter } from "../../app/codebook/starter.ts";
import { codeQuotes, type QuoteRow } from "../../app/coding/code-quotes.ts";
import { planImport } from "../../app/import/plan-import.ts";
import { prepare, withTurns } from "../../app/import/prepare.ts";
import { digestOf } from "../../app/model/digest.ts";
import type { Identity } from "../../app/model/identity.ts";
import type { Coder } from "../../app/model/records.ts";
import type { ProjectContent } from "../use-projects.ts";

/** A coded project as files and rows, before it is one. */
export type SampleFiles = {
  readonly language: string;
  readonly documents: readonly { readonly name: string; readonly fileName: string; readonly text: string }[];
  readonly codings: readonly QuoteRow[];
};

/** All that the sample project holds, made as a user would: files imported, the starter codebook, passages coded. */
export async function sampleContent(
  { language, documents, codings }: SampleFiles,
  coder: Coder,
  identity: Identity,
): Promise<ProjectContent & { readonly unplaced: readonly QuoteRow[] }> {
  const files = await Promise.all(
    documents.map(async ({ fileName, text }) => {
      const bytes = new TextEncoder().encode(text);
      const prepared = await prepare({ name: fileName, bytes, encoding: null });
      const content = withTurns(prepared, { joinsLines: false });
      return { fileName, bytes, byteLength: bytes.length, digest: await digestOf(bytes), ...content };
    }),
  );
  const imported = planImport(files, { existing: [], language }, identity);
  const named = (imported.documents?.added ?? []).map((document, index) => ({
    ...document,
    name: documents[index]?.name ?? document.name,
  }));
  const codebook = planStarter(eGovernmentBarriers, [], identity);
  const context = {
    documents: named,
    texts: imported.texts?.added ?? [],
    turns: imported.turns?.added ?? [],
    codes: codebook.codes?.added ?? [],
    coder,
  };
  const coded = codeQuotes(codings, context, identity);
  const diff = { ...codebook, ...imported, documents: { added: named }, ...coded.diff };
  return { diff, files, unplaced: coded.unplaced };
}
