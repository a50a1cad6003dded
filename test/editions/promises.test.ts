/** What a careful reader takes from the customer's five editions: our transcriptions, and the originals where they are at hand. */
import { existsSync, readdirSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { pageSchemas } from "../../src/schema/page-schemas.ts";
import { factsOf, fieldOf, onlyOperation, readFile, responseRoot, structureOf } from "./read.ts";

const NAMES = ["en-get.md", "zh-get.md", "en-get.rst", "zh-post.md", "en-get.txt"];
const SEEDS = "../shared/seeds";
const originals = existsSync(SEEDS)
  ? readdirSync(SEEDS)
      .toSorted()
      .map((name) => `${SEEDS}/${name}`)
  : [];
const sets = [
  { name: "our transcriptions", files: NAMES.map((name) => `sources/editions/${name}`) },
  ...(originals.length === 5 ? [{ name: "the originals", files: originals }] : []),
];

test.skipIf(originals.length === 5)(
  "the originals in ../shared/seeds are not at hand: only the transcriptions are read",
  () => {
    expect(originals).toEqual([]);
  },
);

function strictAjv(): Ajv2020 {
  const ajv = new Ajv2020({ strict: true, keywords: ["x-docproof"] });
  ajvFormats.default(ajv);
  return ajv;
}

describe.each(sets)("$name", ({ files }) => {
  const [enGet, zhGet, enRst, zhPost, enText] = files.map((file) => readFile(file).page);
  if (!enGet || !zhGet || !enRst || !zhPost || !enText) throw new Error("five editions are needed");

  test("format, language, page id and deprecation are told without being asked for", () => {
    expect(
      [enGet, zhGet, enRst, zhPost, enText].map((p) => [
        p.format,
        p.language,
        p.pageId?.value ?? null,
        p.deprecated?.value.said ?? null,
      ]),
    ).toEqual([
      ["markdown", "en", "cce_02_0248", null],
      ["markdown", "zh", "cce_02_0359", "text"],
      ["rst", "en", "cce_02_0359", "title"],
      ["markdown", "zh", "cce_02_0248", null],
      ["text", "en", null, "text"],
    ]);
    expect(zhGet.deprecated?.value.replacement).toBe("获取集群证书");
    expect(enRst.deprecated?.value.replacement).toBeNull();
  });

  test("four pages document GET, one POST, on one path", () => {
    expect([enGet, zhGet, enRst, zhPost, enText].map((p) => onlyOperation(p).method.value)).toEqual([
      "GET",
      "GET",
      "GET",
      "POST",
      "GET",
    ]);
    for (const page of [enGet, zhGet, enRst, zhPost, enText])
      expect(onlyOperation(page).path.value).toBe("/api/v3/projects/{project_id}/clusters/{cluster_id}/clustercert");
  });

  test("every table is understood", () => {
    for (const page of [enGet, zhGet, enRst, zhPost, enText])
      expect(page.ledger.filter(({ use }) => use.as === "not-understood")).toEqual([]);
  });

  test("a parameter table without a type column leaves its fields untyped", () => {
    for (const page of [enGet, enRst]) {
      const { parameters } = onlyOperation(page);
      expect(parameters.map((p) => [p.in, p.name.value, p.type, p.required?.value])).toEqual([
        ["path", "project_id", null, "yes"],
        ["path", "cluster_id", null, "yes"],
        ["header", "Content-Type", null, "yes"],
        ["header", "X-Auth-Token", null, "yes"],
      ]);
    }
    for (const page of [zhGet, zhPost, enText])
      expect(onlyOperation(page).parameters.map((p) => p.type?.value.kind)).toEqual([
        "string",
        "string",
        "string",
        "string",
      ]);
  });

  test("lists and objects stay what the page says they are", () => {
    const kinds = (page: typeof enGet): unknown[] =>
      ["clusters", "users", "contexts"].map((name) => fieldOf(responseRoot(page), name).type?.value.kind);
    for (const page of [enGet, enRst]) expect(kinds(page)).toEqual(["structure", "structure", "structure"]);
    for (const page of [zhGet, zhPost, enText]) expect(kinds(page)).toEqual(["array", "array", "array"]);
  });

  test("preferences: unstated, String, unstated, Object, String", () => {
    expect(
      [enGet, zhGet, enRst, zhPost, enText].map((p) => fieldOf(responseRoot(p), "preferences").type?.value.kind),
    ).toEqual(["unknown", "string", "unknown", "object", "string"]);
  });

  test("structures are tied by anchor where there are links, by name where the text has none", () => {
    for (const page of [enGet, zhGet, enRst, zhPost])
      expect(fieldOf(responseRoot(page), "clusters").tie?.by).toBe("type-link");
    expect(fieldOf(responseRoot(enText), "clusters").tie?.by).toBe("type-name");
  });

  test("fixed values become constants", () => {
    for (const page of [enGet, zhGet, enRst, zhPost, enText]) {
      const root = responseRoot(page);
      expect(factsOf(fieldOf(root, "kind"))["const"]).toBe("Config");
      expect(factsOf(fieldOf(root, "apiVersion"))["const"]).toBe("v1");
      const users = page.structures.find((s) => s.id.toLowerCase() === "users");
      expect(users && factsOf(fieldOf(users, "name"))["const"]).toBe("user");
    }
  });

  test("two branches of one condition give the values, never a constant", () => {
    for (const page of [enGet, enRst]) {
      expect(factsOf(fieldOf(structureOf(page, "clusters"), "name"))).toEqual({
        enum: ["internalCluster", "externalCluster"],
      });
      expect(factsOf(fieldOf(structureOf(page, "contexts"), "name"))).toEqual({ enum: ["internal", "external"] });
    }
    for (const page of [zhGet, zhPost, enText])
      expect(factsOf(fieldOf(responseRoot(page), "current-context"))).toEqual({ enum: ["external", "internal"] });
  });

  test("Content-Type has two values where the page lists them", () => {
    for (const page of [enGet, zhGet, enRst, enText])
      expect(factsOf(fieldOf({ fields: onlyOperation(page).parameters }, "Content-Type"))["enum"]).toHaveLength(2);
    expect(factsOf(fieldOf({ fields: onlyOperation(zhPost).parameters }, "Content-Type"))).toEqual({});
  });

  test("the length of X-Auth-Token and the default of kind stand where the page states them", () => {
    const length = (page: typeof enGet): unknown =>
      factsOf(fieldOf({ fields: onlyOperation(page).parameters }, "X-Auth-Token"))["maxLength"];
    expect([enGet, zhGet, enRst, zhPost, enText].map(length)).toEqual([undefined, 16384, undefined, undefined, 16384]);
    const standard = (page: typeof enGet): unknown => factsOf(fieldOf(responseRoot(page), "kind"))["default"];
    expect([enGet, zhGet, enRst, zhPost, enText].map(standard)).toEqual([
      undefined,
      "Config",
      undefined,
      undefined,
      "Config",
    ]);
  });

  test("insecure-skip-tls-verify is a Boolean on three pages and missing from two; its condition is no constant", () => {
    for (const [page, id] of [
      [zhGet, "ClusterCert"],
      [zhPost, "ClusterCert"],
      [enText, "ClusterCert"],
    ] as const) {
      const field = fieldOf(structureOf(page, id), "insecure-skip-tls-verify");
      expect(field.type?.value.kind).toBe("boolean");
      expect(factsOf(field)["const"]).toBeUndefined();
      expect(page.unformalised.some(({ fieldPath }) => fieldPath === "insecure-skip-tls-verify")).toBe(true);
    }
    for (const page of [enGet, enRst])
      expect(structureOf(page, "cluster").fields.map((f) => f.name.value)).toEqual([
        "server",
        "certificate-authority-data",
      ]);
  });

  test("the POST has a body, a response header and a request example", () => {
    const operation = onlyOperation(zhPost);
    const body = operation.requestBody;
    const duration = fieldOf(structureOf(zhPost, body?.type.kind === "structure" ? body.type.id : ""), "duration");
    expect([duration.type?.value.kind, duration.required?.value]).toEqual(["integer", "yes"]);
    expect(operation.responses.find((r) => r.status.value === "200")?.headers.map((h) => h.name.value)).toEqual([
      "Port-ID",
    ]);
    expect(operation.examples.filter((e) => e.role === "request").map((e) => e.body?.value?.json)).toEqual([
      { duration: 30 },
    ]);
  });

  test("duration accepts what the page says and nothing else", () => {
    const request = pageSchemas(zhPost).find(({ name }) => name === "post-request");
    const accepts = strictAjv().compile(request?.schema ?? false);
    for (const duration of [-1, 1, 30, 1826, 1827]) expect([duration, accepts({ duration })]).toEqual([duration, true]);
    for (const duration of [0, -2, 1828, "30", 1.5])
      expect([duration, accepts({ duration })]).toEqual([duration, false]);
    expect(accepts({})).toBe(false);
  });

  test("the page around the text edition is no content", () => {
    expect(enText.title?.value).toBe("Obtaining Cluster Certificates");
    expect(enText.ledger).toHaveLength(10);
  });

  test("every schema compiles in ajv's strict mode", () => {
    for (const page of [enGet, zhGet, enRst, zhPost, enText]) {
      for (const { schema } of pageSchemas(page)) expect(() => strictAjv().compile(schema)).not.toThrow();
    }
  });
});
