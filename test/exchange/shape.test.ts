import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import { describeValueShape } from "../../src/exchange/masking/describe-shape.ts";

describe("the shape of a value", () => {
  it.each<[Json, string]>([
    [null, "null"],
    [true, "boolean"],
    [7, "whole number"],
    [7.5, "number with decimals"],
    ["", "empty string"],
    ["v", "string, 1 character"],
    ["3f2a19b0-11ee-4c5d-8e9f-0242ac120002", "string, 36 characters, UUID"],
    ["2026-11-21T10:00:00Z", "string, 20 characters, date and time"],
    ["192.168.1.7", "string, 11 characters, IPv4 address"],
    ["192.168.1.700", "string, 13 characters"],
    ["10.0.0.0/8", "string, 10 characters, IPv4 address range"],
    ["10.0.0.0/80", "string, 11 characters"],
    ["https://192.168.1.7:5443", "string, 24 characters, URL"],
    ["12", "string, 2 characters, number"],
    ["fe80::1", "string, 7 characters, IPv6 address"],
    ["集群", "string, 2 characters"],
    ["******", "masked string"],
    ["-----BEGIN CERTIFICATE-----", "secret string"],
    [[], "empty list"],
    [[{}, {}], "list of 2 objects"],
    [[1, "a", null], "list of 3 values"],
    [{}, "empty object"],
    [{ a: 1 }, "object with 1 field"],
  ])("of %j is %s", (value, shape) => {
    expect(describeValueShape(value)).toBe(shape);
  });
  it("does not even tell the length of what stands under a secret name", () => {
    expect(describeValueShape("hunter2", "password")).toBe("secret string");
  });
  it("never holds the value", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9:/._-]{4,60}$/), (text) => {
        fc.pre(!"string, characters, base64 hexadecimal white space number date and time".includes(text));
        expect(describeValueShape({ [text]: text })).not.toContain(text);
        expect(describeValueShape([text])).not.toContain(text);
        expect(describeValueShape(text)).not.toContain(text);
      }),
    );
  });
});
