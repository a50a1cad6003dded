// Large recordings of documented operations, as NDJSON and as HAR: some thousand different exchanges over and over, one in a
// hundred with a promise broken. Each says by number which operation it is of, for a baseline that shall not look for it.
import { closeSync, openSync, writeSync } from "node:fs";
import { callsOf, chooseOperations, makeExchange, ORIGIN } from "./exchanges.mjs";
import { mutationsOf } from "./mutations.mjs";
import { makeRandom } from "./random.mjs";
import { Unsatisfiable } from "./values.mjs";

const DIFFERENT = 4000;
const OPTIONAL = 0.7;
const BROKEN = 0.01;

/** What a browser sends and a gateway answers besides: no page lists it, every recording has it. */
const OF_CLIENT = {
  Host: new URL(ORIGIN).host,
  "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  Accept: "application/json",
  "Accept-Language": "en-US,en;q=0.5",
  "Accept-Encoding": "gzip, deflate, br",
  Origin: "https://console.example.com",
  Referer: "https://console.example.com/",
  Connection: "keep-alive",
  "Sec-Fetch-Dest": "empty",
  "Sec-Fetch-Mode": "cors",
  "Sec-Fetch-Site": "same-site",
};
const OF_SERVER = {
  Date: "Sat, 31 Jan 2026 10:20:30 GMT",
  Server: "api-gateway",
  Connection: "keep-alive",
  "Strict-Transport-Security": "max-age=31536000",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "SAMEORIGIN",
  "X-Request-Id": "4032789a7931e6baca913d51ce8751c8",
};

const withUsualHeaders = ({ request, response }) => ({
  request: { ...request, headers: { ...OF_CLIENT, ...request.headers } },
  response: { ...response, headers: { ...OF_SERVER, ...response.headers } },
});

/** @param {readonly any[]} pages */
export function makeTraffic(pages) {
  const subjects = chooseOperations(pages).chosen.filter(isSatisfiable);
  if (subjects.length === 0) throw new Error("no page has an operation that exchanges can be made for");
  const calls = callsOf(pages);
  const random = makeRandom(1);
  const exchanges = Array.from({ length: DIFFERENT }, () => {
    const subject = random.whole(0, subjects.length - 1);
    const made = makeExchange(subjects[subject], random, OPTIONAL);
    const exchange = random.chance(BROKEN)
      ? random.pick(mutationsOf(subjects[subject], made, calls)).exchange
      : made.exchange;
    return { subject, exchange: withUsualHeaders(exchange) };
  });
  return { subjects, exchanges };
}

function isSatisfiable(subject) {
  try {
    makeExchange(subject, makeRandom(1));
    return true;
  } catch (error) {
    if (error instanceof Unsatisfiable) return false;
    throw error;
  }
}

/** Writes lines until there are `most` of them or `bytes` bytes; returns how many there are of each. */
export function writeNdjson(file, exchanges, most, bytes) {
  const lines = exchanges.map(({ subject, exchange }) => `${JSON.stringify({ ...exchange, subject })}\n`);
  return writeParts(file, { before: "", parts: lines, between: "", after: "" }, most, bytes);
}

export function writeHar(file, exchanges, most, bytes) {
  const before = '{"log":{"version":"1.2","creator":{"name":"docproof bench","version":"1"},"entries":[\n';
  const parts = exchanges.map(({ subject, exchange }) => JSON.stringify(harEntry(exchange, subject)));
  return writeParts(file, { before, parts, between: ",\n", after: "\n]}}\n" }, most, bytes);
}

function writeParts(file, { before, parts, between, after }, most, bytes) {
  const random = makeRandom(2);
  const out = openSync(file, "w");
  let size = writeSync(out, before);
  let count = 0;
  let held = [];
  const flush = () => {
    size += writeSync(out, held.join(""));
    held = [];
  };
  while (count < most && size < bytes) {
    held.push(count === 0 ? "" : between, random.pick(parts));
    count += 1;
    if (held.length >= 400) flush();
  }
  flush();
  size += writeSync(out, after);
  closeSync(out);
  return { count, bytes: size };
}

const textOf = (body) =>
  body === undefined || body === null ? "" : typeof body === "string" ? body : JSON.stringify(body);
const pairsOf = (headers) => Object.entries(headers).map(([name, value]) => ({ name, value }));

function harEntry({ request, response }, subject) {
  const sent = textOf(request.body);
  const came = textOf(response.body);
  const { searchParams } = new URL(request.url);
  return {
    startedDateTime: "2026-01-31T10:20:30.000Z",
    time: 12.5,
    comment: String(subject),
    request: {
      method: request.method,
      url: request.url,
      httpVersion: "HTTP/1.1",
      headers: pairsOf(request.headers),
      queryString: [...searchParams].map(([name, value]) => ({ name, value })),
      cookies: [],
      headersSize: -1,
      bodySize: Buffer.byteLength(sent),
      ...(sent === ""
        ? {}
        : { postData: { mimeType: request.headers["Content-Type"] ?? "application/json", text: sent } }),
    },
    response: {
      status: response.status,
      statusText: "",
      httpVersion: "HTTP/1.1",
      headers: pairsOf(response.headers),
      cookies: [],
      content: { size: Buffer.byteLength(came), mimeType: response.headers["Content-Type"], text: came },
      redirectURL: "",
      headersSize: -1,
      bodySize: Buffer.byteLength(came),
    },
    cache: {},
    timings: { send: 0.5, wait: 11, receive: 1 },
  };
}
