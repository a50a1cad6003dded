/** Edits of a file as a unified diff, which `patch -p1` and `git apply` take. */
import type { Edit } from "./edits.ts";
import { applyEdits } from "./edits.ts";

/** Unchanged lines around a change. */
const CONTEXT = 3;

/** Lines of the old text that change, by index, the end exclusive. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly edits: readonly Edit[];
}

/** `edits` in page order; nothing where there are none. */
export function unifiedDiff(file: string, text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return "";
  const starts = lineStarts(text);
  const lineAt = (offset: number): number => starts.findLastIndex((start) => start <= offset);
  const changes: Change[] = [];
  for (const edit of edits) {
    const from = lineAt(edit.span.start);
    const to = Math.max(from, lineAt(Math.max(edit.span.start, edit.span.end - 1))) + 1;
    const last = changes.at(-1);
    if (last && from < last.to)
      changes.splice(-1, 1, { from: last.from, to: Math.max(last.to, to), edits: [...last.edits, edit] });
    else changes.push({ from, to, edits: [edit] });
  }
  const offset = (line: number): number => starts[line] ?? text.length;
  const count = text.endsWith("\n") ? starts.length - 1 : starts.length;
  let shift = 0;
  const hunks = together(changes).map((group) => {
    const first = Math.max(0, (group[0]?.from ?? 0) - CONTEXT);
    const last = Math.min(count, (group.at(-1)?.to ?? 0) + CONTEXT);
    const lines: string[] = [];
    const add = (more: readonly string[]): void => more.forEach((line) => lines.push(line));
    let at = first;
    let added = 0;
    for (const { from, to, edits: own } of group) {
      add(marked(" ", text.slice(offset(at), offset(from))));
      const old = text.slice(offset(from), offset(to));
      const now = applyEdits(
        old,
        own.map(({ span, replacement }) => ({
          span: { ...span, start: span.start - offset(from), end: span.end - offset(from) },
          replacement,
        })),
      );
      const gone = marked("-", old);
      const come = marked("+", now);
      add(gone);
      add(come);
      added += counted(come) - counted(gone);
      at = to;
    }
    add(marked(" ", text.slice(offset(at), offset(last))));
    const head = `@@ -${first + 1},${last - first} +${first + 1 + shift},${last - first + added} @@\n`;
    shift += added;
    return head + lines.join("");
  });
  return `--- a/${file}\n+++ b/${file}\n${hunks.join("")}`;
}

/** Changes whose context meets are one hunk. */
function together(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1)?.at(-1);
    if (last && change.from - last.to <= 2 * CONTEXT) groups.at(-1)?.push(change);
    else groups.push([change]);
  }
  return groups;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

const NO_NEWLINE = "\\ No newline at end of file\n";

/** Each line behind its mark. */
function marked(mark: string, text: string): string[] {
  const lines = text.split("\n");
  const last = lines.pop() ?? "";
  const whole = lines.map((line) => `${mark}${line}\n`);
  return last === "" ? whole : [...whole, `${mark}${last}\n`, NO_NEWLINE];
}

const counted = (lines: readonly string[]): number => lines.filter((line) => line !== NO_NEWLINE).length;
