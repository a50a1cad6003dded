/** `--watch`: pages are saved in the ways in which editors save, and the result of each state is told. */
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { docproof, folderWith } from "./run.ts";
import { type Watching, watching } from "./watching.ts";

/** @param type what the table says of a field that the example shows as a number */
const page = (type: string, path = "cups"): string => `# List ${path}

GET /v1/${path}

Response parameters

| Parameter | Type | Description |
| --- | --- | --- |
| total | ${type} | How many there are. |

Example response

\`\`\`json
{ "total": 3 }
\`\`\`
`;

const WRONG = "lint/type-example";
const WAITING = /watching \d+ pages?; Ctrl-C ends/;

function start(cwd: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): Watching {
  const run = watching(cwd, ["--no-cache", ...args], environment);
  onTestFinished(async () => {
    await run.end();
  });
  return run;
}

test("each save is judged, however it is made", async () => {
  const cwd = folderWith({ "docs/cups.md": page("String") });
  const cups = join(cwd, "docs/cups.md");
  const run = start(cwd, ["lint", "docs", "--watch"]);
  expect(await run.until(WAITING)).toContain(WRONG);

  writeFileSync(cups, page("Integer"));
  const mended = await run.until(WAITING);
  expect(mended).toContain("changed: docs/cups.md");
  expect(mended).not.toContain(WRONG);

  // as many editors save: a new file is put in the page's place, and the old one is kept beside it for a moment
  writeFileSync(join(cwd, "docs/cups.md~"), readFileSync(cups));
  writeFileSync(join(cwd, "docs/.cups.md.swp"), "not a page");
  writeFileSync(join(cwd, "docs/cups.md.new"), page("String"));
  renameSync(join(cwd, "docs/cups.md.new"), cups);
  rmSync(join(cwd, "docs/cups.md~"));
  // on a busy machine the save before may have been seen twice, empty and whole
  await run.until(new RegExp(`${WRONG}[^]*${WAITING.source}`));
  writeFileSync(join(cwd, "docs/cups.md.new"), page("Integer"));
  renameSync(join(cwd, "docs/cups.md.new"), cups);
  expect(await run.until(WAITING)).not.toContain(WRONG);

  expect(await run.end()).toEqual({ code: 0, said: "" });
});

test("pages come and go, and a page that is not whole yet is read when it is", async () => {
  const cwd = folderWith({ "docs/cups.md": page("Integer") });
  const run = start(cwd, ["lint", "docs", "--watch"]);
  await run.until(WAITING);

  mkdirSync(join(cwd, "docs/new"));
  writeFileSync(join(cwd, "docs/new/pots.md"), page("String", "pots"));
  const more = await run.until("watching 2 pages");
  expect(more).toContain("changed: docs/new/pots.md");
  expect(more).toContain(WRONG);

  const whole = page("String");
  writeFileSync(join(cwd, "docs/cups.md"), whole.slice(0, 60));
  await run.until("watching 2 pages");
  appendFileSync(join(cwd, "docs/cups.md"), whole.slice(60));
  expect(await run.until("watching 2 pages")).toContain("docs/cups.md:9");

  rmSync(join(cwd, "docs/new"), { recursive: true });
  const fewer = await run.until("watching 1 page;");
  expect(fewer).toContain("changed: docs/new/pots.md");
  expect(fewer).not.toContain("pots.md:9");
});

test("a page that was named goes, and comes back", async () => {
  const cwd = folderWith({ "cups.md": page("Integer") });
  const run = start(cwd, ["lint", "cups.md", "--watch"]);
  await run.until(WAITING);
  rmSync(join(cwd, "cups.md"));
  await run.until(/cups\.md: no such file or folder[^]*watching/);
  writeFileSync(join(cwd, "cups.md"), page("String"));
  await run.until(WRONG);
});

