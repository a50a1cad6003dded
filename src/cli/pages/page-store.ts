/**
 * What pages promise, kept on disk by the content of everything that it was made of, so that a page is interpreted once in its
 * life. An entry that is missing, damaged or of another build is as none; a folder that cannot be written keeps nobody from reading.
 */
import { createHash, randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import type { ApiPage } from "../../api-model/api-page.ts";
import type { Binding } from "../../interpreter/bindings/binding.ts";
import type { RequestPlace } from "../../interpreter/operations/request-place.ts";
import type { CustomVocabulary } from "../../language/vocabulary.ts";
import type { TakenIn } from "./take-in.ts";

export interface PageStore {
  get(key: string): Promise<ApiPage | null>;
  put(key: string, page: ApiPage): Promise<void>;
}

/** Bytes of all entries: those last used stay. */
const ROOM = 256 * 1024 * 1024;

/** Set once, from the command line. `null`: pages are neither taken from the disk nor kept. */
const asked: { folder: string | null | undefined } = { folder: undefined };

export function setCacheFolder(folder: string | null): void {
  asked.folder = folder;
}

/**
 * Outside of the project, by the XDG base directory specification: a page's own repository must not be able to bring along what
 * its pages are said to promise.
 */
function cacheFolder(): string | null {
  if (asked.folder !== undefined) return asked.folder;
  const base = process.env["XDG_CACHE_HOME"];
  return join(base === undefined || base === "" ? join(homedir(), ".cache") : base, "docproof");
}

/** The store of this build; null where it is switched off, and when running from source, which changes under it. */
export function openPageStore(): PageStore | null {
  const folder = cacheFolder();
  const build = folder === null ? null : buildDigest();
  return folder === null || build === null ? null : makePageStore(join(folder, build));
}

/** Names the code that reads pages: the names of the bundled files hold digests of their content. Null without a bundle. */
function buildDigest(): string | null {
  const here = fileURLToPath(new URL(".", import.meta.url));
  if (basename(here) !== "chunks") return null;
  return digest([process.version, ...readdirSync(here).toSorted()]).slice(0, 24);
}

/** Everything that a page's promises depend on beside the code. */
export function pageKey(
  { source, sha256, included }: TakenIn & { readonly sha256: string },
  house: CustomVocabulary,
  {
    bindings,
    requestPlaces,
  }: { readonly bindings: readonly Binding[]; readonly requestPlaces: readonly RequestPlace[] },
): string {
  // the text of a page holds that of the files that it takes in; how each of them counts stands beside it
  return digest([source.id, sha256, source.text, included, source.included ?? null, house, bindings, requestPlaces]);
}

function makePageStore(folder: string): PageStore {
  const pathOf = (key: string): string => join(folder, key);
  let written = 0;
  return {
    async get(key) {
      try {
        const bytes = await readFile(pathOf(key));
        const [sum, body] = [bytes.subarray(0, 32), bytes.subarray(32)];
        if (!sealOf(key, body).equals(sum)) return null;
        const now = new Date();
        await utimes(pathOf(key), now, now);
        return deserialize(body) as ApiPage;
      } catch {
        return null;
      }
    },
    async put(key, page) {
      const body = serialize(page);
      const temporary = `${pathOf(key)}.${randomBytes(6).toString("hex")}`;
      try {
        if (written === 0) await makeRoom(folder);
        written += 1;
        await writeFile(temporary, Buffer.concat([sealOf(key, body), body]), { flag: "wx" });
        await rename(temporary, pathOf(key));
      } catch {
        await rm(temporary, { force: true }).catch(() => {});
      }
    },
  };
}

/** Removes entries of other builds, and those that were used longest ago, until there is room. */
async function makeRoom(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const parent = join(folder, "..");
  const builds = (await readdir(parent)).filter((name) => /^[0-9a-f]{24}$/.test(name));
  const entries = (
    await Promise.all(
      builds.map(async (build) =>
        Promise.all(
          (await readdir(join(parent, build))).map(async (name) => {
            const path = join(parent, build, name);
            const found = await stat(path).catch(() => null);
            return { path, size: found?.size ?? 0, used: found?.mtimeMs ?? 0 };
          }),
        ),
      ),
    )
  )
    .flat()
    .toSorted((a, b) => b.used - a.used);
  let sum = 0;
  for (const { path, size } of entries) {
    sum += size;
    if (sum > ROOM) await rm(path, { force: true });
  }
}

/** An entry is whole, and stands under its own name. */
const sealOf = (key: string, body: Uint8Array): Buffer => createHash("sha256").update(key).update(body).digest();

const digest = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex");
