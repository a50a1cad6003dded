/** What was read, before any judgement: exchanges by file, matched or not, and on which hosts. */
import type { BrokenEntry } from "../../exchange/exchange.ts";
import type { RecordingDigest, Stretch } from "../../exchange/streams/ranges.ts";
import { makeBoundedMap, entryOf, type BoundedMap } from "./bounded-map.ts";
import { readTarget } from "../match/request-target.ts";
import { NAMES_LIMIT, noteName, type UndocumentedItem, type Occurrence } from "./observations.ts";

export interface Traffic {
  readonly files: Map<string, FileTraffic>;
  /** Hosts on which some exchange matched: those of the API, unless the caller names them. */
  readonly matchedHosts: BoundedMap<true>;
  /** Calls that matched nothing, by host, then by "METHOD /path". */
  readonly unknown: BoundedMap<BoundedMap<UndocumentedItem>>;
  /** How those were answered, by host, call and status: "api.example.com GET /pots 404". */
  readonly answers: BoundedMap<{ count: number }>;
  /** What is wrong with broken entries, by file. */
  readonly broken: Map<string, BoundedMap<UndocumentedItem>>;
  /** Keys of responses whose body stands under none that is known. */
  readonly besideBodies: BoundedMap<true>;
  /** What calls that matched nothing have before the path of a documented operation: "/gateway". */
  readonly prefixes: BoundedMap<{ count: number }>;
}

export interface FileTraffic {
  /** Of all bytes; "" where it was not read whole. */
  sha256: string;
  /** Of a recording that is told by its ranges: those that were read. */
  ranges: { readonly bytes: number; readonly digests: Map<number, string> } | null;
  /** What was read from the middle of it, and how many entries began there; null: not to its end. Their numbers count from its beginning. */
  readonly stretches: CountedStretch[];
  exchanges: number;
  matched: number;
  /** Matched responses whose body was recorded, and those whose body was not kept. */
  bodies: number;
  withoutBody: number;
  /** Matched responses that are what the operation is called for. */
  successes: number;
  broken: number;
  /** It ends before it should. */
  truncated: boolean;
  /** Neither matched nor worth a word: static files, OPTIONS. */
  ignored: number;
  /** Exchanges that matched nothing, by host. */
  readonly unmatched: BoundedMap<{ count: number }>;
}

/** A stretch of a recording, and how many entries began in it. */
export interface CountedStretch extends Stretch {
  readonly entries: number | null;
}

/** More hosts than that are somebody's browsing, not an API: the rest is only counted. */
const HOSTS_LIMIT = 200;
/** So many calls in different ways are compared from one run to the next. */
const ANSWERS_LIMIT = 1000;

export function makeTraffic(): Traffic {
  return {
    files: new Map(),
    matchedHosts: makeBoundedMap(HOSTS_LIMIT),
    unknown: makeBoundedMap(HOSTS_LIMIT),
    answers: makeBoundedMap(ANSWERS_LIMIT),
    broken: new Map(),
    besideBodies: makeBoundedMap(NAMES_LIMIT),
    prefixes: makeBoundedMap(NAMES_LIMIT),
  };
}

export function fileTraffic(traffic: Traffic, file: string): FileTraffic {
  let known = traffic.files.get(file);
  if (known === undefined) {
    known = {
      sha256: "",
      ranges: null,
      stretches: [],
      exchanges: 0,
      matched: 0,
      bodies: 0,
      withoutBody: 0,
      successes: 0,
      broken: 0,
      truncated: false,
      ignored: 0,
      unmatched: makeBoundedMap(HOSTS_LIMIT),
    };
    traffic.files.set(file, known);
  }
  return known;
}

/** Keeps what a recording is known by, of as much of it as was read. */
export function noteDigest(file: FileTraffic, digest: RecordingDigest): void {
  if (typeof digest === "string") {
    if (digest !== "") file.sha256 = digest;
    return;
  }
  file.ranges ??= { bytes: digest.bytes, digests: new Map() };
  for (const [number, sha256] of digest.digests) file.ranges.digests.set(number, sha256);
}

/** @param call "DELETE /api/v3/projects/{}", as it may be shown */
export function noteUnknown(traffic: Traffic, host: string, call: string, now: number, where: Occurrence): void {
  const count = entryOf(fileTraffic(traffic, where.at.file).unmatched, host, () => ({ count: 0 }));
  if (count !== null) count.count += 1;
  const calls = entryOf(traffic.unknown, host, () => makeBoundedMap<UndocumentedItem>(NAMES_LIMIT));
  if (calls !== null) noteName(calls, call, now, where, 0, () => `status ${where.status}`);
  addAnswers(traffic, `${host} ${call} ${where.status}`, 1);
}

/** @param answer host, call and status */
export function addAnswers({ answers }: Traffic, answer: string, more: number): void {
  const known = entryOf(answers, answer, () => ({ count: 0 }));
  if (known !== null) known.count += more;
}

export function notePrefix({ prefixes }: Traffic, prefix: string): void {
  const known = entryOf(prefixes, prefix, () => ({ count: 0 }));
  if (known !== null) known.count += 1;
}

export function noteBroken(traffic: Traffic, { at, message, truncated }: BrokenEntry, now: number): void {
  const file = fileTraffic(traffic, at.file);
  file.broken += 1;
  file.truncated ||= truncated === true;
  let messages = traffic.broken.get(at.file);
  if (messages === undefined) {
    messages = makeBoundedMap(NAMES_LIMIT);
    traffic.broken.set(at.file, messages);
  }
  const where = { at, time: null, status: 0 };
  // "not valid JSON at byte 1200": the place is told by the sample.
  noteName(messages, message.replace(/ at byte \d+$/, ""), now, where, 0, () => message);
}

/** Whether a host is one of those named; null when none is named. */
export function hostMatcher(hosts: readonly string[]): ((host: string) => boolean) | null {
  const named = new Set(hosts.map((host) => (host.includes("://") ? readTarget(host).host : host.toLowerCase())));
  if (named.size === 0) return null;
  return (host) => {
    const plain = host.replace(/:\d+$/, "");
    if (named.has(host) || named.has(plain)) return true;
    // Recordings leave out the port that the scheme implies.
    return plain === host && (named.has(`${host}:443`) || named.has(`${host}:80`));
  };
}

/** Whether an unmatched call to this host is one to the API. Where nothing tells hosts apart, each is. */
export function isApiHost({ matchedHosts }: Traffic, hosts: readonly string[]): (host: string) => boolean {
  const named = hostMatcher(hosts);
  return (host) =>
    host === "" || (named?.(host) ?? (matchedHosts.entries.size === 0 || matchedHosts.entries.has(host)));
}

const STATIC_FILE =
  /\.(?:js|mjs|css|map|png|jpe?g|gif|svg|ico|woff2?|ttf|otf|eot|html?|webp|avif|mp4|wasm|webmanifest)$/i;

/** "data:…", "wss://…", "chrome-extension://…": whatever is not HTTP. A port is no scheme: "localhost:8080/x". */
const OTHER_SCHEME = /^(?!https?:)[a-z][a-z0-9+.-]*:(?:\/\/|(?!\d))/i;

/** Browsers' preflights, and files of the page that made the calls. */
export function isNoApiCall(method: string, url: string, segments: readonly string[]): boolean {
  return (
    OTHER_SCHEME.test(url) ||
    method === "OPTIONS" ||
    method === "CONNECT" ||
    method === "TRACE" ||
    STATIC_FILE.test(segments[segments.length - 1] ?? "")
  );
}
