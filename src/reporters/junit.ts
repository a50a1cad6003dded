/**
 * JUnit in the dialect that Jenkins checks (junit-10.xsd): a suite per operation with a test case for every kind of promise,
 * failing or not, under names that never change, so that a CI server's history follows "the types of GET /x" over the nights.
 * What nothing has shown is skipped, not passed.
 */
import type { LedgerEntry, Report, ReportAtom, ReportCause } from "../findings/report.ts";
import { say } from "../translation/speaking.ts";
import { webAddress } from "./links.ts";
import { inLanguage } from "./in-language.ts";
import { markup, type Markup, markupText } from "./markup.ts";
import { exchangesRead, operationsOf } from "./overview.ts";
import { blamePhrase, digits, fixPhrase, placeName, promiseKindWord, severityWord, verdictPhrase } from "./phrases.ts";
import { incompletePhrases } from "./incomplete.ts";
import { trafficPhrase } from "./traffic.ts";
import { oneLine } from "./visible-text.ts";

/** The operation as such, beside the kinds of promise: its method, its notes, what has no field. */
const OPERATION_CASE = "operation";
const PAGE_SUITE = "pages";
const LISTED_PLACES = 20;

interface TestCase {
  readonly name: string;
  /** False for the operation as such and for pages, which recordings say nothing of. */
  readonly observable: boolean;
  readonly causes: ReportCause[];
  readonly ledger: LedgerEntry[];
}

