/** Which of several calls of one address a request names, in its body or a header. */
import { describe, expect, test } from "vitest";
import type { Json } from "../../../src/api-model/api-page.ts";
import { isSeveralCalls, ofCalledName } from "../../../src/validate/match/called-name.ts";
import type { OperationPlan } from "../../../src/validate/plan/plan.ts";
import { exchange } from "../pages.ts";

const matchOf = (paths: readonly string[]) => ({
  match: { operations: paths.map((_, index) => ({ index, variables: new Map<string, string>() })), rival: null },
  operations: paths.map((path) => ({ paths: [path] }) as unknown as OperationPlan),
});

/** The paths that the request is of; null where it is of none. */
function called(paths: readonly string[], request: Json | undefined, requestHeaders = {}): string[] | null {
  const { match, operations } = matchOf(paths);
  const made = exchange({ method: "POST", requestHeaders, ...(request === undefined ? {} : { request }) });
  return ofCalledName(match, made.request, operations)?.operations.map(({ index }) => paths[index] ?? "") ?? null;
}

describe("a request", () => {
  const both = ["/rpc#on", "/rpc#off"];
  test.each<[string, readonly string[], Json | undefined, Record<string, string>, string[] | null]>([
    ["is of the call that its body names", both, { method: "off" }, {}, ["/rpc#off"]],
    ["is of each edition of it", ["/rpc#on", "/rpc#off", "/rpc#on"], { method: "on" }, {}, ["/rpc#on", "/rpc#on"]],
    ["is of the call that a header names", both, undefined, { "X-Pot-Action": "off" }, ["/rpc#off"]],
    ["is of the call behind the last dot of a header", both, undefined, { "X-Pots-Op": "Pots_2026.off" }, ["/rpc#off"]],
    ["is of none where it names another of several", both, { method: "dim" }, {}, null],
    ["is of none where a header names another", both, undefined, { "X-Pot-Action": "dim" }, null],
    ["may be of any where it names none", both, { lamp: 1 }, {}, both],
    ["may be of any where it is empty", both, undefined, { "Content-Type": "off" }, both],
    ["is of the only one, whatever it names", ["/rpc#on"], { method: "dim" }, {}, ["/rpc#on"]],
    ["is of the only one in two editions", ["/rpc#on", "/rpc#on"], { method: "dim" }, {}, ["/rpc#on", "/rpc#on"]],
    ["is of those without a name where it names another", [...both, "/rpc"], { method: "dim" }, {}, ["/rpc"]],
    ["is of the named one alone where it has that name", [...both, "/rpc"], { method: "on" }, {}, ["/rpc#on"]],
    ["is of all where no path has a name", ["/rpc", "/rpc"], { method: "on" }, {}, ["/rpc", "/rpc"]],
  ])("%s", (_, paths, request, headers, expected) => {
    expect(called(paths, request, headers)).toEqual(expected);
  });
  test("that matched nothing names nothing", () => {
    expect(ofCalledName(null, exchange({ request: { method: "on" } }).request, [])).toBeNull();
  });
});

describe("several calls at once", () => {
  const several = (paths: readonly string[], request: Json | undefined): boolean => {
    const { match, operations } = matchOf(paths);
    return isSeveralCalls(match, exchange(request === undefined ? {} : { request }).request, operations);
  };
  const batch = [{ method: "on" }, { method: "off" }];
  test("are a list of messages, where a path has names", () => {
    expect(several(["/rpc#on"], batch)).toBe(true);
    expect(several(["/rpc", "/rpc#on"], batch)).toBe(true);
    expect(several(["/rpc"], batch)).toBe(false);
    expect(several(["/rpc#on"], { method: "on" })).toBe(false);
    expect(several(["/rpc#on"], [{ method: "on" }, 1])).toBe(false);
    expect(several(["/rpc#on"], [])).toBe(false);
    expect(several(["/rpc#on"], undefined)).toBe(false);
    expect(isSeveralCalls(null, exchange({ request: batch }).request, [])).toBe(false);
  });
});
