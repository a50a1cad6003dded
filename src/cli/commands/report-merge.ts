/** `report merge`: the parts of a sharded `validate` as one report. */
import { readFile } from "node:fs/promises";
import { typedCommand } from "../command-line.ts";
import { loadConfig } from "../config.ts";
import { expandInputs } from "../inputs.ts";
import type { JudgingOptions } from "../judging/options.ts";
import { judge } from "../judging/judge.ts";
import { ToolError } from "../tool-error.ts";
import type { Part } from "../validating.ts";
import type { ExitCode } from "./reading.ts";

/** Joins what several `validate --shard` runs counted into the report that one run would have given. */
export async function mergeReports(files: readonly string[], options: JudgingOptions): Promise<ExitCode> {
  const loaded = await loadConfig(options.config);
  const parts = await Promise.all(files.map(async (file) => ({ file, part: await readPart(file) })));
  const docs = parts[0]?.part.docs ?? [];
  return judge({
    command: typedCommand(),
    steps: { lint: false, compare: false },
    pages: await expandInputs(docs, "pages"),
    recordings: [],
    parts,
    leastMatched: 1,
    loaded,
    options,
  });
}

async function readPart(file: string): Promise<Part> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new ToolError(`${file}: could not be read (${error.code ?? error.message})`);
  });
  let part: Partial<Part> | null = null;
  try {
    part = JSON.parse(text) as Partial<Part> | null;
  } catch {
    // said below
  }
  if (part?.format !== "docproof part 1" || !part.state)
    throw new ToolError(
      `${file}: not a part of a run`,
      "Parts are written by docproof validate --shard i/n --part FILE.",
    );
  return part as Part;
}
