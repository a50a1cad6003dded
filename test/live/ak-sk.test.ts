import { createHash, createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { canonicalRequest, signRequest, type SignedRequest } from "../../src/live/ak-sk.ts";

interface OracleCase {
  readonly method: string;
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly queryParams?: Readonly<Record<string, string | readonly string[]>>;
  readonly data?: unknown;
  readonly authorization: string;
}

interface Oracle {
  readonly oracle: string;
  readonly date: string;
  readonly key: { readonly accessKey: string; readonly secretKey: string };
  readonly cases: readonly OracleCase[];
}

const oracle = JSON.parse(readFileSync(new URL("ak-sk.oracle.json", import.meta.url), "utf8")) as Oracle;

function requestOf({ method, endpoint, headers, queryParams = {}, data }: OracleCase): SignedRequest {
  const url = new URL(endpoint);
  for (const [name, value] of Object.entries(queryParams)) {
    for (const one of [value].flat()) url.searchParams.append(name, one);
  }
  return { method, url, headers, body: data === undefined ? "" : JSON.stringify(data) };
}

describe(`signs as ${oracle.oracle} does`, () => {
  it.each(
    oracle.cases.map((one) => [`${one.method} ${one.endpoint} ${JSON.stringify(one.queryParams ?? {})}`, one] as const),
  )("%s", (_name, one) => {
    const signed = signRequest(requestOf(one), oracle.key, new Date(oracle.date));
    expect(signed).toEqual({ "X-Sdk-Date": "20191115T033655Z", Authorization: one.authorization });
  });
});

describe("a request that can be followed by hand", () => {
  const request: SignedRequest = {
    method: "GET",
    url: new URL("https://service.region.example.com/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs?marker=13551d6b&limit=2"),
    headers: { "Content-Type": "application/json " },
    body: "",
  };

  it("is written in its canonical form", () => {
    expect(canonicalRequest(request).split("\n")).toEqual([
      "GET",
      "/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs/",
      "limit=2&marker=13551d6b",
      "content-type:application/json",
      "",
      "content-type",
      // sha256 of nothing
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    ]);
  });

  it("is digested, and the digest signed together with the date", () => {
    const canonical = [
      "GET",
      "/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs/",
      "limit=2&marker=13551d6b",
      "content-type:application/json",
      "host:service.region.example.com",
      "x-sdk-date:20261122T010203Z",
      "",
      "content-type;host;x-sdk-date",
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    ].join("\n");
    const digest = createHash("sha256").update(canonical).digest("hex");
    const signature = createHmac("sha256", "sk").update(`SDK-HMAC-SHA256\n20261122T010203Z\n${digest}`).digest("hex");
    expect(signRequest(request, { accessKey: "ak", secretKey: "sk" }, new Date("2026-11-22T01:02:03.999Z"))).toEqual({
      "X-Sdk-Date": "20261122T010203Z",
      Authorization: `SDK-HMAC-SHA256 Access=ak, SignedHeaders=content-type;host;x-sdk-date, Signature=${signature}`,
    });
  });

  it("signs the example that the providers' documentation calculates", () => {
    const url = new URL(
      "https://service.region.example.com/v1/77b6a44cba5143ab91d13ab9a8ff44fd/vpcs?limit=2&marker=13551d6b-755d-4757-b956-536f674975c0",
    );
    const signed = signRequest({ ...request, url }, oracle.key, new Date(oracle.date));
    expect(signed["Authorization"]).toContain(
      "Signature=7be6668032f70418fcc22abc52071e57aff61b84a1d2381bb430d6870f4f6ebe",
    );
  });
});

describe("encoding", () => {
  const pathOf = (path: string): string | undefined =>
    canonicalRequest({ method: "GET", url: new URL(`https://h${path}`), headers: {}, body: "" }).split("\n")[1];

  it.each([
    ["", "/"],
    ["/a", "/a/"],
    ["/a%2Fb/c", "/a%2Fb/c/"],
    ["/a%20b", "/a%20b/"],
    ["/集群", "/%E9%9B%86%E7%BE%A4/"],
    ["/a(1)*'!", "/a%281%29%2A%27%21/"],
    ["/100%", "/100%25/"],
    ["/x~y-z_1.json", "/x~y-z_1.json/"],
  ])("the path %j is %j", (path, canonical) => {
    expect(pathOf(path)).toBe(canonical);
  });
});
