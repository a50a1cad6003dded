/** Joins the parts of a sharded run to what one run would have said. */
import { readFile } from "node:fs/promises";
import type { ApiPage } from "../../api-model/api-page.ts";
import type { History } from "../../findings/history.ts";
import { isRecord } from "../../exchange/formats/record.ts";
import { createValidation } from "../../validate/validate.ts";
import { isObjectAddress } from "../io/object-address.ts";
import { say } from "../io/output.ts";
import { type Part, PART_FORMAT } from "./shard-result.ts";
import { ToolError } from "../io/tool-error.ts";
import { partialOf, type ValidationOutcome } from "./outcome.ts";
import type { Stretch } from "../../exchange/streams/ranges.ts";
import type { Shard } from "./sharding.ts";

export interface NamedPart {
  readonly file: string;
  readonly part: Part;
}

export async function readPart(file: string): Promise<NamedPart> {
  const text = await textOf(file);
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

async function textOf(file: string): Promise<string> {
  if (isObjectAddress(file)) {
    const [input] = await (await import("../io/object-store.ts")).objectInputs(file);
    if (input?.id !== file) throw new ToolError(`${file}: no such object`);
    const chunks: Uint8Array[] = [];
    for await (const chunk of input.stream()) chunks.push(chunk);
    return Buffer.concat(chunks).toString("utf8");
  }
  return readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new ToolError(`${file}: could not be read (${error.code ?? error.message})`);
  });
}

/** The parts that are named, those below `s3://bucket/prefix/` one by one. */
export async function partNames(named: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const name of named) {
    if (!isObjectAddress(name) || !name.endsWith("/")) {
      names.push(name);
      continue;
    }
    const below = await (await import("../io/object-store.ts")).objectInputs(name);
    const parts = below.flatMap(({ id }) => (id.endsWith(".json") ? [id] : []));
    if (parts.length === 0) throw new ToolError(`${name}: no parts below it`);
    names.push(...parts);
  }
  return names;
}

/** Whether all that joining asks of a part is there; what its counts say is looked at by `join`. */
function isPart(value: unknown): value is Part {
  const part = value as Partial<Record<keyof Part, unknown>> | null;
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
    part.recordings.every(isRecording) &&
    Array.isArray(part.byTurns) &&
    part.byTurns.every((file) => typeof file === "string") &&
    isWhole(part.total) &&
    (part.share === null || typeof part.share === "number") &&
    typeof part.unreadable === "number" &&
    isListOf(
      part.shards,
      ({ index, of }) => isWhole(index) && isWhole(of) && Number(of) > 0 && Number(of) <= MOST_SHARDS,
    ) &&
    isListOf(part.stretches, ({ from, to }) => isWhole(from) && isWhole(to))
  );
}

const MOST_SHARDS = 100_000;
const isWhole = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

function isRecording(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const [file, size] = value as unknown[];
  return typeof file === "string" && (size === null || isWhole(size));
}

function isListOf(value: unknown, is: (item: Readonly<Record<string, unknown>>) => boolean): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((item: unknown) => isRecord(item) && is(item));
}

/** What another process counted may have been cut or changed on its way. */
function undamaged<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch {
    throw new ToolError(`${file}: this part is damaged`, "Run docproof validate --shard … --part again.");
  }
}

/**
 * What one run over everything would have said, and the parts as one.
 *
 * @param asPart others are to come: what is missing now is not amiss
 */
export function mergeShards(
  parts: readonly NamedPart[],
  pages: readonly ApiPage[],
  { earlier, asPart = false }: { readonly earlier?: History | undefined; readonly asPart?: boolean } = {},
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
  const all = parts.map(({ part }) => part);
  const missing = missingWords(all);
  if (missing !== null && !asPart) say(`docproof: report merge: missing ${missing}`);
  const result = undamaged(first.file, () => validation.result(earlier));
  const unreadable = all.reduce((sum, part) => sum + part.unreadable, 0);
  const isWhole = all.every((part) => part.share === 1);
  const own = isWhole ? 1 : ownShare(all);
  const share = asPart ? own : isWhole && missing === null ? 1 : joinedShare(all);
  return {
    ...result,
    part: {
      ...first.part,
      shards: all.flatMap(({ shards }) => shards).toSorted((a, b) => a.of - b.of || a.index - b.index),
      stretches: joinedStretches(all),
      share: own,
      unreadable,
      state: validation.state(),
    },
    unreadable,
    partial: partialOf(share, result.truncated),
  };
}

