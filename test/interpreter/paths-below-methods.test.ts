/** Tables of paths whose heading or caption gives the method, what their rows say, and examples of such calls in a section of their own. */
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { callPaths } from "../../src/validate/plan/call-paths.ts";
import { readText } from "../editions/read.ts";

const read = (text: string, id = "page.md"): ApiPage => readText(id, text).page;
const callsOf = (page: ApiPage): string[] => page.operations.map(({ method, path }) => `${method.value} ${path.value}`);
const calls = (text: string, id?: string): string[] => callsOf(read(text, id));

const table = (header: string, ...rows: string[]): string =>
  [header, header.replace(/[^|]+/g, " --- "), ...rows].map((line) => `| ${line} |`).join("\n");

describe("the method of a table of paths", () => {
  test("stands in the heading above it, in the plural, before or behind what is done with it", () => {
    const adoc = `= Lamps\n\n== GETs (Reading Data)\n\n[options="header"]\n|===\n| Parameter | Description\n| \`/lamps\` | All lamps.\n| \`/lamps/\\{id\\}\` | One lamp.\n|===\n\n== POSTs (Adding Data)\n\n|===\n| Resource | Description\n\n| \`/lamps\` | Hangs a lamp.\n|===\n`;
    expect(calls(adoc, "page.adoc")).toEqual(["GET /lamps", "GET /lamps/{id}", "POST /lamps"]);
    for (const heading of [
      "Reading: GET",
      "Reading lamps (GET)",
      "GET requests",
      "查询(GET)",
      "GET 请求",
      "GET - read",
    ])
      expect(
        calls(
          `# Lamps\n\n## ${heading}\n\n${table("Resource | Description", "/lamps | All lamps.", "/rooms | All rooms.")}`,
        ),
      ).toEqual(["GET /lamps", "GET /rooms"]);
    const html =
      "<h1>Lamps</h1><h2>DELETEs (removing)</h2><table><tr><th>Resource</th><th>Description</th></tr><tr><td>/lamps/{id}</td><td>Takes one down.</td></tr></table>";
    expect(calls(html, "page.html")).toEqual(["DELETE /lamps/{id}"]);
    const zh = `# 灯\n\n## 新增(POST)\n\n${table("接口 | 说明", "/lamps | 新增灯", "/rooms | 新增房间")}`;
    expect(calls(zh)).toEqual(["POST /lamps", "POST /rooms"]);
  });

  test("stands in its caption", () => {
    const adoc = `= Lamps\n\n== Version 1\n\n.Lamps (v1) GET functions\n|===\n| Resource | Description\n\n| \`/v1/lamps\` | All lamps.\n|===\n\n.Lamps (v1) PUT functions\n|===\n| Resource | Description\n\n| \`/v1/lamps/\\{id}\` | Changes one.\n|===\n`;
    expect(calls(adoc, "page.adoc")).toEqual(["GET /v1/lamps", "PUT /v1/lamps/{id}"]);
  });

  test("is none of files, of parameters, or of a heading that only mentions it", () => {
    const files = table("Path | Description", "/etc/lamps.conf | Settings.", "/var/log/lamps.log | What happened.");
    expect(calls(`# Lamps\n\n## GET requests\n\n${files}`)).toEqual([]);
    const parameters = table("Parameter | Description", "limit | How many.", "offset | Where to begin.");
    expect(calls(`# Lamps\n\n## GET parameters\n\n${parameters}`)).toEqual([]);
    const pages = table("Resource | Description", "/lamps | All lamps.", "/rooms | All rooms.");
    expect(calls(`# Lamps\n\n## Why we do not GET lamps any more\n\n${pages}`)).toEqual([]);
  });
});

describe("a row that lists a call", () => {
  const page = (said: string): ApiPage =>
    read(
      `# Lamps\n\n## GETs (reading)\n\n${table("Resource | Description", `/lamps | ${said}`, "/rooms | All rooms.")}`,
    );
  test("tells its statuses and names what it takes", () => {
    const [lamps, rooms] = page(
      "All lamps. Supports `limit`. Returns `204 No Content` when there are none.",
    ).operations;
    expect(lamps?.mentioned).toEqual(["limit"]);
    expect(lamps?.responses.map(({ status }) => status.value)).toEqual(["204", "2XX"]);
    expect([rooms?.mentioned, rooms?.responses]).toEqual([undefined, []]);
    expect(page("所有的灯。没有灯时返回 204。").operations[0]?.responses.map(({ status }) => status.value)).toContain(
      "204",
    );
  });
  test("tells nothing where it has a path and a name", () => {
    expect(page("lamps").operations[0]?.responses).toEqual([]);
  });
});

describe("examples in a section of their own", () => {
  const adoc = (command: string): ApiPage =>
    read(
      `= Lamps\n\n== GETs (Reading Data)\n\n|===\n| Resource | Description\n\n| \`/lamps\` | All lamps.\n| \`/lamps/\\{id}\` | One lamp.\n| \`/fans\` | All fans.\n|===\n\n== Examples\n\n.All of them\n[source,bash]\n----\ncurl http://localhost:80/house/rest/lamps\n----\n\n.Fans\n[source,bash]\n----\ncurl http://localhost:80/house/rest/fans\n----\n\n.One of them\n[source,bash]\n----\n${command}\n----\n\n.Response\n[source,json]\n----\n{"id": 7}\n----\n`,
      "page.adoc",
    );
  const shown = ({ operations }: ApiPage): string[] =>
    operations.flatMap(({ path, examples }) => examples.map(({ role }) => `${path.value} ${role}`));
  test("are of the listed call that the command makes, below whatever base", () => {
    const page = adoc("curl http://localhost:80/house/rest/lamps/7");
    expect(shown(page)).toEqual(["/lamps request", "/lamps/{id} request", "/lamps/{id} response", "/fans request"]);
    expect(page.operations.map((operation) => callPaths(operation, page))).toEqual([
      ["/lamps", "/house/rest/lamps"],
      ["/lamps/{id}", "/house/rest/lamps/{id}"],
      ["/fans", "/house/rest/fans"],
    ]);
  });
  test("are of none where the method or path is another's", () => {
    expect(shown(adoc("curl -X DELETE http://localhost:80/house/rest/lamps/7"))).toEqual([
      "/lamps request",
      "/fans request",
    ]);
    expect(shown(adoc("curl http://localhost:80/house/rest/rooms/7"))).toEqual(["/lamps request", "/fans request"]);
  });
  test.each([
    ["one call alone", ["POST http://h/api/lamps"], []],
    ["calls below several bases", ["POST http://h/api/lamps", "GET http://h/v2/lamps"], []],
    ["calls of which one has none", ["POST http://h/api/lamps", "GET http://h/lamps"], ["GET /lamps"]],
  ])("are of the calls without a base where %s shows one", (_, commands, wanted) => {
    const examples = commands.map((command) => `\`\`\`\ncurl -X ${command}\n\`\`\`\n\n`).join("然后：\n\n");
    const page = read(
      `# 灯\n\n| 方法 | 路径 | 说明 |\n| --- | --- | --- |\n| GET | /lamps | 全部 |\n| POST | /lamps | 新增 |\n\n# 示例\n\n${examples}`,
    );
    expect(
      page.operations.flatMap(({ method, path, examples: own }) => own.map(() => `${method.value} ${path.value}`)),
    ).toEqual(wanted);
  });
});
