/** How the lines of a page were read, and why: as which candidate, owned by what, by which evidence, what was ruled out. */
import type { ByHand, Certainty, Field } from "../api-model/api-page.ts";
import { inlineText } from "../document/visit.ts";
import { foldSpace } from "../source/text.ts";
import type { Span } from "../source/source.ts";
import type { Interpretation } from "./interpret.ts";
import type { Candidate, CandidateForm } from "./operations/candidate.ts";
import type { DropReason } from "./operations/dropped.ts";
import type { OutlineItem } from "./outline/outline-item.ts";
import type { ClassifiedTable } from "./tables/classified-table.ts";

export interface Lines {
  /** Offsets of the lines that are asked for, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The line that an offset is in, as people count. */
  readonly lineOf: (offset: number) => number;
}

const LONGEST_WORDS = 80;

/** One sentence each, the most telling first. */
export function explainLine(read: Interpretation, lines: Lines): string[] {
  const isHere = ({ start, end }: Span): boolean => start < lines.end && end > lines.start;
  const here = read.items.flatMap((item, at) => (isHere(item.block.span) ? [{ item, at }] : []));
  // the innermost of several that stand in each other
  const found = here.toSorted((a, b) => sizeOf(a.item.block.span) - sizeOf(b.item.block.span))[0];
  const candidates = read.candidates.filter(({ evidence }) => isHere(evidence.span));
  return [
    ...(found ? blockSentences(found.item, found.at, read, lines) : [NOTHING]),
    ...candidates.map((candidate) => candidateSentence(candidate, read, lines)),
    ...(found ? [ownerSentence(found.item, found.at, read, lines)] : []),
    ...(read.page.byHand ?? []).flatMap((told) => (told.span && isHere(told.span) ? [handSentence(told)] : [])),
  ];
}

const NOTHING = "Nothing of the page's text begins or goes on here: an empty line, markup, or what readers pass over.";

const sizeOf = ({ start, end }: Span): number => end - start;

function blockSentences(item: OutlineItem, at: number, read: Interpretation, lines: Lines): string[] {
  const { block } = item;
  switch (block.type) {
    case "heading":
      return [
        `A heading of level ${block.level}: ${quoted(inlineText(block.content))}.`,
        item.section === null || item.headings.at(-1) !== foldSpace(inlineText(block.content))
          ? "Its words name no part of an operation that is known."
          : `It is read as the beginning of: ${item.section}.`,
      ];
    case "paragraph":
      return [`A paragraph${placeOf(item)}.`, ...nextSentence(at, read)];
    case "code":
      return codeSentences(item, read, lines);
    case "table":
      return tableSentences(block.span, read, lines);
  }
}

/** A line may announce what follows it. */
function nextSentence(at: number, { items }: Interpretation): string[] {
  const [own, next] = [items[at], items[at + 1]];
  if (!own || !next || own.block.type !== "paragraph" || next.stretch !== own.stretch || next.section === null)
    return [];
  const announces = next.lead === foldSpace(inlineText(own.block.content)) && items[at - 1]?.section !== next.section;
  return announces ? [`It announces what follows: ${next.section}.`] : [];
}

function placeOf({ section, status, headings }: OutlineItem): string {
  const heading = headings.at(-1);
  return [
    heading === undefined ? " before the first heading" : ` below ${quoted(heading)}`,
    section === null ? "" : `, in a part that is read as: ${section}`,
    status === null ? "" : `, status ${status}`,
  ].join("");
}

function codeSentences(item: OutlineItem, { page, sites }: Interpretation, { lineOf }: Lines): string[] {
  const { span } = item.block;
  const shown = page.operations.flatMap((operation) =>
    operation.examples.flatMap((example) =>
      example.span.start === span.start
        ? [
            `It is read as a ${example.role} example${example.status === null ? "" : ` of status ${example.status}`} of ${operation.method.value} ${operation.path.value}.`,
            ...(example.body?.breaks ?? []).map(
              ({ message, span: place }) => `Line ${lineOf(place.start)} of it was repaired or is no JSON: ${message}.`,
            ),
          ]
        : [],
    ),
  );
  if (shown.length > 0) return [`A block of code${placeOf(item)}.`, ...shown];
  const isCall = sites.some((site) =>
    site.path.evidence.some((one) => one.span.start >= span.start && one.span.end <= span.end),
  );
  return [
    `A block of code${placeOf(item)}.`,
    isCall ? "It states a request line." : "It is read as the example of no operation.",
  ];
}

const PLACED_BY: Readonly<Record<ClassifiedTable["placedBy"], string>> = {
  configuration: "the configuration says so",
  caption: "its caption says so",
  lead: "the line or heading above it says so",
  section: "the section that it stands in says so",
  names: "the names of its rows say so",
};

