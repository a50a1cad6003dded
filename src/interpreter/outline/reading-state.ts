/** What is open while the blocks of a page are read one behind the other: headings, the last lead, what it announced. */
import type { SectionKind } from "../../language/language.ts";

/** "200: OK", "404 Not Found", "HTTP 200". */
export const STATUS_HEADING =
  /^(?:HTTP(?:\/\d(?:\.\d)?)? )?([1-5]\d\d)(?:\s*[:–—-]\s*|\s+|$)(?:[A-Z][A-Za-z' -]{0,40})?$/;

/** A line longer than this explains; it does not announce what follows. */
export const LONGEST_LEAD = 80;

interface OpenHeading {
  readonly level: number;
  readonly text: string;
  readonly section: SectionKind | null;
  /** Offset at which its section ends, where the page says so. */
  readonly end: number;
  /** Heads an operation without being a heading of the page. */
  readonly isHead: boolean;
  /** The status of an answer that it names: "200: OK". */
  readonly status: string | null;
}

export interface State {
  /** Whether a block of code, fields, or a table of plain text, have come since the lead that the section is by. */
  isShown: boolean;
  stack: OpenHeading[];
  readonly isText: boolean;
  stretch: number;
  leadSection: SectionKind | null;
  lead: string | null;
  before: string | null;
  around: readonly string[];
  label: string | null;
  /** The line of the list item around the list that is open. */
  outer: string | null;
  status: string | null;
  /** Whether what is read stands in a cell, beside the status whose answer it is. */
  isInCell: boolean;
  answer: "normal" | "error" | null;
  /** What the heading says of it, and whether what a lead said of it has come. */
  headingAnswer: "normal" | "error" | null;
  isAnswerShown: boolean;
  /** How the lines of this stretch are set that are a call and nothing else, and stand in no part of another. */
  callManners: Set<string>;
}

/** The model's word for every status that is not named. */
export const OTHER_STATUS = "default";

export const headingSectionOf = ({ stack }: State): SectionKind | null =>
  stack.findLast((entry) => entry.section !== null)?.section ?? null;

export function startStretch(state: State): void {
  state.stretch += 1;
  state.leadSection = null;
  state.lead = null;
  state.before = null;
  state.label = null;
  state.callManners = new Set();
}
