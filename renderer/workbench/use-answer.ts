import type { Coding, Id } from "../../app/model/records.ts";
import type { Range } from "../../app/text/range.ts";
import type { Asking } from "./use-asking.ts";
import type { Desk } from "./use-desk.ts";

/** A code that there is, or the path of one to be made. */
export type Choice = { readonly codeId: Id } | { readonly path: string };

/** What is done with the code that was asked for. */
export function useAnswer(desk: Desk): (asked: Asking, choice: Choice) => void {
  const { codes, changes, asking, say } = desk;
  const recode = async (coding: Coding, choice: Choice) => {
    if ("path" in choice) {
      const made = await changes.recodeNew(coding, choice.path);
      if (made) say(`Recoded to ${made.name}.`);
    } else if ((await changes.recode(coding, choice.codeId)) !== undefined) {
      say(`Recoded to ${codes.get(choice.codeId)?.name ?? "the code"}.`);
      desk.followFolded({ ...coding, codeId: choice.codeId });
    }
  };
  const apply = async (passages: readonly Range[], choice: Choice) => {
    if ("codeId" in choice) return desk.applyTo(passages, choice.codeId);
    const made = await changes.applyNew(passages.map(desk.at), choice.path);
    if (made) desk.used(made.id, made.name, !codes.has(made.id));
  };
  const showCode = (choice: Choice) => {
    const code = "codeId" in choice ? codes.get(choice.codeId) : undefined;
    if (!code) return;
    desk.showOnly(code, true);
    say(`Only codings with ${code.name} are shown. Counts stay as they are.`);
  };
  return ({ deed }, choice) => {
    asking.close();
    if (deed.kind === "recode") void recode(deed.coding, choice);
    else if (deed.kind === "show") showCode(choice);
    else void apply(deed.passages, choice);
  };
}
