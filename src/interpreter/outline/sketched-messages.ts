/**
 * A message whose body is written with types for values: "POST /things", its headers, and below them `{"name": string}`. The head states
 * the call, and the body is what a table would tell.
 */
import type { Code } from "../../document/document.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { findUris } from "../cells/uri.ts";
import { partOfCode } from "./part-of-code.ts";
import type { HeadedBlock } from "./request-heads.ts";
import { readSketch } from "./sketched-fields.ts";

/** The blocks with each such message as two: its head, and its body. */
export const withSketchedBodies = (blocks: readonly HeadedBlock[], vocabulary: Vocabulary): readonly HeadedBlock[] =>
  blocks.flatMap((one) => {
    const { block, isHead } = one;
    const parts = block.type === "code" ? partsOf(block, vocabulary) : null;
    return parts ? parts.map((part) => ({ block: part, isHead })) : [one];
  });

function partsOf(block: Code, vocabulary: Vocabulary): readonly [head: Code, body: Code] | null {
  const lines = block.text.split("\n", MOST_HEAD);
  const at = lines.findIndex((line) => /^\s*[[{]\s*$/.test(line));
  const [first = "", ...headers] = at < 1 ? [] : lines.slice(0, at);
  const isHead = findUris(first)[0]?.start === 0 || STATUS_LINE.test(first);
  if (!isHead || !headers.every((line) => line.trim() === "" || HEADER.test(line))) return null;
  const body = partOfCode(block, at, block.lineOffsets.length);
  return readSketch(body, vocabulary) === null ? null : [partOfCode(block, 0, at), { ...body, ids: [] }];
}

/** A body begins after no more lines than these. */
const MOST_HEAD = 40;
const STATUS_LINE = /^(?:HTTP\/\d(?:\.\d)?\s+)?[1-5]\d\d(?:\s+[A-Z][\w '-]{1,40})?\s*$/;
const HEADER = /^[A-Za-z][\w-]{0,60}:(?:\s+\S|\s*$)/;
