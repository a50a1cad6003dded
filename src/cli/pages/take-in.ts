/** Puts the files that a page names behind its own text, so that its reader needs no files. */
import { detectFormat } from "../../readers/detect.ts";
import { wantedFiles, type WantedFile } from "../../readers/rst/included/names.ts";
import { decode } from "../../source/decode.ts";
import { type NamedFile, type Source, sourceWithFiles } from "../../source/source.ts";
import type { FindBeside } from "../io/beside.ts";
import { digestOf } from "../io/digest.ts";

export interface TakenIn {
  readonly source: Source;
  readonly included: readonly { readonly file: string; readonly sha256: string }[];
}

/** More files, or more text, than a page takes in. */
const MOST_FILES = 500;
const MOST_TEXT = 20_000_000;

/** `pages` are the ids of all inputs: a file among them is a page of its own. */
export async function takeIn(source: Source, find: FindBeside, pages: ReadonlySet<string>): Promise<TakenIn> {
  const open = wantedFiles(source.text);
  if (open.length === 0 || detectFormat(source) !== "rst") return { source, included: [] };
  const files: NamedFile[] = [];
  const included: { file: string; sha256: string }[] = [];
  const seen = new Set(open.map(({ name }) => name));
  let room = MOST_TEXT;
  for (let next = open.shift(); next && files.length < MOST_FILES && room > 0; next = open.shift()) {
    const { name, kind }: WantedFile = next;
    const found = await find(name, kind);
    const decoded = found && decode(found.bytes, found.id);
    if (!found || !decoded || !("text" in decoded)) continue;
    room -= decoded.text.length;
    files.push({ name, id: found.id, text: decoded.text, isPage: pages.has(found.id) });
    included.push({ file: found.id, sha256: digestOf(found.bytes) });
    // what is taken in may take in more
    for (const wanted of kind === "text" ? wantedFiles(decoded.text) : []) {
      if (!seen.has(wanted.name)) open.push(wanted);
      seen.add(wanted.name);
    }
  }
  return { source: sourceWithFiles(source, files), included };
}
