/** `docproof/playwright` in Playwright's own runner. */
import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { markdown } from "../live/pages.ts";
import { folderWith } from "./run.ts";

const PAGE = markdown("GET /v1/boats/{boat_id}", { response: [["length", "Yes", "Integer", "How long it is."]] });
const SPEC = `
import { createServer } from "node:http";
import { expect, test } from "docproof/playwright";

test.use({ docs: "docs" });
let server, origin;
test.beforeAll(async () => {
  server = createServer(({ url }, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ length: url.endsWith("wrong") ? "long" : 7 }));
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  origin = "http://127.0.0.1:" + server.address().port;
});
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});
test("good", async ({ request }) => {
  await expect(await request.get(origin + "/v1/boats/1")).toMatchDocs("docs");
});
test("wrong", async ({ request }) => {
  await expect(await request.get(origin + "/v1/boats/wrong")).toMatchDocs("docs");
});
test("not", async ({ request }) => {
  await expect(await request.get(origin + "/v1/boats/wrong")).not.toMatchDocs("docs");
});
`;

/** A project in which docproof and Playwright are installed. */
function projectWith(spec: string): string {
  const folder = folderWith({ "docs/boats.md": PAGE, "boats.spec.mjs": spec, "package.json": "{}" });
  mkdirSync(join(folder, "node_modules/@playwright"), { recursive: true });
  symlinkSync(resolve("."), join(folder, "node_modules/docproof"));
  symlinkSync(resolve("node_modules/@playwright/test"), join(folder, "node_modules/@playwright/test"));
  return folder;
}

it("matches responses of the request fixture", () => {
  const cli = resolve("node_modules/@playwright/test/cli.js");
  const { status, stdout } = spawnSync(process.execPath, [cli, "test", "--reporter=line"], {
    cwd: projectWith(SPEC),
    encoding: "utf8",
    env: { PATH: process.env["PATH"] },
  });
  expect(stdout).toContain("2 passed");
  expect(stdout).toContain("1 failed");
  expect(stdout).toMatch(/GET \/v1\/boats\/\{boat_id\}: length: expected Integer, got a string/);
  expect(stdout).toMatch(/> \d+ │ length │ Yes │ Integer/);
  expect(status).toBe(1);
});
