/** What stands before the paths of an API came, went or changed: each operation has moved, and none is gone. */
import { describe, expect, test } from "vitest";
import { diffPages, diffSets } from "../../src/diff/diff.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { readText } from "../editions/read.ts";

const line = ({ message, operation }: Finding): string =>
  message.startsWith("operation ") ? `${operation} ${message.slice("operation ".length)}` : message;

type Call = readonly [title: string, method: string, path: string];
const USERS: readonly Call[] = [
  ["List users", "GET", "/users"],
  ["Create a user", "POST", "/users"],
  ["Show a user", "GET", "/users/{id}"],
];
const behind = (prefix: string, calls: readonly Call[] = USERS): readonly Call[] =>
  calls.map(([title, method, path]) => [title, method, prefix + path]);

const markdown = (calls: readonly Call[], intro = ""): string =>
  `# People\n\n${intro}\n\n${calls.map(([title, method, path]) => `## ${title}\n\n\`\`\`\n${method} ${path}\n\`\`\`\n`).join("\n")}`;
const rst = (calls: readonly Call[]): string =>
  `人员\n====\n\n${calls.map(([title, method, path]) => `${title}\n${"-".repeat(40)}\n\nURI\n^^^\n\n${method} ${path}\n`).join("\n")}`;
const html = (calls: readonly Call[]): string =>
  `<h1>People</h1>${calls.map(([title, method, path]) => `<h2>${title}</h2><pre>${method} ${path}</pre>`).join("")}`;

const between = (before: string, after: string, ending = "md"): string[] =>
  diffPages(readText(`old.${ending}`, before).page, readText(`new.${ending}`, after).page).map(line);

const moved = (from: string, to: string): string[] =>
  ["/users", "/users", "/users/{id}"].map((path) => `path moved from ${from}${path} to ${to}${path}`);

describe("all operations of a page have another prefix", () => {
  test.each([
    ["", "/v2"],
    ["", "/api/v2"],
    ["/api/v1", ""],
    ["", "/rest/api/latest"],
    ["/api/v1", "/openapi/2024-01"],
    ["", "/v2.1/{tenant_id}"],
    ["/{project_id}", ""],
    ["/v1beta1", "/v1"],
    ["", "/acme/crm"],
  ])("from “%s” to “%s”", (from, to) => {
    for (const [ending, write] of [
      ["md", markdown],
      ["rst", rst],
      ["html", html],
    ] as const)
      expect(between(write(behind(from)), write(behind(to)), ending), ending).toEqual(moved(from, to));
  });

  test("a format behind them is no other thing", () => {
    const json = USERS.slice(0, 2).map(([title, method, path]): Call => [title, method, `${path}.json`]);
    expect(between(markdown(USERS.slice(0, 2)), markdown(json))).toEqual([
      "path moved from /users to /users.json",
      "path moved from /users to /users.json",
    ]);
  });
});

describe("what tells that it is the same operation", () => {
  const one = (title: string, path: string): string =>
    markdown([
      [title, "GET", path],
      ["Ping", "GET", "/ping"],
    ]);

  test("one operation behind a version is, behind the name of a product only with others", () => {
    expect(between(one("All", "/users"), one("Some", "/api/v2/users"))).toEqual([
      "path moved from /users to /api/v2/users",
    ]);
    expect(between(one("All", "/users"), one("Some", "/acme/crm/users"))).toEqual([
      "GET /users removed",
      "GET /acme/crm/users added",
    ]);
  });

  test("what is part of something else now has its title, or is another operation", () => {
    expect(between(one("List users", "/users"), one("List users", "/groups/{id}/members/users"))).toEqual([
      "path moved from /users to /groups/{id}/members/users",
    ]);
    expect(between(one("List users", "/users"), one("List members", "/groups/{id}/members/users"))).toEqual([
      "GET /users removed",
      "GET /groups/{id}/members/users added",
    ]);
    expect(between(one("List", "/users"), one("List", "/groups/{id}/members/users"))).toHaveLength(2);
    expect(between(one("查询用户", "/users"), one("查询用户", "/groups/{id}/members/users"))).toHaveLength(1);
    expect(between(one("查用户", "/users"), one("查用户", "/groups/{id}/members/users"))).toHaveLength(2);
  });

  test("parts of something else do not go together, however many they are", () => {
    const titled = (calls: readonly Call[], word: string): readonly Call[] =>
      calls.map(([title, method, path]) => [`${title} ${word}`, method, path]);
    const found = between(markdown(titled(USERS, "here")), markdown(titled(behind("/groups/{gid}/members"), "there")));
    expect(found.filter((said) => said.startsWith("path moved from /users to"))).toEqual([]);
  });

  test("another method or another thing is another operation", () => {
    expect(between(one("All", "/users"), one("Some", "/api/v2/doors"))).toEqual([
      "GET /users removed",
      "GET /api/v2/doors added",
    ]);
  });
});