test("a burst of saves ends with the last state", async () => {
  const names = Array.from({ length: 12 }, (_, i) => `docs/p${i}.md`);
  const cwd = folderWith(Object.fromEntries(names.map((name, i) => [name, page("Integer", `p${i}`)])));
  const run = start(cwd, ["lint", "docs", "--watch"]);
  await run.until(WAITING);
  for (const type of ["Number", "Boolean", "String"])
    names.forEach((name, i) => writeFileSync(join(cwd, name), page(type, `p${i}`)));
  writeFileSync(join(cwd, "docs/last.md"), page("Integer", "last"));
  const last = await run.until("watching 13 pages");
  expect(last).toContain(WRONG);
  const { said } = await run.end();
  expect(`${last}${said}`).not.toContain("internal error");
});

test("compare looks at the other editions too, and audit at its configuration", async () => {
  const cwd = folderWith({
    "en/cups.md": page("Integer"),
    "zh/cups.md": page("Integer"),
    "docproof.yaml": "sources: [en, zh]\npair: [[en/cups.md, zh/cups.md]]\n",
  });
  const both = start(cwd, ["compare", "en", "--partners", "zh", "--watch"]);
  const audit = start(cwd, ["audit", "--watch"]);
  expect(await both.until(WAITING)).not.toContain("compare/type-differs");
  await audit.until(WAITING);
  writeFileSync(join(cwd, "zh/cups.md"), page("String"));
  expect(await both.until(WAITING)).toContain("type-differs");
  expect(await audit.until(WAITING)).toContain(WRONG);

  writeFileSync(join(cwd, "docproof.yaml"), "sources: [en\n");
  await audit.until(/docproof\.yaml:[^]*watching/);
  writeFileSync(join(cwd, "docproof.yaml"), `sources: [en, zh]\nrules: { ${WRONG}: "off" }\n`);
  await audit.until("watching 2 pages");
  writeFileSync(join(cwd, "en/cups.md"), page("String"));
  expect(await audit.until("watching 2 pages")).not.toContain(WRONG);
});

test("a change on one page is judged on those that link to it, as a run of its own would", async () => {
  const linking = `# Show a cup

GET /v1/cup

Response parameters

| Parameter | Type | Description |
| --- | --- | --- |
| maker | [Maker](makers.md#maker) | Who made it. |

Example response

\`\`\`json
{ "maker": { "name": 3 } }
\`\`\`
`;
  const linked = (type: string, id = "maker"): string =>
    `# Makers\n\nGET /v1/makers\n\n<a id="${id}"></a>\n\nTable 1 Maker\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n| name | ${type} | The name. |\n`;
  const cwd = folderWith({ "cup.md": linking, "makers.md": linked("Integer"), "pots.md": page("Integer", "pots") });
  const run = start(cwd, ["lint", ".", "--watch", "--format", "line"]);
  await run.until(WAITING);
  for (const [file, text] of [
    ["makers.md", linked("String")],
    ["makers.md", linked("Integer")],
    ["makers.md", linked("String", "producer")],
    ["pots.md", page("String", "pots")],
    ["makers.md", linked("Boolean")],
    ["cup.md", linking.replace("3", "true")],
  ] as const) {
    writeFileSync(join(cwd, file), text);
    const told = (await run.until(WAITING)).split("\n").filter((line) => /^\w+\.md:/.test(line));
    const { stdout } = docproof(cwd, ["lint", ".", "--format", "line"]);
    expect(told).toEqual(stdout.split("\n").filter((line) => line !== ""));
  }
});

test("what a page takes in is looked at", async () => {
  const rst = (file: string): string =>
    `Show a cup\n==========\n\nGET /v1/cup\n\n.. list-table:: Response parameters\n   :header-rows: 1\n\n   * - Parameter\n     - Type\n     - Description\n   * - total\n     - String\n     - How many.\n\nExample response\n----------------\n\n.. literalinclude:: ${file}\n   :language: json\n`;
  const cwd = folderWith({ "cup.rst": rst("cup.sample"), "cup.sample": '{ "total": "3" }\n' });
  const run = start(cwd, ["lint", "cup.rst", "--watch"]);
  expect(await run.until(WAITING)).not.toContain(WRONG);
  writeFileSync(join(cwd, "cup.sample"), '{ "total": 3 }\n');
  const changed = await run.until(WAITING);
  expect(changed).toContain("changed: cup.sample");
  expect(changed).toContain(WRONG);
});

