/** Full-width and invisible characters where only ASCII works: in names, paths and JSON. */
import { hasEastAsian } from "../../language/scripts.ts";
import type { Example } from "../../api-model/api-page.ts";
import { operationName } from "../../promises/promises.ts";
import type { Place } from "../../findings/finding.ts";
import { defineRule } from "../../findings/rule.ts";
import type { Span } from "../../source/source.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { bodyText } from "../subject/example-text.ts";
import { makeNumbering } from "../subject/numbering.ts";
import { ofRow, ownRows } from "../subject/page-rows.ts";
import {
  IN_NAME,
  IN_URI,
  INSIDE_NAME,
  matches,
  nameOfCharacter,
  plainCharacters,
} from "../subject/plain-characters.ts";
import { evidencePlace, exactSpan, lineAt, nameEvidence, quote } from "../subject/places.ts";

const rule = defineRule<{ where: string; characters: readonly string[] }>({
  id: "lint/confusable-characters",
  aliases: ["lint/full-width-identifier"],
  severity: "warning",
  summary: "A name, path or JSON example contains full-width or invisible characters",
  docs: {
    description:
      "Full-width letters, digits, quotes, colons or commas (`：`, `“`, `，`), or zero-width characters, in a field name, in the operation's URI, or in a JSON example outside its strings.",
    rationale:
      "They look right and do not work: a name, path or example that is copied from the page is not what the API expects.",
    example: '`"port"： 80`',
    remediation: "Type the ASCII character.",
  },
  message: ({ where, characters }) =>
    `${where} contains ${characters.map(nameOfCharacter).join(", ")}; only ASCII characters work there`,
});

export const confusableCharacters = defineLint(rule, (subject, report) => {
  for (const row of ownRows(subject)) {
    const evidence = nameEvidence(row.field);
    const raw = subject.source.text.slice(evidence.span.start, evidence.span.end);
    const characters = [...matches(evidence.words, IN_NAME), ...matches(raw, INSIDE_NAME)];
    // a name in Chinese is a stand-in for one that users choose
    if (characters.length === 0 || !/[A-Za-z0-9]/.test(plainCharacters(evidence.words)) || hasEastAsian(evidence.words))
      continue;
    const span = exactSpan(subject.source, evidence);
    const plain = plainCharacters(evidence.words);
    report({
      data: { where: `the name ${plain}`, characters },
      ...ofRow(row),
      fact: "name",
      places: [evidencePlace(evidence)],
      fix: {
        text: `Write ${plain}.`,
        ...(span ? { sure: true } : {}),
        edits: span ? [{ span, replacement: plain }] : [],
      },
    });
  }
  for (const operation of subject.page.operations) {
    const [uri] = operation.path.evidence;
    const characters = uri && isWritten(uri.words) ? matches(uri.words, IN_URI) : [];
    const inUri = uri && characters.length > 0 ? exactSpan(subject.source, uri) : null;
    if (uri && characters.length > 0)
      report({
        data: { where: "the URI", characters },
        operation: operationName(operation),
        fieldPath: null,
        fact: "path",
        places: [evidencePlace(uri)],
        fix: {
          text: "Type the ASCII characters.",
          ...(inUri ? { sure: true } : {}),
          edits: inUri ? [{ span: inUri, replacement: plainCharacters(uri.words) }] : [],
        },
      });
    const numbered = makeNumbering();
    for (const example of operation.examples) {
      const found = charactersIn(example, subject);
      const places = found
        .slice(0, 10)
        .map((span): Place => ({ span, role: "example", words: quote(lineAt(subject.source, span.start)) }));
      const [first, ...rest] = places;
      if (!first) continue;
      const written = found.map(({ start, end }) => subject.source.text.slice(start, end));
      report({
        data: { where: `the ${example.role} example`, characters: [...new Set(written)] },
        operation: operationName(operation),
        fieldPath: null,
        fact: "json",
        detail: numbered(`${example.role} ${example.status}`),
        places: [first, ...rest],
        fix: {
          text: "Type the ASCII characters.",
          sure: true,
          edits: found.map((span, i) => ({ span, replacement: plainCharacters(written[i] ?? "") })),
        },
      });
    }
  }
});

/** A call may be told by a title, which is no URI: "List hosts（all） - ListHosts". */
const isWritten = (words: string): boolean =>
  /[/／]/.test(words) && !hasEastAsian(words.replace(/\{[^{}]{0,200}\}/g, ""));

/** Where an example has them: outside its strings, and in its keys. */
function charactersIn(example: Example, { source, document }: LintSubject): Span[] {
  const outside = (example.body?.breaks ?? [])
    .filter(({ kind, span }) => kind === "full-width" && !isInComment(source.text, span.start))
    .map(({ span }) => span);
  const body = bodyText(document, example);
  if (!body) return outside;
  const inKeys = [...body.text.matchAll(KEY)].flatMap(({ index, 1: key = "" }) =>
    // a name in Chinese is a stand-in for one that users choose
    hasEastAsian(key)
      ? []
      : [...key.matchAll(IN_URI)].map((match): Span => {
          const start = body.offsetOf(index + 1 + match.index);
          return { source: source.id, start, end: start + match[0].length };
        }),
  );
  return [...outside, ...inKeys].toSorted((a, b) => a.start - b.start);
}

const KEY = /"([^"\\\n]{1,200})"\s{0,20}[:：]/g;

/** "// 建议…，…": in a comment, Chinese marks are at home. */
function isInComment(text: string, at: number): boolean {
  return /(?<!:)\/\/|^\s*#/.test(text.slice(text.lastIndexOf("\n", at) + 1, at));
}
