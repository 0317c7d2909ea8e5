import { addVariable } from "../../app/cases/variables.ts";
import { eGovernmentBarriers } from "../../app/codebook/e-government-barriers.ts";
import { planStarter } from "../../app/codebook/starter.ts";
import { codeQuotes, type QuoteRow } from "../../app/coding/code-quotes.ts";
import { planImport } from "../../app/import/plan-import.ts";
import { prepare, withTurns } from "../../app/import/prepare.ts";
import { digestOf } from "../../app/model/digest.ts";
import type { Identity } from "../../app/model/identity.ts";
import type { Coder, Variable, VariableType, VariableValue } from "../../app/model/records.ts";
import type { ProjectContent } from "../use-projects.ts";

/** A coded project as files and rows, before it is one. */
export type SampleFiles = {
  readonly language: string;
  readonly variables: readonly { readonly name: string; readonly type: VariableType }[];
  readonly documents: readonly {
    readonly name: string;
    readonly fileName: string;
    readonly text: string;
    /** By the name of the variable. */
    readonly values: Readonly<Record<string, VariableValue["value"]>>;
  }[];
  readonly codings: readonly QuoteRow[];
};

/** All that the sample project holds, made as a user would: files imported, the starter codebook, passages coded. */
export async function sampleContent(
  { language, variables: columns, documents, codings }: SampleFiles,
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
  const variables: Variable[] = [];
  for (const column of columns) variables.push(addVariable(variables, column, identity).variable);
  const named = (imported.documents?.added ?? []).map((document, index) => ({
    ...document,
    name: documents[index]?.name ?? document.name,
    values: variables.flatMap(({ id, name }): VariableValue[] => {
      const value = documents[index]?.values[name];
      return value === undefined ? [] : [{ variableId: id, value }];
    }),
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
  const diff = {
    ...codebook,
    ...imported,
    variables: { added: variables },
    documents: { added: named },
    ...coded.diff,
  };
  return { diff, files, unplaced: coded.unplaced };
}
