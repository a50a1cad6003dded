/** The corrections of one page that hold: each was made, the page read and judged again, and nothing but the finding is gone. */
import type { Document, PageFormat } from "../document/document.ts";
import type { Finding, Fix } from "../findings/finding.ts";
import type { Source, Span } from "../source/source.ts";
import { addedText } from "./added-text.ts";
import { applyEdits, type Edit, inOrder } from "./edits.ts";
import { editsInMarkup } from "./in-markup.ts";
import { isSameButFor } from "./same-but-for.ts";

/** What a page is once it is read and judged. */
export interface Judged {
  readonly document: Document;
  /** Fingerprints of all findings of the page and its other editions. */
  readonly found: ReadonlySet<string>;
}

export interface Corrected {
  /** As the page's markup takes them. */
  readonly edits: readonly Edit[];
  /** Findings that are gone with them. */
  readonly made: readonly Finding[];
  /** Findings whose correction would not have done what it should. */
  readonly refused: readonly Finding[];
}

/** @param judge reads and judges the page with another text */
export function correct(
  source: Source,
  format: PageFormat,
  findings: readonly Finding[],
  judge: (text: string) => Judged,
): Corrected {
  if (findings.length === 0) return { edits: [], made: [], refused: [] };
  const before = judge(source.text);
  const holds = (asked: readonly Finding[]): Edit[] | null => {
    const wanted = inOrder(asked.flatMap(({ fix }) => fix?.edits ?? []));
    const added = asked.flatMap(({ fix }) =>
      (fix?.additions ?? []).map((one) => addedText(one, source, before.document)),
    );
    if (added.includes(null)) return null;
    const texts = added.filter((one) => one !== null);
    const edits = inOrder([...editsInMarkup(source, format, wanted), ...texts.map(({ edit }) => edit)]);
    if (edits.length === 0) return null;
    const after = judge(applyEdits(source.text, edits));
    const isRight =
      asked.every(({ fingerprint }) => !after.found.has(fingerprint)) &&
      [...after.found].every((fingerprint) => before.found.has(fingerprint)) &&
      isSameButFor(
        before.document,
        after.document,
        wanted.map(({ replacement }) => replacement),
        texts.map((one) => one.texts),
      );
    return isRight ? edits : null;
  };
  const all = holds(findings);
  if (all) return { edits: all, made: findings, refused: [] };
  // one after the other, so that one that does not hold keeps no other back
  let edits: readonly Edit[] = [];
  const made: Finding[] = [];
  const refused: Finding[] = [];
  for (const finding of findings) {
    const more = holds([...made, finding]);
    if (more) {
      edits = more;
      made.push(finding);
    } else refused.push(finding);
  }
  return { edits, made, refused };
}

/** The findings whose corrections are asked for: those that nothing speaks against, or all that could be made. */
export function correctable(findings: readonly Finding[], probable: boolean): Finding[] {
  return findings.filter(
    ({ fix, edition }) =>
      fix !== null &&
      (fix.sure === true || probable) &&
      placesOf(fix).length > 0 &&
      placesOf(fix).every((span) => span.source === edition),
  );
}

/** Where a correction would write. */
function placesOf({ edits, additions = [] }: Fix): Span[] {
  return [
    ...edits.map(({ span }) => span),
    ...additions.map((one) => (one.kind === "notice" ? one.operation : one.after)),
  ];
}
