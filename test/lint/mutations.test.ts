/**
 * Every rule on one clean page that was broken in the way that the rule names, in every format, through the real readers: the rule
 * fires, and no other does. A rule without a mutation fails the test.
 */
import { describe, expect, test } from "vitest";
import { interpret } from "../../src/interpreter/interpret.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";
import { lintPage } from "../../src/lint/lint.ts";
import { lintRules } from "../../src/lint/registry.ts";
import { makeReaders } from "../../src/readers/registry.ts";
import { makeSource } from "../../src/source/source.ts";
import { formatOf, type Part, type TablePart, type Written, WRITTEN, writePage } from "./page-parts.ts";

/** Beside the page there is no such file. */
const MISSING = new Set(["gone.md"]);

const heading = (level: number, text: string): Part => ({ kind: "heading", level, text });
const paragraph = (text: string): Part => ({ kind: "paragraph", text });
const code = (text: string): Part => ({ kind: "code", text });
const table = (caption: string, id: string, ...rows: (readonly string[])[]): Part => ({
  kind: "table",
  caption,
  id: `jobs_0001__${id}`,
  rows,
});

const REQUEST = ["Parameter", "Mandatory", "Type", "Description"];
const RESPONSE = ["Parameter", "Type", "Description"];
const UUID = "b9b72d1f-2a0b-4c4c-9d2a-1f6f3b0f7a11";

const PAGE: readonly Part[] = [
  heading(1, "Creating a Job"),
  heading(2, "Function"),
  paragraph("This API is used to create a job."),
  heading(2, "URI"),
  paragraph("POST /v1/{project_id}/zones/{zone_id}/jobs?dry_run={dry_run}"),
  table(
    "Table 1 Path parameters",
    "path",
    REQUEST,
    ["project_id", "Yes", "String", "Specifies the project ID."],
    ["zone_id", "Yes", "String", "Specifies the zone that the job runs in."],
  ),
  table(
    "Table 2 Query parameters",
    "query",
    REQUEST,
    ["dry_run", "No", "Boolean", "Specifies whether to check the request only."],
    ["limit", "No", "Integer", "The value ranges from **1** to **1000**. The default value is **10**."],
  ),
  heading(2, "Request Parameters"),
  table("Table 3 Request header parameters", "header", REQUEST, [
    "X-Trace-Id",
    "Yes",
    "String",
    "Specifies the ID that the request is logged under.",
  ]),
  table(
    "Table 4 Request body parameters",
    "request",
    REQUEST,
    ["name", "Yes", "String", "Specifies the job name. The value contains 1 to 12 characters."],
    ["size", "Yes", "Integer", "Specifies the size. The value ranges from **1** to **100**."],
    ["mode", "No", "String", "Specifies the mode. The value can be **fast** or **slow**."],
    ["volume", "No", "[JobVolume](#jobs_0001__volume) object", "Specifies the disk."],
  ),
  table("Table 5 JobVolume", "volume", REQUEST, ["iops", "No", "Integer", "Specifies the speed of the disk."]),
  heading(2, "Response Parameters"),
  paragraph("**Status code: 201**"),
  table(
    "Table 6 Response body parameters",
    "response",
    RESPONSE,
    ["kind", "String", "Object type. The value is fixed at **Job**."],
    ["job_id", "String", "Specifies the job ID."],
    ["created", "Integer", "Specifies when the job was created, in seconds."],
    ["address", "String", "Node IP address."],
    ["labels", "Array of strings", "Specifies the labels of the job."],
    ["node", "[JobNode](#jobs_0001__node) object", "Specifies the node that the job runs on."],
  ),
  table(
    "Table 7 JobNode",
    "node",
    RESPONSE,
    ["zone", "String", "Specifies the zone of the node."],
    ["cores", "Integer", "Specifies the number of cores."],
  ),
  heading(2, "Example Request"),
  code(
    `POST https://{endpoint}/v1/0f1e2d/zones/eu-1/jobs

{
  "name": "nightly",
  "size": 40,
  "mode": "fast",
  "volume": {
    "iops": 3000
  }
}`,
  ),
  heading(2, "Example Response"),
  code(
    `{
  "kind": "Job",
  "job_id": "${UUID}",
  "created": 1609430400,
  "address": "192.168.0.12",
  "labels": [ "red" ],
  "node": {
    "zone": "eu-1",
    "cores": 4
  }
}`,
  ),
  heading(2, "Status Codes"),
  table("Table 8 Status codes", "status", ["Status Code", "Description"], ["201", "Created."], ["400", "Bad request."]),
];

