/** A page about things, and nights of exchanges with its API, as a recorder would have kept them. */
import { markdown } from "../live/pages.ts";

export const PAGE = markdown("GET /v1/{project_id}/things", {
  query: [["limit", "No", "Integer", "How many."]],
  response: [
    ["count", "Yes", "Integer", "How many there are."],
    ["state", "Yes", "String", "The value can be **on** or **off**."],
    ["label", "No", "String", "Up to 8 characters."],
  ],
});

export const OPERATION = "GET /v1/{project_id}/things";

export interface Parts {
  readonly method?: string;
  readonly url?: string;
  readonly status?: number;
  readonly type?: string;
  /** undefined: not recorded. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Says nothing of the exchange. */
  readonly comment?: string;
}

export const GOOD = { count: 1, state: "on" };
const START = Date.UTC(2026, 10, 21, 6);

/** One exchange each minute from 06:00 on, as NDJSON. */
export function ndjson(exchanges: readonly Parts[]): string {
  return exchanges
    .map((parts, minute) => {
      const { method = "GET", url = "https://api.example.com/v1/p1/things", status = 200, headers = {} } = parts;
      const body = "body" in parts ? parts.body : GOOD;
      return `${JSON.stringify({
        time: new Date(START + minute * 60_000).toISOString(),
        request: { method, url, headers: { Accept: "*/*" }, body: null },
        response: { status, headers: { "Content-Type": parts.type ?? "application/json", ...headers }, body },
        comment: parts.comment,
      })}\n`;
    })
    .join("");
}

/** The same as a HAR. */
export function har(exchanges: readonly Parts[]): string {
  const entries = exchanges.map(
    ({ method = "GET", url, status = 200, type = "application/json", body = GOOD, comment }, n) => ({
      startedDateTime: new Date(START + n * 60_000).toISOString(),
      request: { method, url: url ?? "https://api.example.com/v1/p1/things", headers: [] },
      response: {
        status,
        headers: [{ name: "Content-Type", value: type }],
        content: { mimeType: type, text: JSON.stringify(body) },
      },
      comment,
    }),
  );
  return JSON.stringify({ log: { version: "1.2", entries } });
}

/** `count` of them, of which some break each promise, come with what is not documented, or are no business of the page. */
export function mixedNight(count: number): Parts[] {
  return Array.from({ length: count }, (_, n): Parts => {
    if (n % 23 === 5) return { method: "OPTIONS", body: "" };
    if (n % 29 === 3) return { url: "https://other.example.net/track", body: {} };
    if (n % 31 === 7) return { url: "https://api.example.com/v1/p1/others", body: {} };
    if (n % 37 === 11) return { status: 502, type: "text/html", body: "<html>502 Bad Gateway</html>" };
    if (n % 41 === 13) return { body: undefined };
    const body: Record<string, unknown> = { count: n % 7 === 0 ? String(n) : n, state: n % 11 === 0 ? "broken" : "on" };
    if (n % 13 === 0) body["label"] = "much too long";
    if (n % 17 === 0) body[`new${"abc"[n % 3]}`] = n;
    return { url: `https://api.example.com/v1/p${n}/things?limit=${n % 19 === 0 ? "many" : n}`, body };
  });
}

/** So many MiB of them: as many ranges, in which there are not many exchanges. */
export function largeNight(mebibytes: number): Parts[] {
  const comment = "It was a quiet night. ".repeat(200);
  return mixedNight((mebibytes * 1024 * 1024) / comment.length).map((parts) => ({ ...parts, comment }));
}
