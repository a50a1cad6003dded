/** What `explain PAGE:LINE` says of each form of a request line, of how sure a reading is, and of what was ruled out. */
import type { Certainty } from "../api-model/api-page.ts";
import type { CandidateForm } from "./operations/candidate.ts";
import type { DropReason } from "./operations/dropped.ts";
import type { ClassifiedTable } from "./tables/classified-table.ts";

export const PLACED_BY: Readonly<Record<ClassifiedTable["placedBy"], string>> = {
  configuration: "the configuration says so",
  caption: "its caption says so",
  lead: "the line or heading above it says so",
  section: "the section that it stands in says so",
  names: "the names of its rows say so",
};

export const FORMS: Readonly<Record<CandidateForm, string>> = {
  "uri-section": "below a heading for request lines",
  labelled: "behind a label for request lines",
  heading: "in a heading",
  "path-heading": "a path in a heading",
  line: "on a line of its own",
  code: "in a block of code",
  pair: "as a method and a path beside each other",
  row: "in a row of a table",
  "linked-row": "in a row that leads to a section",
  sample: "in a block that is announced as an example",
  message: "as the head of an HTTP message",
  command: "in a command",
  told: "at the beginning of a paragraph",
  sentence: "in a sentence",
  mention: "within other words",
};

export const CERTAIN: Readonly<Record<Certainty, string>> = {
  configuration: "the configuration says so",
  habit: "the page writes its request lines so again and again",
  explicit: "the page says so itself",
  section: "its section has no other",
  position: "by its place alone",
  guess: "it is the likeliest",
};

/** What the decision dropped a candidate for. "it" is the candidate, "line" the one that speaks against it. */
export const DROPPED: Readonly<Record<DropReason, (line: string) => string>> = {
  bound: () => "the configuration says which operation its section is",
  named: () => "the page names the call that its section is of",
  listed: () => "a table with a column for each method lists that operation",
  mentioned: () => "a request within other words is only mentioned",
  walk: () => "the blocks beside it call other paths: a walk through what is described elsewhere",
  common: () => "several sections have it, each beside a request line of its own",
  opening: (line) => `it stands above the section of the request, in which ${line} states the request line`,
  "filled-in": (line) => `it shows a call of what ${line} states with variables`,
  message: (line) => `it shows with headers or a body what ${line} states in the same words`,
  weaker: (line) => `${line} states the request line of its section in a surer way`,
  "beside-said": () => "a section beside its own says which line is the request line, and nothing describes this one",
  repeated: (line) => `${line} states that operation in a surer way`,
  contents: (line) => `it is an entry of a list, and ${line} begins what describes it`,
  elsewhere: () => "it links to another page, and this page has operations of its own",
  known: (line) => `it shows an operation that ${line} states`,
  "section-states": (line) => `it only shows a call, and ${line} states the request line of its section`,
  told: () => "a sentence tells it, and no table follows in its section",
  example: () => "it is announced as an example",
  undescribed: () => "it only shows a call, and no table of its section has the names that it sends",
  "after-shown": (line) => `its section shows one call, and that is in ${line}`,
};
