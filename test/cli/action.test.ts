/** The steps of action.yml, executed in a repository of their own as GitHub would: one after the other, by what the file says. */
import { execFileSync, spawnSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { folderWith } from "./run.ts";

interface Step {
  readonly name: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

const HOME = resolve(".");
const { runs } = parse(readFileSync("action.yml", "utf8")) as { runs: { steps: readonly Step[] } };

const english = (size: string): string => `# Show a thing

GET /v1/things/{id}

## Response

Table 1 Response parameters

| Parameter | Type | Description |
| --- | --- | --- |
| size | ${size} | Size of the thing. |

Example response:

\`\`\`json
{ "size": "large" }
\`\`\`
`;
const chinese = (size: string): string => `# 查询详情

该接口用于查询指定资源的详细信息。

GET /v1/things/{id}

## 响应参数

表1 响应参数

| 参数 | 参数类型 | 描述 |
| --- | --- | --- |
| size | ${size} | 资源的大小，详细说明请参见下文。 |

响应示例：

\`\`\`json
{ "size": "large" }
\`\`\`
`;

/** A checkout whose last commit changes the Chinese page; the English one is its unchanged partner. */
function checkout(): { cwd: string; base: string } {
  const cwd = folderWith({
    "docs/show.md": english("String"),
    "docs/显示 页.md": chinese("String"),
    "docs/picture.svg": "<svg/>",
    "calls/night.ndjson": `${JSON.stringify({
      request: { method: "GET", url: "https://api.example.com/v1/things/1" },
      response: { status: 200, headers: { "Content-Type": "application/json" }, body: { size: 7 } },
    })}\n`,
  });
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], { cwd, encoding: "utf8" });
  git("init", "-q");
  git("add", "-A");
  git("commit", "-q", "-m", "before");
  const base = git("rev-parse", "HEAD").trim();
  writeFileSync(join(cwd, "docs/显示 页.md"), chinese("Integer"));
  appendFileSync(join(cwd, "docs/picture.svg"), "\n");
  git("commit", "-q", "-a", "-m", "change");
  return { cwd, base };
}

/** NAME<<DELIMITER, lines, DELIMITER; or NAME=value. */
function environmentFile(text: string): Record<string, string> {
  const found = text.matchAll(/^(\w+)<<(\w+)\n([\s\S]*?)\n\2$|^(\w+)=(.*)$/gm);
  return Object.fromEntries([...found].map(([, name, , lines, short, value]) => [name ?? short, lines ?? value]));
}

/** What GitHub knows of the event that started the job. */
type Context = Readonly<Record<string, string>>;

function runSteps(cwd: string, inputs: Readonly<Record<string, string>>, context: Context = {}) {
  const files = {
    GITHUB_ENV: join(cwd, "../", `env-${process.pid}`),
    GITHUB_STEP_SUMMARY: join(cwd, ".git/summary.md"),
  };
  for (const file of Object.values(files)) writeFileSync(file, "");
  const filled = (text: string): string =>
    text
      .replaceAll("${{ github.action_path }}", HOME)
      .replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => inputs[name] ?? "")
      .replace(/\$\{\{ (github\.[\w.]+) \}\}/g, (_, name: string) => context[name] ?? "");
  const outcomes = runs.steps.flatMap(({ name, if: condition = "", env = {}, run }) => {
    if (run === undefined || (condition.includes("inputs.recordings != ''") && inputs["recordings"] === "")) return [];
    if (condition.includes("inputs.suggest == 'true'") && inputs["suggest"] !== "true") return [];
    const own = Object.fromEntries(Object.entries(env).map(([key, value]) => [key, filled(value)]));
    const ran = spawnSync("bash", ["-e", "-o", "pipefail", "-c", filled(run)], {
      cwd,
      encoding: "utf8",
      env: {
        ...process.env,
        ...files,
        ...environmentFile(readFileSync(files.GITHUB_ENV, "utf8")),
        ...own,
        GITHUB_REPOSITORY: "a/b",
        PATH: `${join(cwd, "bin")}:${process.env["PATH"]}`,
      },
    });
    return [{ name, code: ran.status, annotations: ran.stdout.split("\n").filter((line) => line.startsWith("::")) }];
  });
  return { outcomes, summary: readFileSync(files.GITHUB_STEP_SUMMARY, "utf8") };
}

