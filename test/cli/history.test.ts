/** `history`: the biography of operations and fields, over git and over dated editions. */
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import type { Biography, FieldLife } from "../../src/history/biography.ts";
import { docproof, folderWith } from "./run.ts";

interface Said {
  readonly path?: string;
  readonly required?: string;
  readonly type?: string;
  readonly rows?: readonly string[];
}

const english = ({ path = "/v1/kilns/{id}", required = "No", type = "Integer", rows = [] }: Said = {}): string =>
  [
    "# Heat a kiln",
    "",
    `PUT ${path}`,
    "",
    "## Request body",
    "",
    "| Parameter | Mandatory | Type | Description |",
    "| --- | --- | --- | --- |",
    `| target | ${required} | ${type} | Degrees to reach. |`,
    "| note | No | String | A remark. |",
    ...rows,
    "",
  ].join("\n");

const chinese = ({ path = "/v1/kilns/{id}", required = "否", type = "Integer", rows = [] }: Said = {}): string =>
  [
    "# 加热窑炉",
    "",
    `PUT ${path}`,
    "",
    "## 请求参数",
    "",
    "| 参数 | 是否必选 | 参数类型 | 描述 |",
    "| --- | --- | --- | --- |",
    `| target | ${required} | ${type} | 目标温度。 |`,
    "| note | 否 | String | 备注。 |",
    ...rows,
    "",
  ].join("\n");

/** A repository whose commits are of given times; null removes a file. */
function repository() {
  const root = folderWith({ "README.md": "# Kilns\n" });
  const git = (args: readonly string[], time = "2024-01-01T00:00:00Z"): void => {
    execFileSync("git", ["-c", "user.name=w", "-c", "user.email=w@house.example", ...args], {
      cwd: root,
      stdio: "pipe",
      env: { ...process.env, GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time },
    });
  };
  git(["init", "-q", "-b", "main"]);
  const commit = (time: string, files: Readonly<Record<string, string | Uint8Array | null>>): void => {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      if (content === null) rmSync(join(root, name));
      else writeFileSync(join(root, name), content);
    }
    git(["add", "-A"], time);
    git(["commit", "-qm", "change"], time);
  };
  return { root, git, commit };
}

function biography(cwd: string, ...args: readonly string[]): Biography {
  const { stdout, stderr } = docproof(cwd, ["history", ...args, "--format", "json"]);
  try {
    return JSON.parse(stdout) as Biography;
  } catch {
    throw new Error(stderr);
  }
}

const fieldOf = ({ operations }: Biography, name: string): FieldLife | undefined =>
  operations.flatMap(({ fields }) => fields).find(({ field }) => field === name);

const when = (field: FieldLife | undefined): string[] =>
  (field?.editions ?? []).map(
    ({ edition, since, until }) =>
      `${edition} ${since.at}${since.orEarlier ? " or earlier" : ""}${until === null ? "" : ` to ${until.at}`}`,
  );

