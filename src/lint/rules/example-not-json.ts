/** Examples whose JSON breaks the rules of JSON. */
import type { ExampleBody, Operation } from "../../api-model/api-page.ts";
import { operationName } from "../../changes/promises.ts";
import type { Severity } from "../../findings/finding.ts";
import { defineRule } from "../../findings/rule.ts";
import { bodyText } from "../example-text.ts";
import { defineLint, type LintSubject } from "../lint-rule.ts";
import { quote } from "../places.ts";

const rule = defineRule<{ body: string; breaks: readonly string[]; readable: boolean }>({
  id: "lint/example-not-json",
  severity: "warning",
  summary: "An example is no JSON",
  docs: {
    finds: "A request or response example that begins like JSON and breaks its rules: a missing or additional comma, a string that does not end, a bracket that is not closed, a word that is no value, a comment, an ellipsis instead of values. One finding for each example, with every break; what the example shows is still read where the break leaves no doubt. An example that only leaves things out (an ellipsis, a comment) is a note.",
    matters: "Readers copy the example, and their request is refused; tools cannot check it.",
    example: '`{"name": "a" "size": 1}`',
    todo: "Correct the place. Where something is left out on purpose, leave out the whole key instead.",
  },
  message: ({ body, breaks, readable }) => `the ${body} example is no JSON: ${breaks.slice(0, 3).join(", ")}${breaks.length > 3 ? ` and ${breaks.length - 3} more breaks` : ""}${readable ? "" : ", and cannot be read"}`,
});

/** Left out on purpose, and no slip. */
const ABRIDGING = ["ellipsis", "comment"];
/** Full-width signs have a rule of their own. */
const ELSEWHERE = ["full-width"];

export const exampleNotJson = defineLint(rule, (subject, report) => {
  for (const operation of subject.page.operations) {
    operation.examples.forEach((example, index) => {
      const breaks = (example.body?.breaks ?? []).filter(({ kind }) => !ELSEWHERE.includes(kind));
      const [first, ...others] = breaks;
      if (!example.body || !first || !isMeantAsJson(subject, operation, index)) return;
      const places = [first, ...others].slice(0, 10).map(({ span }) => ({ span, role: "example" as const, words: quote(subject.source.text.slice(span.start, Math.min(span.end, span.start + 80))) }));
      const [place, ...rest] = places;
      if (!place) return;
      report({
        data: { body: example.role, breaks: breaks.map(({ message }) => message), readable: example.body.value !== null },
        operation: operationName(operation),
        fieldPath: null,
        fact: "json",
        detail: `${example.role} ${example.status} ${breaks.map(({ kind }) => kind).join(" ")}`,
        severity: severityOf(example.body),
        places: [place, ...rest],
        fix: fixOf(breaks),
      });
    });
  }
});

function severityOf({ value, breaks }: ExampleBody): Severity {
  return value !== null && breaks.every(({ kind }) => ABRIDGING.includes(kind)) ? "info" : "warning";
}

/** A block of code in another language begins with a bracket too; one with quoted keys is meant as JSON. */
function isMeantAsJson(subject: LintSubject, operation: Operation, index: number): boolean {
  const example = operation.examples[index];
  if (example?.body?.value) return true;
  const text = example && bodyText(subject.document, example)?.text;
  return typeof text === "string" && /"[^"\n]{1,80}"\s*:/.test(text);
}

function fixOf(breaks: ExampleBody["breaks"]): { text: string; edits: { span: ExampleBody["breaks"][number]["span"]; replacement: string }[] } {
  const edits = breaks.flatMap(({ kind, span }) => (kind === "trailing-comma" ? [{ span, replacement: "" }] : []));
  return { text: breaks.every(({ kind }) => ABRIDGING.includes(kind)) ? "Print the values, or leave the key out." : "Make the example JSON that a parser reads.", edits: edits.length === breaks.length ? edits : [] };
}
