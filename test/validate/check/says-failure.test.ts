/** Answers of a status of success that say in their body that the call failed, and those that only speak of failures. */
import { describe, expect, test } from "vitest";
import type { Json } from "../../../src/api-model/api-page.ts";
import { saysFailure } from "../../../src/validate/check/says-failure.ts";

const says = (value: Json): boolean => saysFailure({ kind: "json", value });

describe("an answer", () => {
  test.each<[string, Json]>([
    ["by a word", { success: false, message: "no such pad", data: null }],
    ["by a state", { status: "error", data: {}, msg: "不存在" }],
    ["by an error", { error: "id missing" }],
    ["by an error object, beside what it says of the call", { error: { code: 7 }, request_id: "a1", timestamp: 17 }],
    ["as JSON-RPC", { jsonrpc: "2.0", id: 4, error: { code: -32600, message: "no" } }],
    ["by a code and a message", { code: 40001, message: "no such pad", data: null }],
    ["in each message of a list", [{ result: 1, text: "unknown command" }]],
  ])("says that the call failed %s", (_how, value) => {
    expect(says(value)).toBe(true);
  });

  test.each<[string, Json]>([
    ["a job that failed", { id: 7, status: "failed", name: "nightly" }],
    ["a job that failed, with its reason", { id: 7, state: "error", error: "disk full", message: "disk full" }],
    ["how many errors there were", { requests: 100, errors: 3 }],
    ["which backend is not well", { backends: [{ ok: false }], ok: false }],
    ["a success by a code", { code: 1, message: "操作成功", data: null }],
    ["a success by a status", { code: 200, message: "done" }],
    ["no error", { error: null, result: 3 }],
    ["nothing", {}],
    [
      "a list of things",
      [
        { id: 1, status: "failed" },
        { id: 2, status: "done" },
      ],
    ],
    ["an empty list", []],
    ["JSON-RPC's result", { jsonrpc: "2.0", id: 4, result: 1 }],
  ])("tells %s", (_what, value) => {
    expect(says(value)).toBe(false);
  });
});