test("a report among the pages is written, and does not start the next run", async () => {
  const cwd = folderWith({ "docs/cups.md": page("String") });
  const run = start(cwd, ["lint", "docs/*.md", "--watch", "--report", "markdown=docs/report.md"]);
  await run.until(WAITING);
  expect(readFileSync(join(cwd, "docs/report.md"), "utf8")).toContain("total");
  writeFileSync(join(cwd, "docs/cups.md"), page("Integer"));
  expect(await run.until(WAITING)).toContain("changed: docs/cups.md\n");
  const { said } = await run.end();
  expect(said).not.toContain("changed:");
  expect(readdirSync(join(cwd, "docs")).toSorted()).toEqual(["cups.md", "report.md"]);
});

/** A request with the headers of choice, which `fetch` does not allow. */
const ask = (address: string, headers: Readonly<Record<string, string>>, method = "GET"): Promise<number> =>
  new Promise((done, failed) => {
    request(address, { method, headers }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    })
      .on("error", failed)
      .end();
  });

test("the report is shown in the browser, and loaded again there", async () => {
  const cwd = folderWith({ "cups.md": page("String"), browser: '#!/bin/sh\nprintf %s "$1" > opened\n' });
  chmodSync(join(cwd, "browser"), 0o755);
  const args = ["lint", "cups.md", "--watch", "--open", "--report", "html=out/report.html"];
  const run = start(cwd, args, { BROWSER: join(cwd, "browser") });
  const [address = ""] = /http:\/\/127\.0\.0\.1:\d+\//.exec(await run.until(WAITING)) ?? [];
  const shown = await (await fetch(address)).text();
  const written = readFileSync(join(cwd, "out/report.html"), "utf8");
  expect(shown).toContain("EventSource");
  expect(written).not.toContain("EventSource");
  expect(shown).toContain("total");

  const events = (await fetch(`${address}changes`)).body?.getReader();
  writeFileSync(join(cwd, "cups.md"), page("Integer"));
  expect(new TextDecoder().decode((await events?.read())?.value)).toContain("data: changed");
  await run.until(WAITING);
  expect(await (await fetch(address)).text()).not.toBe(shown);

  // a name that a stranger's site has lead to this machine
  expect(await ask(address, { host: "example.test" })).toBe(403);
  expect(await ask(address, {}, "POST")).toBe(405);
  expect(await ask(`${address}etc/passwd`, {})).toBe(404);
  expect(existsSync(join(cwd, "opened")) ? readFileSync(join(cwd, "opened"), "utf8") : address).toBe(address);

  expect((await run.end()).code).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
});

test.each([
  [["--watch", "--fix"], "--watch and --fix exclude each other"],
  [["--watch", "--update-baseline"], "--watch and --update-baseline exclude each other"],
  [["--watch", "--open"], "--open needs --report html=FILE"],
  [["--open", "--report", "html=x.html"], "--open needs --watch"],
])("%j is refused", (options, words) => {
  const ran = docproof(folderWith({ "cups.md": page("Integer") }), ["lint", "cups.md", ...options]);
  expect(ran.code).toBe(2);
  expect(ran.stderr).toContain(words);
});

test("what is wrong from the beginning ends at once", () => {
  const cwd = folderWith({ "cups.md": page("Integer") });
  expect(docproof(cwd, ["lint", "cusp.md", "--watch"])).toMatchObject({ code: 2, stdout: "" });
  expect(docproof(cwd, ["lint", "-", "--watch"], page("Integer")).code).toBe(2);
});
