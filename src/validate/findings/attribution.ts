/**
 * Whose fault a broken promise is: the API's or the page's. EvidenceIndex are the page's own example, the other editions, and the
 * responses themselves. Where they do not decide, the word is "undecided", with what would decide it.
 */
import type { Verdict } from "../../findings/finding.ts";

/** What is known about a break, or about something that the page does not document. */
export interface FieldEvidence {
  /** What the responses are held against: a row or sentence of the page, its example alone, or the page having nothing. */
  readonly against: "table" | "example" | "silence";
  /** The page at issue. */
  readonly edition: string;
  /** The page's own example has the same as the responses, or what the table says; null: it shows neither. */
  readonly example: "responses" | "table" | null;
  /** Other editions that allow what came, and others that say what this page says. */
  readonly withResponses: readonly string[];
  readonly withTable: readonly string[];
  /** Exchanges that keep the promise, and that break it. */
  readonly kept: number;
  readonly broken: number;
  /** Whether responses that keep a promise speak for it: they do for a type, not for one value among those of an enumeration. */
  readonly majorityCounts: boolean;
  /** What an earlier run says, as a sentence, where responses kept it then; null where it says nothing. */
  readonly changedSince: string | null;
  /** It is about requests: what breaks the page was sent by a caller, and no client's mistake is the API's. */
  readonly isSent: boolean;
  /** Only the page's example disagrees: what came is what its table says. */
  readonly isTableKept?: boolean;
}

interface Blame {
  readonly blame: "api" | "page" | "undecided";
  readonly verdict: Verdict;
}

export function blameOf(testimony: FieldEvidence): Blame {
  const { edition, example, withResponses, withTable, changedSince } = testimony;
  const majority = testimony.majorityCounts && testimony.kept > testimony.broken;
  const because = reasons(testimony, majority);
  const page = (certainty: Verdict["certainty"]): Blame => ({
    blame: "page",
    verdict: { certainty, wrong: [edition], because },
  });
  const api = (certainty: Verdict["certainty"]): Blame =>
    testimony.isSent
      ? { blame: "undecided", verdict: { certainty: "undecided", wrong: [], because: `${because} ${SENT}` } }
      : { blame: "api", verdict: { certainty, wrong: [], because } };

  // Whatever the page says: what responses were before is what clients rely on.
  if (changedSince !== null) return { blame: "api", verdict: { certainty: "sure", wrong: [], because: changedSince } };
  if (testimony.isTableKept)
    return {
      blame: "page",
      verdict: {
        certainty: "sure",
        wrong: [edition],
        because: "The responses have what the page's table says; its own example does not.",
      },
    };
  if (example === "responses") return page(withTable.length === 0 ? "sure" : "probable");
  if (withResponses.length > 0 && !majority) return page("probable");
  if (withResponses.length > 0) return undecided(because);
  if (example === "table" && withTable.length > 0) return api("sure");
  if (example === "table" || withTable.length > 0 || majority) return api("probable");
  return undecided(because);
}

const SENT = "Callers sent it and the API accepted it.";

function undecided(because: string): Blame {
  return {
    blame: "undecided",
    verdict: {
      certainty: "undecided",
      wrong: [],
      because: `${because} An example, another edition or more responses would decide it.`.trimStart(),
    },
  };
}

const OWN_EXAMPLE: Readonly<Record<FieldEvidence["against"], { readonly responses: string; readonly table: string }>> =
  {
    table: {
      responses: "The page's own example agrees with the responses.",
      table: "The page's own example agrees with its table.",
    },
    example: { responses: "", table: "The page's own example shows it." },
    silence: { responses: "The page's own example has it.", table: "" },
  };

const WITHOUT_WITNESS: Readonly<Record<FieldEvidence["against"], string>> = {
  table: "Only this page's table says so.",
  example: "Only this page's example shows it.",
  silence: "Neither an example of the page nor another edition has it.",
};

function reasons(
  { against, example, withResponses, withTable, kept, broken }: FieldEvidence,
  majority: boolean,
): string {
  const allow = against === "silence" ? ["documents it", "document it"] : ["allows this value", "allow this value"];
  const said = [
    example !== null && OWN_EXAMPLE[against][example],
    withResponses.length > 0 && `${withResponses.join(", ")} ${withResponses.length === 1 ? allow[0] : allow[1]}.`,
    withTable.length > 0 && `${withTable.join(", ")} ${withTable.length === 1 ? "says" : "say"} the same as the page.`,
    majority && `Of the responses, ${kept} keep it and ${broken} ${broken === 1 ? "does" : "do"} not.`,
  ].filter((reason) => reason !== false && reason !== "");
  if (said.length > 0) return said.join(" ");
  return WITHOUT_WITNESS[against];
}
