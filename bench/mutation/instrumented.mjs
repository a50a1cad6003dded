// The code of files with all their mutants behind switches, by Stryker's instrumenter.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { createInstrumenter } from "@stryker-mutator/instrumenter";

const logger = { info() {}, debug() {}, warn: console.error, isDebugEnabled: () => false };
const OPTIONS = { plugins: null, excludedMutations: [], ignorers: [], noHeader: false };

/** The code by file, and the mutants in the order that the seed draws them in. */
export async function instrumented(files, seed) {
  // what Stryker's core would inject: the instrumenter asks for a logger, and for its own parts
  const injector = {
    provideValue: () => injector,
    injectClass: (Instrumenter) => new Instrumenter(logger),
  };
  const instrumenter = createInstrumenter(injector);
  const sources = files.map((name) => ({ name, mutate: true, content: fs.readFileSync(name, "utf8") }));
  const made = await instrumenter.instrument(sources, OPTIONS);
  const mutants = made.mutants.map(({ id, fileName, location, mutatorName, replacement }) => {
    const place = path.relative(process.cwd(), fileName).replaceAll("\\", "/");
    // by the mutant alone, so that other files and folders do not change which of two is drawn first
    const rank = createHash("sha256").update(JSON.stringify([seed, place, location, mutatorName, replacement]));
    return { id, file: fileName, location, mutatorName, replacement, rank: rank.digest("hex") };
  });
  return {
    codeOf: new Map(made.files.map(({ name, content }) => [path.resolve(name), content])),
    mutants: mutants.toSorted((a, b) => (a.rank < b.rank ? -1 : 1)),
  };
}
