/** What pages promise is kept between runs: with it and without it, every command gives the same bytes. */
import { execFileSync, spawn } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { BIN, docproof, folderWith, type Ran } from "./run.ts";

const page = (type: string): string =>
  `# Pots\n\n## URI\n\nGET /v1/pots\n\n## Response\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n| size | ${type} | The size. |\n\nStatus code 200\n`;

const RST = "Kettles\n=======\n\n.. include:: more.inc\n";
const INCLUDED = ".. http:get:: /v1/kettles\n\n   :query int limit: How many.\n";

const files = {
  "md/pots.md": page("Integer"),
  "other/pots.md": page("String"),
  "rst/kettles.rst": RST,
  "rst/more.inc": INCLUDED,
  "night.ndjson": `${JSON.stringify({ method: "GET", url: "https://h/v1/pots", status: 200, responseBody: { size: "9" } })}\n`,
};

const entries = (cache: string): string[] =>
  existsSync(cache)
    ? readdirSync(cache, { recursive: true, encoding: "utf8" }).filter((name) => /[0-9a-f]{64}$/.test(name))
    : [];

const shown = ({ code, stdout, stderr }: Ran): unknown => ({ code, stdout, stderr });

describe("the cache of pages", () => {
  it.each([
    ["extract", ["extract", "md", "other", "rst", "--format", "json"]],
    ["schema", ["schema", "md", "rst"]],
    ["openapi", ["openapi", "md", "rst"]],
    ["lint", ["lint", "md", "other", "rst", "--format", "json"]],
    ["compare", ["compare", "md", "other", "--format", "json"]],
    ["diff", ["diff", "md", "other", "--format", "json"]],
    ["validate", ["validate", "--docs", "md", "--format", "json", "night.ndjson"]],
  ])("gives %s the same bytes cold, warm and without", (_name, args) => {
    const folder = folderWith(files);
    const cold = docproof(folder, [...args, "--cache-dir", "kept"]);
    expect(entries(join(folder, "kept")).length).toBeGreaterThan(0);
    expect(shown(docproof(folder, [...args, "--cache-dir", "kept"]))).toEqual(shown(cold));
    expect(shown(docproof(folder, [...args, "--no-cache"]))).toEqual(shown(cold));
  });

  it("is not taken from the repository, which could say what its pages promise", () => {
    const folder = folderWith({ ...files, "kept/ours.md": "# Ours\n" });
    const lint = ["lint", "md", "--cache-dir", "kept"];
    execFileSync("git", ["init", "-q"], { cwd: folder });
    expect(docproof(folder, lint).stderr).not.toContain("cache-dir");
    execFileSync("git", ["add", "kept"], { cwd: folder });
    const before = entries(join(folder, "kept"));
    const { code, stderr } = docproof(folder, lint);
    expect(code).toBe(2);
    expect(stderr).toMatch(/--cache-dir.*Git keeps files of it/);
    expect(entries(join(folder, "kept"))).toEqual(before);
  });

  it("keeps nothing with --no-cache, and all in the folder of --cache-dir", () => {
    const folder = folderWith(files);
    const extract = ["extract", "md", "--format", "json"];
    const without = docproof(folder, [...extract, "--no-cache", "--cache-dir", "kept", "--no-cache"]);
    expect(entries(join(folder, "kept"))).toEqual([]);
    const kept = docproof(folder, ["--cache-dir", "kept", ...extract]);
    expect(entries(join(folder, "kept"))).toHaveLength(1);
    expect(shown(kept)).toEqual(shown(without));
  });

  it("reads anew what has changed: the page, a file that it takes in, the vocabulary", () => {
    const folder = folderWith(files);
    const kettles = (): string =>
      docproof(folder, ["--cache-dir", "kept", "extract", "rst", "--format", "json"]).stdout;
    const pots = (): string => docproof(folder, ["--cache-dir", "kept", "extract", "md", "--format", "json"]).stdout;
    expect(kettles()).toContain('"limit"');
    writeFileSync(join(folder, "rst/more.inc"), INCLUDED.replace("limit", "offset"));
    expect(kettles()).toContain('"offset"');
    expect(pots()).toContain('"integer"');
    writeFileSync(join(folder, "md/pots.md"), page("Flurb"));
    expect(pots()).not.toContain('"boolean"');
    writeFileSync(join(folder, "docproof.yaml"), "vocabulary:\n  types:\n    flurb: boolean\n");
    expect(pots()).toContain('"boolean"');
  });

  it("takes an entry that is damaged, or stands under another's name, for none", () => {
    const folder = folderWith(files);
    const run = (): Ran => docproof(folder, ["--cache-dir", "kept", "extract", "md", "other", "--format", "json"]);
    const first = run();
    const [one = "", two = ""] = entries(join(folder, "kept")).map((name) => join(folder, "kept", name));
    const [a, b] = [`${one}.swap`, one];
    renameSync(one, a);
    renameSync(two, b);
    renameSync(a, two);
    expect(shown(run())).toEqual(shown(first));
    for (const name of entries(join(folder, "kept"))) appendFileSync(join(folder, "kept", name), "x");
    expect(shown(run())).toEqual(shown(first));
    for (const name of entries(join(folder, "kept"))) writeFileSync(join(folder, "kept", name), "");
    expect(shown(run())).toEqual(shown(first));
    expect(readFileSync(one).length).toBeGreaterThan(32);
  });

  it.skipIf(process.getuid?.() === 0)("does without a folder that cannot be written", () => {
    const folder = folderWith({ ...files, "kept/x": "" });
    chmodSync(join(folder, "kept"), 0o500);
    expect(docproof(folder, ["--cache-dir", "kept", "extract", "md"]).code).toBe(0);
  });

  it("serves runs side by side", async () => {
    const folder = folderWith(files);
    const args = [BIN, "--cache-dir", "kept", "extract", "md", "other", "rst", "--format", "json"];
    const runs = await Promise.all(
      Array.from(
        { length: 4 },
        () =>
          new Promise<string>((resolve, reject) => {
            const child = spawn(process.execPath, args, { cwd: folder });
            let out = "";
            child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
            child.on("error", reject);
            child.on("close", (code) => resolve(`${code} ${out}`));
          }),
      ),
    );
    expect(new Set(runs).size).toBe(1);
    expect(runs[0]).toMatch(/^0 \{/);
    expect(entries(join(folder, "kept"))).toHaveLength(4); // what is taken in is a page of its own too
  });
});

/** Pages that disagree with themselves and with each other, in two languages and four formats. */
const EDITIONS = {
  "en/lamps.md": `# Lamps\n\nSee [all lamps](list.md), [gone](gone.md), [here](lamps.md).\n\n## URI\n\nGET /v1/lamps\n\n## Response\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n| watts | Integer | 1 to 60. |\n| bulb | [Bulb](list.md#bulb) object | The bulb. |\n\nStatus code 200\n\n## Example\n\n\`\`\`json\n{ "watts": "ten", "bulb": { "socket": 14 } }\n\`\`\`\n`,
  "en/list.md": `# Bulbs\n\n<!-- docproof-ignore lint/missing-type: known -->\n\n<a name="bulb"></a>**Table 1** Bulb\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n| socket | String | The socket. |\n`,
  "zh/lamps.html": `<html><body><h1>灯</h1><h2>URI</h2><p>GET /v1/lamps</p><h2>响应参数</h2><table><caption>表1 响应参数</caption><tr><th>参数</th><th>参数类型</th><th>描述</th></tr><tr><td>watts</td><td>String</td><td>取值范围：1~50。</td></tr></table><pre>{ "watts": 10, "hue": 1 }</pre></body></html>`,
  "rst/lamps.rst": `Lamps\n=====\n\nURI\n---\n\nGET /v1/lamps\n\nResponse\n--------\n\n========= ======= ===========\nParameter Type    Description\n========= ======= ===========\nwatts     Boolean The watts.\n========= ======= ===========\n`,
  "text/lamps.txt": "灯\n\nGET /v1/lamps\n\n响应参数\n\n参数\t参数类型\t描述\nwatts\tInteger\t瓦数。\n",
};

describe("what is found on pages and what reports quote of them", () => {
  const folders = ["en", "zh", "rst", "text"];

  it.each(["audit", "lint", "compare"])("is the same cached and uncached: %s", (command) => {
    const folder = folderWith(EDITIONS);
    const formats = ["json", "sarif", "html", "markdown", "csv", "junit"];
    const run = (name: string, cache: readonly string[]): unknown => {
      const reports = formats.flatMap((format) => ["--report", `${format}=${name}/${format}`]);
      const ran = docproof(folder, [command, ...folders, ...reports, ...cache]);
      return { ...ran, reports: formats.map((format) => readFileSync(join(folder, name, format), "utf8")) };
    };
    const without = run("a", ["--no-cache"]);
    expect(JSON.stringify(without).match(/watts/g)?.length).toBeGreaterThan(formats.length);
    expect(run("b", ["--cache-dir", "kept"])).toEqual(without);
    expect(run("c", ["--cache-dir", "kept"])).toEqual(without);
  });

  it("is found anew where a page that it leads to, a file that it links to, or the run's other pages changed", () => {
    const folder = folderWith(EDITIONS);
    const lint = (named: readonly string[], cache: readonly string[]): unknown =>
      shown(docproof(folder, ["lint", ...named, "--format", "json", ...cache]));
    const agree = (named: readonly string[] = folders): void =>
      expect(lint(named, ["--cache-dir", "kept"])).toEqual(lint(named, ["--no-cache"]));
    agree();
    const before = lint(folders, ["--no-cache"]);
    writeFileSync(join(folder, "en/list.md"), EDITIONS["en/list.md"].replace("| String |", "| Integer |"));
    agree();
    expect(lint(folders, ["--no-cache"])).not.toEqual(before);
    writeFileSync(join(folder, "en/gone.md"), "# Gone\n");
    agree();
    agree(["en/lamps.md"]);
    rmSync(join(folder, "en/list.md"));
    agree();
  });

  it("keeps which corrections hold, until the page or another edition of it changes", () => {
    const lamps = (type: string): string =>
      `# Lamps\n\nGET /v1/lamps\n\n## Response\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n| watts | ${type} | Of the bulb. |\n`;
    const folder = folderWith({ "en/lamps.md": lamps("Interger"), "zh/lamps.rst": EDITIONS["rst/lamps.rst"] });
    const audit = (cache: readonly string[]): string =>
      docproof(folder, ["audit", "en", "zh", "--format", "json", ...cache]).stdout;
    const kept = (): number => entries(join(folder, "kept")).filter((name) => name.includes("corrections-")).length;
    const agree = (): void => expect(audit(["--cache-dir", "kept"])).toEqual(audit(["--no-cache"]));
    expect(audit(["--no-cache"])).toContain('"replacement"');
    agree();
    expect(kept()).toBe(1);
    agree();
    expect(kept()).toBe(1);
    writeFileSync(join(folder, "zh/lamps.rst"), EDITIONS["rst/lamps.rst"].replace("Boolean", "Integer"));
    agree();
    expect(kept()).toBe(2);
    writeFileSync(join(folder, "en/lamps.md"), lamps("Stirng"));
    agree();
    expect(kept()).toBe(3);
  });

  it("is found anew where entries are damaged or stand under others' names", () => {
    const folder = folderWith(EDITIONS);
    const audit = (): unknown =>
      shown(docproof(folder, ["audit", ...folders, "--format", "html", "--cache-dir", "kept"]));
    const first = audit();
    const paths = entries(join(folder, "kept")).map((name) => join(folder, "kept", name));
    expect(new Set(paths.map((path) => /(\w+)-[0-9a-f]+$/.exec(path)?.[1]))).toEqual(
      new Set(["content", "passages", "findings"]),
    );
    const texts = paths.map((path) => readFileSync(path));
    paths.forEach((path, i) => writeFileSync(path, texts[(i + 1) % texts.length] ?? ""));
    expect(audit()).toEqual(first);
    paths.forEach((path, i) => writeFileSync(path, texts[i]?.subarray(0, 40 + i) ?? ""));
    expect(audit()).toEqual(first);
    for (const path of paths.filter((one) => one.includes("passages-"))) rmSync(path);
    expect(audit()).toEqual(first);
  });

  it("survives runs that are killed", async () => {
    const folder = folderWith(EDITIONS);
    const args = ["audit", ...folders, "--format", "json"];
    const without = shown(docproof(folder, [...args, "--no-cache"]));
    for (const milliseconds of [150, 300, 450]) {
      const child = spawn(process.execPath, [BIN, ...args, "--cache-dir", "kept"], { cwd: folder, stdio: "ignore" });
      setTimeout(() => child.kill("SIGKILL"), milliseconds);
      await new Promise((done) => child.on("close", done));
    }
    expect(shown(docproof(folder, [...args, "--cache-dir", "kept"]))).toEqual(without);
  });

  const corpus = resolve("../shared/corpus");
  it.skipIf(!existsSync(corpus))("is the same cached and uncached over pages of the corpus", () => {
    const services = readdirSync(corpus).filter((name) => /\+(?:ims|smn|cloud-container-engine)$/.test(name));
    const folder = folderWith({});
    const pages = services.flatMap((service) =>
      readdirSync(join(corpus, service), { recursive: true, encoding: "utf8" })
        .filter((name) => /\.(?:md|rst|html)$/.test(name))
        .toSorted()
        .slice(0, 12)
        .map((name) => join(corpus, service, name)),
    );
    const args = [...pages, "--format", "json"];
    const without = shown(docproof(folder, ["audit", ...args, "--no-cache"]));
    expect(shown(docproof(folder, ["audit", ...args, "--cache-dir", "kept"]))).toEqual(without);
    expect(shown(docproof(folder, ["audit", ...args, "--cache-dir", "kept"]))).toEqual(without);
  });
});
