/** A place of a page that could be the request line of an operation, and how it is written. */
import type { Evidence } from "../../api-model/api-page.ts";
import type { UriMatch } from "../cells/uri.ts";

/**
 * How a candidate is written. A row may link to the section that describes it, and stands there then.
 * The page says that it is a request line in a section of URIs or behind a label; it states one in a
 * heading, a line, a block, a row or a pair that holds nothing else; it shows one in a message or a command; it tells one where a
 * paragraph begins with it, or in a sentence; anywhere else it mentions one.
 */
export type CandidateForm =
  | "uri-section"
  | "labelled"
  | "heading"
  | "path-heading"
  | "line"
  | "code"
  | "pair"
  | "row"
  | "linked-row"
  | "sample"
  | "message"
  | "command"
  | "told"
  | "sentence"
  | "mention";

export interface Candidate {
  readonly match: UriMatch;
  /** Index in the outline of the block that it stands in. */
  readonly item: number;
  readonly evidence: Evidence;
  readonly form: CandidateForm;
  /** Of a command: the text of its section says that it is done with its method, and no value stands in its path. */
  readonly isTold?: true;
  /** Of a command: it leaves the server open, as one does that whoever reads it fills in. */
  readonly isOpen?: true;
  /** Of a command: its path as a template, a value in it by the name that an answer gives it; absent where it has others. */
  readonly template?: string;
  /** A sentence of its section calls its path an endpoint, or a caption in it is its template. */
  readonly isNamed?: true;
  /** It stands where the configuration says that request lines stand. */
  readonly isSet?: true;
}

const STRENGTHS: Readonly<Record<CandidateForm, number>> = {
  "uri-section": 6,
  labelled: 5,
  heading: 4,
  line: 4,
  code: 4,
  pair: 4,
  row: 4,
  "linked-row": 5,
  "path-heading": 3,
  told: 2.5,
  sample: 2,
  message: 2,
  command: 1,
  sentence: 1,
  mention: 0,
};

/** How much the way in which a candidate is written speaks for it; nothing speaks against what the configuration says. */
export const strengthOf = ({ form, isSet }: Candidate): number => (isSet ? SET : STRENGTHS[form]);

/** The strength of the strongest; a page may have more of them than a call takes arguments. */
export const topStrength = (candidates: readonly Candidate[]): number =>
  candidates.reduce((top, candidate) => Math.max(top, strengthOf(candidate)), 0);

const SET = 7;

/** From here on a candidate states a request line; below, it shows or mentions one. */
export const STATES = 3;
/** From here on the page says itself that what stands here is a request line. */
export const SAYS = 5;

/** The sign behind a call in a list, and then what the call does: "`GET /things`: all things", "… — all things". */
export const BEHIND_CALL = /^\s?(?:[:：]\s?|[-–—]+\s)/;
