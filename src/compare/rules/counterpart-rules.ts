/** `compare/spelling-differs`, `field-renamed`, `field-moved`: one field under two names or in two places. */
import type { Joining, Rule } from "../../findings/rule.ts";
import { type CompareRule, defineCompare, otherPlace, subjectPlace } from "../compare-rule.ts";
import type { ComparedOperation, PromiseRow, RowPair } from "../table.ts";

type Data = {
  readonly field: string;
  readonly here: string;
  readonly there: string;
  /** Names of what moved together with it. */
  readonly including: readonly string[];
};

/** One field under two names: the finding of each side names the other, and either message says it all. */
function sides(kind: RowPair["kind"]): Joining {
  return {
    mistake: ({ data: { here, there } }) => `${kind} ${[here, there].map(String).toSorted().join(" ")}`,
    title: ({ main }) => main.message,
  };
}

const KINDS: readonly { readonly kind: RowPair["kind"]; readonly rule: Rule<Data> }[] = [
  {
    kind: "spelling",
    rule: {
      id: "compare/spelling-differs",
      severity: "error",
      summary: "A name is spelled differently in two editions",
      docs: {
        description:
          "Two editions have rows in the same object whose names differ only in case, hyphens, underscores or dots.",
        rationale: "JSON keys and parameter names must match exactly; one of the spellings does not work.",
        example: "`clusterId` on one page, `cluster_id` on the other.",
        remediation: "Use the spelling of the service's responses.",
      },
      joining: sides("spelling"),
      message: ({ here, there }) => `${here} is spelled ${there} in another edition`,
    },
  },
  {
    kind: "renamed",
    rule: {
      id: "compare/field-renamed",
      severity: "warning",
      summary: "A field has a similar name in another edition",
      docs: {
        description:
          "Each of two editions has a row in the same object that the other lacks. Type and place are the same, and the names are similar.",
        rationale: "Probably a field was renamed and one edition kept the old name.",
        example: "`security_group` here, `security_groups` there.",
        remediation: "Use the name in the service's responses.",
      },
      joining: sides("renamed"),
      message: ({ here, there }) => `${here} is probably called ${there} in another edition`,
    },
  },
  {
    kind: "moved",
    rule: {
      id: "compare/field-moved",
      severity: "warning",
      summary: "A field is in different places in two editions",
      docs: {
        description:
          "A name that one edition documents in one place (query, header, body, another object) is documented in another place in another edition.",
        rationale: "A parameter that is sent in the wrong place is ignored or rejected.",
        example: "`limit` is a query parameter on one page and a body field on the other.",
        remediation: "Move the row to where the service expects it.",
      },
      joining: sides("moved"),
      message: ({ here, there, including }) =>
        `${here} is documented as ${there} in another edition${including.length === 0 ? "" : `, together with ${including.join(", ")}`}`,
    },
  },
];

export const counterpartRules: readonly CompareRule[] = KINDS.map(({ kind, rule }) =>
  defineCompare(rule, ({ operations }, report) => {
    for (const operation of operations) {
      for (const pair of operation.counterparts.values()) {
        if (pair.kind !== kind) continue;
        const { row, other } = pair;
        const together = kind === "moved" ? movedWith(pair, operation) : [];
        if (together.some(({ row: earlier }) => earlier.path < row.path)) continue;
        row.cells.forEach((cell, column) => {
          const page = operation.editions[column]?.page;
          const there = other.cells.find((c) => c !== null)?.promise.field.name.evidence[0];
          const here = cell?.promise.field.name.evidence[0];
          if (!page || !here || !there) return;
          report({
            data:
              kind === "moved"
                ? { field: row.path, here: row.path, there: other.path, including: together.map((p) => p.row.name) }
                : { field: row.path, here: row.name, there: other.name, including: [] },
            edition: page.source,
            operation: operation.name,
            fieldPath: row.path,
            fact: "name",
            places: [subjectPlace(here), otherPlace(there)],
            // callers never write the name of a path's variable
            ...(row.place === "path" && kind !== "moved" ? { severity: "info" as const } : {}),
          });
        });
      }
    }
  }),
);

/** The other fields of the same object that stand in the same other object. */
function movedWith({ row, other }: RowPair, operation: ComparedOperation): RowPair[] {
  return [...operation.counterparts.values()].filter(
    (pair) =>
      pair.kind === "moved" && pair.row !== row && home(pair.row) === home(row) && home(pair.other) === home(other),
  );
}

/** Where the row itself stands on its editions. */
function home({ cells, place }: PromiseRow): string {
  return `${place} ${cells.find((cell) => cell !== null)?.promise.holder ?? ""}`;
}
