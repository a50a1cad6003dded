/** Tables of error codes that two editions have: a code that one of them lacks, and a code with two statuses. */
import type { ApiPage, ErrorCode } from "../../api-model/api-page.ts";
import { type CompareRule, type CompareSubject, defineCompare, otherPlace, subjectPlace } from "../compare-rule.ts";
import type { EditionGroup } from "../groups.ts";
import { oncePer } from "../../source/once-per.ts";

/** Two lists that share fewer of their codes are lists of two things. */
const SAME_LIST = 0.5;

const errorCodeMissing = defineCompare<{ code: string }>(
  {
    id: "compare/error-code-missing",
    severity: "warning",
    summary: "An error code is listed on one edition and missing from another",
    docs: {
      description:
        "A code in the table of error codes of one edition that the table of another edition does not have. Tables that share less than half of their codes are not compared.",
      rationale: "Clients that were written after the shorter table do not know what the code means.",
      example: "The table of one page lists `SHELF.0042`, that of the other does not.",
      remediation: "Bring the tables together.",
    },
    joining: { lacking: "edition", mistake: () => "error codes" },
    message: ({ code }) => `another edition lists the error code ${code}; this one does not`,
  },
  (subject, report) => {
    const said = new Set<string>();
    for (const { page, codes, others } of listsOf(subject)) {
      const [first] = codes.values();
      const here = first?.code.evidence[0];
      for (const [code, row] of others) {
        const there = row.code.evidence[0];
        if (codes.has(code) || !here || !there || said.has(`${page.source} ${code}`)) continue;
        // however many editions list it
        said.add(`${page.source} ${code}`);
        report({
          data: { code },
          edition: page.source,
          fact: `error code ${code}`,
          places: [subjectPlace(here), otherPlace(there)],
        });
      }
    }
  },
);

const errorCodeStatus = defineCompare<{ code: string; here: string; there: string }>(
  {
    id: "compare/error-code-status",
    severity: "error",
    summary: "An error code has another status on another edition",
    docs: {
      description: "A code that the tables of error codes of two editions list with different status codes.",
      rationale: "Clients decide by the status whether to try again; one of the two is wrong.",
      example: "`SHELF.0042` is 400 on one page and 404 on the other.",
      remediation: "Write the status that the service returns.",
    },
    message: ({ code, here, there }) =>
      `the error code ${code} comes with ${here} here and with ${there} on another edition`,
  },
  (subject, report) => {
    const said = new Set<string>();
    for (const { page, other, codes, others } of listsOf(subject)) {
      for (const [code, { status }] of codes) {
        const counterpart = others.get(code)?.status ?? null;
        const [here, there] = [status?.evidence[0], counterpart?.evidence[0]];
        if (!status || !counterpart || !here || !there || status.value === counterpart.value) continue;
        // either message says it all
        const statuses = `${code} ${[status.value, counterpart.value].toSorted().join(" ")}`;
        if (other.source < page.source || said.has(statuses)) continue;
        said.add(statuses);
        report({
          data: { code, here: status.value, there: counterpart.value },
          edition: page.source,
          fact: `error code ${code}`,
          detail: counterpart.value,
          places: [subjectPlace(here), otherPlace(there)],
        });
      }
    }
  },
);

interface Lists {
  readonly page: ApiPage;
  readonly other: ApiPage;
  readonly codes: ReadonlyMap<string, ErrorCode>;
  readonly others: ReadonlyMap<string, ErrorCode>;
}

/** Each page with each other one whose codes are mostly its own. Both rules ask for them. */
const listsOf = ({ group }: CompareSubject): readonly Lists[] => listsOfGroup(group);

const listsOfGroup = oncePer(pairedLists);

function pairedLists(group: EditionGroup): Lists[] {
  const lists = group.pages.flatMap((page) => {
    const codes = uniqueCodes(page.errorCodes ?? []);
    return codes.size > 0 ? [{ page, codes }] : [];
  });
  // whatever order the pages come in, one page has the finding
  lists.sort((a, b) => (a.page.source < b.page.source ? -1 : 1));
  return lists.flatMap(({ page, codes }) =>
    lists.flatMap(({ page: other, codes: others }): Lists[] => {
      const shared = [...codes.keys()].filter((code) => others.has(code)).length;
      const isSame = page !== other && shared >= SAME_LIST * Math.max(codes.size, others.size);
      return isSame ? [{ page, other, codes, others }] : [];
    }),
  );
}

/** A code that stands twice may have a status for each of its cases. */
function uniqueCodes(rows: readonly ErrorCode[]): Map<string, ErrorCode> {
  const found = new Map<string, ErrorCode>();
  for (const row of rows) {
    const known = found.get(row.code.value);
    found.set(row.code.value, known && known.status?.value !== row.status?.value ? { ...known, status: null } : row);
  }
  return found;
}

export const errorCodeRules: readonly CompareRule[] = [errorCodeMissing, errorCodeStatus];
