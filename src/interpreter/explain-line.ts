/** How the lines of a page were read, and why: as which candidate, owned by what, by which evidence, what was ruled out. */
import type { ByHand, Field } from "../api-model/api-page.ts";
import { inlineText } from "../document/visit.ts";
import { foldSpace } from "../source/text.ts";
import type { Span } from "../source/source.ts";
import { CERTAIN, DROPPED, FORMS, PLACED_BY } from "./explain-words.ts";
import type { Interpretation } from "./interpret.ts";
import type { Candidate } from "./operations/candidate.ts";
import type { OutlineItem } from "./outline/outline-item.ts";

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
      ? `It is read as: ${use.detail.startsWith("structure ") ? use.detail : use.detail.replaceAll("-", " ")}; ${PLACED_BY[plan.placedBy]}.`
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
