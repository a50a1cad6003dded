/** Examples that are not valid JSON. */
import type { Example, ExampleBody, Operation } from "../../api-model/api-page.ts";
import type { Document } from "../../document/document.ts";
import { operationName } from "../../promises/promises.ts";
import type { Fix } from "../../findings/finding.ts";
import { defineRule } from "../../findings/rule.ts";
import { positionAt, type Source } from "../../source/source.ts";
import { foldSpace } from "../../source/text.ts";
import { bodyText } from "../subject/example-text.ts";
import { repairJson } from "../subject/json-repair.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { makeNumbering } from "../subject/numbering.ts";
import { lineAt, quote } from "../subject/places.ts";
import { replaceSpans } from "../../source/replace-spans.ts";

const rule = defineRule<{ body: string; breaks: readonly string[]; readable: boolean }>({
  id: "lint/invalid-json-example",
  aliases: ["lint/example-not-json"],
  severity: "warning",
  summary: "An example is not valid JSON",
  docs: {
    description:
      "A request or response example that begins like JSON but is not valid: a missing or extra comma, an unterminated string, an unclosed bracket, an unknown word, a comment, an ellipsis instead of values. One finding for each example lists every error. The example is still used where the errors leave no doubt about its values. An example that only leaves something out (an ellipsis, a comment), or has single quotes as scripts print them, is a note.",
    rationale: "Readers copy the example and the API rejects their request. Tools cannot check it.",
    example: '`{"name": "a" "size": 1}`',
    remediation: "Correct the syntax. To shorten an example, leave out the whole key.",
  },
  message: ({ body, breaks, readable }) =>
    readable
      ? `the ${body} example is not valid JSON: ${counted(breaks)}`
      : `the ${body} example is not valid JSON and could not be repaired: ${counted(breaks)}`,
});

/** "a comma is missing, a comment (3 times)" */
function counted(breaks: readonly string[]): string {
  const times = new Map<string, number>();
  for (const message of breaks) times.set(message, (times.get(message) ?? 0) + 1);
  return [...times]
    .slice(0, 4)
    .map(([message, count]) => (count === 1 ? message : `${message} (${count} times)`))
    .join(", ");
}

/** Left out on purpose, and no slip. */
const ABRIDGING = ["ellipsis", "comment"];
/** As a program prints the object that it made of the JSON. */
const PRINTED = "single-quotes";
const QUOTED_KEY = /"[^"\n]{1,80}"\s*:/;
/** A block that says it is a script is one, where no key is quoted. */
const SCRIPTS = /^(?:javascript|js|jsx|typescript|ts|json5|coffee|coffeescript|ruby)(?![a-z])/i;
/** Full-width signs have a rule of their own. */
const ELSEWHERE = ["full-width"];

export const invalidJsonExample = defineLint(rule, (subject, report) => {
  for (const operation of subject.page.operations) {
    const numbered = makeNumbering();
    operation.examples.forEach((example, index) => {
      const breaks = (example.body?.breaks ?? []).filter(({ kind }) => !ELSEWHERE.includes(kind));
      const [first, ...others] = breaks;
      if (!example.body || !first || !isMeantAsJson(subject, operation, index)) return;
      // a page printed as text wraps its long lines, in the middle of strings too
      if (
        subject.document.format === "text" &&
        breaks.some(({ kind }) => kind === "UnexpectedEndOfString" || kind === "line-break")
      )
        return;
      const places = [first, ...others]
        .slice(0, 10)
        .map(({ span }) => ({ span, role: "example" as const, words: quote(lineAt(subject.source, span.start)) }));
      const [place, ...rest] = places;
      if (!place) return;
      report({
        data: {
          body: operation.isThing ? "JSON" : example.role,
          breaks: breaks.map(({ message }) => message),
          readable: example.body.value !== null,
        },
        operation: operationName(operation),
        fieldPath: null,
        fact: "json",
        detail: numbered(`${example.role} ${example.status} ${breaks.map(({ kind }) => kind).join(" ")}`),
        severity:
          example.body.value !== null && breaks.every(({ kind }) => kind === PRINTED || ABRIDGING.includes(kind))
            ? "info"
            : "warning",
        places: [place, ...rest],
        fix: fixOf(breaks, subject, example),
      });
    });
  }
});