describe("history in git", () => {
  it("tells since when each field is there, what changed, who said it first and who followed", async () => {
    const { root, commit } = repository();
    commit("2024-01-10T12:00:00Z", { "docs/en/heat.md": english(), "docs/zh/heat.md": chinese() });
    const tags = "| tags | No | Array of strings | Labels. |";
    commit("2024-02-01T12:00:00Z", { "docs/en/heat.md": english({ required: "Yes", rows: [tags] }) });
    commit("2024-02-13T12:00:00Z", { "docs/zh/heat.md": chinese({ required: "是" }) });
    commit("2024-06-01T12:00:00Z", { "docs/en/heat.md": english({ required: "Yes", type: "String", rows: [tags] }) });
    // the Chinese page is first this time, and takes over what the English one had said
    commit("2024-08-13T12:00:00Z", {
      "docs/zh/heat.md": chinese({
        required: "是",
        type: "String",
        rows: ["| tags | 否 | Array of strings | 标签。 |", "| mode | 否 | String | 模式。 |"],
      }),
    });
    commit("2025-06-01T12:00:00Z", { "docs/en/heat.md": english({ required: "Yes", type: "String" }) });
    const { stdout, code } = docproof(root, ["history", "docs", "--report", "json=h.json", "--report", "html=h.html"]);
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot("goldens/history.txt");
    const told = JSON.parse(readFileSync(join(root, "h.json"), "utf8")) as Biography;
    expect(
      fieldOf(told, "request target")?.changes.map(({ at, edition, followed, kind }) => [
        at.at,
        edition,
        kind,
        followed,
      ]),
    ).toEqual([
      [
        "2024-02-01",
        "en/heat.md",
        "required",
        [{ edition: "zh/heat.md", at: { at: "2024-02-13", orEarlier: false }, days: 12 }],
      ],
      [
        "2024-06-01",
        "en/heat.md",
        "type",
        [{ edition: "zh/heat.md", at: { at: "2024-08-13", orEarlier: false }, days: 73 }],
      ],
    ]);
    expect(when(fieldOf(told, "request tags"))).toEqual([
      "en/heat.md 2024-02-01 to 2025-06-01",
      "zh/heat.md 2024-08-13",
    ]);
    expect(when(fieldOf(told, "request note"))).toEqual([
      "en/heat.md 2024-01-10 or earlier",
      "zh/heat.md 2024-01-10 or earlier",
    ]);
    const html = readFileSync(join(root, "h.html"), "utf8");
    expect(html).toContain("zh/heat.md after 12 days");
    expect(docproof(root, ["history", "docs", "--format", "html"]).stdout).toBe(html);
  });

  it("follows pages that are renamed, moved into the folder, and split; and days, whatever the clock said", () => {
    const { root, commit } = repository();
    commit("2024-01-10T12:00:00Z", { "old/heat.md": english() });
    commit("2024-03-01T12:00:00Z", { "old/heat.md": english({ required: "Yes" }) });
    commit("2024-04-01T12:00:00Z", { "old/heat.md": null, "docs/heat.md": english({ required: "Yes" }) });
    commit("2024-05-01T12:00:00Z", {
      "docs/heat.md": null,
      "docs/kilns-heat.md": english({ required: "Yes", type: "Long" }),
    });
    // a clock that went back
    commit("2024-02-01T12:00:00Z", { "docs/kilns-heat.md": english({ type: "Long" }) });
    const told = biography(root, "docs");
    expect(told.editions.map(({ file, earlierFiles }) => [file, earlierFiles])).toEqual([
      ["docs/kilns-heat.md", ["old/heat.md", "docs/heat.md"]],
    ]);
    expect(fieldOf(told, "request target")?.changes.map(({ at, message }) => `${at.at} ${message}`)).toEqual([
      "2024-03-01 request target: now required",
      "2024-05-01 request target: now optional",
    ]);
    expect(biography(root, "docs/kilns-heat.md").editions[0]?.since).toEqual({ at: "2024-01-10", orEarlier: true });
  });

  it("takes an operation with a new path, and a field with a new name, as the same", () => {
    const { root, commit } = repository();
    const gate = (name: string) => `| ${name} | No | String | What opens when the kiln has cooled down. |`;
    commit("2024-01-10T12:00:00Z", { "docs/heat.md": english({ rows: [gate("door_name")] }) });
    commit("2024-02-10T12:00:00Z", { "docs/heat.md": english({ path: "/v2/kilns/{id}", rows: [gate("door_names")] }) });
    const told = biography(root, "docs");
    expect(told.operations.map(({ operation, earlierNames }) => [operation, earlierNames])).toEqual([
      ["PUT /v2/kilns/{id}", ["PUT /v1/kilns/{id}"]],
    ]);
    expect(when(fieldOf(told, "request door_names"))).toEqual(["heat 2024-01-10 or earlier"]);
    expect(fieldOf(told, "request door_names")?.earlierNames).toEqual(["request door_name"]);
  });

  it("does not call removed what could not be read, and dates what changed meanwhile as no later", () => {
    const { root, commit } = repository();
    commit("2024-01-10T12:00:00Z", { "docs/heat.md": english() });
    commit("2024-02-10T12:00:00Z", { "docs/heat.md": "# Heat a kiln\n\nTo be written again.\n" });
    commit("2024-03-10T12:00:00Z", { "docs/heat.md": new Uint8Array([0, 1, 2, 0, 255, 254, 0, 0]) });
    commit("2024-04-10T12:00:00Z", { "docs/heat.md": english({ required: "Yes" }) });
    const told = biography(root, "docs");
    expect(told.unread.map(({ at }) => at)).toEqual(["2024-02-10", "2024-03-10"]);
    expect(when(fieldOf(told, "request target"))).toEqual(["heat 2024-01-10 or earlier"]);
    expect(fieldOf(told, "request target")?.changes.map(({ at }) => at)).toEqual([
      { at: "2024-04-10", orEarlier: true },
    ]);
  });

  it("dates what a branch brought on the day of its merge", () => {
    const { root, git, commit } = repository();
    commit("2024-01-10T12:00:00Z", { "docs/heat.md": english() });
    git(["switch", "-qc", "branch"]);
    commit("2024-02-10T12:00:00Z", { "docs/heat.md": english({ required: "Yes" }) });
    git(["switch", "-q", "main"]);
    commit("2024-03-01T12:00:00Z", { "README.md": "# More\n" });
    git(["merge", "-q", "--no-ff", "-m", "merge", "branch"], "2024-04-01T12:00:00Z");
    expect(fieldOf(biography(root, "docs"), "request target")?.changes.map(({ at }) => at.at)).toEqual(["2024-04-01"]);
  });

  it("says that a clone is shallow, and that what is there is older than it shows", () => {
    const { root, commit } = repository();
    commit("2024-01-10T12:00:00Z", { "docs/heat.md": english() });
    commit("2024-03-01T12:00:00Z", { "docs/heat.md": english({ required: "Yes" }) });
    const clone = join(folderWith({ x: "" }), "clone");
    execFileSync("git", ["clone", "-q", "--depth", "1", pathToFileURL(root).href, clone], { stdio: "pipe" });
    const { stdout, stderr } = docproof(clone, ["history", "docs"]);
    expect(stderr).toContain("a shallow clone: what is before 2024-03-01 is not there; git fetch --unshallow gets it");
    expect(stdout).toContain("since 2024-03-01 or earlier: heat");
  });

  it("tells of pages that are gone, until when they were there", () => {
    const { root, commit } = repository();
    commit("2024-01-10T12:00:00Z", {
      "docs/heat.md": english(),
      "docs/cool.md": english({ path: "/v1/coolers/{id}" }),
    });
    commit("2024-03-01T12:00:00Z", { "docs/cool.md": null });
    const told = biography(root, "docs");
    expect(told.operations.map(({ operation, editions }) => [operation, editions[0]?.until?.at ?? null])).toEqual([
      ["PUT /v1/coolers/{id}", "2024-03-01"],
      ["PUT /v1/kilns/{id}", null],
    ]);
  });

  it("refuses what has no history, and says what to do", () => {
    const plain = folderWith({ "docs/heat.md": english() });
    const none = docproof(plain, ["history", "docs"], undefined, { GIT_CEILING_DIRECTORIES: dirname(plain) });
    expect(none.code).toBe(2);
    expect(none.stderr).toContain("docs: is in no git repository");
    expect(none.stderr).toContain("docproof history 2024-01-31=old/ 2026-11-30=docs/");
    const { root, git } = repository();
    expect(docproof(root, ["history", "."]).stderr).toContain("its repository has no commit yet");
    git(["add", "README.md"]);
    git(["commit", "-qm", "first"]);
    writeFileSync(join(root, "heat.md"), english());
    expect(docproof(root, ["history", "heat.md"]).stderr).toContain("git knows nothing of heat.md");
    expect(docproof(root, ["history", "missing.md"]).stderr).toContain("missing.md: no such file or folder");
    const empty = docproof(root, ["history", "README.md"]);
    expect([empty.code, empty.stderr]).toEqual([2, expect.stringContaining("no operation was found in any version")]);
  });
});

