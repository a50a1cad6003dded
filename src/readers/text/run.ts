/**
 * A run is what stands together on the page and cannot be cut further: a paragraph, a list, a code block. Tables and the
 * text between them are made of runs.
 */
import { foldSpace } from "../../source/text.ts";
import type { Fragment } from "./fragment.ts";
import { joinLines } from "./join.ts";

export interface Run {
  /** `items`: list items, and what is indented like the text of one. */
  readonly kind: "text" | "items" | "code";
  readonly lines: readonly Fragment[];
  /** The words of the run on one line. */
  readonly text: string;
  /** Line breaks between this run and what stands before it, be it a run or a tab. */
  readonly gap: number;
  /** Tabs that end cells between the run before and this one. */
  readonly tabs: number;
  /** Line breaks between the run before and those tabs. */
  readonly gapBeforeTabs: number;
  /** A line that is marked as a heading or a caption. */
  readonly isMarked: boolean;
}

export type Gap = Pick<Run, "gap" | "tabs" | "gapBeforeTabs">;

export function makeRun(kind: Run["kind"], lines: readonly Fragment[], gap: Gap, isMarked = false): Run {
  // Code is told by its first line.
  const words = kind === "code" ? (lines[0]?.text ?? "") : joinLines(lines);
  return { kind, lines, text: UNFOLDED.test(words) ? foldSpace(words) : words, ...gap, isMarked };
}

const UNFOLDED = /[^\S ]|\s{2}|[\u0085\u200b-\u200f\u2060-\u2064\ufeff]/;