function tableSentences(span: Span, read: Interpretation, lines: Lines): string[] {
  const { page, plans } = read;
  const plan = plans.find(({ item }) => item.block.span === span);
  const use = page.ledger.find((entry) => entry.span === span)?.use;
  if (!plan || !use) return ["A table that was not read."];
  const roles = "roles" in plan.read ? plan.read.roles.map((role) => role ?? "not known") : [];
  const isUsed = use.as === "parameters" && plan.place !== "unplaced";
  return [
    `Table ${plan.index + 1} of the page${plan.caption === null ? "" : `, ${quoted(plan.caption)}`}${placeOf(plan.item)}.`,
    ...(roles.length === 0 ? [] : [`Its columns: ${roles.join(", ")}.`]),
    isUsed
      ? `It is read as: ${use.detail.replaceAll("-", " ")}; ${PLACED_BY[plan.placedBy]}.`
      : use.as === "parameters"
        ? "It lists fields, and nothing says of what: neither a caption, nor a line or heading above it, nor its section."
        : `It is read as: ${use.as.replaceAll("-", " ")} (${use.detail}).`,
    ...fieldsOf(read).flatMap((field) =>
      field.row.start < lines.end && field.row.end > lines.start ? fieldSentences(field) : [],
    ),
  ];
}

function fieldsOf({ page }: Interpretation): Field[] {
  const seen = new Set<string>();
  return [
    ...page.operations.flatMap(({ parameters, responses }) => [
      ...parameters,
      ...responses.flatMap(({ headers }) => headers),
    ]),
    ...page.structures.flatMap(({ fields, anyKey }) => (anyKey ? [...fields, anyKey] : fields)),
  ].filter(({ row, name }) => {
    const key = `${row.start} ${name.value}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function fieldSentences({ name, type, required, constraints, tie, unread = [] }: Field): string[] {
  const words = (evidence: readonly { readonly words: string }[]): string => quoted(evidence[0]?.words ?? "");
  const facts = [
    type === null ? "no type is stated" : `type ${type.value.kind} by ${words(type.evidence)}`,
    required === null
      ? "nothing says whether it is required"
      : `required: ${required.value} by ${words(required.evidence)}`,
    ...constraints.map(({ keyword, value, evidence }) => `${keyword} ${JSON.stringify(value)} by ${words(evidence)}`),
    ...(tie === null ? [] : [`its structure was found by ${tie.by.replaceAll("-", " ")}: ${quoted(tie.target)}`]),
  ];
  const missed = unread.flatMap((cell) => (cell.words.trim() === "" ? [] : [quoted(cell.words)]));
  return [
    `The row is the field ${name.value}: ${facts.join("; ")}.`,
    ...(missed.length === 0 ? [] : [`Not read, for the header of its column is not known: ${missed.join(", ")}.`]),
  ];
}

const FORMS: Readonly<Record<CandidateForm, string>> = {
  "uri-section": "below a heading for request lines",
  labelled: "behind a label for request lines",
  heading: "in a heading",
  "path-heading": "a path in a heading",
  line: "on a line of its own",
  code: "in a block of code",
  pair: "as a method and a path beside each other",
  row: "in a row of a table",
  "linked-row": "in a row that links to a section",
  sample: "in a block that is announced as an example",
  message: "as the head of an HTTP message",
  command: "in a command",
  told: "at the beginning of a paragraph",
  sentence: "in a sentence",
  mention: "within other words",
};

const CERTAIN: Readonly<Record<Certainty, string>> = {
  configuration: "the configuration says so",
  habit: "the page writes its request lines so again and again",
  explicit: "the page says so itself",
  section: "its section has no other",
  position: "by its place alone",
  guess: "it is the likeliest",
};

function candidateSentence(candidate: Candidate, read: Interpretation, { lineOf }: Lines): string {
  const { match, form } = candidate;
  const words = `${match.method} ${match.path}, ${FORMS[form]},`;
  if (!read.taken.includes(candidate)) return `${words} is no request line: ${ruledOut(candidate, read, lineOf)}.`;
  const site = read.sites.find(
    ({ method, path, otherPaths }) =>
      method.value === match.method && [path, ...otherPaths].some(({ value }) => value === match.path),
  );
  return site
    ? `${words} is a request line: ${CERTAIN[site.certainty]}.`
    : `${words} is a request line, of an operation that another line states.`;
}

/** What the decision dropped a candidate for. "it" is the candidate, "line" the one that speaks against it. */
const DROPPED: Readonly<Record<DropReason, (line: string) => string>> = {
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

function ruledOut(candidate: Candidate, { dropped }: Interpretation, lineOf: (offset: number) => number): string {
  const drop = dropped.get(candidate);
  if (!drop) return "nothing beside it speaks for it";
  const by = drop.by();
  return DROPPED[drop.reason](by ? `line ${lineOf(by.evidence.span.start)}` : "another place");
}

function ownerSentence(
  item: OutlineItem,
  at: number,
  { operationsAt, sites, plans }: Interpretation,
  { lineOf }: Lines,
): string {
  const plan = plans.find((one) => one.item.block === item.block);
  const owners = (plan?.owners ?? operationsAt(at, item)).flatMap((owner) => sites[owner] ?? []);
  if (owners.length === 0)
    return sites.length === 0
      ? "It belongs to no operation: none was found on the page."
      : "It belongs to no operation: its section states none.";
  const named = owners.map(
    ({ method, path }) => `${method.value} ${path.value} (line ${lineOf(path.evidence[0]?.span.start ?? 0)})`,
  );
  return `It belongs to ${named.join(", ")}.`;
}

const handSentence = ({ at, says, problem }: ByHand): string =>
  problem ? `${at} names this place, and binds nothing: ${problem.words}.` : `${at} says that this is: ${says}.`;

function quoted(text: string): string {
  const words = foldSpace(text);
  return `“${words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS - 1)}…` : words}”`;
}
