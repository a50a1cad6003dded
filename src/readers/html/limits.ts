/**
 * Keeps a page from being more than its parser can take. HTML parsers search their stack of open elements at most tags,
 * and the attributes of a tag at each of its attributes: 100,000 unclosed `<div>`, or a `<` in a text that no `>`
 * follows, take them minutes. Chromium has a limit on nesting too and puts what is deeper beside its parent; here the
 * tags are taken out, and their text stays.
 */
import { OpenElements } from "./open-elements.ts";
import { isTextOnly, isVoid, scanTags } from "./tags.ts";
import type { TagScanner } from "./tags.ts";

const MOST_ATTRIBUTES = 500;

export interface LimitedHtml {
  /** As long as what came in: a tag that was too deep is a comment now, too many attributes are spaces. */
  readonly html: string;
  /** What was left out, each kind of it once, where it first was. */
  readonly losses: readonly Loss[];
}

export interface Loss {
  readonly message: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

export function limitHtml(html: string): LimitedHtml {
  const open = new OpenElements();
  const takenOut = new Map<string, number>();
  const losses = new Map<string, Loss>();
  const kept: string[] = [];
  let keptUpTo = 0;
  const replace = (start: number, end: number, by: string): void => {
    kept.push(html.slice(keptUpTo, start), by);
    keptUpTo = end;
  };
  const lose = (message: string, start: number, end: number): void => {
    if (!losses.has(message)) losses.set(message, { message, start, end });
  };

  const tags = scanTags(html, () => open.isForeign);
  while (tags.next()) {
    const { name, start, end } = tags;
    const lost = takenOut.get(name) ?? 0;
    const opens = !tags.isEnd && (open.isForeign ? opensForeign(html, tags) : !isVoid(name) && !isTextOnly(name));
    const refusal = opens ? open.startTag(name) : null;
    if (refusal !== null || (tags.isEnd && lost > 0)) {
      takenOut.set(name, refusal === null ? lost - 1 : lost + 1);
      if (refusal) lose(refusal, start, end);
      replace(start, end, emptyComment(end - start));
      continue;
    }
    if (tags.isEnd) open.endTag(name);
    if (tags.attributes > MOST_ATTRIBUTES) {
      lose(`a tag with more than ${MOST_ATTRIBUTES} attributes is read without them`, start, end);
      const from = start + name.length + (tags.isEnd ? 2 : 1);
      const to = html[end - 1] === ">" ? end - 1 : end;
      replace(from, to, " ".repeat(to - from));
    }
  }
  if (keptUpTo === 0) return { html, losses: [] };
  kept.push(html.slice(keptUpTo));
  return { html: kept.join(""), losses: [...losses.values()] };
}

/** In `<svg>` and `<math>` only a `/>` makes an element empty; some tags end them. */
function opensForeign(html: string, { name, end }: TagScanner): boolean {
  return html[end - 2] !== "/" && !ENDS_FOREIGN.has(name);
}

const ENDS_FOREIGN = new Set(["br", "hr", "img", "embed", "meta"]);

function emptyComment(length: number): string {
  return length < 3 ? " ".repeat(length) : `<!${" ".repeat(length - 3)}>`;
}