describe("history of dated editions", () => {
  it("compares them in the order of their days, and takes a folder for all that there is", () => {
    const folder = folderWith({
      "v1/heat.md": english(),
      "v1/cool.md": english({ path: "/v1/coolers/{id}" }),
      "v2/heat.md": english({ required: "Yes" }),
      "zh/heat.md": chinese({ required: "是" }),
    });
    const told = biography(folder, "2025-01-01=v2", "2024-01-01=v1", "2025-03-01T23:30:00-05:00=zh/heat.md");
    expect([told.source, told.from, told.to]).toEqual(["editions", "2024-01-01", "2025-03-02"]);
    expect(
      told.operations.map(({ operation, editions }) => [operation, editions.map(({ until }) => until?.at ?? null)]),
    ).toEqual([
      ["PUT /v1/coolers/{id}", ["2025-01-01"]],
      ["PUT /v1/kilns/{id}", [null, null]],
    ]);
    const kilns = { ...told, operations: told.operations.slice(1) };
    expect(fieldOf(kilns, "request target")?.changes.map(({ at, state }) => [at.at, state])).toEqual([
      ["2025-01-01", "v2"],
    ]);
  });

  it("takes a single file for no more than that file, and a time without a zone for its day", () => {
    const folder = folderWith({
      "a1.md": english(),
      "b.md": english({ path: "/v1/coolers/{id}" }),
      "a2.md": english({ type: "String" }),
    });
    const told = biography(folder, "2024-01-01=a1.md", "2024-01-01=b.md", "2024-06-30T23:59=a2.md");
    expect(told.to).toBe("2024-06-30");
    expect(told.operations.map(({ editions }) => editions.map(({ until }) => until))).toEqual([[null], [null]]);
    expect(fieldOf(told, "request target")?.changes.length).toBe(1);
  });

  it.each([
    [["2024-02-30=a.md"], "history: 2024-02-30: not a date"],
    [["2024-2-3=a.md"], "history: 2024-2-3: not a date"],
    [["2024-01-01=a.md", "a.md"], "some of the pages have a date and some have none"],
    [["2024-01-01=missing.md"], "missing.md: no such file or folder"],
  ])("refuses %j", (args, said) => {
    const folder = folderWith({ "a.md": english() });
    const { code, stderr } = docproof(folder, ["history", ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });
});
