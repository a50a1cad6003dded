/** A page of thousands of operations is judged in time that grows with their number. */
import { describe, expect, test } from "vitest";
import { lintPage } from "../../src/library/check.ts";
import { loadPage } from "../../src/library/load-page.ts";

const each = (count: number, part: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => part(n)).join("");

const contradictedAnswer = {
  description: "ok",
  content: {
    "application/json": {
      schema: { type: "object", properties: { a: { type: "string" } } },
      example: { a: 1 },
    },
  },
};

const PAGES: Readonly<Record<string, readonly [name: string, page: (count: number) => string]>> = {
  "each with a command that calls it": [
    "page.md",
    (count) =>
      `# Boats\n\n${each(count, (n) => `## Move boat ${n}\n\nPOST /v1/boats${n}/{id}\n\n\`\`\`bash\ncurl -X POST https://api.x.com/v1/boats${n}/7 -d '{"a": 1}'\n\`\`\`\n\n`)}`,
  ],
  "each with a command that calls another path": [
    "page.rst",
    (count) =>
      `Boats\n=====\n\n${each(count, (n) => `Move boat ${n}\n------------\n\nPOST /v1/boats${n}/{id}\n\n::\n\n   POST https://api.x.com/v1/boats${n}/7/x\n\n`)}`,
  ],
  "each with a command that fills in a word of its path, which another shows as a variable": [
    "page.md",
    (count) =>
      `# Pools\n\n${each(count, (n) => `## Empty pool ${n}\n\nPOST /v1/pools/red/empty${n}\n\n\`\`\`bash\ncurl -X POST https://x.com/v1/pools/{pool}/empty${n}\ncurl -X POST https://x.com/v1/pools/blue/empty${n}\n\`\`\`\n\n`)}`,
  ],
  "each with fields and statuses": [
    "page.rst",
    (count) =>
      `船\n==\n\n${each(count, (n) => `.. http:get:: /v1/boats${n}\n\n   查询船。\n\n   :query a: 值\n   :status 200: 成功\n\n`)}`,
  ],
  "and one with as many panels of commands": [
    "page.html",
    (count) =>
      `<h1>Boats</h1><p>GET /v1/boats</p>${each(count, (n) => `<div role=tablist><button role=tab aria-controls=p${n}>curl</button></div><div role=tabpanel id=p${n}><pre>curl https://x/v1/boats/${n}</pre></div>`)}`,
  ],
  "whose variables no table has": [
    "page.md",
    (count) => `# 船\n\n${each(count, (n) => `## 查询船${n}\n\nGET /v1/{project_id}/boats${n}\n\n`)}`,
  ],
  "of a specification": [
    "page.json",
    (count) =>
      JSON.stringify({
        openapi: "3.0.0",
        info: { title: "x", version: "1" },
        paths: Object.fromEntries(
          Array.from({ length: count }, (_, n) => [
            `/a/{b${n}}/c`,
            {
              get: {
                parameters: [{ name: `b${n}`, in: "path", required: true, schema: { type: "string" } }],
                responses: { 200: { description: "ok" } },
              },
            },
          ]),
        ),
      }),
  ],
  "of a specification, each with an example that contradicts it": [
    "page.json",
    (count) =>
      JSON.stringify(
        {
          openapi: "3.0.0",
          info: { title: "x", version: "1" },
          paths: Object.fromEntries(
            Array.from({ length: count }, (_, n) => [`/a${n}`, { get: { responses: { 200: contradictedAnswer } } }]),
          ),
        },
        null,
        1,
      ),
  ],
};

const FEW = 400;
const TIMES = 8;
/** Noise, and what a page costs beside its length; the square would be 64 times. */
const GENEROUS = 3;

describe.each(Object.entries(PAGES))("operations, %s", (_form, [name, page]) => {
  test("take as long as they are many", () => {
    const secondsFor = (count: number): number => {
      const loaded = loadPage(name, Buffer.from(page(count)));
      const before = process.cpuUsage().user;
      lintPage(loaded);
      return (process.cpuUsage().user - before) / 1e6;
    };
    secondsFor(10);
    const few = Math.max(0.05, secondsFor(FEW));
    expect(secondsFor(FEW * TIMES) / few).toBeLessThan(TIMES * GENEROUS);
  });
});
