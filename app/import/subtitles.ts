import { parseText, tokenizeVTTCue, type VTTCue, type VTTNode } from "media-captions";
import type { Turn } from "../model/records.ts";
import { isAsker } from "../text/known-speakers.ts";
import { countInWords } from "../text/numbers-in-words.ts";
import { findTurns } from "../text/turns.ts";
import { ImportProblem } from "./import-problem.ts";
import type { Imported, SourceFile } from "./imported.ts";
import { readPlainText } from "./plain-text.ts";

/** What one voice says in a cue; `speaker` is "" where the cue names none. */
type Said = { readonly speaker: string; readonly text: string };

/**
 * The text of a WebVTT or SubRip file: a cue after the other, its line breaks kept, times, tags and voices taken out.
 * Each cue is a turn with its times; who speaks is said by `<v Name>`, or by labels such as `Name:`, which stay in the
 * text. Throws ImportProblem where it holds no cue.
 */
export async function readSubtitles(file: SourceFile): Promise<Imported> {
  const { name } = file;
  const plain = await readPlainText(file);
  const type = /\.vtt$/i.test(name) ? "vtt" : "srt";
  const { cues } = await parseText(plain.text, { type });
  if (cues.length === 0) {
    throw new ImportProblem(`“${name}” has no cue: no line with times such as 00:01:05.000 --> 00:01:08.000.`);
  }
  const spoken = cues.map((cue) => ({ time: { start: cue.startTime, end: cue.endTime }, said: voicesOf(cue) }));
  let text = "";
  const turns: Turn[] = [];
  for (const { time, said } of spoken) {
    for (const one of said) {
      if (text !== "") text += "\n";
      const start = text.length;
      text += one.text;
      turns.push({ start, end: text.length, speaker: one.speaker, role: roleOf(one.speaker), question: null, time });
    }
  }
  const warnings = [...plain.warnings, ...leftOut(name, plain.text, cues, type === "vtt" ? NOT_SAID : null)];
  return {
    ...plain,
    text,
    warnings,
    turns: turns.some(({ speaker }) => speaker !== "") ? turns : labelled(text, turns),
  };
}

/** A sign that opens no tag: `2 < 3`. */
const NO_TAG = /<(?!\/?(?:[vcbiu]|ruby|rt|lang|font)\b|\d)/gi;
/** Where SubRip puts a cue on the screen. */
const PLACE = /\{\\an?\d+\}/g;

function voicesOf(cue: VTTCue): Said[] {
  const marked = cue.text.replace(PLACE, "").replace(NO_TAG, "&lt;");
  const nodes = tokenizeVTTCue({ startTime: cue.startTime, endTime: cue.endTime, text: marked } as VTTCue);
  const said: Said[] = [];
  const gather = (node: VTTNode, speaker: string) => {
    if (node.type === "text") {
      const last = said.at(-1);
      if (last?.speaker === speaker) said[said.length - 1] = { speaker, text: last.text + node.data };
      else said.push({ speaker, text: node.data });
      return;
    }
    const own = node.type === "v" ? (node.voice ?? "").trim() : speaker;
    for (const child of node.children) gather(child, own);
  };
  for (const node of nodes) gather(node, "");
  return said.map(({ speaker, text }) => ({ speaker, text: text.trim() })).filter(({ text }) => text !== "");
}

function roleOf(speaker: string): Turn["role"] {
  return isAsker(speaker) ? "interviewer" : "respondent";
}

/** The cues under the speakers that labels in their text name. */
function labelled(text: string, cues: readonly Turn[]): Turn[] {
  const found = findTurns(text);
  let at = 0;
  return cues.map((cue) => {
    while ((found[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= cue.start) at += 1;
    const turn = found[at];
    if (!turn || turn.start > cue.start) return cue;
    return { ...cue, speaker: turn.speaker, role: turn.role, question: turn.question };
  });
}

/** How the blocks of WebVTT begin that are not said. */
const NOT_SAID = /^\s*(WEBVTT|NOTE|STYLE|REGION)\b/;

/** Words that belong to no cue, a blank line within one for instance, are not lost in silence. */
function leftOut(name: string, file: string, cues: readonly VTTCue[], notSaid: RegExp | null): string[] {
  const kept = new Set(cues.flatMap(({ text }) => text.split("\n").map((line) => line.trim())));
  const lost: string[] = [];
  for (const block of file.split(/\n[ \t]*\n/)) {
    const lines = block.split("\n").filter((line) => line.trim() !== "");
    if (notSaid?.test(lines[0] ?? "")) continue;
    const times = lines.findIndex((line) => line.includes("-->"));
    lost.push(...lines.slice(times + 1).filter((line) => !kept.has(line.trim()) && /\p{L}/u.test(line)));
  }
  if (lost.length === 0) return [];
  const [first = ""] = lost;
  const amount = countInWords(lost.length, "line");
  return [`${amount} of “${name}” stand in no cue with valid times and were left out, the first: “${first.trim()}”.`];
}
