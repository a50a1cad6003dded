/** Table numbers that are duplicated, out of order or missing. */
import { defineRule } from "../../findings/rule.ts";
import type { Place } from "../../findings/finding.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { numberedTables } from "../subject/table-numbers.ts";
import { renumbered } from "../subject/renumber-tables.ts";

const rule = defineRule<{ number: number; problem: "twice" | "order" | "gap"; before: number }>({
  id: "lint/table-numbering",
  aliases: ["lint/caption-number"],
  severity: "warning",
  summary: "Table numbers are duplicated, out of order or missing",
  docs: {
    description:
      "Two tables with the same number, a table with a lower number than the table before it, or a number missing between two tables. The order is not checked on pages that start again at 1, nor for tables that continue another.",
    rationale: "“See Table 3” leads readers and tools to the wrong table.",
    example: "“Table 8 hosts”, “Table 8 ports”.",
    remediation: "Renumber the tables.",
  },
  message: ({ number, problem, before }) =>
    problem === "twice"
      ? `two tables of the page are called Table ${number}`
      : `Table ${number} follows Table ${before}${problem === "gap" ? ", with none between them" : ""}`,
});

export const tableNumbering = defineLint(rule, (subject, report) => {
  const first = new Map<number, Place>();
  let before: { readonly number: number; readonly place: Place } | null = null;
  const tables = numberedTables(subject);
  const numbers = new Set(tables.map(({ number }) => number));
  const isGap = (low: number, high: number): boolean => high > low + 1 && !numbers.has(low + 1);
  let edits: ReturnType<typeof renumbered> | null = null;
  const restarts = tables.filter(({ number }) => number === 1).length > 1;
  for (const { number, place } of tables) {
    const known = first.get(number);
    const wrong = known
      ? { problem: "twice" as const, other: known }
      : before && number < before.number
        ? { problem: "order" as const, other: before.place }
        : before && isGap(before.number, number)
          ? { problem: "gap" as const, other: before.place }
          : null;
    // a page of several operations may count each from 1: one finding says it
    if (wrong && !(restarts && number !== 1)) {
      edits ??= renumbered(subject);
      report({
        data: { number, problem: wrong.problem, before: before?.number ?? number },
        fieldPath: null,
        detail: `${wrong.problem} ${number}`,
        places: [place, { ...wrong.other, role: "evidence" }],
        fix: { text: "Renumber the tables of the page.", ...(edits.length > 0 ? { sure: true } : {}), edits },
      });
    }
    if (!known) first.set(number, place);
    before = { number, place };
  }
});
