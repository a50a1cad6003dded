/** The lines under a cause's title: who says what, where; what examples and recordings show; who says nothing. */
import type { Cause } from "../../findings/finding.ts";
import { familyOf } from "../../findings/rule.ts";
import { joiningOf } from "../catalogue.ts";
import type { ReportAtom, ReportPlace } from "../../findings/report.ts";
import { versionLines } from "./version-lines.ts";
import { MOST_EDITIONS, shorten, spots, wordings } from "./wordings.ts";

/** Each line one kind of evidence: its words, then `edition:line` for every place, lines of one edition together. */
export function causeLines(
  cause: Cause,
  atoms: readonly ReportAtom[],
  labelOf: (source: string) => string,
  isPage: (source: string) => boolean,
): string[] {
  const places = atoms.flatMap((atom) => atom.places);
  const lines: string[] = [];
  if (familyOf(cause) === "diff") return versionLines(atoms);
  const silent = joiningOf(cause).lacking === "edition";
  if (silent) {
    lines.push(
      ...wordings(
        "said",
        places.filter((p) => p.role === "other-edition"),
      ),
    );
    const quiet = [...new Set(cause.findings.map(({ edition }) => labelOf(edition)))];
    const more = quiet.length - MOST_EDITIONS;
    lines.push(`not in ${quiet.slice(0, MOST_EDITIONS).join(" ")}${more > 0 ? ` and ${more} more` : ""}`);
  } else {
    lines.push(
      ...wordings(
        "",
        places.filter((p) => p.role === "subject"),
      ),
    );
    const others = places.filter(
      (p) => p.role === "other-edition" && !places.some((q) => q.role === "subject" && sameSpot(p, q)),
    );
    lines.push(...wordings("other editions say", others));
  }
  const examples = places.filter((p) => p.role === "example");
  if (examples.length > 0)
    lines.push(
      `${familyOf(cause) === "lint" ? ownExamples(examples) : "examples show"} ${[...new Set(examples.map((p) => p.words))].slice(0, 3).map(shorten).join(", ")}  ${spots(examples)}`,
    );
  const recordings = places.filter((p) => p.role === "recording" && !isPage(p.file));
  if (recordings.length > 0)
    lines.push(
      `recorded: ${[...new Set(recordings.map((p) => p.words))].slice(0, 3).map(shorten).join(", ")}  ${[...new Set(recordings.map((p) => p.file))].join(" ")}`,
    );
  return lines;
}

/** "its own example shows" of one page, "their own examples show" of several. */
const ownExamples = (places: readonly ReportPlace[]): string =>
  new Set(places.map(({ edition }) => edition)).size > 1
    ? "their own examples show"
    : places.length === 1
      ? "its own example shows"
      : "its own examples show";

const sameSpot = (a: ReportPlace, b: ReportPlace): boolean => a.file === b.file && a.line === b.line;
