/** What `init` proposes for the pages that it found: sources that are pages only, pairs of pages whose paths differ by language. */
import { posix } from "node:path";
import type { ApiPage } from "../../api-model/api-page.ts";
import { languages } from "../../language/languages.ts";
import { endingOf } from "../../readers/endings.ts";

/** So many files beside each other are named one by one; more by their ending. */
const MOST_NAMED = 3;

/** The fewest folders, globs and files that name all of `pages` and none of the other files that would be taken for pages. */
export function sourcesFor(folder: string, pages: ReadonlySet<string>, files: readonly string[]): string[] {
  const below = files.filter((file) => folder === "." || file === folder || file.startsWith(`${folder}/`));
  if (below.every((file) => pages.has(file))) return below.length === 0 ? [] : [folder];
  const direct = below.filter((file) => posix.dirname(file) === folder || file === folder);
  const folders = new Set(
    below
      .filter((file) => !direct.includes(file))
      .map((file) => {
        const rest = folder === "." ? file : file.slice(folder.length + 1);
        const [first = ""] = rest.split("/");
        return folder === "." ? first : `${folder}/${first}`;
      }),
  );
  return [...directSources(folder, direct, pages), ...[...folders].flatMap((one) => sourcesFor(one, pages, below))];
}

function directSources(folder: string, direct: readonly string[], pages: ReadonlySet<string>): string[] {
  const endings = [...new Set(direct.map(endingOf))];
  return endings.flatMap((ending) => {
    const alike = direct.filter((file) => endingOf(file) === ending);
    const own = alike.filter((file) => pages.has(file));
    const isWhole = own.length === alike.length && own.length > MOST_NAMED && ending !== "";
    return isWhole ? [`${folder === "." ? "" : `${folder}/`}*.${ending}`] : own;
  });
}

/** Pages without another edition whose paths are the same but for a language's code: "en/create.md", "zh-cn/create.md". */
export function proposedPairs(alone: readonly ApiPage[]): string[][] {
  const codes = languages.map(({ code }) => code).join("|");
  const language = new RegExp(`(^|[/._-])(?:${codes}|cn)(?:[-_](?:us|gb|cn|hans))?(?=[/._-])`, "gi");
  const byKey = new Map<string, string[]>();
  for (const { source } of alone) {
    const key = source.replace(language, "$1*");
    if (key !== source) byKey.set(key, [...(byKey.get(key) ?? []), source]);
  }
  return [...byKey.values()].filter((sources) => sources.length > 1);
}

/** "12 Markdown, 3 RST" of the most frequent first. */
export function counts(values: readonly string[]): string {
  const found = new Map<string, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return [...found]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([value, count]) => `${count} ${value}`)
    .join(", ");
}
