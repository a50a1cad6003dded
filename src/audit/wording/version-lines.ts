/** The lines under the title of a change: what the new page says, and what the old one said. */
import type { ReportAtom, ReportPlace } from "../../findings/report.ts";
import { spots, wordings } from "./wordings.ts";

/** A page that has nothing of what changed is named by where it would stand: its words there are of something else. */
export function versionLines(atoms: readonly ReportAtom[]): string[] {
  const placesOf = (side: "old" | "now", isStated: boolean): ReportPlace[] => {
    const key = side === "old" ? "before" : "after";
    return atoms.filter(({ data }) => (data[key] !== null) === isStated).flatMap((atom) => sidesOf(atom)[side]);
  };
  return [
    ...wordings("", placesOf("now", true)),
    ...notIn("new", placesOf("now", false)),
    ...wordings("the old page says", placesOf("old", true)),
    ...notIn("old", placesOf("old", false)),
  ];
}

/** Where there is no new page, the place at issue is the old one's. */
function sidesOf({ places, data }: ReportAtom): { readonly now: ReportPlace[]; readonly old: ReportPlace[] } {
  const old = places.filter(({ role }) => role === "other-edition");
  const now = places.filter(({ role }) => role === "subject");
  return old.length === 0 && data["after"] === null ? { now: [], old: now } : { now, old };
}

const notIn = (version: "old" | "new", places: readonly ReportPlace[]): string[] =>
  places.length === 0 ? [] : [`not in the ${version} page  ${spots(places)}`];
