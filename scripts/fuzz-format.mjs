// One process of npm run fuzz: reads the damaged files of a format from one run on, and says what came of each.
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { openLoader } from "./loader.mjs";

const [format, runs, seed, from, kept] = process.argv.slice(2);
const { load, close } = await openLoader();
const { seedsOf } = await load("/fixtures/fuzz-seeds.ts");
const { damagedFile, tryDamaged } = await load("/fixtures/fuzz.ts");
const seeds = await seedsOf(format);
process.send({ kind: "ready" });

for (let run = Number(from); run < Number(runs); run++) {
  const file = damagedFile(seeds, Number(seed), run);
  process.send({ kind: "start", run });
  const started = performance.now();
  const outcome = await tryDamaged(file).catch(async (error) => {
    await writeFile(path.join(kept, `${run} ${file.name.replaceAll("/", "-")}`), file.bytes);
    return { error: `${error?.stack ?? error}`.slice(0, 600) };
  });
  const megabytes = process.memoryUsage().rss / 1e6;
  const came = typeof outcome === "string" ? { outcome } : outcome;
  process.send({ kind: "end", run, ...came, ms: performance.now() - started, megabytes });
}
await close();
process.disconnect();
process.exit(0);
