/** JSON examples with the same key twice in one object. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { operationName } from "../../promises/promises.ts";
import { tooDeep } from "../../interpreter/outline/json-text.ts";
import { defineRule } from "../../findings/rule.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { bodyText } from "../subject/example-text.ts";
import { quote } from "../subject/places.ts";

const rule = defineRule<{ key: string; place: string }>({
  id: "lint/duplicate-key",
  severity: "warning",
  summary: "An object in an example has the same key twice",
  docs: {
    description: "A JSON object in an example with the same key more than once.",
    rationale:
      "A JSON parser keeps only one of the two values, and parsers differ in which. Often one of the two should have another name, or the object should be two items of a list.",
    example: '`{"port": 80, "name": "a", "port": 443}`',
    remediation: "Rename or remove one of the two keys.",
  },
  message: ({ key, place }) => `${key} occurs twice in one object of the ${place} example`,
});

export const duplicateKey = defineLint(rule, (subject, report) => {
  for (const operation of subject.page.operations) {
    const seen = new Set<string>();
    for (const example of operation.examples) {
      const body = bodyText(subject.document, example);
      const errors: ParseError[] = [];
      const tree = body && !tooDeep(body.text) && parseTree(body.text, errors, { allowTrailingComma: true });
      if (!body || !tree) continue;
      // behind such a break, a key may stand in another object than its brackets say
      const broken = errors.find(({ error }) => STRAYS.includes(printParseErrorCode(error)))?.offset ?? Infinity;
      for (const [name, first, second] of repeatedKeys(tree)) {
        if (second.offset > broken) continue;
        if (seen.has(`${example.role} ${name}`)) continue;
        seen.add(`${example.role} ${name}`);
        const place = (node: Node) => {
          const start = body.offsetOf(node.offset);
          return {
            span: { source: subject.source.id, start, end: Math.max(start, body.offsetOf(node.offset + node.length)) },
            role: "example" as const,
            words: quote(body.text.slice(node.offset, node.offset + node.length)),
          };
        };
        report({
          data: { key: name, place: operation.isThing ? "JSON" : example.role },
          operation: operationName(operation),
          fieldPath: null,
          detail: `${example.role} ${name}`,
          places: [place(second), place(first)],
          fix: { text: `Rename or remove one ${name}.`, edits: [] },
        });
      }
    }
  }
});

const STRAYS: readonly string[] = ["PropertyNameExpected", "ColonExpected", "ValueExpected"];

/** Each key that an object has twice, with both properties. Trees are as deep as the JSON: an explicit stack bounds nothing but memory. */
function repeatedKeys(root: Node): [string, Node, Node][] {
  const found: [string, Node, Node][] = [];
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    const keys = new Map<string, Node>();
    for (const child of node.children ?? []) {
      open.push(child);
      const name = node.type === "object" ? child.children?.[0]?.value : undefined;
      if (typeof name !== "string") continue;
      const first = keys.get(name);
      if (first) found.push([name, first, child]);
      else keys.set(name, child);
    }
  }
  return found.toSorted((a, b) => a[2].offset - b[2].offset);
}