type Break = (page: readonly Part[]) => readonly Part[];

const inTable =
  (caption: string, change: (rows: readonly (readonly string[])[]) => (readonly string[])[]): Break =>
  (page) => {
    const found = page.find((part): part is TablePart => part.kind === "table" && part.caption.includes(caption));
    if (!found) throw new Error(`the page has no table ${caption}`);
    return page.map((part) => (part === found ? { ...found, rows: change(found.rows) } : part));
  };

const tableRows = (page: readonly Part[], caption: string): readonly (readonly string[])[] =>
  page.find((part): part is TablePart => part.kind === "table" && part.caption.includes(caption))?.rows ?? [];
const addRow = (caption: string, ...cells: readonly string[]): Break => inTable(caption, (rows) => [...rows, cells]);
const dropRow = (caption: string, name: string): Break =>
  inTable(caption, (rows) => rows.filter(([first]) => first !== name));
const dropColumn = (caption: string, column: string): Break =>
  inTable(caption, (rows) => {
    const at = rows[0]?.indexOf(column) ?? -1;
    return rows.map((row) => row.filter((_, x) => x !== at));
  });
const setCell = (caption: string, name: string, column: string, words: string): Break =>
  inTable(caption, (rows) => {
    const at = rows[0]?.indexOf(column) ?? -1;
    return rows.map((row) => (row[0] === name ? row.map((cell, x) => (x === at ? words : cell)) : row));
  });

/** Changes words of a heading, a paragraph, a caption or an example; each must stand on the page. */
const say =
  (from: string, to: string): Break =>
  (page) => {
    let found = false;
    const change = (text: string): string => {
      found ||= text.includes(from);
      return text.replace(from, to);
    };
    const changed = page.map((part): Part =>
      part.kind === "table" ? { ...part, caption: change(part.caption) } : { ...part, text: change(part.text) },
    );
    if (!found) throw new Error(`the page does not say ${from}`);
    return changed;
  };

const insert =
  (before: string, ...parts: Part[]): Break =>
  (page) => {
    const at = page.findIndex((part) => part.kind === "heading" && part.text === before);
    if (at < 0) throw new Error(`the page has no heading ${before}`);
    return [...page.slice(0, at), ...parts, ...page.slice(at)];
  };

function renumbered(page: readonly Part[]): Part[] {
  let number = 0;
  return page.map((part) =>
    part.kind === "table" ? { ...part, caption: part.caption.replace(/\d+/, () => String((number += 1))) } : part,
  );
}

const dropTables =
  (...captions: string[]): Break =>
  (page) =>
    renumbered(
      page.filter((part) => part.kind !== "table" || !captions.some((caption) => part.caption.includes(caption))),
    );

const append =
  (...parts: Part[]): Break =>
  (page) => [...page, heading(2, "More"), ...parts];

const all =
  (...breaks: Break[]): Break =>
  (page) =>
    breaks.reduce((changed, change) => change(changed), page);

interface Mutation {
  readonly broken: Break;
  /** Formats in which the mistake cannot be made, or cannot be seen, and why. */
  readonly not?: { readonly formats: readonly Written[]; readonly because: string };
}

const NO_LINKS = { formats: ["text"] as const, because: "plain text has no links and no names" };