it("checks what a commit changed, with its unchanged partner and recordings, and leaves SARIF and a summary", () => {
  const { cwd, base } = checkout();
  const { outcomes, summary } = runSteps(cwd, { pages: "docs", base, recordings: "calls", "fail-on": "error" });
  expect(outcomes.map(({ name, code }) => `${name}: ${code}`)).toEqual([
    "Prepare: 0",
    "Changed pages against themselves: 1",
    "Changed pages against their other editions: 1",
    "Recordings against pages: 1",
  ]);
  const [, lint, compare] = outcomes.map(({ annotations }) => annotations.join("\n"));
  expect(lint).toContain("::error file=docs/显示 页.md,line=13,");
  expect(lint).not.toContain("file=docs/show.md");
  expect(compare).toContain("docs/显示 页.md");
  expect(compare).toContain("show");
  expect(summary.match(/^## docproof: /gm)).toHaveLength(3);
  const upload = runs.steps.at(-1)?.with?.["sarif_file"] ?? "";
  const logs = readdirSync(join(cwd, upload)).map((name) => readFileSync(join(cwd, upload, name), "utf8"));
  const ids = logs.map(
    (log) => (JSON.parse(log) as { runs: { automationDetails: { id: string } }[] }).runs[0]?.automationDetails.id,
  );
  expect(new Set(ids)).toEqual(new Set(["docproof/compare/", "docproof/lint/", "docproof/validate/"]));
  expect(ids).toHaveLength(3);
});

it("has nothing to do, and says so, where no page changed", () => {
  const { cwd } = checkout();
  const { outcomes, summary } = runSteps(cwd, { pages: "docs", base: "HEAD", recordings: "", "fail-on": "error" });
  expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(summary).toBe("docproof lint: no page changed since HEAD\ndocproof compare: no page changed since HEAD\n");
  expect(existsSync(join(cwd, "docproof-sarif/lint.sarif"))).toBe(false);
});

it("does not begin when git does not know the revision", () => {
  const { cwd } = checkout();
  const { outcomes } = runSteps(cwd, { pages: "docs", base: "0123abc", recordings: "", "fail-on": "error" });
  expect(outcomes.slice(1).map(({ code }) => code)).toEqual([2, 2]);
});

it("judges a change by the configuration and baseline of the base revision, and says that the change touches them", () => {
  const { cwd, base } = checkout();
  writeFileSync(join(cwd, "docproof.yaml"), 'fail-on: never\nignore: [{ reason: "quiet", page: "**" }]\n');
  execFileSync("git", ["add", "-A"], { cwd });
  const { outcomes, summary } = runSteps(cwd, { pages: "docs", base, recordings: "", "fail-on": "error" });
  expect(outcomes.map(({ code }) => code)).toEqual([0, 1, 1]);
  expect(summary).toContain("this change touches the configuration or the baseline");
});

it("takes no file name, page folder or revision for an option", () => {
  const { cwd } = checkout();
  writeFileSync(join(cwd, "--report=json=pwned.md"), english("Integer"));
  execFileSync("git", ["add", "-A"], { cwd });
  const { outcomes } = runSteps(cwd, { pages: "*", base: "HEAD", recordings: "", "fail-on": "error" });
  expect(outcomes.map(({ code }) => code)).toEqual([0, 1, 0]);
  expect(readdirSync(cwd).filter((name) => name.startsWith("pwned"))).toEqual([]);
  const asOption = runSteps(cwd, { pages: "docs", base: "--output=pwned", recordings: "", "fail-on": "error" });
  expect(asOption.outcomes.slice(1).map(({ code }) => code)).toEqual([2, 2]);
  expect(readdirSync(cwd).filter((name) => name.startsWith("pwned"))).toEqual([]);
});

describe("a change from a stranger", () => {
  const secret = (): string => join(folderWith({ "secret.md": english("Integer") }), "secret.md");
  const change = (edit: (cwd: string) => void) => {
    const { cwd } = checkout();
    edit(cwd);
    execFileSync("git", ["add", "-A"], { cwd });
    return { cwd, ...runSteps(cwd, { pages: "docs", base: "HEAD", recordings: "", "fail-on": "error" }) };
  };

  it.each<[string, (cwd: string) => void, string]>([
    ["a page that leads out", (cwd) => symlinkSync(secret(), join(cwd, "docs/more.md")), "docs/more.md"],
    ["a page that leads to nothing", (cwd) => symlinkSync("none.md", join(cwd, "docs/more.md")), "docs/more.md"],
    [
      "all pages that lead out",
      (cwd) => {
        rmSync(join(cwd, "docs"), { recursive: true });
        symlinkSync(dirname(secret()), join(cwd, "docs"));
      },
      "docs",
    ],
  ])("reads nothing of %s, and is not green", (_what, edit, name) => {
    const { outcomes, summary } = change(edit);
    expect(outcomes.map(({ code }) => code)).toEqual([0, 2, 2]);
    expect(summary).toContain(`docproof: ${name} leads out of the repository and is not read\n`);
    expect(outcomes.flatMap(({ annotations }) => annotations)).toEqual([]);
  });

  it("has a page read that is a link to another of the repository", () => {
    const { outcomes } = change((cwd) => symlinkSync("show.md", join(cwd, "docs/more.md")));
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0]);
  });

  it.each<[string, (cwd: string) => void]>([
    ["a link", (cwd) => symlinkSync(dirname(secret()), join(cwd, "docproof-sarif"))],
    [
      "files",
      (cwd) => {
        mkdirSync(join(cwd, "docproof-sarif"));
        writeFileSync(join(cwd, "docproof-sarif/own.sarif"), "{}");
      },
    ],
  ])("brings no reports along, neither as %s nor otherwise", (_what, edit) => {
    const { cwd, outcomes } = change(edit);
    expect(outcomes.map(({ code }) => code)).toEqual([0, 2, 2]);
    expect(readdirSync(join(cwd, "docproof-sarif"))).toHaveLength(1);
  });

  it("is told which of the settings that decide it touches, and that it accepts findings on its pages", () => {
    const { cwd } = checkout();
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], { cwd });
    writeFileSync(join(cwd, "docproof.yaml"), "extends: ./house.yaml\n");
    writeFileSync(join(cwd, "house.yaml"), "fail-on: error\n");
    git("add", "-A");
    git("commit", "-q", "-m", "settings");
    const inputs = { pages: "docs", base: "HEAD", recordings: "", "fail-on": "error" };
    appendFileSync(join(cwd, "docs/show.md"), "\nMore.\n");
    expect(runSteps(cwd, inputs).summary).not.toMatch(/this change/);
    appendFileSync(join(cwd, "docs/show.md"), "\n<!-- docproof-ignore lint/type-example: known -->\n");
    writeFileSync(join(cwd, "house.yaml"), "fail-on: never\n");
    const { summary } = runSteps(cwd, inputs);
    expect(summary).toContain("this change touches house.yaml; that of HEAD decides");
    expect(summary).toContain("this change adds comments that accept findings");
  });
});

