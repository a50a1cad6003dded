import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { diffPages, diffSets } from "../../src/diff/diff.ts";
import type { Finding } from "../../src/findings/finding.ts";
import {
  type FieldSpec,
  integer,
  makePage,
  number,
  type OperationSpec,
  string,
  withQuery,
  withRequest,
  withResponse,
} from "../changes/page-maker.ts";

const line = ({ rule, severity, message }: Finding): string => `${severity} ${rule.replace("diff/", "")} | ${message}`;
const ids = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, severity }) => `${severity} ${rule.replace("diff/", "")}`);
const oneOperation = (spec: OperationSpec): ApiPage => makePage({ operations: [spec] });

/** What each change is for what clients send, and for what they get. */
describe("one change, two directions", () => {
  const x = (more: Partial<FieldSpec> = {}): FieldSpec => ({ name: "x", type: integer, ...more });
  test.each<[string, FieldSpec, FieldSpec, string, string]>([
    ["null allowed", x(), x({ says: { nullable: true } }), "info null-allowed", "error null-allowed"],
    [
      "null no longer allowed",
      x({ says: { nullable: true } }),
      x(),
      "error null-no-longer-allowed",
      "info null-no-longer-allowed",
    ],
    ["became required", x({ required: "no" }), x({ required: "yes" }), "error became-required", "info became-required"],
    ["became optional", x({ required: "yes" }), x({ required: "no" }), "info became-optional", "error became-optional"],
    [
      "required only sometimes",
      x({ required: "yes" }),
      x({ required: "conditional" }),
      "info became-less-required",
      "error became-less-required",
    ],
    ["required is first said", x(), x({ required: "yes" }), "warning required-stated", "info required-stated"],
    ["required is no longer said", x({ required: "yes" }), x(), "info required-unstated", "warning required-unstated"],
    [
      "enum value removed",
      x({ says: { enum: [1, 2] } }),
      x({ says: { enum: [1] } }),
      "error enum-value-removed",
      "info enum-value-removed",
    ],
    [
      "enum value added",
      x({ says: { enum: [1] } }),
      x({ says: { enum: [1, 2] } }),
      "info enum-value-added",
      "warning enum-value-added",
    ],
    ["became enum", x(), x({ says: { enum: [1, 2] } }), "warning enum-stated", "info enum-stated"],
    ["enum no longer stated", x({ says: { enum: [1, 2] } }), x(), "info enum-unstated", "warning enum-unstated"],
    ["another type", x(), x({ type: string }), "error type-changed", "error type-changed"],
    ["a wider type", x(), x({ type: number }), "info type-widened", "error type-widened"],
    ["a narrower type", x({ type: number }), x(), "error type-narrowed", "info type-narrowed"],
    ["type no longer said", x(), x({ type: null }), "info type-unstated", "warning type-unstated"],
    [
      "a lower maximum",
      x({ says: { maximum: 9 } }),
      x({ says: { maximum: 5 } }),
      "error maximum-lowered",
      "info maximum-lowered",
    ],
    [
      "a higher maximum",
      x({ says: { maximum: 5 } }),
      x({ says: { maximum: 9 } }),
      "info maximum-raised",
      "error maximum-raised",
    ],
    ["a maximum first set", x(), x({ says: { maximum: 9 } }), "warning maximum-stated", "info maximum-stated"],
    ["a maximum dropped", x({ says: { maximum: 9 } }), x(), "info maximum-unstated", "warning maximum-unstated"],
    [
      "a higher minimum",
      x({ says: { minimum: 1 } }),
      x({ says: { minimum: 2 } }),
      "error minimum-raised",
      "info minimum-raised",
    ],
    [
      "a lower minimum",
      x({ says: { minimum: 2 } }),
      x({ says: { minimum: 1 } }),
      "info minimum-lowered",
      "error minimum-lowered",
    ],
    [
      "another default",
      x({ says: { default: 1 } }),
      x({ says: { default: 2 } }),
      "info default-changed",
      "info default-changed",
    ],
    ["const added", x(), x({ says: { const: 1 } }), "warning const-stated", "info const-stated"],
    [
      "const changed",
      x({ says: { const: 1 } }),
      x({ says: { const: 2 } }),
      "error const-changed",
      "error const-changed",
    ],
    [
      "list became object",
      x({ type: { list: [{ name: "y" }] } }),
      x({ type: [{ name: "y" }] }),
      "error list-became-object",
      "error list-became-object",
    ],
    [
      "no longer described",
      x({ type: [{ name: "y" }] }),
      x({ type: { kind: "object" } }),
      "warning structure-unstated",
      "warning structure-unstated",
    ],
    [
      "a condition is added",
      x(),
      x({ says: { condition: "only in a" } }),
      "warning condition-stated",
      "warning condition-stated",
    ],
    ["deprecated", x(), x({ says: { deprecated: true } }), "info field-deprecated", "info field-deprecated"],
    ["spelt differently", { name: "xY" }, { name: "x_y" }, "warning field-respelled", "error field-respelled"],
  ])("%s", (_, before, after, request, response) => {
    const [sent, got] = [
      diffPages(withRequest(before), withRequest(after)),
      diffPages(withResponse(before), withResponse(after)),
    ];
    expect([ids(sent), ids(got)]).toEqual([[request], [response]]);
    expect([...sent, ...got].map(({ data }) => data["area"])).toEqual(["request-field", "response-field"]);
  });

  test.each<[string, FieldSpec[], FieldSpec[], string, string]>([
    ["required added", [], [{ name: "x", required: "yes" }], "error required-field-added", "info required-field-added"],
    [
      "required with a default added",
      [],
      [{ name: "x", required: "yes", says: { default: "a" } }],
      "error required-field-added",
      "info required-field-added",
    ],
    ["optional added", [], [{ name: "x", required: "no" }], "info optional-field-added", "info optional-field-added"],
    ["added, and nobody knows", [], [{ name: "x" }], "warning field-added", "info field-added"],
    [
      "required removed",
      [{ name: "x", required: "yes" }],
      [],
      "warning required-field-removed",
      "error required-field-removed",
    ],
    [
      "optional removed",
      [{ name: "x", required: "no" }],
      [],
      "warning optional-field-removed",
      "warning optional-field-removed",
    ],
    [
      "removed after deprecation",
      [{ name: "x", says: { deprecated: true } }],
      [],
      "info deprecated-field-removed",
      "warning deprecated-field-removed",
    ],
  ])("%s", (_, before, after, request, response) => {
    const stays: FieldSpec = { name: "stays", type: integer };
    const sent = diffPages(withRequest(stays, ...before), withRequest(stays, ...after));
    const got = diffPages(withResponse(stays, ...before), withResponse(stays, ...after));
    expect(ids(sent)).toEqual([request]);
    expect(ids(got)).toEqual([response]);
  });

  test("a read-only field is not for clients to send: nothing about it breaks requests", () => {
    const size = (maximum: number): FieldSpec => ({ name: "size", says: { maximum, readOnly: true } });
    const id: FieldSpec = { name: "id", required: "yes", says: { readOnly: true } };
    expect(ids(diffPages(withRequest(size(9)), withRequest(size(5), id)))).toEqual([
      "info maximum-lowered",
      "info required-field-added",
    ]);
    expect(ids(diffPages(withResponse(size(5)), withResponse(size(9))))).toEqual(["error maximum-raised"]);
  });

  test("defaults of parameters change what a client gets that leaves them out", () => {
    const page = (value: number): ApiPage => withQuery({ name: "limit", says: { default: value } });
    expect(diffPages(page(10), page(20)).map(line)).toEqual([
      "error default-changed | query limit: default changed from 10 to 20",
    ]);
  });
});

