/**
 * `validate --docs PAGE… RECORDING…`: an option that takes several values also takes what follows it. Tells the recordings at
 * the end from the pages before them.
 */
import { open, stat } from "node:fs/promises";
import { DETECTION_BYTES, detectRecording } from "../../exchange/formats/detect.ts";
import { RECORDING_ENDINGS } from "../../exchange/formats/endings.ts";
import { endingOf, PAGE_ENDINGS } from "../../readers/endings.ts";
import { ToolError } from "../io/tool-error.ts";

interface Named {
  readonly docs: readonly string[];
  readonly recordings: readonly string[];
}

/** Endings that only a recording or only a page has; of any other file the content decides. */
const RECORDING_ONLY = new Set(
  ["gz", "zst", "br", ...RECORDING_ENDINGS].filter((ending) => !PAGE_ENDINGS.includes(ending)),
);
const PAGE_ONLY = new Set(PAGE_ENDINGS.filter((ending) => !RECORDING_ENDINGS.includes(ending)));

/** The first value that looks like a recording is one, and so is all that follows it but pages; the last value is one in any case. */
export async function tellRecordings(named: Named): Promise<Named> {
  if (named.recordings.length > 0) return named;
  const { docs } = named;
  let first = 0;
  while (first < docs.length && !(await isRecording(docs[first] ?? ""))) first += 1;
  if (first === docs.length && docs.length > 1) first -= 1;
  if (first === docs.length)
    throw new ToolError("validate: no recordings", "Name them: docproof validate RECORDING… --docs PAGE…");
  const isPage = (path: string, n: number): boolean =>
    n < first || (PAGE_ONLY.has(endingOf(path)) && n < docs.length - 1);
  return { docs: docs.filter(isPage), recordings: docs.filter((path, n) => !isPage(path, n)) };
}

async function isRecording(path: string): Promise<boolean> {
  const ending = endingOf(path);
  if (path === "-" || RECORDING_ONLY.has(ending)) return true;
  if (PAGE_ONLY.has(ending) || path.startsWith("git:")) return false;
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  return isFile && looksRecorded(await beginningOf(path));
}

/** A page may begin with "GET /path"; only a recording has a response's first line. A body alone may as well be an OpenAPI page. */
function looksRecorded(beginning: Uint8Array): boolean {
  const format = detectRecording(beginning);
  if (format === "http") return /^HTTP\/\d/m.test(Buffer.from(beginning).toString("latin1"));
  return format !== "body";
}

async function beginningOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(DETECTION_BYTES);
    const { bytesRead } = await file.read(buffer, 0, DETECTION_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
