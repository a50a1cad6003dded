/** Findings that a comment on the page itself accepts, with its reason: the page's own row, block, or all of it. */
import type { Document } from "../document/document.ts";
import type { Finding } from "../findings/finding.ts";
import type { Source, Span } from "../source/source.ts";
import { hasIgnoreComments, ignoreComments, type IgnoreComment } from "./ignore-comments.ts";
import { isLiteral, scopeOf } from "./ignore-scope.ts";

export interface InlineIgnore extends IgnoreComment {
  readonly edition: string;
  /** null where the comment stands before nothing. */
  readonly scope: Pick<Span, "start" | "end"> | null;
}

interface CommentedPage {
  readonly source: Source;
  readonly document: Document;
}

export function inlineIgnores(page: CommentedPage): InlineIgnore[] {
  const { source } = page;
  if (!hasIgnoreComments(source.text)) return [];
  const { format, blocks } = page.document;
  const whole = { start: 0, end: source.text.length };
  return ignoreComments(source.id, source.text, format)
    .filter(({ span }) => !isLiteral(blocks, span.start))
    .map((comment) => ({ ...comment, edition: source.id, scope: scopeOf(blocks, comment.span, whole) }));
}

/** A finding stands where its first place on the page is. Without a reason nothing is accepted. */
export function isIgnoredBy({ edition, scope, rules, reason }: InlineIgnore, finding: Finding): boolean {
  if (reason === null || scope === null || finding.edition !== edition || !rules.includes(finding.rule)) return false;
  const place = finding.places.find(({ span }) => span.source === edition)?.span;
  const start = place?.start ?? 0;
  return scope.start <= start && start < Math.max(scope.end, scope.start + 1);
}
