import { readFileSync, readdirSync } from "node:fs";
import { test } from "vitest";
import { readDocx } from "/work/main/app/import/docx.ts";
import { readDocx as old } from "/tmp/old/docx.ts";
const dir = process.env.DIR ?? "/work/shared/docs/docx";
test("x", async () => {
for (const f of readdirSync(dir)) {
  const file = { name: f, bytes: new Uint8Array(readFileSync(dir+"/"+f)), encoding: null };
  const a = await readDocx(file).then(x=>x.text, e=>"ERR "+e.message), b = await old(file).then((x: any)=>x.text, (e: any)=>"ERR "+e.message);
  if (a!==b) console.log(f, "\nNEW", JSON.stringify(a), "\nOLD", JSON.stringify(b));
}});
