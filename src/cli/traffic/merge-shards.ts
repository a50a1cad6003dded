/** Joins the parts of a sharded run to what one run would have said. */
import { readFile } from "node:fs/promises";
import type { ApiPage } from "../../api-model/api-page.ts";
import type { History } from "../../findings/history.ts";
import { isRecord } from "../../exchange/formats/record.ts";
import { createValidation } from "../../validate/validate.ts";
import { say } from "../io/output.ts";
import { type Part, PART_FORMAT } from "./shard-result.ts";
import { ToolError } from "../io/tool-error.ts";
import { partialOf, type ValidationOutcome } from "./outcome.ts";

export interface NamedPart {
  readonly file: string;
  readonly part: Part;
}

export async function readPart(file: string): Promise<NamedPart> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new ToolError(`${file}: could not be read (${error.code ?? error.message})`);
  });
  let part: unknown = null;
  try {
    part = JSON.parse(text);
  } catch {
    // said below
  }
  if (!isPart(part))
    throw new ToolError(
      `${file}: not a part of a run`,
      "Write parts with docproof validate --shard i/n --part FILE, with this version.",
    );
  return { file, part };
}

/** Whether all that joining asks of a part is there; what its counts say is looked at by `join`. */
function isPart(value: unknown): value is Part {
  const part = value as Partial<Record<keyof Part, unknown>> | null;
  const shard = part?.shard as Partial<Part["shard"]> | undefined;
  return (
    part?.format === PART_FORMAT &&
    typeof part.command === "string" &&
    part.command !== "" &&
    Array.isArray(part.docs) &&
    part.docs.length > 0 &&
    part.docs.every((doc) => typeof doc === "string") &&
    isRecord(part.options) &&
    isRecord(part.state) &&
    Array.isArray(part.recordings) &&
    (part.share === null || typeof part.share === "number") &&
    typeof part.unreadable === "number" &&
    Number.isInteger(shard?.index) &&
    Number.isInteger(shard?.of) &&
    Number(shard?.of) <= 100_000
  );
}

/** What another process counted may have been cut or changed on its way. */
function undamaged<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch {
    throw new ToolError(`${file}: this part is damaged`, "Run docproof validate --shard … --part again.");
  }
}

/** What one run over everything would have said. */
export function mergeShards(
  parts: readonly NamedPart[],
  pages: readonly ApiPage[],
  earlier?: History,
): ValidationOutcome {
  const [first] = parts;
  if (first === undefined) throw new ToolError("report merge: no parts");
  checkSameRun(first, parts);
  const validation = undamaged(first.file, () => createValidation(pages, first.part.options));
  for (const named of parts) {
    if (!undamaged(named.file, () => validation.join(named.part.state)))
      throw new ToolError(
        `${named.file}: this part was made with other pages or options, or by another version of docproof`,
        "Make all parts with the same --docs and options.",
      );
  }
  const missing = missingShards(parts, first.part.shard.of);
  if (missing.length > 0) say(`docproof: report merge: missing shard ${missing.join(", ")} of ${first.part.shard.of}`);
  const result = undamaged(first.file, () => validation.result(earlier));
  return {
    ...result,
    part: null,
    unreadable: parts.reduce((sum, { part }) => sum + part.unreadable, 0),
    partial: partialOf(joinedShare(parts.map(({ part }) => part)), result.truncated),
  };
}

function checkSameRun(first: NamedPart, parts: readonly NamedPart[]): void {
  const seen = new Map<number, string>();
  const run = ({ part }: NamedPart): string => JSON.stringify([part.shard.of, part.recordings]);
  for (const named of parts) {
    const { index, of } = named.part.shard;
    const other = seen.get(index);
    if (other !== undefined)
      throw new ToolError(`${named.file}: part ${index} of ${of}, as ${other} is`, "Name each part once.");
    seen.set(index, named.file);
    if (run(named) !== run(first))
      throw new ToolError(
        `${named.file}: this part and ${first.file} were made from other recordings`,
        "Make all parts with the same --shard …/n and the same recordings.",
      );
  }
}

function missingShards(parts: readonly NamedPart[], of: number): number[] {
  const present = new Set(parts.map(({ part }) => part.shard.index));
  return Array.from({ length: of }, (_, n) => n + 1).filter((index) => !present.has(index));
}

/** The parts have about equal work; one that is missing has done none of it. */
function joinedShare(parts: readonly Part[]): number | null {
  const of = parts[0]?.shard.of ?? 1;
  let sum = 0;
  for (const { share } of parts) {
    if (share === null) return null;
    sum += share;
  }
  return parts.length === of && sum === of ? 1 : sum / of;
}