/** The Report as JUnit XML. */
export const renderJunit = inLanguage((report) => {
  const suites = [...collectSuites(report)].map(([name, cases]) => suiteMarkup(name, [...cases.values()], report));
  const total = (key: "tests" | "failures") => suites.reduce((sum, suite) => sum + suite[key], 0);
  const file = markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${report.tool.name}" tests="${total("tests")}" failures="${total("failures")}" errors="0">
${suites.map((suite) => suite.text)}</testsuites>
`;
  return markupText(file);
});

function collectSuites(report: Report): Map<string, Map<string, TestCase>> {
  const suites = new Map<string, Map<string, TestCase>>();
  const kinds = [...Object.values(promiseKindWord), OPERATION_CASE];
  const suite = (name: string, cases: readonly string[]) => {
    const known = suites.get(name);
    if (known !== undefined) return known;
    const fresh = new Map(
      cases.map((label): [string, TestCase] => [
        label,
        {
          name: label,
          observable: name !== PAGE_SUITE && label !== OPERATION_CASE,
          causes: [],
          ledger: [],
        },
      ]),
    );
    suites.set(name, fresh);
    return fresh;
  };
  for (const operation of operationsOf(report)) suite(operation, kinds);
  for (const entry of report.ledger) {
    suite(entry.operation, kinds).get(promiseKindWord[entry.kind])?.ledger.push(entry);
  }
  suite(
    PAGE_SUITE,
    report.editions.map((edition) => edition.label),
  );
  for (const cause of report.groups) {
    const concerned = new Set(
      cause.findings.map((atom) =>
        atom.operation === null
          ? suite(PAGE_SUITE, []).get(atom.edition)
          : suite(atom.operation, kinds).get(caseName(atom)),
      ),
    );
    for (const test of concerned) test?.causes.push(cause);
  }
  return suites;
}

const kindOfFact: Readonly<Record<string, LedgerEntry["kind"]>> = {
  type: "type",
  nullable: "type",
  const: "const",
  enum: "enum",
  status: "status",
  header: "header",
  minLength: "limit",
  maxLength: "limit",
  minItems: "limit",
  maxItems: "limit",
  minimum: "limit",
  maximum: "limit",
  exclusiveMinimum: "limit",
  exclusiveMaximum: "limit",
  multipleOf: "limit",
  format: "format",
  required: "required",
  condition: "required",
  default: "default",
  deprecated: "deprecated",
};

function caseName({ fact, fieldPath }: ReportAtom): string {
  if (fact !== null && Object.hasOwn(kindOfFact, fact)) {
    return promiseKindWord[kindOfFact[fact] ?? "field"];
  }
  return fieldPath === null ? OPERATION_CASE : promiseKindWord.field;
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly text: Markup;
}

function suiteMarkup(name: string, cases: readonly TestCase[], report: Report): Suite {
  const results = cases.map((test) => caseMarkup(name, test, report));
  const count = (outcome: string) => results.filter((result) => result.outcome === outcome).length;
  const properties: [string, string][] = [
    ["docproof.version", report.tool.version],
    ["docproof.digest", report.digest],
    ...named("docproof.as-of", report.asOf),
    ...named("docproof.exchanges", trafficPhrase(report)),
    ...named("docproof.partial", incompletePhrases(report).join(" ") || null),
  ];
  const failures = count("failed");
  const text = markup`  <testsuite name="${oneLine(name)}" tests="${cases.length}" failures="${failures}" errors="0" skipped="${count("skipped")}">
    <properties>
${properties.map(([key, value]) => markup`      <property name="${key}" value="${value}"/>\n`)}    </properties>
${results.map((result) => result.text)}  </testsuite>
`;
  return { tests: cases.length, failures, text };
}

function named(name: string, value: string | null): [string, string][] {
  return value === null ? [] : [[name, value]];
}

function caseMarkup(
  suite: string,
  test: TestCase,
  report: Report,
): { outcome: "passed" | "failed" | "skipped"; text: Markup } {
  const failing = test.causes.filter(({ fails }) => fails);
  const others = test.causes.filter(({ fails }) => !fails);
  const unseen = failing.length === 0 ? notProven(test, report) : null;
  const [first] = failing;
  const more = failing.length > 1 ? ` ${say(`(and ${failing.length - 1} more)`)}` : "";
  const failure =
    first !== undefined &&
    markup`      <failure type="${first.rule}" message="${oneLine(first.title)}${more}">${failing.map(causeText).join("\n")}</failure>\n`;
  const skipped = unseen !== null && markup`      <skipped message="${unseen}"/>\n`;
  const out = others.length > 0 && markup`      <system-out>${others.map(causeText).join("\n")}</system-out>\n`;
  const text = markup`    <testcase classname="${oneLine(suite)}" name="${oneLine(test.name)}">
${failure}${skipped}${out}    </testcase>
`;
  return {
    outcome: failure !== false ? "failed" : unseen !== null ? "skipped" : "passed",
    text,
  };
}

/** Why the case proves nothing, where recordings were read and none of them could show a promise of this kind. */
function notProven(test: TestCase, report: Report): string | null {
  if (!test.observable || exchangesRead(report) === 0) return null;
  if (test.ledger.length === 0) return say("the pages promise nothing of this kind");
  const shown = test.ledger.some(({ verdict }) => verdict !== "never-observed" && verdict !== "not-observable");
  if (shown) return null;
  const responses = Math.max(...test.ledger.map((entry) => entry.of));
  return say(`not shown by any of ${digits(responses)} responses`);
}

function causeText(cause: ReportCause): string {
  const places = cause.places.slice(0, LISTED_PLACES).map((place) => {
    const address = webAddress(place.url);
    return `  ${place.file}:${place.line}:${place.column}  ${oneLine(place.words)}${address === null ? "" : `  ${address}`}`;
  });
  const more = cause.places.slice(LISTED_PLACES).map(placeName);
  return [
    `${say(severityWord[cause.severity])}: ${cause.title} [${cause.rule}]`,
    ...cause.lines,
    blamePhrase(cause),
    verdictPhrase(cause.verdict),
    cause.fix && fixPhrase(cause.fix),
    ...places,
    more.length === 0 ? null : `  ${more.join(" ")}`,
  ]
    .filter((line) => line !== null)
    .join("\n");
}