describe("what only pages have", () => {
  test("a method that was replaced explains the body and the header that came with it", () => {
    const before = oneOperation({ method: "GET", path: "/v1/certs" });
    const after = oneOperation({
      method: "POST",
      path: "/v1/certs",
      request: [{ name: "days", required: "yes" }],
      parameters: [{ name: "Content-Type", in: "header" }],
    });
    expect(diffPages(before, after).map(line)).toEqual([
      "error method-replaced | method changed from GET to POST; with it changed: request body, header Content-Type",
    ]);
  });

  test("a parameter that moved is not one that went and one that came", () => {
    const before = oneOperation({ parameters: [{ name: "limit", in: "query" }] });
    const after = oneOperation({ parameters: [{ name: "limit", in: "header" }] });
    expect(diffPages(before, after).map(line)).toEqual(["error field-moved | header limit: moved from query limit"]);
  });

  test("a fact that is only mentioned any more is a weaker promise", () => {
    const before = withResponse({ name: "size", type: integer, says: { maximum: 50 }, description: "At most 50." });
    const after = withResponse({ name: "size", type: integer, description: "Often 50." });
    expect(diffPages(before, after).map(line)).toEqual([
      "warning maximum-unstated | size: maximum 50 is no longer stated, only mentioned",
    ]);
  });

  test("success of another status, and errors", () => {
    const before = oneOperation({ responses: { "200": { body: [{ name: "x" }] }, "404": {} } });
    const after = oneOperation({ responses: { "202": { body: [{ name: "x" }] }, "409": {} } });
    expect(diffPages(before, after).map(line)).toEqual([
      "error status-changed | response 202: success status changed from 200 to 202",
      "info other-status-removed | response 404: removed",
      "info other-status-added | response 409: added",
    ]);
  });
});

