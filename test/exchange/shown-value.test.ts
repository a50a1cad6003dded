import { describe, expect, it } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { valueText } from "../../src/exchange/masking/shown-value.ts";

describe("a value that somebody asked to see", () => {
  it.each<[string, Json, string, string]>([
    ["a text", "abc", "name", '"abc"'],
    ["a number", 7, "n", "7"],
    ["null", null, "n", "null"],
    ["a list", [1, "a", [true]], "n", '[1, "a", [true]]'],
    ["an object", { a: 1, b: { c: "d" } }, "n", '{"a": 1, "b": {"c": "d"}}'],
    ["a long text", "x".repeat(200), "n", `"${"x".repeat(100)}…"`],
    ["a long list", Array.from({ length: 10 }, (_, n) => n), "n", "[0, 1, 2, 3, 4, 5, 6, 7, 2 more]"],
    [
      "what is nested deep",
      { a: { b: { c: { d: { e: 1 } } } } },
      "n",
      '{"a": {"b": {"c": {"d": object with 1 field}}}}',
    ],
  ])("%s", (_name, value, name, text) => {
    expect(valueText(value, name)).toBe(text);
  });

  it.each<[string, Json, string]>([
    ["under a secret name", "canary", "password"],
    ["in an object under a secret name", { value: "canary", list: ["canary"] }, "secret_key"],
    ["in an object beside others", { id: 1, "X-Auth-Token": "canary" }, "headers"],
    ["in a list under a secret name", { tokens: ["canary", { id: "canary" }] }, "all"],
    ["a token by its form", "eyJhbGciOi.canaryPayload.canarySignature", "note"],
    ["a token inside a text", "sent Bearer canary0123456789abcdef to it", "note"],
    ["a signed URL", "https://h/o?X-Amz-Signature=canary&x=1", "link"],
    ["a signed URL in a text", "see https://h/o?Signature=canary&x=1", "note"],
    ["a password in a URL", "https://me:canary@h/x", "link"],
    ["a pair in a text", "user=me password=canary", "note"],
    ["a PEM", "-----BEGIN PRIVATE KEY-----\ncanary\n-----END PRIVATE KEY-----", "text"],
    ["a PEM in base64", Buffer.from("-----BEGIN PRIVATE KEY-----\ncanarycanary\n").toString("base64"), "text"],
    ["JSON kept as text", JSON.stringify({ password: "canary" }), "raw"],
  ])("shows nothing of a secret: %s", (_name, value, name) => {
    const text = valueText(value, name);
    expect(text).not.toContain("canary");
    expect(text).not.toContain(Buffer.from("canarycanary").toString("base64").slice(0, 12));
  });
});