/** A block of code in another language begins with a bracket too; one with quoted keys is meant as JSON. */
function isMeantAsJson(subject: LintSubject, operation: Operation, index: number): boolean {
  const example = operation.examples[index];
  // a shell command has its body in quotes, and its own rules
  if (
    !example?.body ||
    /\bcurl\b|\s-[FXHd]\s|\s--form\s/.test(
      subject.source.text.slice(example.span.start, example.body.places[""] ?? example.span.end),
    )
  )
    return false;
  const { text = null, language = null } = bodyText(subject.document, example) ?? {};
  const hasQuotedKey = text !== null && QUOTED_KEY.test(text);
  return hasQuotedKey || (example.body.value !== null && !SCRIPTS.test(language ?? ""));
}

type Break = ExampleBody["breaks"][number];

/** The example as a parser reads it, where few signs make it so; the first line that changes is printed as it would then read. */
function fixOf(breaks: readonly Break[], { source, document }: LintSubject, example: Example): Fix {
  const isAbridged = breaks.every(({ kind }) => ABRIDGING.includes(kind));
  const edits = isAbridged ? withoutComments(breaks, source) : repairsOf(document, source, example);
  const repaired = edits.length === 0 ? null : repairedLine(edits, source);
  const reading = repaired === null ? "" : ` Line ${repaired.line} should read: ${repaired.text}`;
  return {
    text: isAbridged ? `Print the values, or leave out the key.${reading}` : `Make the example valid JSON.${reading}`,
    // what a comment explains is for its writer to put elsewhere
    edits: isAbridged ? [] : edits,
  };
}

type Edit = Fix["edits"][number];

/** Where markup stands for characters, places inside the line are not exact. */
const hasMarkup = (source: Source, at: number): boolean => /&#?\w+;|<\w/.test(lineAt(source, at));

function withoutComments(breaks: readonly Break[], source: Source): Edit[] {
  const edits = breaks.flatMap(({ kind, span }): Edit[] =>
    kind === "comment" && !hasMarkup(source, span.start) ? [{ span, replacement: "" }] : [],
  );
  return edits.length === breaks.length ? edits : [];
}

function repairsOf(document: Document, source: Source, example: Example): Edit[] {
  const body = bodyText(document, example);
  const repairs = body && repairJson(body.text);
  if (!body || !repairs) return [];
  const edits = repairs.map(({ start, end, text }): Edit => ({
    span: { source: source.id, start: body.offsetOf(start), end: body.offsetOf(end) },
    replacement: text,
  }));
  return edits.some(({ span }) => hasMarkup(source, span.start)) ? [] : edits;
}

/** The line of the first edit with every edit of that line made; null where it would not be shown as it is. */
function repairedLine(edits: readonly Edit[], source: Source): { readonly line: number; readonly text: string } | null {
  const at = edits[0]?.span.start ?? 0;
  const start = source.text.lastIndexOf("\n", at - 1) + 1;
  const end = source.text.indexOf("\n", at);
  const stop = end < 0 ? source.text.length : end;
  const before = source.text.slice(start, stop);
  const line = replaceSpans(
    before,
    edits.flatMap(({ span, replacement }) =>
      span.start >= start && span.end <= stop
        ? [{ start: span.start - start, end: span.end - start, text: replacement }]
        : [],
    ),
  );
  const text = foldSpace(line);
  // a line that is cut, or has a secret masked, is no line to write
  const isWhole = quote(line) === withoutComma(text);
  return text === "" || text === foldSpace(before) || !isWhole ? null : { line: positionAt(source, at).line, text };
}

const withoutComma = (line: string): string => (line.endsWith(",") ? line.slice(0, -1) : line);