function checkSameRun(first: NamedPart, parts: readonly NamedPart[]): void {
  const seen = new Map<string, string>();
  const run = ({ part }: NamedPart): string =>
    JSON.stringify([part.total, part.recordings, part.byTurns, part.byTurns.length > 0 ? part.shards[0]?.of : null]);
  const taken: { readonly file: string; readonly stretch: Stretch }[] = [];
  for (const named of parts) {
    for (const { index, of } of named.part.shards) {
      const other = seen.get(`${index}/${of}`);
      if (other !== undefined)
        throw new ToolError(`${named.file}: part ${index} of ${of}, as ${other} is`, "Name each part once.");
      seen.set(`${index}/${of}`, named.file);
    }
    if (run(named) !== run(first))
      throw new ToolError(
        `${named.file}: this part and ${first.file} were made from other recordings`,
        "Make all parts with the same recordings, and with the same n where one of them cannot be divided.",
      );
    for (const stretch of named.part.stretches) taken.push({ file: named.file, stretch });
  }
  const inOrder = taken
    .filter(({ stretch }) => stretch.from < stretch.to)
    .toSorted((a, b) => a.stretch.from - b.stretch.from);
  for (const [n, { file, stretch }] of inOrder.entries()) {
    const before = inOrder[n - 1];
    if (before && before.stretch.to > stretch.from)
      throw new ToolError(
        `${file}: covers recordings that ${before.file} covers, too`,
        "Parts of another n fit together where each begins where another ends: 1/2, 3/4 and 4/4.",
      );
  }
}

/** Sorted, and as one where they meet. */
function joinedStretches(parts: readonly Part[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const { from, to } of parts
    .flatMap(({ stretches }) => stretches)
    .toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = joined[joined.length - 1];
    if (last && last.to >= from) joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else joined.push({ from, to });
  }
  return joined;
}

const shardsOf = (parts: readonly Part[]): Shard[] => parts.flatMap(({ shards }) => shards);

/** What no part has: shards where all are of one n, else bytes. null when nothing is missing. */
function missingWords(parts: readonly Part[]): string | null {
  const shards = shardsOf(parts);
  const of = shards[0]?.of ?? 1;
  if (shards.every((shard) => shard.of === of)) {
    const present = new Set(shards.map(({ index }) => index));
    const missing = Array.from({ length: of }, (_, n) => n + 1).filter((index) => !present.has(index));
    return missing.length === 0 ? null : `shard ${missing.join(", ")} of ${of}`;
  }
  const gaps = gapsOf(parts);
  if (gaps.length === 0) return null;
  const bytes = gaps.reduce((sum, { from, to }) => sum + to - from, 0);
  const places = gaps.flatMap((gap) => placesOf(gap, parts[0]));
  const more = places.length > MOST_PLACES ? ` and ${places.length - MOST_PLACES} more` : "";
  return `${bytes} bytes of the recordings: ${places.slice(0, MOST_PLACES).join(", ")}${more}`;
}

const MOST_PLACES = 5;

function gapsOf(parts: readonly Part[]): Stretch[] {
  const total = parts[0]?.total ?? 0;
  const gaps: Stretch[] = [];
  let place = 0;
  for (const { from, to } of joinedStretches(parts)) {
    if (from > place) gaps.push({ from: place, to: from });
    place = to;
  }
  return place < total ? [...gaps, { from: place, to: total }] : gaps;
}

/** A stretch of all recordings as stretches of each. */
function placesOf(gap: Stretch, part: Part | undefined): string[] {
  let at = 0;
  return (part?.recordings ?? []).flatMap(([file, size]) => {
    if (part?.byTurns.includes(file)) return [];
    const begin = at;
    at += size ?? 0;
    const [from, to] = [Math.max(gap.from, begin) - begin, Math.min(gap.to, at) - begin];
    return from < to ? [`${file} from byte ${from} to ${to}`] : [];
  });
}

/** How much of a run's work the part was to do. */
function weightOf({ total, stretches, shards, byTurns, recordings }: Part): number {
  const turns = shards.reduce((sum, { of }) => sum + 1 / of, 0);
  if (total === 0) return turns;
  const turnBytes = recordings.reduce((sum, [file, size]) => sum + (byTurns.includes(file) ? (size ?? 0) : 0), 0);
  const bytes = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  return (bytes + turns * turnBytes) / (total + turnBytes);
}

/** A part that is missing has done none of its work. */
function joinedShare(parts: readonly Part[]): number | null {
  let sum = 0;
  for (const part of parts) {
    if (part.share === null) return null;
    sum += part.share * weightOf(part);
  }
  return Math.min(sum, 0.999);
}

function ownShare(parts: readonly Part[]): number | null {
  const weight = parts.reduce((sum, part) => sum + weightOf(part), 0);
  const share = joinedShare(parts);
  return share === null ? null : Math.min(weight === 0 ? 0 : share / weight, 0.999);
}