/** By rule; a rule with several kinds of mistake has several. */
const MUTATIONS: Readonly<Record<string, readonly Mutation[]>> = {
  "type-example": [
    { broken: setCell("Response body", "created", "Type", "String") },
    { broken: setCell("Response body", "labels", "Type", "Object") },
    { broken: setCell("Table 5", "iops", "Type", "String") },
  ],
  "pasted-table": [
    {
      broken: all(
        (page) => inTable("Response body", () => tableRows(page, "Request body").map((row) => row.slice(0, 4)))(page),
        dropRow("Response body", "volume"),
        dropTables("Table 7"),
        say(',\n  "volume": {\n    "iops": 3000\n  }', ""),
        dropRow("Request body", "volume"),
        dropTables("Table 5"),
        say('  "kind": "Job",\n', ""),
        say(',\n  "node": {\n    "zone": "eu-1",\n    "cores": 4\n  }', ""),
      ),
    },
  ],
  "undocumented-body": [{ broken: dropTables("Table 4", "Table 5") }, { broken: dropTables("Table 6", "Table 7") }],
  "quoted-null": [{ broken: say('"address": "192.168.0.12"', '"address": "null"') }],
  "conflict-markers": [
    {
      broken: append(paragraph("<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> other")),
      not: { formats: ["html", "markdown with HTML tables"], because: "the signs are written as entities there" },
    },
  ],
  "null-example": [{ broken: say('"address": "192.168.0.12"', '"address": null') }],
  "undocumented-key": [
    { broken: say('"kind": "Job",', '"kind": "Job",\n  "owner": "me",') },
    { broken: say('"mode": "fast",', '"mode": "fast",\n  "owner": "me",') },
  ],
  "misspelled-key": [{ broken: say('"address"', '"adress"') }],
  "wrapper-example": [
    { broken: all(say('{\n  "kind"', '{ "job": {\n  "kind"'), say('"cores": 4\n  }\n}', '"cores": 4\n  }\n} }')) },
  ],
  "example-missing-required": [{ broken: say('"size": 40,\n', "") }],
  "field-not-in-examples": [{ broken: say('"address": "192.168.0.12",\n', "") }],
  "enum-example": [{ broken: say('"mode": "fast"', '"mode": "medium"') }],
  "const-example": [{ broken: say('"kind": "Job"', '"kind": "Task"') }],
  "length-example": [{ broken: say('"nightly"', '"nightly-backup"') }],
  "range-example": [{ broken: say('"size": 40', '"size": 400') }],
  "format-example": [{ broken: say('"192.168.0.12"', '"https://192.168.0.12:5443"') }],
  "duplicate-key": [{ broken: say('"cores": 4', '"cores": 4,\n    "zone": "eu-2"') }],
  "invalid-json-example": [
    { broken: say('"nightly",', '"nightly"') },
    { broken: say('"cores": 4\n', '"cores": 4,\n') },
    { broken: say('"cores": 4\n  }\n}', '"cores": 4\n  }') },
    { broken: say('"cores": 4\n', '"cores": 4 // of the node\n') },
  ],
  "request-example-uri": [{ broken: say("POST https", "PUT https") }, { broken: say("0f1e2d/zones", "0f1e2d/zone") }],
  "real-secret": [
    {
      broken: insert(
        "Example Response",
        paragraph(
          "X-Auth-Token: eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6Ikpv.Qm7xT2vR9kLpW4nZs8YcE1uHd6GfJ0oKiU3eVyBzMxC",
        ),
      ),
    },
  ],
  "undocumented-path-variable": [{ broken: dropRow("Path", "zone_id") }],
  "path-parameter-not-in-uri": [
    { broken: addRow("Path", "node_id", "Yes", "String", "Specifies the node.") },
    { broken: setCell("Path", "zone_id", "Parameter", "zones_id") },
  ],
  "undocumented-query-variable": [{ broken: dropRow("Query", "dry_run") }],
  "duplicate-parameter": [{ broken: addRow("Request body", "mode", "No", "String", "Specifies the mode of the job.") }],
  "parameter-in-two-locations": [{ broken: addRow("Query", "zone_id", "No", "String", "Specifies the zone.") }],
  "required-mismatch": [
    {
      broken: setCell(
        "Request body",
        "name",
        "Description",
        "Specifies the job name. This parameter is mandatory when **mode** is set to **fast**.",
      ),
    },
    { broken: setCell("Request body", "size", "Description", "Specifies the size. This parameter is optional.") },
    { broken: setCell("Request body", "mode", "Description", "Specifies the mode. This parameter is mandatory.") },
  ],
  "value-type": [
    { broken: setCell("Query", "limit", "Description", 'Specifies the page size. The default value is "all".') },
  ],
  "range-inverted": [{ broken: setCell("Query", "limit", "Description", "Minimum value: 1000. Maximum value: 1.") }],
  "default-out-of-range": [
    {
      broken: setCell(
        "Query",
        "limit",
        "Description",
        "The value ranges from **1** to **1000**. The default value is **2000**.",
      ),
    },
  ],
  "length-on-number": [
    {
      broken: setCell(
        "Query",
        "limit",
        "Description",
        "Specifies the page size. Minimum length: 1. Maximum length: 4.",
      ),
    },
  ],
  "unused-structure": [
    { broken: all(dropRow("Request body", "volume"), say(',\n  "volume": {\n    "iops": 3000\n  }', "")) },
  ],
  "undefined-structure": [
    {
      broken: addRow("Request body", "taints", "No", "Array of NodeTaint objects", "Specifies the taints."),
      not: NO_LINKS,
    },
  ],
  "conflicting-structure": [
    {
      broken: all(
        addRow("Response body", "backup", "[JobNode](#jobs_0001__backup) object", "Specifies the spare node."),
        say(
          '"cores": 4\n  }',
          '"cores": 4\n  },\n  "backup": {\n    "zone": "eu-1",\n    "cores": 4,\n    "cost": 3\n  }',
        ),
        insert(
          "Example Request",
          table(
            "Table 8 JobNode",
            "backup",
            RESPONSE,
            ["zone", "String", "Specifies the zone of the node."],
            ["cores", "Integer", "Specifies the number of cores."],
            ["cost", "Integer", "Specifies the price."],
          ),
        ),
        say("Table 8 Status", "Table 9 Status"),
      ),
      not: { formats: ["text"], because: "without links, both rows mean the first table of that name" },
    },
  ],
  "recursive-structure": [
    {
      broken: addRow("JobNode", "next", "[JobNode](#jobs_0001__node) object", "This parameter is reserved."),
    },
  ],
  "broken-link": [
    {
      broken: setCell("Response body", "job_id", "Description", "For details, see [here](#jobs_0001__nowhere)."),
      not: NO_LINKS,
    },
  ],
  "placeholder-left": [{ broken: append(paragraph("TODO: say who may call it.")) }],
  "missing-file": [
    {
      broken: append(paragraph("See [faults](gone.md).")),
      not: {
        formats: WRITTEN.filter((written) => !written.startsWith("markdown")),
        because: "links to files are written in Markdown here",
      },
    },
  ],
  "conflicting-defaults": [
    {
      broken: setCell(
        "Request body",
        "mode",
        "Description",
        "Specifies the mode. fast: at once; slow: later (default). The default value is **fast**.",
      ),
    },
  ],
  "duplicate-anchor": [
    { broken: append(table("Table 9 Colours", "node", ["Colour", "Meaning"], ["red", "It failed."])), not: NO_LINKS },
  ],
  "table-numbering": [
    { broken: say("Table 7", "Table 6") },
    { broken: all(say("Table 7", "Table 6 "), say("Table 6 Response", "Table 7 Response")) },
    { broken: all(say("Table 7", "Table 8"), say("Table 8 Status", "Table 9 Status")) },
  ],
  "broken-table-reference": [
    {
      broken: setCell("Response body", "job_id", "Description", "Specifies the job ID. For details, see Table 19."),
      not: {
        formats: ["text"],
        because: "a table of another page, whose link the text has lost, cannot be told apart",
      },
    },
  ],
  "unknown-type": [
    {
      broken: setCell("Response body", "job_id", "Type", "cause"),
      not: { formats: ["text"], because: "in plain text it is the known type words that tell where a row begins" },
    },
  ],
  "misspelled-type": [{ broken: setCell("Response body", "created", "Type", "Interger") }],
  "missing-type-column": [{ broken: dropColumn("Query", "Type") }],
  "missing-type": [{ broken: setCell("Response body", "job_id", "Type", "-") }],
  "undocumented-query-key": [
    { broken: say("eu-1/jobs", "eu-1/jobs?dry_rum=true") },
    { broken: say("eu-1/jobs", "eu-1/jobs?colour=red") },
  ],
  "broken-request-line": [
    {
      broken: say("{endpoint}/v1/0f1e2d", "{endpoint} /v1/0f1e2d"),
      not: { formats: ["text"], because: "text is set in columns" },
    },
    {
      broken: say("zones/eu-1/jobs", "zones/eu-1/jobs?limit=\n10"),
      not: { formats: ["text"], because: "pages printed as text wrap their lines" },
    },
  ],
  "conflicting-limits": [
    {
      broken: setCell(
        "Request body",
        "size",
        "Description",
        "The value ranges from **1** to **100**.<br>Minimum: **2**",
      ),
      not: { formats: ["rst", "text"], because: "a cell has no lines of its own there" },
    },
  ],
  "empty-example": [
    {
      broken: insert("Status Codes", heading(2, "Example Response")),
      not: { formats: ["text"], because: "plain text has lost what an example is" },
    },
  ],
  "impossible-value": [{ broken: say(UUID, `${UUID}1`) }],
  "missing-query-key": [{ broken: addRow("Query", "colour", "Yes", "String", "Specifies the colour of the job.") }],
  "value-spelling": [
    { broken: addRow("Query", "mode", "No", "String", "Specifies the mode. The value can be **FAST** or **SLOW**.") },
  ],
  "case-twins": [{ broken: addRow("Table 4", "Mode", "No", "String", "Specifies the mode of the zone.") }],
  "header-not-text": [{ broken: setCell("Request header", "X-Trace-Id", "Type", "Object") }],
  "untranslated-description": [{ broken: setCell("Response body", "labels", "Description", "任务的标签列表。") }],
  "copied-description": [
    {
      broken: all(
        addRow("Table 4", "memo", "No", "String", "Specifies where all of it comes from."),
        addRow("Table 4", "origin", "No", "String", "Specifies where all of it comes from."),
      ),
    },
  ],
  "missing-description": [
    { broken: setCell("Response body", "job_id", "Description", "-") },
    { broken: setCell("Response body", "job_id", "Description", "TBD") },
  ],
  "missing-replacement": [{ broken: say("Creating a Job", "Creating a Job (Deprecated)") }],
  "unlisted-status": [{ broken: setCell("Status codes", "201", "Status Code", "202") }],
  "shifted-cells": [
    {
      broken: all(
        setCell("Request body", "mode", "Mandatory", "String"),
        setCell("Request body", "mode", "Type", "No"),
      ),
    },
  ],
  "header-type-word": [
    { broken: inTable("Query", (rows) => rows.map((row) => row.map((cell) => (cell === "Type" ? "String" : cell)))) },
  ],
  "confusable-characters": [
    { broken: setCell("Response body", "job_id", "Parameter", "job＿id") },
    { broken: say('"name":', '"name"：') },
    { broken: say('"mode": "fast"', '“mode”: "fast"') },
    { broken: say('"size": 40', '"size": ４０') },
    { broken: say('"size": 40', '"si\u200bze": 40') },
    { broken: say('  "size": 40', '\u200b  "size": 40') },
    { broken: say("/jobs?", "／jobs?") },
    { broken: say("/jobs?", "/jo\u200bbs?") },
  ],
  mojibake: [{ broken: say("create a job", "create a userâ€™s job") }],
  "unrecognized-table": [
    {
      broken: append(
        table(
          "Table 9 More",
          "more",
          ["Slot", "Gloss"],
          ["job_kind", "The kind of the job."],
          ["job_size", "The size of the job."],
        ),
      ),
      not: { formats: ["text"], because: "without a known header, cells in plain text make no table" },
    },
  ],
  "malformed-markup": [
    {
      broken: append(code("id = 1\n```")),
      not: { formats: ["html", "rst", "text"], because: "a fence is Markdown's" },
    },
    {
      broken: append(paragraph("+----+-----+\n| id | size |\n+----+-----+")),
      not: { formats: ["markdown", "markdown with HTML tables", "html", "text"], because: "a grid table is RST's" },
    },
  ],
};

