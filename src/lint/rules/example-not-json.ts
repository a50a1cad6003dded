/** Examples whose JSON breaks the rules of JSON. */
import type { ExampleBody, Operation } from "../../api-model/api-page.ts";
import { operationName } from "../../changes/promises.ts";
import { defineRule } from "../../findings/rule.ts";
import { bodyText } from "../example-text.ts";
import { defineLint, type LintSubject } from "../lint-rule.ts";
import { makeNumbering } from "../numbering.ts";
import { lineAt, quote } from "../places.ts";

const rule = defineRule<{ body: string; breaks: readonly string[]; readable: boolean }>({
  id: "lint/example-not-json",
  severity: "warning",
  summary: "An example is no JSON",
  docs: {
    finds:
      "A request or response example that begins like JSON and breaks its rules: a missing or additional comma, a string that does not end, a bracket that is not closed, a word that is no value, a comment, an ellipsis instead of values. One finding for each example, with every break; what the example shows is still read where the break leaves no doubt. An example that only leaves things out (an ellipsis, a comment) is a note.",
    matters: "Readers copy the example, and their request is refused; tools cannot check it.",
    example: '`{"name": "a" "size": 1}`',
    todo: "Correct the place. Where something is left out on purpose, leave out the whole key instead.",
  },
  message: ({ body, breaks, readable }) =>
    readable
      ? `the ${body} example is no JSON: ${counted(breaks)}`
      : `the ${body} example is no JSON, and cannot be repaired`,
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
/** Full-width signs have a rule of their own. */
const ELSEWHERE = ["full-width"];

export const exampleNotJson = defineLint(rule, (subject, report) => {
  for (const operation of subject.page.operations) {
    const numbered = makeNumbering();
    operation.examples.forEach((example, index) => {
      const breaks = (example.body?.breaks ?? []).filter(({ kind }) => !ELSEWHERE.includes(kind));
      const [first, ...others] = breaks;
      if (!example.body || !first || !isMeantAsJson(subject, operation, index)) return;
      // a page printed as text wraps its long lines, in the middle of strings too
      if (subject.document.format === "text" && breaks.some(({ kind }) => kind === "UnexpectedEndOfString")) return;
      const places = [first, ...others]
        .slice(0, 10)
        .map(({ span }) => ({ span, role: "example" as const, words: quote(lineAt(subject.source, span.start)) }));
      const [place, ...rest] = places;
      if (!place) return;
      report({
        data: {
          body: example.role,
          breaks: breaks.map(({ message }) => message),
          readable: example.body.value !== null,
        },
        operation: operationName(operation),
        fieldPath: null,
        fact: "json",
        detail: numbered(`${example.role} ${example.status} ${breaks.map(({ kind }) => kind).join(" ")}`),
        severity:
          example.body.value !== null && breaks.every(({ kind }) => ABRIDGING.includes(kind)) ? "info" : "warning",
        places: [place, ...rest],
        fix: fixOf(breaks),
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
  if (example.body.value) return true;
  const text = example && bodyText(subject.document, example)?.text;
  return typeof text === "string" && /"[^"\n]{1,80}"\s*:/.test(text);
}

function fixOf(breaks: ExampleBody["breaks"]): {
  text: string;
  edits: { span: ExampleBody["breaks"][number]["span"]; replacement: string }[];
} {
  const edits = breaks.flatMap(({ kind, span }) => (kind === "trailing-comma" ? [{ span, replacement: "" }] : []));
  return {
    text: breaks.every(({ kind }) => ABRIDGING.includes(kind))
      ? "Print the values, or leave the key out."
      : "Make the example JSON that a parser reads.",
    edits: edits.length === breaks.length ? edits : [],
  };
}
