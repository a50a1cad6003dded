import { describe, expect, it } from "vitest";
import type { LedgerEntry } from "../../src/findings/report.ts";
import { exchange, pageOf, parameter, row, structure, validate, type ExchangeParts } from "./pages.ts";

const rows = [
  row("kind", "string", { required: "yes", says: { const: "Config", default: "Config" } }),
  row("mode", "string", { says: { enum: ["a", "b"], maxLength: 1 } }),
  row("id", "string", { says: { format: "uuid" } }),
  row("list", "[]Item", { required: "no" }),
];
const pages = [
  pageOf(
    rows,
    {
      deprecated: true,
      responses: { 200: "Root", 404: null },
      headers: [row("Port-ID", "string")],
      parameters: [parameter("query", row("limit", "integer", { required: "yes" }))],
    },
    [structure("Item", [row("n", "integer")])],
  ),
];

function ledger(exchanges: readonly ExchangeParts[]): string[] {
  const { ledger: entries } = validate(
    pages,
    exchanges.map((one, entry) => exchange({ entry, ...one })),
  );
  return entries.map(
    ({ promise, kind, verdict, count, of }: LedgerEntry) => `${promise} | ${kind} | ${verdict} ${count}/${of}`,
  );
}

describe("the ledger", () => {
  it("has a line for every promise, all open while nothing was observed", () => {
    expect(ledger([])).toEqual([
      "query limit | required | never-observed 0/0",
      "query limit | field | never-observed 0/0",
      "query limit | type | never-observed 0/0",
      "deprecated | deprecated | not-observable 0/0",
      "response 200 | status | never-observed 0/0",
      "response 200 header Port-ID | header | never-observed 0/0",
      "response 200 header Port-ID | type | never-observed 0/0",
      "response 200 | type | never-observed 0/0",
      "response 200 kind | required | never-observed 0/0",
      "response 200 kind | field | never-observed 0/0",
      "response 200 kind | type | never-observed 0/0",
      "response 200 kind Config | const | never-observed 0/0",
      "response 200 kind Config | default | not-observable 0/0",
      "response 200 mode | field | never-observed 0/0",
      "response 200 mode | type | never-observed 0/0",
      "response 200 mode a | enum | never-observed 0/0",
      "response 200 mode b | enum | never-observed 0/0",
      "response 200 mode, no other value | enum | never-observed 0/0",
      "response 200 mode at most 1 character | limit | never-observed 0/0",
      "response 200 id | field | never-observed 0/0",
      "response 200 id | type | never-observed 0/0",
      "response 200 id uuid | format | never-observed 0/0",
      "response 200 list | field | never-observed 0/0",
      "response 200 list | type | never-observed 0/0",
      "response 200 list[] | type | never-observed 0/0",
      "response 200 list[].n | field | never-observed 0/0",
      "response 200 list[].n | type | never-observed 0/0",
      "response 404 | status | never-observed 0/0",
    ]);
  });

  it("says seen, contradicted or never observed of what answers show, and not contradicted of what they cannot show", () => {
    const uuid = "3f2a19b0-11ee-4c5d-8e9f-0242ac120002";
    const lines = ledger([
      { url: "/v1/7/clusters?limit=1", body: { kind: "Config", mode: "a", id: uuid } },
      { body: { kind: "Other", mode: "ccc", list: [] } },
      { body: { mode: "a", id: "x" } },
      { status: 500 },
    ]);
    expect(lines).toEqual([
      "query limit | required | contradicted 3/4",
      "query limit | field | seen 1/4",
      "query limit | type | seen 1/4",
      "deprecated | deprecated | not-observable 0/4",
      "response 200 | status | seen 3/4",
      "response 200 header Port-ID | header | never-observed 0/3",
      "response 200 header Port-ID | type | never-observed 0/3",
      "response 200 | type | seen 3/3",
      "response 200 kind | required | contradicted 1/3",
      "response 200 kind | field | seen 2/3",
      "response 200 kind | type | seen 2/3",
      "response 200 kind Config | const | contradicted 1/2",
      "response 200 kind Config | default | not-observable 0/3",
      "response 200 mode | field | seen 3/3",
      "response 200 mode | type | seen 3/3",
      "response 200 mode a | enum | seen 2/3",
      "response 200 mode b | enum | never-observed 0/3",
      "response 200 mode, no other value | enum | contradicted 1/3",
      "response 200 mode at most 1 character | limit | contradicted 1/3",
      "response 200 id | field | seen 2/3",
      "response 200 id | type | seen 2/3",
      "response 200 id uuid | format | contradicted 1/2",
      "response 200 list | field | seen 1/3",
      "response 200 list | type | seen 1/3",
      "response 200 list[] | type | never-observed 0/1",
      "response 200 list[].n | field | never-observed 0/0",
      "response 200 list[].n | type | never-observed 0/0",
      "response 404 | status | never-observed 0/4",
    ]);
  });

  it("never confirms a limit, a format or a mandatory mark", () => {
    const lines = ledger([{ body: { kind: "Config", mode: "a", id: "3f2a19b0-11ee-4c5d-8e9f-0242ac120002" } }]);
    expect(lines.filter((line) => /\| (?:limit|format|required) \|/.test(line) && !line.startsWith("query"))).toEqual([
      "response 200 kind | required | not-contradicted 1/1",
      "response 200 mode at most 1 character | limit | not-contradicted 1/1",
      "response 200 id uuid | format | not-contradicted 1/1",
    ]);
  });
});
