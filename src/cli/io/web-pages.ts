/**
 * Pages of a published site as inputs: fetched one at a time with a pause, from the host that was named and no other, as its
 * robots.txt allows, and kept. A page that has not changed since is taken from what was kept.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { openKeptPages } from "./kept-pages.ts";
import { InputTooLarge, readBounded } from "./limits.ts";
import { renderedPage, rendersPages } from "./rendered-page.ts";
import { parseRobots, type Robots } from "./robots.ts";
import { readSitemap } from "./sitemap.ts";
import { VERSION } from "../../audit/version.ts";

export const AGENT = "docproof";

export interface WebOptions {
  /** Where fetched pages are kept. */
  readonly folder: string;
  /** Milliseconds between two requests, where the site does not ask for more. */
  readonly pause: number;
  /** Milliseconds for one request. */
  readonly timeout: number;
  /** How many pages of a sitemap are read. */
  readonly mostPages: number;
  /** Are pages read as a browser shows them, their scripts run? */
  readonly isRendered: boolean;
}

const WEB = { folder: ".docproof/web", pause: 500, timeout: 30_000, mostPages: 1000 };

const MOST_REDIRECTS = 5;
/** A site that asks for longer pauses is read no slower than this. */
const LONGEST_PAUSE = 10_000;
/** Sitemaps name sitemaps no deeper than this. */
const DEEPEST = 3;

export interface Web {
  /** The bytes of a page; an error says in a clause why there are none. */
  read(url: string): Promise<Uint8Array>;
  /** The addresses of the pages that a sitemap lists, each on its own host. */
  listed(sitemap: string): Promise<{ readonly pages: readonly string[]; readonly leftOut: number }>;
}

export const isWebAddress = (name: string): boolean => /^https?:\/\/\S+$/i.test(name);

export async function openWeb(options: WebOptions = { ...WEB, isRendered: rendersPages() }): Promise<Web> {
  const kept = await openKeptPages(options.folder);
  const robots = new Map<string, Promise<Robots>>();
  const current = new Set<string>();
  let turn: Promise<void> = Promise.resolve();
  let isFirst = true;

  /** One request after the other, with a pause between. */
  async function get(url: URL, headers: Readonly<Record<string, string>>, pause: number): Promise<Response> {
    const before = turn;
    let done = (): void => {};
    turn = new Promise((resolve) => (done = resolve));
    await before;
    try {
      if (!isFirst) await sleep(Math.min(LONGEST_PAUSE, Math.max(options.pause, pause)));
      isFirst = false;
      return await fetch(url, {
        redirect: "manual",
        headers: { "user-agent": `${AGENT}/${VERSION}`, accept: "text/html, text/*;q=0.9, */*;q=0.5", ...headers },
        signal: AbortSignal.timeout(options.timeout),
      });
    } finally {
      done();
    }
  }

  function robotsOf(url: URL): Promise<Robots> {
    const known = robots.get(url.origin);
    if (known) return known;
    const asked = askRobots(url);
    robots.set(url.origin, asked);
    return asked;
  }

  async function askRobots(url: URL): Promise<Robots> {
    const response = await get(new URL("/robots.txt", url), {}, 0);
    // a site without the file allows everything; one that cannot say what it allows, nothing
    if (response.status >= 500) throw new Error(`its robots.txt cannot be read (status ${response.status})`);
    return parseRobots(response.ok ? Buffer.from(await bodyOf(response)).toString("utf8") : "", AGENT);
  }

  /** A page that a browser shows is kept beside the one that the server gives, of which alone the server tells whether it has changed. */
  async function rendered(address: string): Promise<Uint8Array> {
    const name = `${address}#rendered`;
    const page = kept.find(name);
    const known = page && current.has(name) ? await kept.read(page) : null;
    if (known) return known;
    const source = Buffer.from(await fetchPage(address));
    if (!source.includes("<script")) return source;
    const bytes = await renderedPage(new URL(address));
    await kept.keep(name, bytes, { etag: null, lastModified: null });
    current.add(name);
    return bytes;
  }

  async function fetchPage(address: string): Promise<Uint8Array> {
    const page = kept.find(address);
    const known = page && (await kept.read(page));
    if (known && current.has(address)) return known;
    let url = new URL(address);
    const { hostname } = url;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const rules = await robotsOf(url);
      if (!rules.allows(url.pathname + url.search)) throw new Error("its robots.txt does not allow to read it");
      const response = await get(url, known && page ? validatorsOf(page) : {}, rules.delay);
      if (response.status === 304 && known) {
        current.add(address);
        return known;
      }
      const location = response.headers.get("location");
      if (response.status >= 300 && response.status < 400 && location !== null) {
        await response.body?.cancel();
        url = new URL(location, url);
        if (url.hostname !== hostname || !/^https?:$/.test(url.protocol))
          throw new Error(`leads to another host, ${url.host}: name that address`);
        continue;
      }
      if (!response.ok) throw new Error(`the server answered with status ${response.status}`);
      const bytes = await bodyOf(response);
      const { headers } = response;
      await kept.keep(address, bytes, { etag: headers.get("etag"), lastModified: headers.get("last-modified") });
      current.add(address);
      return bytes;
    }
    throw new Error("leads from one address to the next without an end");
  }

  async function listed(sitemap: string): Promise<{ pages: string[]; leftOut: number }> {
    const { hostname } = new URL(sitemap);
    const pages = new Set<string>();
    const seen = new Set<string>();
    let leftOut = 0;
    const isOwn = (address: string): boolean => URL.canParse(address) && new URL(address).hostname === hostname;
    const visit = async (address: string, depth: number): Promise<void> => {
      if (seen.has(address) || depth > DEEPEST) return;
      seen.add(address);
      const found = readSitemap(Buffer.from(await fetchPage(address)).toString("utf8"));
      for (const page of found.pages) {
        if (isOwn(page) && pages.size < options.mostPages) pages.add(page);
        else if (!pages.has(page)) leftOut += 1;
      }
      for (const inner of found.sitemaps) {
        if (isOwn(inner)) await visit(inner, depth + 1);
        else leftOut += 1;
      }
    };
    await visit(sitemap, 0).catch(refuse);
    return { pages: [...pages], leftOut };
  }

  return { read: (url) => (options.isRendered ? rendered(url) : fetchPage(url)).catch(refuse), listed };
}

/** A page that could not be had; the message is a clause. */
export class NotFetched extends Error {}

/** A network's own words are no sentence for a reader. */
function refuse(error: unknown): never {
  if (error instanceof InputTooLarge) throw error;
  const { cause, name, message } = error as Error & { cause?: { code?: string } };
  throw new NotFetched(
    name === "TimeoutError"
      ? "could not be fetched: no response in time"
      : `could not be fetched: ${cause?.code ?? message}`,
  );
}

const validatorsOf = ({
  etag,
  lastModified,
}: {
  etag: string | null;
  lastModified: string | null;
}): Record<string, string> => ({
  ...(etag === null ? {} : { "if-none-match": etag }),
  ...(lastModified === null ? {} : { "if-modified-since": lastModified }),
});

function bodyOf(response: Response): Promise<Uint8Array> {
  return response.body === null ? Promise.resolve(new Uint8Array()) : readBounded(response.body);
}
