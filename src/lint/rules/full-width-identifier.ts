/** Full-width signs and invisible characters where only plain ones work: in names, paths and JSON. */
import { operationName } from "../../changes/promises.ts";
import type { Fix, Place } from "../../findings/finding.ts";
import { defineRule } from "../../findings/rule.ts";
import { defineLint } from "../lint-rule.ts";
import { makeNumbering } from "../numbering.ts";
import { ofRow, ownRows } from "../page-rows.ts";
import { evidencePlace, exactSpan, lineAt, nameEvidence, quote } from "../places.ts";

const rule = defineRule<{ where: string; characters: readonly string[] }>({
  id: "lint/full-width-identifier",
  severity: "warning",
  summary: "A name, a path or JSON holds full-width or invisible characters",
  docs: {
    finds:
      "Full-width letters, digits, quotes, colons and commas (`：`, `“`, `，`), and characters without width, in the name of a field, in the operation's URI, or in the JSON of an example outside its texts.",
    matters: "They look right and do not work: who copies the name, the path or the example sends something else.",
    example: '`"port"： 80`',
    todo: "Type the plain character.",
  },
  message: ({ where, characters }) => `${where} holds ${characters.map(nameOf).join(", ")}`,
});

const INVISIBLE = "\\u200b-\\u200f\\u2028\\u2029\\u2060\\ufeff\\u00ad";
const IN_NAME = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff3f\uff0d\uff0e\uff1a]/g;
/** Readers drop what has no width: the page's own text shows it, between two characters of a name. */
const INSIDE_NAME = new RegExp(`(?<=[\\w.:-])[${INVISIBLE}]+(?=[\\w.:-])`, "g");
const IN_URI = new RegExp(`[\\uff01-\\uff5e\\u201c\\u201d\\u2018\\u2019${INVISIBLE}]`, "g");

export const fullWidthIdentifier = defineLint(rule, (subject, report) => {
  for (const row of ownRows(subject)) {
    const evidence = nameEvidence(row.field);
    const raw = subject.source.text.slice(evidence.span.start, evidence.span.end);
    const characters = [...matches(evidence.words, IN_NAME), ...matches(raw, INSIDE_NAME)];
    // a name in Chinese is a stand-in for one that users choose
    if (
      characters.length === 0 ||
      !/[A-Za-z0-9]/.test(evidence.words.normalize("NFKC")) ||
      /\p{Script=Han}/u.test(evidence.words)
    )
      continue;
    const span = exactSpan(subject.source, evidence);
    const plain = evidence.words.normalize("NFKC");
    report({
      data: { where: `the name ${plain}`, characters },
      ...ofRow(row),
      fact: "name",
      places: [evidencePlace(evidence)],
      fix: { text: `Write ${plain}.`, edits: span ? [{ span, replacement: plain }] : [] },
    });
  }
  for (const operation of subject.page.operations) {
    const [uri] = operation.path.evidence;
    const characters = uri ? matches(uri.words, IN_URI) : [];
    if (uri && characters.length > 0)
      report({
        data: { where: "the URI", characters },
        operation: operationName(operation),
        fieldPath: null,
        fact: "path",
        places: [evidencePlace(uri)],
        fix: { text: "Type the plain characters.", edits: [] },
      });
    const numbered = makeNumbering();
    for (const example of operation.examples) {
      const breaks = (example.body?.breaks ?? []).filter(
        ({ kind, span }) => kind === "full-width" && !isInComment(subject.source.text, span.start),
      );
      const places = breaks
        .slice(0, 10)
        .map(({ span }): Place => ({ span, role: "example", words: quote(lineAt(subject.source, span.start)) }));
      const [first, ...rest] = places;
      if (!first) continue;
      const edits: Fix["edits"] = breaks.map(({ span }) => ({
        span,
        replacement: plainOf(subject.source.text.slice(span.start, span.end)),
      }));
      report({
        data: {
          where: `the ${example.role} example`,
          characters: [...new Set(breaks.map(({ span }) => subject.source.text.slice(span.start, span.end)))],
        },
        operation: operationName(operation),
        fieldPath: null,
        fact: "json",
        detail: numbered(`${example.role} ${example.status}`),
        places: [first, ...rest],
        fix: { text: "Type the plain characters.", edits },
      });
    }
  }
});

const matches = (text: string, pattern: RegExp): string[] => [...new Set(text.match(pattern))];
const plainOf = (character: string): string => (/[“”]/.test(character) ? '"' : character.normalize("NFKC"));

/** "：", or the code of one that cannot be seen. */
function nameOf(character: string): string {
  return new RegExp(`[${INVISIBLE}]`).test(character)
    ? `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
    : character;
}

/** "// 建议…，…": in a comment, Chinese marks are at home. */
function isInComment(text: string, at: number): boolean {
  return /(?<!:)\/\/|^\s*#/.test(text.slice(text.lastIndexOf("\n", at) + 1, at));
}