it("keeps a value with line feeds from setting other variables", () => {
  const { cwd, base } = checkout();
  const { outcomes } = runSteps(cwd, {
    pages: "docs",
    base,
    recordings: "",
    "fail-on": "error\nDOCPROOF_END\nDOCPROOF_BASE=HEAD",
  });
  // the value is no severity: the steps cannot be done, rather than done against another base
  expect(outcomes.slice(1).map(({ code }) => code)).toEqual([2, 2]);
});

describe("suggestions on a pull request", () => {
  const page = (rows: readonly string[], before: readonly string[] = []): string =>
    [
      "# Show a thing",
      "",
      ...before,
      "GET /v1/things",
      "",
      "## Response",
      "",
      "| Parameter | Type | Description |",
      "| --- | --- | --- |",
      ...rows,
      "",
      "## Remarks",
      "",
      ...Array.from({ length: 12 }, (_, index) => `Remark ${index} of nothing.`),
      "",
      "Example response:",
      "",
      "```json",
      '{ "size": 1, "bakend_type": 1 }',
      "```",
      "",
    ].join("\n");
  const backend = "| backend_type | Integer | Type of the backend. |";

  /** A pull request that spoils a type; `gh` stands for GitHub: it keeps what it is sent, and has the comments of before. */
  function pullRequest() {
    const cwd = folderWith({
      "docs/show.md": page(["| size | Integer | Size. |", backend]),
      "docs/other.md": page(["| ｓize | Integer | Size. |", backend]).replace("/v1/things", "/v1/others"),
      "bin/gh": '#!/bin/sh\ncase "$*" in *POST*) cp "$6" review.json ;; *) cat posted.ndjson 2> /dev/null ;; esac\n',
    });
    chmodSync(join(cwd, "bin/gh"), 0o755);
    const git = (...args: string[]) =>
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...args], { cwd, encoding: "utf8" });
    git("init", "-q");
    git("add", "docs");
    git("commit", "-q", "-m", "before");
    const base = git("rev-parse", "HEAD").trim();
    writeFileSync(join(cwd, "docs/show.md"), page(["| ｓize | Interger | Size. |", backend]));
    git("commit", "-q", "-a", "-m", "change");
    const head = git("rev-parse", "HEAD").trim();
    const context = { "github.event.pull_request.number": "7", "github.event.pull_request.head.sha": head };
    const inputs = { pages: "docs", base, recordings: "", "fail-on": "never", suggest: "true" };
    return { cwd, git, run: () => runSteps(cwd, inputs, context), review: join(cwd, "review.json") };
  }

  it("corrects the lines that the pull request shows, says why, and leaves all others", () => {
    const { cwd, run, review } = pullRequest();
    expect(run().outcomes.at(-1)).toMatchObject({ name: "Corrections as suggestions", code: 0 });
    const { comments, event } = JSON.parse(readFileSync(review, "utf8")) as {
      event: string;
      comments: { path: string; line: number; side: string; body: string }[];
    };
    expect(event).toBe("COMMENT");
    // "bakend_type" of the example could be corrected as well, but stands in no line that GitHub shows
    expect(comments.map(({ path, line, side }) => ({ path, line, side }))).toEqual([
      { path: "docs/show.md", line: 9, side: "RIGHT" },
    ]);
    expect(comments[0]?.body).toContain("```suggestion\n| size | Integer | Size. |\n```");
    expect(comments[0]?.body).toContain("(lint/");
    // what was suggested is not suggested again
    writeFileSync(join(cwd, "posted.ndjson"), comments.map((comment) => `${JSON.stringify(comment)}\n`).join(""));
    rmSync(review);
    run();
    expect(existsSync(review)).toBe(false);
  });

  it("suggests nothing for a page that the pull request has otherwise than the checkout", () => {
    const { cwd, git, run, review } = pullRequest();
    writeFileSync(join(cwd, "docs/show.md"), page(["| ｓize | Interger | Size. |", backend], ["More.", ""]));
    git("commit", "-q", "-a", "-m", "merged");
    expect(run().outcomes.at(-1)).toMatchObject({ code: 0 });
    expect(existsSync(review)).toBe(false);
  });
});
