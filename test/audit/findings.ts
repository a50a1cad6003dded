/** Findings and causes written by hand for tests. */
import type { Cause, Finding, Place } from "../../src/findings/finding.ts";

/** "a.md:7 size": the words at an offset of a file. */
export function place(written: string, role: Place["role"] = "subject"): Place {
  const [, source = "", start = "", words = ""] = /^(\S+):(\d+) ?(.*)$/.exec(written) ?? [];
  return { span: { source, start: Number(start), end: Number(start) + 1 }, role, words };
}

let made = 0;
export function finding(more: Partial<Finding> = {}): Finding {
  made += 1;
  return {
    rule: "lint/type-example",
    severity: "error",
    message: "size: the table says Integer, the example shows a string",
    data: {},
    operation: "GET /pots",
    fieldPath: "size",
    fact: "type",
    edition: "a.md",
    places: [place("a.md:7 Integer")],
    verdict: null,
    blame: null,
    fix: null,
    count: null,
    fingerprint: `f${made}`,
    ...more,
  };
}

export function cause(findings: readonly Finding[], more: Partial<Cause> = {}): Cause {
  return {
    rule: findings[0]?.rule ?? "lint/type-example",
    severity: findings[0]?.severity ?? "error",
    title: "size is wrong",
    lines: [],
    findings,
    verdict: null,
    fix: null,
    fingerprint: "cause",
    ...more,
  };
}
