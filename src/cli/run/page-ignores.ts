/** The `docproof-ignore` comments of pages: those that accept nothing are told with file and line. */
import { distance } from "fastest-levenshtein";
import { catalogue, findRule } from "../../audit/catalogue.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Scope } from "../../findings/moved.ts";
import { type InlineIgnore, isIgnoredBy } from "../../ignores/inline-ignores.ts";
import { fileAt, positionAt, type Source } from "../../source/source.ts";
import { sayOnce } from "../io/output.ts";

export interface CommentedPage {
  readonly source: Source;
  readonly comments: readonly InlineIgnore[];
}

export interface PageIgnore extends InlineIgnore {
  /** "page.md:12" */
  readonly at: string;
}

/** The comments of pages, with today's rule ids. */
export function pageIgnores(pages: readonly CommentedPage[]): PageIgnore[] {
  return pages.flatMap((page) =>
    page.comments.map((ignore) => {
      const at = placeIn(page.source, ignore.span.start);
      const problem = problemOf(ignore);
      if (problem !== null) sayOnce(`docproof: ${at}: ${problem}`);
      return { ...ignore, at, rules: ignore.rules.map((id) => findRule(id)?.id ?? id) };
    }),
  );
}

const placeIn = (source: Source, offset: number): string =>
  `${fileAt(source, offset).id}:${positionAt(source, offset).line}`;

function problemOf({ rules, reason, scope }: InlineIgnore): string | null {
  if (rules.length === 0) return "this docproof-ignore names no rule, and accepts nothing";
  const unknown = rules.find((id) => findRule(id) === null);
  if (unknown !== undefined) {
    const nearest = catalogue.toSorted((a, b) => distance(a.id, unknown) - distance(b.id, unknown))[0]?.id;
    return `this docproof-ignore names an unknown rule, ${unknown}${nearest === undefined ? "" : `; did you mean ${nearest}?`}`;
  }
  if (reason === null)
    return `this docproof-ignore gives no reason, and accepts nothing: write ${rules.join(", ")}: REASON`;
  return scope === null ? "this docproof-ignore stands before nothing" : null;
}

/** Tells of rules that a comment names and no finding has, where the run looked for such findings. */
export function sayUnusedIgnores(
  ignores: readonly PageIgnore[],
  findings: readonly Finding[],
  { families }: Scope,
): void {
  for (const ignore of ignores) {
    if (ignore.reason === null || ignore.scope === null) continue;
    for (const rule of ignore.rules) {
      if (findRule(rule) === null || !families.has(rule.split("/")[0] ?? "")) continue;
      const one = { ...ignore, rules: [rule] };
      if (!findings.some((finding) => isIgnoredBy(one, finding)))
        sayOnce(`docproof: ${ignore.at}: this docproof-ignore matches nothing: ${rule}`);
    }
  }
}
