/** Which files of a folder are its pages or its recordings, and what is said of the others. */
import { RECORDING_ENDINGS } from "../../exchange/formats/endings.ts";
import { endingOf, formatOfEnding, PAGE_ENDINGS } from "../../readers/endings.ts";
import { isOpenApi } from "../../readers/openapi/openapi.ts";
import { decode } from "../../source/decode.ts";
import type { Input } from "./input.ts";
import { say } from "./output.ts";

export type What = "pages" | "recordings";

/** What is looked for when a whole folder is named. A file that is named itself may have any ending. */
export const ENDINGS: Readonly<Record<What, readonly string[]>> = {
  pages: PAGE_ENDINGS,
  recordings: RECORDING_ENDINGS,
};

/** Files of a documentation folder that are no pages of it, whatever their ending. */
const NO_PAGE = /(?:^|\/)(?:licen[cs]e|contributing|changelog|code_of_conduct)(?:\.\w+)?$/i;

const PICTURE = /\.(?:png|jpe?g|gif|webp|bmp|ico|svg|pdf|mp4|woff2?|ttf)$/i;

/** By its ending, nothing that a page can be written in. */
export const isPicture = (file: string): boolean => PICTURE.test(file);

/** Endings that are named one by one; the rest are a number. */
const MOST_ENDINGS = 6;

/** The inputs of a folder that are what is looked for. */
export async function takenFrom(files: readonly Input[], what: What): Promise<Input[]> {
  if (what === "recordings") return files.filter(({ id }) => isRecording(id));
  const taken: Input[] = [];
  // one after the other: a folder may hold thousands of samples
  for (const file of files) if (await isPage(file)) taken.push(file);
  return taken;
}

const isRecording = (file: string): boolean =>
  RECORDING_ENDINGS.includes(endingOf(file.replace(/\.(?:gz|zst|br)$/i, "")));

/** YAML and JSON are pages where they are OpenAPI: any other is a sample or a setting that stands beside the pages. */
async function isPage(input: Input): Promise<boolean> {
  const format = formatOfEnding(input.id);
  if (format === null || NO_PAGE.test(input.id)) return false;
  if (format !== "openapi") return true;
  const decoded = await input.read().then(
    (bytes) => decode(bytes, input.id),
    () => null,
  );
  // one that cannot be read is said to be so when its turn comes
  return decoded === null || ("text" in decoded && isOpenApi(decoded));
}

/** "docs: left out 146 .png files and 1 file without an ending": nothing is passed over in silence. */
export function sayOthers(folder: string, files: readonly Input[], taken: readonly Input[]): void {
  const kept = new Set(taken);
  const counts = new Map<string, number>();
  for (const file of files) {
    if (kept.has(file)) continue;
    const ending = endingOf(file.id);
    counts.set(ending, (counts.get(ending) ?? 0) + 1);
  }
  if (counts.size === 0) return;
  const ranked = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const words = ranked.slice(0, MOST_ENDINGS).map(([ending, count]) => countOf(ending, count));
  const others = ranked.slice(MOST_ENDINGS).reduce((sum, [, count]) => sum + count, 0);
  if (others > 0) words.push(`${others} other files`);
  const last = words.pop() ?? "";
  say(`docproof: ${folder}: skipped ${words.length > 0 ? `${words.join(", ")} and ` : ""}${last}`);
}

function countOf(ending: string, count: number): string {
  const files = count === 1 ? "file" : "files";
  return ending === "" ? `${count} ${files} without an ending` : `${count} .${ending} ${files}`;
}