describe("where it is open which operation has become which, nothing is said to have moved", () => {
  const versions = (...numbers: readonly number[]): string =>
    markdown(numbers.map((number): Call => [`版本 ${number}`, "GET", `/v${number}/users`]));

  test("two new ones, two old ones", () => {
    const old = markdown([["用户", "GET", "/users"]]);
    expect(between(old, versions(1, 2))).toEqual(["GET /users removed", "GET /v1/users added", "GET /v2/users added"]);
    expect(between(versions(1, 2), old)).toEqual([
      "GET /v1/users removed",
      "GET /v2/users removed",
      "GET /users added",
    ]);
  });

  test("beside a version that stayed, one went and one came", () => {
    expect(between(versions(1, 2), versions(2, 3))).toEqual(["GET /v1/users removed", "GET /v3/users added"]);
    expect(between(versions(1), versions(3))).toEqual(["path moved from /v1/users to /v3/users"]);
  });

  test("of two, the one that went as the others did", () => {
    const now = [...behind("/api/v2"), ["List users again", "GET", "/old/users"] as const];
    expect(between(markdown(USERS), markdown(now))).toEqual([...moved("", "/api/v2"), "GET /old/users added"]);
  });
});

describe("a base that the page states", () => {
  const below = (base: string): string => `All calls are below https://x.example.com${base}.`;

  test("and that has changed moves all of its operations", () => {
    expect(between(markdown(USERS, below("/api/v1")), markdown(USERS, below("/api/v2")))).toEqual(
      moved("/api/v1", "/api/v2"),
    );
    expect(between(markdown(behind("/api/v1")), markdown(USERS, below("/api/v2")))).toEqual(
      moved("/api/v1", "/api/v2"),
    );
  });

  test("says the same before each path, once, or for the first time", () => {
    const whole = markdown(behind("/api/v1"));
    const based = markdown(USERS, below("/api/v1"));
    expect([between(whole, based), between(based, whole), between(markdown(USERS), based)]).toEqual([[], [], []]);
  });
});

describe("a set of pages", () => {
  const sets = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] => {
    const [old, now] = [before, after].map((files) =>
      Object.entries(files).map(([name, text]) => readText(name, text).page),
    );
    return diffSets(old ?? [], now ?? []).findings.map(line);
  };
  const pages = (version: string, calls: readonly Call[]): Record<string, string> =>
    Object.fromEntries(calls.map((call, at) => [`${version}/${version}-${at}.md`, markdown([call])]));

  test("whose files have other names, too", () => {
    expect(sets(pages("one", USERS), pages("two", behind("/api/v2"))).toSorted()).toEqual(
      moved("", "/api/v2").toSorted(),
    );
  });

  test("or became one", () => {
    expect(sets(pages("one", USERS), { "all.md": markdown(behind("/acme/crm")) }).toSorted()).toEqual(
      moved("", "/acme/crm").toSorted(),
    );
  });

  test("of which one page moved and the other did not", () => {
    const doors = markdown([["List doors", "GET", "/doors"]]);
    expect(
      sets(
        { "a/users.md": markdown(USERS), "a/doors.md": doors },
        { "b/users.md": markdown(behind("/api/v2")), "b/doors.md": doors },
      ),
    ).toEqual(moved("", "/api/v2"));
  });

  test("a field that went with the move is told with it", () => {
    const page = (path: string, field: string): string =>
      `# Users\n\nGET ${path}\n\n**Response parameters**\n\n| Name | Type |\n| --- | --- |\n| ${field} | String |\n| id | String |\n`;
    expect(sets({ "one.md": page("/users", "zone") }, { "two.md": page("/api/v2/users", "owner") })).toEqual([
      "path moved from /users to /api/v2/users",
      "zone: removed",
      "owner: added; the page does not say whether it is required",
    ]);
  });
});

test.each([[60], [120]])("%i calls that end in the same word have moved together", (count) => {
  const calls = Array.from({ length: count }, (_, at): Call => [`List ${at}`, "GET", `/kinds${at}/list`]);
  const found = between(markdown(calls), markdown(behind("/api/v2", calls)));
  expect(found).toEqual(calls.map(([, , path]) => `path moved from ${path} to /api/v2${path}`));
});
