/** `--show-values`: recorded values on request, and no secret even then. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { markdown } from "../live/pages.ts";
import { ndjson, type Parts } from "./nights.ts";
import { docproof, folderWith } from "./run.ts";

const CANARY = "Zqkanary-Wxvv";
const PLAIN = "Plainly-Recorded";
const PEM = `-----BEGIN PRIVATE KEY-----\n${CANARY.repeat(4)}\n-----END PRIVATE KEY-----`;

const integer = (name: string): readonly [string, string, string, string] => [name, "Yes", "Integer", "A number."];
const page = markdown("GET /v1/{project_id}/tokens/{token}", {
  path: [integer("project_id"), integer("token")],
  query: [integer("limit")],
  headers: [integer("X-Auth-Token")],
  response: [
    integer("count"),
    integer("password"),
    integer("certificate"),
    integer("note"),
    integer("link"),
    ["credentials", "Yes", "credentials object", "Nested."],
    ["tags", "Yes", "Map<String,Integer>", "By name."],
    ["keys", "Yes", "Array of integers", "Keys."],
  ],
  structures: { credentials: [integer("value"), integer("id")] },
});

/** A secret in every place that the page says something about, and in some that it does not. */
const night: Parts[] = [
  {
    url: `https://api.example.com/v1/${PLAIN}/tokens/${CANARY}?limit=${PLAIN}&signature=${CANARY}`,
    headers: { "Set-Cookie": `session=${CANARY}`, "X-Subject-Token": CANARY },
    body: {
      count: PLAIN,
      password: CANARY,
      certificate: PEM,
      note: `Authorization: Bearer ${CANARY}0123456789`,
      link: `https://h/o?AccessKeyId=x&Signature=${CANARY}`,
      credentials: { value: CANARY, id: CANARY },
      tags: { colour: PLAIN, password: CANARY, client_secret: CANARY },
      keys: ["x", PEM],
      new: { deep: { api_key: CANARY, text: PLAIN } },
      token: { [CANARY]: CANARY },
      "client-key-data": Buffer.from(PEM).toString("base64"),
    },
  },
];

it("shows what is no secret, in every report, and what is secret in none", () => {
  const folder = folderWith({ "page.md": page, "night.ndjson": ndjson(night) });
  const formats = ["json", "line", "markdown", "html", "sarif", "junit", "github", "gitlab"];
  const reports = formats.flatMap((format) => ["--report", `${format}=out/report.${format}`]);
  const run = ["validate", "--docs", "page.md", "night.ndjson", "--part", "out/part.json", ...reports];
  const hidden = docproof(folder, run);
  expect(hidden.stdout).toContain("validate/body-type");
  expect(readFileSync(join(folder, "out/report.json"), "utf8")).not.toContain(PLAIN);
  const ran = docproof(folder, [...run, "--show-values", "--coverage"]);
  expect(ran.code).toBe(1);
  const written = readdirSync(join(folder, "out")).map((name) => readFileSync(join(folder, "out", name), "utf8"));
  for (const text of [hidden.stdout, hidden.stderr, ran.stdout, ran.stderr, ...written]) {
    expect(text).not.toContain(CANARY);
    expect(text).not.toContain(Buffer.from(PEM).toString("base64").slice(44, 84));
  }
  for (const text of [ran.stdout, ...written]) expect(text).toContain(PLAIN);
  expect(readFileSync(join(folder, "out/report.html"), "utf8")).toContain("Secrets are still masked.");
});

it("the command that a report repeats has no secret of its operation's query", () => {
  const folder = folderWith({ "page.md": page, "body.json": "{}" });
  const operation = `GET /v1/p1/tokens/a?token=${CANARY}&limit=5`;
  const reports = ["json", "html", "sarif", "junit", "markdown"].flatMap((format) => [
    "--report",
    `${format}=report.${format}`,
  ]);
  const args = ["validate", "body.json", "--docs", "page.md", "--operation", operation, "--part", "report.part"];
  const { stdout, stderr } = docproof(folder, [...args, ...reports]);
  expect(stdout).toContain("limit=5");
  for (const text of [
    stdout,
    stderr,
    ...readdirSync(folder)
      .filter((name) => name.startsWith("report."))
      .map((name) => readFileSync(join(folder, name), "utf8")),
  ])
    expect(text).not.toContain(CANARY);
});
