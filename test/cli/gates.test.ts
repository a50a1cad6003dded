import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Report } from "../../src/findings/report.ts";
import { GOOD, ndjson, OPERATION, PAGE, type Parts } from "./nights.ts";
import { docproof, folderWith } from "./run.ts";

const times = (count: number, parts: Parts): Parts[] => Array.from({ length: count }, () => parts);

/** One broken type in 10 answers, which is the API's fault; one status in 10 that nobody can judge. */
const NIGHT = ndjson([
  ...times(8, {}),
  { body: { ...GOOD, count: "1" } },
  { status: 500, type: "text/html", body: "<html>oops</html>" },
]);

const folder = folderWith({ "page.md": PAGE, "night.ndjson": NIGHT });
const validate = (...args: readonly string[]): ReturnType<typeof docproof> =>
  docproof(folder, ["validate", "--docs", "page.md", "night.ndjson", ...args]);
const reportOf = (stdout: string): Report => JSON.parse(stdout) as Report;

describe("validate --docs PAGE… RECORDING…", () => {
  const files = {
    "page.md": PAGE,
    "night.ndjson": NIGHT,
    "notes.txt": PAGE,
    "dump.txt": "HTTP/1.1 200 OK\nContent-Type: application/json\n\n{}\n",
    "body.json": JSON.stringify(GOOD),
    "docs/page.md": PAGE,
    "nights/a.ndjson": NIGHT,
    "nights/b.ndjson": NIGHT,
  };

  test.each<[string, readonly string[], number]>([
    ["a recording behind the page", ["--docs", "page.md", "night.ndjson"], 1],
    ["several of both", ["--docs", "page.md", "notes.txt", "nights/a.ndjson", "nights/b.ndjson"], 2],
    ["folders", ["--docs", "docs", "nights"], 2],
    ["a dump named as a text", ["--docs", "page.md", "dump.txt", "night.ndjson", "--operation", OPERATION], 2],
    ["a body alone", ["--docs", "page.md", "body.json", "--operation", OPERATION], 1],
  ])("takes %s", (_name, args, recordings) => {
    const ran = docproof(folderWith(files), ["validate", ...args, "--format", "json", "--fail-on", "never"]);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(reportOf(ran.stdout).recordings).toHaveLength(recordings);
  });

  test("asks for recordings where there are none", () => {
    const ran = docproof(folder, ["validate", "--docs", "page.md"]);
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining("validate: no recordings") as string });
  });
});

describe("what makes the exit code 1", () => {
  test("only the blame that is asked for, in the exit code as in JUnit", () => {
    const ran = validate("--fail-on-blame", "page,undecided", "--report", "junit=junit.xml");
    expect(ran.code).toBe(0);
    expect(readFileSync(join(folder, "junit.xml"), "utf8")).not.toContain("<failure");
    const failing = validate("--fail-on-blame", "page", "--fail-on-blame", "api", "--format", "junit");
    expect(failing.code).toBe(1);
    expect(failing.stdout.match(/<failure/g)).toHaveLength(1);
  });

  test("not what is below a threshold, which is said and stays in the report", () => {
    const { code, stdout, stderr } = validate("--min-count", "2", "--min-share", "1%", "--report", "json=below.json");
    expect(code).toBe(0);
    expect(stderr).toBe(
      "docproof: 1 finding is below the threshold of --min-count 2 and --min-share 0.01 and does not make the run fail\n",
    );
    expect(stdout).toContain("count: expected Integer, got a string in 1 of 9");
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "Below the threshold of --min-count 2 and --min-share 0.01 with 1 exchange: does not make the run fail.",
    );
    const { groups: causes } = reportOf(readFileSync(join(folder, "below.json"), "utf8"));
    expect(causes.map(({ fails }) => fails)).toEqual([false, false]);
  });

  test("too few matched exchanges end with 2", () => {
    expect(validate("--min-matched", "11").code).toBe(2);
  });

  test.each([
    ["--fail-on-blame", "client", "api, page, undecided"],
    ["--min-share", "101%", "A share from 0 to 1"],
  ])("%s %s is refused", (option, value, message) => {
    const ran = validate(option, value);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(message);
  });
});

describe("--since with --fail-on-new", () => {
  const nights = folderWith({
    "page.md": PAGE,
    "one.ndjson": NIGHT,
    "two.ndjson": ndjson([{}, { body: { ...GOOD, count: "1" } }, { body: { ...GOOD, state: "broken" } }, {}, {}]),
  });
  const night = (name: string, ...args: readonly string[]): ReturnType<typeof docproof> =>
    docproof(nights, ["validate", `${name}.ndjson`, "--docs", "page.md", ...args]);
  night("one", "--report", "json=one.json", "--as-of", "2026-11-20");

  test("the failure's line says operation, field, page, answer, n of m, since when; it stands first", () => {
    const ran = night("two", "--since", "one.json", "--fail-on-new", "--report", "json=two.json");
    expect(ran.code).toBe(1);
    expect(ran.stdout).toMatch(/Against the report of 2026-11-20: 1 new, 1 known, 1\s+gone\./);
    expect(ran.stdout).toContain("exit 1: 1 finding fails, new");
    const { groups: causes } = reportOf(readFileSync(join(nights, "two.json"), "utf8"));
    expect(causes.map(({ title, novelty, fails }) => [title, novelty, fails])).toEqual([
      [
        `${OPERATION}: state: expected on, off, got string, 6 characters in 1 of 5 responses, since 2026-11-21 06:02 UTC`,
        "new",
        true,
      ],
      [
        `${OPERATION}: count: expected Integer, got a string in 1 of 5 responses, since 2026-11-21 06:08 UTC`,
        "known",
        false,
      ],
    ]);
  });

  test("nights later it is still known since its first exchange", () => {
    night("two", "--since", "one.json", "--report", "json=two.json");
    const third = reportOf(night("two", "--since", "two.json", "--fail-on-new", "--format", "json").stdout);
    expect(third.groups.map(({ findings: atoms }) => atoms[0]?.since)).toEqual([
      "2026-11-21T06:08:00.000Z",
      "2026-11-21T06:02:00.000Z",
    ]);
    expect(third.groups.some(({ fails }) => fails)).toBe(false);
  });
});

test("a page that shows no answer: its answers are held against those of the night before", () => {
  const answers = (level: unknown): string =>
    ndjson([{}, {}, {}].map((one) => ({ ...one, body: [{ name: "desk", place: { floor: 1, level } }] })));
  const nights = folderWith({
    "page.md": "# Things\n\n## List things\n\n`GET /v1/{project_id}/things`\n\nReturns all things.\n",
    "one.ndjson": answers(3),
    "two.ndjson": answers("3"),
  });
  const night = (name: string, ...args: readonly string[]): ReturnType<typeof docproof> =>
    docproof(nights, ["validate", `${name}.ndjson`, "--docs", "page.md", ...args]);
  expect(night("one", "--report", "json=one.json").code).toBe(0);
  const changed = night("two", "--since", "one.json", "--fail-on-new", "--format", "json");
  expect(changed.code).toBe(1);
  expect(reportOf(changed.stdout).groups.map(({ title }) => title)).toEqual([
    `${OPERATION}: [].place.level is a string in each of 3 responses; in the earlier run it was a number in each of 3 responses`,
  ]);
});
