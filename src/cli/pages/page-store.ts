/**
 * What was made of pages and recordings, kept on disk by the content of everything that it was made of, so that a page is read once in its life.
 * An entry that is missing, damaged or of another build is as none; a folder that cannot be written keeps nobody from reading.
 */
import { createHash, randomBytes } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  futimesSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import type { ApiPage } from "../../api-model/api-page.ts";
import type { Passages } from "../../audit/wording/passages.ts";
import type { Finding } from "../../findings/finding.ts";
import type { EntryIndex } from "../../exchange/formats/entry-index.ts";
import type { InlineIgnore } from "../../ignores/inline-ignores.ts";
import { digestOf } from "../io/digest.ts";
import { makeFolders } from "../io/make-folders.ts";
import { pack, unpack } from "../../source/packing.ts";
import { makeTextSharing } from "./share-texts.ts";
import type { FileLinks } from "./missing-links.ts";

/** What is kept of a page for as long as its entry is. */
export interface PageContent {
  readonly page: ApiPage;
  /** The comments on it that accept findings. */
  readonly comments: readonly InlineIgnore[];
  readonly links: FileLinks;
}

/** Kinds of entries, each with what it holds. */
interface Entries {
  readonly content: PageContent;
  readonly passages: Passages;
  readonly findings: readonly Finding[];
  /** Which corrections of a page hold, by their places among those asked for. */
  readonly corrections: readonly number[];
  /** Of a recording: where its entries stand. */
  readonly entries: EntryIndex;
}

type Kind = keyof Entries;

export interface PageStore {
  get<K extends Kind>(kind: K, key: string): Entries[K] | null;
  put<K extends Kind>(kind: K, key: string, value: Entries[K]): void;
}

/** A store that other threads and later runs share. */
interface SharedStore extends PageStore {
  /** Whether anything can be kept. */
  opens(): boolean;
  has(kind: Kind, key: string): boolean;
}

/** Bytes of all entries: those last used stay. */
const ROOM = 512 * 1024 * 1024;
/** After so many bytes more it is looked again whether there is room. */
const LOOKED_AFTER = ROOM / 8;
/** An entry that was used less than this ago need not be marked as used. */
const FRESH_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Set once, from the command line. `null`: pages are neither taken from the disk nor kept. */
const asked: { folder: string | null | undefined } = { folder: undefined };

/** @param folder undefined: that of the user */
export function setCacheFolder(folder: string | null | undefined): void {
  asked.folder = folder;
}

/**
 * Outside of the project, by the XDG base directory specification: a page's own repository must not be able to bring along what
 * its pages are said to promise.
 */
export function cacheFolder(): string | null {
  if (asked.folder !== undefined) return asked.folder;
  const base = process.env["XDG_CACHE_HOME"];
  return join(base === undefined || base === "" ? join(homedir(), ".cache") : base, "docproof");
}

/** The store of this build; null where it is switched off, and when running from source, which changes under it. */
export function openPageStore(): SharedStore | null {
  const folder = cacheFolder();
  const build = folder === null ? null : buildDigest();
  return folder === null || build === null ? null : makePageStore(join(folder, build));
}

/** Keeps for this run alone. */
export function memoryStore(): PageStore {
  const entries = new Map<string, Uint8Array>();
  return {
    get<K extends Kind>(kind: K, key: string) {
      const packed = entries.get(`${kind}-${key}`);
      return packed ? (unpack(packed) as Entries[K]) : null;
    },
    put: (kind, key, value) => void entries.set(`${kind}-${key}`, pack(value)),
  };
}

/** Names the code that reads pages: the names of the bundled files hold digests of their content. Null without a bundle. */
function buildDigest(): string | null {
  const here = fileURLToPath(new URL(".", import.meta.url));
  if (basename(here) !== "chunks") return null;
  return entryKey([process.version, ...readdirSync(here).toSorted()]).slice(0, 24);
}

function makePageStore(folder: string): SharedStore {
  let unlooked = Infinity;
  const share = makeTextSharing();
  return {
    opens() {
      try {
        makeFolders(folder, 0o700);
        accessSync(folder, constants.W_OK);
        return true;
      } catch {
        return false;
      }
    },
    has: (kind, key) => existsSync(join(folder, `${kind}-${key}`)),
    get<K extends Kind>(kind: K, key: string) {
      const name = `${kind}-${key}`;
      try {
        const bytes = readUsed(join(folder, name));
        const [sum, body] = [bytes.subarray(0, 32), bytes.subarray(32)];
        return sealOf(name, body).equals(sum) ? share(deserialize(body) as Entries[K]) : null;
      } catch {
        return null;
      }
    },
    put(kind, key, value) {
      const name = `${kind}-${key}`;
      const body = serialize(value);
      const temporary = join(folder, `${name}.${randomBytes(6).toString("hex")}`);
      try {
        if (unlooked > LOOKED_AFTER) {
          makeRoom(folder);
          unlooked = 0;
        }
        unlooked += body.length;
        writeFileSync(temporary, Buffer.concat([sealOf(name, body), body]), { flag: "wx" });
        renameSync(temporary, join(folder, name));
      } catch {
        rmSync(temporary, { force: true });
      }
    },
  };
}

/** The bytes of an entry, which is marked as used. */
function readUsed(path: string): Buffer {
  const file = openSync(path, "r");
  try {
    const now = new Date();
    // an entry that somebody else wrote can be read all the same
    if (now.getTime() - fstatSync(file).mtimeMs > FRESH_MILLISECONDS) markUsed(file, now);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function markUsed(file: number, now: Date): void {
  try {
    futimesSync(file, now, now);
  } catch {
    // it may be removed earlier than others
  }
}

/** Removes entries of other builds, and those that were used longest ago, until there is room. What a killed run left is an entry that nobody uses. */
function makeRoom(folder: string): void {
  makeFolders(folder, 0o700);
  const parent = join(folder, "..");
  const entries = readdirSync(parent)
    .filter((name) => /^[0-9a-f]{24}$/.test(name))
    .flatMap((build) => readdirSync(join(parent, build)).flatMap((name) => entryAt(join(parent, build, name))))
    .toSorted((a, b) => b.used - a.used);
  let sum = 0;
  for (const { path, size } of entries) {
    sum += size;
    if (sum > ROOM) rmSync(path, { force: true });
  }
}

/** Nothing where another run has just removed it. */
function entryAt(path: string): { readonly path: string; readonly size: number; readonly used: number }[] {
  const found = statSync(path, { throwIfNoEntry: false });
  return found ? [{ path, size: found.size, used: found.mtimeMs }] : [];
}

/** An entry is whole, and stands under its own name. */
const sealOf = (name: string, body: Uint8Array): Buffer => createHash("sha256").update(name).update(body).digest();

/** A key of everything that an entry depends on beside the code. */
export const entryKey = (value: unknown): string => digestOf(JSON.stringify(value));
