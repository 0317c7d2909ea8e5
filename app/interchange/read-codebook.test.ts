import { expect, test } from "vitest";
import type { DraftCode } from "../codebook/draft.ts";
import { readCodebook } from "./read-codebook.ts";

const read = (xml: string) => readCodebook("theirs.qdc", new TextEncoder().encode(xml));
const outline = (codes: readonly DraftCode[]): string =>
  codes.map(({ name, children }) => name + (children.length > 0 ? `(${outline(children)})` : "")).join(" ");

const ONE = "1ff58b12-6f6f-4b0c-8be5-bbdc91f55294";
const TWO = "b52fb733-b6af-4b31-bb78-3e733135171a";

test("any namespace and prefix, braces and capitals in identifiers, and missing attributes are read", () => {
  const { codes, remarks } = read(`<?xml version="1.0"?><q:CodeBook xmlns:q="urn:QDA-XML:codebook:0:4"><q:Codes>
    <q:Code guid="{${ONE.toUpperCase()}}" name="Topics" isCodable="false" color="#F60"><q:Description/>
      <q:Code guid="${TWO}" name="Economy" color="255,204,0"><q:Description>Jobs &amp; taxes</q:Description></q:Code>
    </q:Code></q:Codes></q:CodeBook>`);
  expect(outline(codes)).toBe("Topics(Economy)");
  expect(codes[0]).toMatchObject({ id: ONE, isCodable: false, color: "#ff6600", definition: "" });
  expect(codes[0]?.children[0]).toMatchObject({
    id: TWO,
    isCodable: true,
    color: "#ffcc00",
    definition: "Jobs & taxes",
  });
  expect(remarks).toEqual([]);
});

test("what cannot be taken as it is has a sentence each", () => {
  const { codes, sets, remarks } = read(`<CodeBook><Codes>
    <Code guid="${ONE}" name=" Cost "><NoteRef targetGUID="x"/><Code guid="3" name="Rent"/><Code guid="${ONE}" name="rent"/></Code>
    <Code name="" color="mauve-ish"/></Codes>
    <Sets><Set name="Money" guid="${TWO}"><Description>d</Description><MemberCode guid="${ONE.toUpperCase()}"/><MemberCode guid="${TWO}"/></Set>
    <Set name="money"/></Sets></CodeBook>`);
  expect(outline(codes)).toBe("Cost(Rent rent 2) Unnamed code");
  expect(sets.map(({ id, name, members }) => [id, name, members.map((code) => code.name)])).toEqual([
    [TWO, "Money", ["Cost"]],
    [null, "money 2", []],
  ]);
  expect(remarks).toEqual([
    "The description of 1 set was left out: a set has none here.",
    "1 name had white space around it, which was taken off.",
    "3 codes had no identifiers of their own and got new ones.",
    "1 code had no name and is called “Unnamed code”.",
    "1 colour was not understood; its code gets the one of its parent.",
    "1 member of a set is no code of the file and was left out.",
    "“rent” stands under “Cost” twice; one is called “rent 2”.",
    "“money” stands there twice; one is called “money 2”.",
    "1 × “NoteRef” was not taken: a codebook has no place for it.",
  ]);
});

test.each([
  ["<html><body/></html>", "“theirs.qdc” is no REFI-QDA codebook"],
  ["<CodeBook><Codes>", "“theirs.qdc” cannot be read as a REFI-QDA codebook"],
  ['<!DOCTYPE x [<!ENTITY a "aaaa">]><CodeBook/>', "defines abbreviations of its own"],
  [`<CodeBook>${'<Code name="x">'.repeat(300)}${"</Code>".repeat(300)}</CodeBook>`, "nested too deep"],
])("%.30s is refused with a sentence", (xml, sentence) => {
  expect(() => read(xml)).toThrow(sentence);
});
