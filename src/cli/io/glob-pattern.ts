/** Globs, bounded: what stars in one name of a path match is tried in every way, which a long file name makes take minutes. */
import picomatch from "picomatch";
import { ToolError } from "./tool-error.ts";

/** As many stars in one name, between two slashes, are matched within a second against the longest file name. */
const MOST_STARS = 4;

/** "+(a*)": each star of a repeated group is tried in every way again. */
const STAR_IN_REPEATED = /[*+]\([^()]{0,1000}\*/;

/** @throws {ToolError} where a name of the pattern has more stars, or one in a repeated group */
export function checkedGlob(pattern: string): string {
  if (STAR_IN_REPEATED.test(pattern))
    throw new ToolError(`${pattern} has a star in a group that may repeat`, "Put the star outside of it.");
  for (const name of pattern.split("/"))
    if ((name.match(/\*+/g)?.length ?? 0) > MOST_STARS)
      throw new ToolError(
        `${pattern} has more than ${MOST_STARS} stars between two slashes`,
        "Use fewer, or several patterns.",
      );
  return pattern;
}

/** Whether a text matches the glob, names that begin with a dot included. */
export function globMatcher(pattern: string): (text: string) => boolean {
  return picomatch(checkedGlob(pattern), { dot: true });
}
