/** Places for findings: what a cell says, and what an example shows, in the page's own words and without its secrets. */
import type { Constraint, Evidence, Example, Fact, Field, Structure } from "../../api-model/api-page.ts";
import { secretName, secretValue } from "../../exchange/masking/secrets.ts";
import type { Place } from "../../findings/finding.ts";
import { positionAt, type Source, type Span } from "../../source/source.ts";
import { foldSpace } from "../../source/text.ts";
import type { ShownValue } from "./example-walk.ts";

const LONGEST_QUOTE = 80;

export function evidencePlace(evidence: Evidence, role: Place["role"] = "subject"): Place {
  return { span: evidence.span, role, words: evidence.words };
}

/** Where a fact is said first; the row's name where the fact has no words of its own. */
export function factPlace(fact: Fact<unknown> | null, field: Field, role: Place["role"] = "subject"): Place {
  return evidencePlace(fact?.evidence[0] ?? nameEvidence(field), role);
}

export function constraintPlace(constraint: Constraint, field: Field, role: Place["role"] = "subject"): Place {
  return evidencePlace(constraint.evidence[0] ?? nameEvidence(field), role);
}

export function nameEvidence(field: Field): Evidence {
  return field.name.evidence[0] ?? { span: field.row, words: field.name.value };
}

/** Where a structure's table begins: its caption. */
export function structurePlace(structure: Structure, role: Place["role"] = "evidence"): Place {
  const [evidence] = structure.name?.evidence ?? [];
  return evidence
    ? evidencePlace(evidence, role)
    : { span: { ...structure.span, end: structure.span.start }, role, words: "" };
}

/** The line of an example on which a value stands, from the value's key on. */
export function examplePlace(source: Source, example: Example, pointer: string): Place {
  const start = example.body?.places[pointer] ?? example.span.start;
  const span = lineFrom(source, start, example.span.end);
  return { span, role: "example", words: quote(memberAlone(withoutColours(source.text.slice(start, span.end)))) };
}

/** A member of JSON with a plain value, without the members, brackets and markup behind it on its line; a remark stays. */
function memberAlone(line: string): string {
  const [member = ""] = MEMBER.exec(line) ?? [];
  return member !== "" && /^\s*(?:,\s*(?:["'{[}\]]|<\/)|[}\]]|<\/)/.test(line.slice(member.length)) ? member : line;
}

const MEMBER = /^"[^"\\]{1,200}"\s*:\s*(?:"(?:[^"\\]|\\.){0,400}"|[\w.+-]{1,60})/;

/** A line of HTML in which a highlighter has put each word into an element, as it reads; the place may begin within one. */
function withoutColours(line: string): string {
  if (!/<\/?span\b|&quot;/.test(line)) return line;
  return line
    .replace(/<\/?span\b[^<>]{0,200}(?:>|$)/g, "")
    .replace(/&(quot|lt|gt|nbsp|#39|#x27|amp);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  lt: "<",
  gt: ">",
  nbsp: " ",
  "#39": "'",
  "#x27": "'",
  amp: "&",
};

/** As many examples as a reader needs to see. */
const MOST_EXAMPLES = 3;

/** What a table says, and the examples that show otherwise. */
export function saidAndShown(said: Place, values: readonly ShownValue[], source: Source): [Place, ...Place[]] {
  return [
    said,
    ...values.slice(0, MOST_EXAMPLES).map((value) => examplePlace(source, value.overlay.example, value.pointer)),
  ];
}

/** More of a line than anybody reads: an example may be one line of a megabyte. */
const LONGEST_LINE = 400;

function lineFrom(source: Source, start: number, limit: number): Span {
  const line = source.text.slice(start, Math.min(limit, start + LONGEST_LINE));
  const end = line.search(/[\r\n]/);
  return { source: source.id, start, end: start + (end < 0 ? line.length : end) };
}

/** The line on which an offset stands; of a long one, what stands around. */
export function lineAt(source: Source, offset: number): string {
  const { column } = positionAt(source, offset);
  const start = offset - Math.min(column - 1, LONGEST_LINE / 4);
  return source.text.slice(start, start + LONGEST_LINE).split(/[\r\n]/, 1)[0] ?? "";
}

/** One line of an example as words: short, and with a string that is or may be a secret left out. */
export function quote(line: string): string {
  const masked = line
    .replace(/"([^"]{1,80})"(\s*:\s*)"([^"]{6,})/g, (pair, name: string, colon: string) =>
      secretName(name) === null ? pair : `"${name}"${colon}"…`,
    )
    .replace(/-----BEGIN [^]*|LS0tLS1CRUdJTi[^"']*|[A-Za-z0-9+/=_-]{64,}/g, "…")
    .replace(/[^\s"',;=:]{20,}/g, (word) => (secretValue(word) === null ? word : "…"));
  const folded = foldSpace(masked).replace(/,$/, "");
  return folded.length > LONGEST_QUOTE ? `${folded.slice(0, LONGEST_QUOTE - 1)}…` : folded;
}

/** The one place inside a cell's markup at which its words stand as they are; null when they stand there twice or broken up. */
export function exactSpan(source: Source, evidence: Evidence): Span | null {
  if (evidence.words === "" || evidence.span.source !== source.id) return null;
  const text = source.text.slice(evidence.span.start, evidence.span.end);
  const at = text.indexOf(evidence.words);
  if (at < 0 || text.indexOf(evidence.words, at + 1) >= 0) return null;
  const start = evidence.span.start + at;
  return { source: source.id, start, end: start + evidence.words.length };
}
