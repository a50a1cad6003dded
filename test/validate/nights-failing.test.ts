/** Calls of documented operations that fail, alone and against the night before: each kind of failure, with its counts. */
import { describe, expect, it } from "vitest";
import { findingsSince, notesSince, times, type Files } from "./nights.ts";
import type { ExchangeParts } from "./pages.ts";

const row = "Response\n\n| Name | Type |\n|---|---|\n| glaze | String |\n";
const page = (more = "", path = "/pots/{id}", method = "GET"): Files => ({
  "page.md": `# Pots\n\n${method} ${path}\n\n${row}${more}`,
});
const files = page();
const good: ExchangeParts = { body: { glaze: "red" } };
const came = (status: number, parts: ExchangeParts = {}): ExchangeParts => ({
  status,
  body: { message: "m" },
  ...parts,
});
const told = (...nights: Parameters<typeof notesSince>): string[] =>
  notesSince(...nights).filter((line) => !/undocumented-status|not-called|vanished|type-changed/.test(line));

describe("server errors in a run alone", () => {
  it("are an error in every response, and a warning in some", () => {
    expect(told(files, [], times(2, came(500)))).toEqual([
      "error api server-error: status 500: a server error in all 2 responses",
    ]);
    expect(told(files, [], [good, came(500), came(503)])).toEqual([
      "warning api server-error: status 500 or 503: a server error in 2 of 3 responses",
    ]);
  });
  const announced = page(
    "\n\n## Status codes\n\n| Status | Meaning |\n|---|---|\n| 200 | Good |\n| 503 | The kiln is cold |\n",
  );
  it("that the page lists say nothing beside a success, and are grave where nothing else came", () => {
    expect(told(announced, [], [good, came(503)])).toEqual([]);
    expect(told(announced, [], times(3, came(503)))).toEqual([expect.stringMatching(/^error api server-error: /)]);
    expect(told(announced, [], [good, came(500)])).toEqual([expect.stringMatching(/^warning api server-error: /)]);
  });
  it("that the page lists are the operation's own where others succeed", () => {
    const two = {
      "page.md": `${announced["page.md"]}\n\n## Lids\n\nGET /lids/{id}\n\n${row}`,
    };
    const lid: ExchangeParts = { ...good, url: "/lids/7" };
    expect(told(two, [], [lid, ...times(3, came(503))])).toEqual([
      expect.stringMatching(/^error undecided server-error: status 503: a server error in all 3 responses$/),
    ]);
    expect(told(two, [], [lid, ...times(2, came(503))])).toEqual([
      expect.stringMatching(/^info undecided server-error: /),
    ]);
  });
});

describe("server errors since the night before", () => {
  it("are errors where most calls fail anew with each status", () => {
    const before = times(4, good);
    expect(told(files, before, [good, ...times(3, came(503))])[0]).toMatch(/^error /);
    expect(told(files, before, [...times(3, good), ...times(3, came(503))])[0]).toMatch(/^warning /);
    expect(told(files, before, [good, ...times(2, came(503))])[0]).toMatch(/^warning /);
    expect(told(files, times(2, good), [good, ...times(3, came(503))])[0]).toMatch(/^warning /);
    // one of both came before
    const mixed = [good, ...times(2, came(503)), came(500)];
    expect(told(files, [...before, came(500)], mixed)[0]).toMatch(/^warning /);
    expect(told(files, before, mixed)[0]).toMatch(/^error /);
  });
  it("name how often it succeeded", () => {
    expect(told(files, [good, good, came(404)], [came(500)])).toEqual([
      "error api server-error: status 500: a server error in the only response; in the earlier run it succeeded in 2 of 3 responses",
    ]);
  });
  it("are no more than in a run alone where nothing succeeded before", () => {
    expect(told(files, [came(404)], [came(500)])).toEqual([
      "error api server-error: status 500: a server error in the only response",
    ]);
  });
});

describe("refusals", () => {
  it("in all calls of all operations are an error that blames nobody", () => {
    for (const status of [401, 403, 407])
      expect(told(files, [], times(2, came(status)))).toEqual([
        `error undecided unauthorized: status ${status}: rejected in all 2 responses`,
      ]);
    expect(told(files, [], [came(401), came(403)])).toEqual([
      "error undecided unauthorized: status 401 or 403: rejected in all 2 responses",
    ]);
  });
  const two = { "page.md": `${files["page.md"]}\n\n## Lids\n\nGET /lids/{id}\n\n${row}` };
  const lid: ExchangeParts = { ...good, url: "/lids/7" };
  it("of one operation are a warning, an error of the API where it succeeded before, and nothing beside a success", () => {
    expect(told(two, [], [lid, came(403)])).toEqual([
      "warning undecided unauthorized: status 403: rejected in the only response",
    ]);
    expect(told(two, [lid, good], [lid, came(403)])).toEqual([
      "error api unauthorized: status 403: rejected in the only response; in the earlier run it succeeded in the only response",
    ]);
    expect(told(two, [lid, good, came(403)], [lid, came(403)])).toEqual([expect.stringMatching(/^warning api /)]);
    expect(told(two, [], [lid, good, came(403)])).toEqual([]);
  });
  it("of all operations are nobody's fault though they succeeded before", () => {
    expect(told(two, [lid, good], [{ ...came(401), url: "/lids/7" }, came(401)])).toEqual([
      expect.stringMatching(/^error undecided unauthorized: .*; in the earlier run it succeeded in the only response$/),
      expect.stringMatching(/^error undecided unauthorized: /),
    ]);
  });
});

