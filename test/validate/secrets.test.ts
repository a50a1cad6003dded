import { describe, expect, it } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { createValidation } from "../../src/validate/validate.ts";
import {
  exchange,
  OPTIONS,
  operation,
  page,
  pageOf,
  parameter,
  row,
  structure,
  validate,
  validation,
} from "./pages.ts";

/** No word of English, no digits: nothing but the recording has it. */
const CANARY = "Zqkanary-Wxvv";

describe("recorded values", () => {
  const rows = [
    row("kind", "string", { says: { const: "Config", format: "uuid", maxLength: 3, enum: ["Config"] } }),
    row("n", "integer"),
    row("password", "string", { says: { maxLength: 3 } }),
    row("list", "[]integer"),
    row("item", "Item"),
  ];
  const parameters = [
    parameter("path", row("project_id", "integer")),
    parameter("query", row("limit", "integer")),
    parameter("header", row("X-Auth-Token", "string", { says: { maxLength: 3 } })),
  ];
  const pages = [
    page(
      [operation({ method: "POST", request: "Root", parameters, headers: [row("Port-ID", "integer")] })],
      [structure("Root", rows), structure("Item", [row("x", "integer")])],
    ),
  ];
  const secrets: Json = {
    kind: CANARY,
    n: CANARY,
    password: CANARY,
    list: [CANARY],
    item: CANARY,
    new: CANARY,
    token: { [CANARY.repeat(6)]: CANARY },
  };
  const headers = {
    "Content-Type": CANARY,
    "Port-ID": CANARY,
    "Set-Cookie": CANARY,
    Authorization: CANARY,
    "X-New": CANARY,
  };
  const recorded = [
    exchange({
      method: "POST",
      url: `https://${CANARY}/v1/${CANARY}/clusters?limit=${CANARY}&token=${CANARY}#${CANARY}`,
      requestHeaders: { "X-Auth-Token": CANARY, Cookie: CANARY },
      request: secrets,
      headers,
      body: secrets,
    }),
    exchange({ entry: 1, method: "POST", body: CANARY, request: CANARY }),
    exchange({ entry: 2, method: "POST", payload: { kind: "text", text: CANARY } }),
    exchange({ entry: 3, url: `https://api.example.com/${CANARY}9/x` }),
  ];

  it("stand in no finding, ledger line or summary", () => {
    const made = validation(pages, recorded);
    const result = made.result();
    expect(result.findings.length).toBeGreaterThan(15);
    expect(JSON.stringify(result)).not.toContain(CANARY);
    expect(JSON.stringify(result)).not.toContain(CANARY.toLowerCase());
  });

  it("are told as shapes; of secrets, not even the length", () => {
    const { findings } = validate(pages, recorded);
    const came = (fieldPath: string): Json | undefined =>
      findings.find((finding) => finding.fieldPath === fieldPath)?.data["came"];
    expect(came("kind")).toBe("string, 13 characters");
    expect(came("password")).toBe("secret string");
    expect(came("header X-Auth-Token")).toBe("secret string");
  });

  it("that are secret are counted by kind", () => {
    const kinds = new Map(validate(pages, recorded).masked.map(({ kind, count }) => [kind, count]));
    expect(kinds.get("password")).toBe(2);
    expect(kinds.get("token")).toBe(2);
    expect(kinds.get("authorization")).toBe(1);
    expect(kinds.get("cookie")).toBe(2);
  });
});

it("hosts and calls are handed to other processes only as they may be shown", () => {
  const made = createValidation([pageOf([row("a", "string")])], OPTIONS);
  made.add(exchange({ url: `https://h/v1/${CANARY}9/x?token=${CANARY}`, body: { a: CANARY } }));
  expect(JSON.stringify(made.state())).not.toContain(CANARY);
});

it("what a recorder made of a short secret is not judged", () => {
  const judged = (name: string, value: string) =>
    validate(
      [page([operation({ parameters: [parameter("query", row(name, "boolean"))] })], [])],
      [exchange({ url: `/v1/7/clusters?${name}=${value}` })],
    ).findings.filter(({ fieldPath }) => fieldPath === `query ${name}`);
  expect(judged("auth", "0")).toEqual([]);
  expect(judged("auth", "yes")).toHaveLength(1);
  expect(judged("on", "0")).toHaveLength(1);
});