describe("findings", () => {
  const before = withResponse({ name: "server", type: [{ name: "id" }, { name: "size" }] });
  const after = withResponse({ name: "server", type: [{ name: "id" }] });

  test("name the field, the fact and both pages", () => {
    const [finding] = diffPages(before, { ...after, source: "new.md" });
    expect(finding).toMatchObject({
      operation: "GET /v1/servers",
      fieldPath: "server.size",
      fact: null,
      edition: "new.md",
    });
    expect(finding?.places.map(({ role, words }) => [role, words])).toEqual([
      ["subject", "server"],
      ["other-edition", "size"],
    ]);
  });

  test("keep their fingerprint when the page moves", () => {
    const moved = withResponse({ name: "other" }, { name: "server", type: [{ name: "id" }] });
    const [first] = diffPages(before, after);
    const again = diffPages(before, moved).find(({ fieldPath }) => fieldPath === "server.size");
    expect(again?.fingerprint).toBe(first?.fingerprint);
  });

  test("of another status are others", () => {
    const pages = (fields: FieldSpec[]): ApiPage =>
      oneOperation({ responses: { "400": { body: fields }, "500": { body: fields } } });
    const findings = diffPages(pages([{ name: "code" }, { name: "text" }]), pages([{ name: "code" }]));
    expect(findings.map(({ message }) => message)).toEqual([
      "response 400 text: removed",
      "response 500 text: removed",
    ]);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });
});

describe("sets of pages", () => {
  const page = (source: string, path: string, more: { pageId?: string; language?: string } = {}): ApiPage =>
    makePage({ source, ...more, operations: [{ path }] });

  test("are paired by page id, by operation, by file name, and like editions first", () => {
    const before = [
      page("old/a.md", "/v1/a", { pageId: "p1", language: "en" }),
      page("old/a_zh.md", "/v1/a", { pageId: "p1", language: "zh" }),
      page("old/b.md", "/v1/b"),
      page("old/c.md", "/v1/c"),
      page("old/d.md", "/v1/d"),
    ];
    const after = [
      page("new/x.md", "/v1/b"),
      page("new/c.rst", "/v9/other"),
      page("new/a_zh.md", "/v2/a", { pageId: "p1", language: "zh" }),
      page("new/a.md", "/v2/a", { pageId: "p1", language: "en" }),
      page("new/e.md", "/v1/e"),
    ];
    const { pairs, removed, added } = diffSets(before, after);
    expect(pairs.map((pair) => `${pair.before.source} ${pair.after.source} ${pair.by}`)).toEqual([
      "old/a.md new/a.md page-id",
      "old/a_zh.md new/a_zh.md page-id",
      "old/b.md new/x.md operation",
      "old/c.md new/c.rst file-name",
    ]);
    expect([removed, added].map((pages) => pages.map(({ source }) => source))).toEqual([["old/d.md"], ["new/e.md"]]);
  });

  test("a page that came or went is its operations", () => {
    const { findings } = diffSets([page("a.md", "/v1/a")], [page("b.md", "/v2/x/b")]);
    expect(findings.map((finding) => [finding.edition, line(finding)])).toEqual([
      ["a.md", "error operation-removed | operation removed"],
      ["b.md", "info operation-added | operation added"],
    ]);
  });

  test("an operation that went to another page is compared there", () => {
    const images: OperationSpec = { path: "/v1/images", parameters: [{ name: "limit", in: "query", required: "no" }] };
    const before = [makePage({ source: "servers.md", operations: [{ path: "/v1/servers" }, images] })];
    const stricter: OperationSpec = {
      path: "/v1/images",
      parameters: [{ name: "limit", in: "query", required: "yes" }],
    };
    const after = [
      makePage({ source: "servers.md", operations: [{ path: "/v1/servers" }] }),
      makePage({ source: "images.md", operations: [stricter] }),
    ];
    expect(diffSets(before, after).findings.map((finding) => [finding.edition, line(finding)])).toEqual([
      ["images.md", "error became-required | query limit: now required"],
    ]);
  });

  test("are paired by their folders where each has a page of one name", () => {
    const set = (root: string) => ["v2/index.rst", "v3/index.rst"].map((file) => page(`${root}/api/${file}`, "/v1/a"));
    const { pairs, removed, added } = diffSets(set("old-1.0"), set("new-2.0"));
    expect(pairs.map(({ before, after }) => `${before.source} ${after.source}`)).toEqual([
      "old-1.0/api/v2/index.rst new-2.0/api/v2/index.rst",
      "old-1.0/api/v3/index.rst new-2.0/api/v3/index.rst",
    ]);
    expect([removed, added]).toEqual([[], []]);
  });

  test("an operation that another page still has is not gone", () => {
    const both = [page("en.md", "/v1/a", { language: "en" }), page("zh.md", "/v1/a", { language: "zh" })];
    expect(diffSets(both, both.slice(0, 1)).findings).toEqual([]);
  });

  test("have not changed against themselves", () => {
    const pages = [page("a.md", "/v1/a"), page("b.md", "/v1/b")];
    expect(diffSets(pages, pages)).toMatchObject({ findings: [], removed: [], added: [] });
  });
});