const vocabulary = makeVocabulary();
const readers = makeReaders(vocabulary);

function findingsOf(parts: readonly Part[], written: Written): string[] {
  const source = makeSource("page", writePage(parts, written));
  const document = readers[formatOf(written)](source);
  const page = interpret(document, vocabulary);
  return lintPage({ source, document, page, vocabulary, pages: new Map([[page.source, page]]), missing: MISSING }).map(
    ({ rule, message }) => `${rule.slice("lint/".length)}: ${message}`,
  );
}

test.each(WRITTEN)("the page as it stands has no finding in %s", (written) => {
  expect(findingsOf(PAGE, written)).toEqual([]);
});

test("every rule has a mutation", () => {
  expect(Object.keys(MUTATIONS).toSorted()).toEqual(
    lintRules.map(({ rule }) => rule.id.slice("lint/".length)).toSorted(),
  );
});

describe.each(Object.entries(MUTATIONS))("%s", (rule, mutations) => {
  const cases = mutations.flatMap(({ broken, not }, index) =>
    WRITTEN.filter((written) => !not?.formats.includes(written)).map((written) => ({ broken, index, written })),
  );
  test.each(cases)("mistake $index in $written", ({ broken, written }) => {
    const findings = findingsOf(broken(PAGE), written);
    expect(findings).not.toEqual([]);
    expect(findings.filter((line) => !line.startsWith(`${rule}: `))).toEqual([]);
  });
});
