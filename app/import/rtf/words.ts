import type { Destination } from "./state.ts";

/** Control words that stand for a letter. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ["~", "\u00a0"],
  ["_", "\u2011"],
  ["-", "\u00ad"],
  ["emdash", "—"],
  ["endash", "–"],
  ["emspace", "\u2003"],
  ["enspace", "\u2002"],
  ["qmspace", "\u2005"],
  ["bullet", "•"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
  ["zwbo", "\u200b"],
  ["zwnj", "\u200c"],
  ["zwj", "\u200d"],
  ["ltrmark", "\u200e"],
  ["rtlmark", "\u200f"],
  ["zwnbo", "\u2060"],
]);

/** Groups that hold no words of the text. */
export const NO_TEXT: ReadonlySet<string> = new Set([
  ...["colortbl", "filetbl", "revtbl", "rsidtbl", "info", "generator", "private", "template", "userprops"],
  ...["themedata", "colorschememapping", "latentstyles", "datastore", "xmlnstbl", "mmathPr", "pgdsctbl"],
  ...["header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf"],
  ...["ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn"],
  // other renderings of a picture, a shape, a table, an equation
  ...["nonshppict", "shprslt", "nonesttables", "mmathPict"],
  ...["sn", "objdata", "objclass", "objname", "objtime", "datafield", "formfield"],
  // entries of an index or a table of contents, which stand there again
  ...["xe", "rxe", "txe", "tc", "tcn"],
  ...["pntxta", "pntxtb", "bkmkstart", "bkmkend", "atnid", "atnauthor", "atndate", "atnref", "atnicon"],
]);

/** Groups of which a reader that does not know them is told to leave them out, and that are known. */
export const MAY_BE_STARRED: ReadonlySet<string> = new Set([
  ...["fldinst", "footnote", "annotation", "listtext", "pntext", "listtable", "listoverridetable", "ud"],
  ...["shppict", "shpinst", "do", "nesttableprops", "moMath", "moMathPara"],
]);

/** Groups with words of another kind than those of the text. */
export const ENTRANCES: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ["fonttbl", "fonts"],
  ["stylesheet", "styles"],
  ["listtable", "lists"],
  ["listoverridetable", "lists"],
  ["fldinst", "instruction"],
  ["listtext", "list-sign"],
  ["pntext", "list-sign"],
  ["upr", "either"],
  ["sv", "drawing"],
]);