describe("redirects", () => {
  const to = (location: string, status = 302): ExchangeParts => ({
    status,
    headers: { Location: location },
    payload: { kind: "empty" },
  });
  it.each([
    "https://id.example.com/login?next=/",
    "/sso",
    "/users/sign_in",
    "/LogOn",
    "/auth.php?x",
    "/oauth2/authorize?client=1",
    "https://sso.example.com/realms/x/protocol/openid-connect/auth",
    "/cas/login;jsessionid=1",
  ])("to %s are a login in every call", (location) => {
    expect(told(files, [], [good, to(location)])).toEqual([
      "error undecided login-redirect: status 302: redirected to a login page in 1 of 2 responses",
    ]);
  });
  it.each([
    "/pots/8",
    "https://login.example.com/pots/8",
    "https://auth.example.com",
    "/pots?login=1",
    "/authors/3",
    "/catalogin",
  ])("to %s are none", (location) => {
    expect(told(files, [], [good, to(location)])).toEqual([]);
  });
  it("are the operation's own where the page lists the status, and none where nothing moved", () => {
    const listed = page("\n\n## Status codes\n\n| Status | Meaning |\n|---|---|\n| 302 | To the login |\n");
    expect(told(listed, [], [to("/login")])).toEqual([]);
    expect(told(files, [], [good, to("/login", 304)])).toEqual([]);
  });
});

describe("no success at all", () => {
  const bare = page("", "/pots");
  const at = (status: number, method = "GET"): ExchangeParts => ({ ...came(status), url: "/pots", method });
  it("is a warning where the server does not know the call", () => {
    expect(told(bare, [], [at(404)])).toEqual([
      "warning undecided no-success: status 404: no success in the only response",
    ]);
    expect(told(bare, [], [at(405), at(404)])).toEqual([expect.stringMatching(/ no-success: status 404 or 405: /)]);
    expect(told(files, [], [came(405)])).toEqual([expect.stringMatching(/^warning undecided no-success: /)]);
  });
  it("says nothing of what may be looked up in vain, of other statuses, and where the page lists statuses", () => {
    expect(told(files, [], [came(404)])).toEqual([]);
    expect(told(bare, [], [at(409)])).toEqual([]);
    expect(told(bare, [], [at(404), at(409)])).toEqual([]);
    const post = page("", "/pots", "POST");
    expect(told(post, [], [at(404, "POST")])).toEqual([]);
    expect(told(post, [], [at(405, "POST")])).toHaveLength(1);
    const listed = page("\n\n## Status codes\n\n| Status | Meaning |\n|---|---|\n| 400 | Bad |\n", "/pots");
    expect(told(listed, [], [at(404)])).toEqual([]);
  });
  it("is an error where it succeeded before, unless chance explains it", () => {
    expect(told(files, times(3, good), [came(409)])).toEqual([
      "error api no-success: status 409: no success in the only response; in the earlier run it succeeded in each of 3 responses",
    ]);
    const half = [...times(10, good), ...times(10, came(409))];
    expect(told(files, half, times(9, came(409)))).toEqual([expect.stringMatching(/^warning api no-success: /)]);
    expect(told(files, half, times(10, came(409)))).toEqual([expect.stringMatching(/^error api no-success: /)]);
    expect(told(files, [good, came(409)], times(2, came(409)))).toEqual([expect.stringMatching(/^error api /)]);
  });
  it("is none where nothing has changed: 304, or a success beside it", () => {
    expect(told(files, [good], [came(304)])).toEqual([]);
    expect(told(files, [good], [good, came(409)])).toEqual([]);
    expect(told(files, [came(304)], [came(409)])).toEqual([]);
  });
});

describe("the finding", () => {
  it("has the counts, the operation and the entries", () => {
    const [found, ...others] = findingsSince(files, [good, good], [came(500), came(404), came(503)]).filter(
      ({ rule }) => /server-error|no-success/.test(rule),
    );
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      operation: "GET /pots/{id}",
      edition: "page.md",
      fieldPath: null,
      fact: "status",
      severity: "error",
      count: 2,
      data: { subject: "GET /pots/{id}", came: "status 500 or 503", count: 2, of: 3, statuses: [500, 503] },
      verdict: { certainty: "probable", because: "In the earlier run it succeeded in each of 2 responses." },
      places: [
        { role: "subject" },
        { role: "recording", words: "status 500" },
        { role: "recording", words: "status 503" },
      ],
    });
  });
  it("of an HTML page is about the body", () => {
    const html: ExchangeParts = {
      payload: { kind: "text", text: "<html><body>Hi</body></html>" },
      headers: { "Content-Type": "text/html" },
    };
    const found = findingsSince(files, [], [html, good]).find(({ rule }) => rule.endsWith("html-response"));
    expect(found).toMatchObject({ fieldPath: "", fact: "json", blame: "api", severity: "error", count: 1 });
    expect(found?.verdict?.because).toBe("No page can be wrong about it.");
  });
});
