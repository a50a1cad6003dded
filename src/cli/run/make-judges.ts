/** Lint and comparison within the time for a page; what was given up is told apart. */
import type { Judges } from "../../audit/audit.ts";
import type { LoadedPage } from "../pages/load-pages.ts";
import { unlessComparingTakesTooLong } from "../pages/time-limit.ts";
import { doneOr, type Unreadable } from "../pages/unreadable.ts";

export function makeJudges(pages: readonly LoadedPage[], gaveUp: Unreadable[]): Required<Judges<LoadedPage>> {
  const sources = new Map(pages.map(({ source }) => [source.id, source]));
  /** Corrections are tried by comparing again: a group that takes too long takes its time once. */
  const tooLong = new Set<string>();
  return {
    lint(page, among) {
      const done = page.lint(among);
      if (!("message" in done)) return done.findings;
      gaveUp.push(done);
      return [];
    },
    compareWithin(group, compare) {
      const members = group.pages.flatMap(({ source }) => sources.get(source) ?? []);
      const key = members.map(({ id }) => id).join("\n");
      if (tooLong.has(key)) return null;
      const done = doneOr(unlessComparingTakesTooLong(members, compare), gaveUp);
      if (done === null) tooLong.add(key);
      return done;
    },
  };
}
