import fc from "fast-check";
import { expect, test } from "vitest";
import { importFile } from "./importer.ts";
import { prepare, withTurns } from "./prepare.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (name: string, text: string) => importFile({ name, bytes: bytesOf(text), encoding: null });

test("voices become speakers, and times stand beside the text", async () => {
  const { text, turns, warnings } = await read(
    "talk.vtt",
    "WEBVTT\n\nNOTE not said\n\n1\n00:01.000 --> 00:02.500 align:start\n<v Interviewer>How <b>was</b> it?\n<v Rosa>Slow &amp; <i>dear</i>\n\n" +
      "00:03.000 --> 00:04.000\n<v Rosa>2 < 3,\nI say\n",
  );
  expect(text).toBe("How was it?\nSlow & dear\n2 < 3,\nI say");
  const shown = turns?.map(({ start, end, speaker, role, time }) => [text.slice(start, end), speaker, role, time]);
  expect(shown).toEqual([
    ["How was it?", "Interviewer", "interviewer", { start: 1, end: 2.5 }],
    ["Slow & dear", "Rosa", "respondent", { start: 1, end: 2.5 }],
    ["2 < 3,\nI say", "Rosa", "respondent", { start: 3, end: 4 }],
  ]);
  expect(warnings).toEqual([]);
});

test("labels in the text of SubRip name the speakers, also of the cues that follow", async () => {
  const cue = (at: number, said: string) => `${at}\n00:00:0${at},000 --> 00:00:0${at},900\n${said}\n\n`;
  const said = [
    "Interviewer: Why?",
    "Rosa: Because",
    "the {\\an8}line is slow.",
    "Interviewer: And then?",
    "Rosa: I wait.",
  ];
  const bytes = bytesOf(said.map((one, index) => cue(index + 1, one)).join(""));
  const prepared = await prepare({ name: "talk.srt", bytes, encoding: null });
  const { text, turns } = withTurns(prepared, { joinsLines: true });
  expect(prepared.joined).toBeNull();
  expect(text).toBe(said.join("\n").replace("{\\an8}", ""));
  expect(turns.map(({ speaker }) => speaker)).toEqual(["Interviewer", "Rosa", "Rosa", "Interviewer", "Rosa"]);
  expect(turns.map(({ time }) => time?.start)).toEqual([1, 2, 3, 4, 5]);
});

test("what stands in no cue is named, and a file without cues is refused", async () => {
  const { text, warnings } = await read(
    "gap.srt",
    "1\n00:00:01,000 --> 00:00:02,000\nKept\n\nAfter a blank line\n\nNOTE this\n\n2\n00:00:03,000 --> broken\nBroken\n\n3\n00:00:05,000 --> 00:00:06,000\nToo\n",
  );
  expect(text).toBe("Kept\nToo");
  expect(warnings).toEqual([expect.stringContaining("3 lines of “gap.srt”")]);
  expect(warnings[0]).toContain("“After a blank line”");
  await expect(read("none.vtt", "WEBVTT\n\nNothing\n")).rejects.toThrow("“none.vtt” has no cue");
});

test("any words come through, in order, and the turns hold them all", async () => {
  const word = fc
    .stringMatching(/^[a-zñ가-힣<&>{}.,]{1,12}$/)
    .filter((one) => /[a-z]/.test(one) && !one.includes("-->"));
  const plainWord = word.map((one) => one.replace(/[<>&]/g, ""));
  const words = fc.array(
    fc.array(
      plainWord.filter((one) => one !== ""),
      { minLength: 1, maxLength: 6 },
    ),
    { minLength: 1, maxLength: 20 },
  );
  await fc.assert(
    fc.asyncProperty(words, fc.constantFrom("vtt", "srt"), async (cues, ending) => {
      const mark = ending === "vtt" ? "." : ",";
      const stamp = (seconds: number) => `00:00:${String(seconds).padStart(2, "0")}${mark}000`;
      const body = cues.map(
        (cue, index) => `${index + 1}\n${stamp(index)} --> ${stamp(index + 1)}\n${cue.join(" ")}\n`,
      );
      const { text, turns } = await read(`a.${ending}`, `${ending === "vtt" ? "WEBVTT\n\n" : ""}${body.join("\n")}`);
      expect(text).toBe(cues.map((cue) => cue.join(" ")).join("\n"));
      expect(turns?.map(({ start, end }) => text.slice(start, end))).toEqual(text.split("\n"));
    }),
  );
});
