import { expect, test } from "vitest";
import { renderChangelog } from "../../src/reporters/changelog.ts";
import { diffPages } from "../../src/diff/diff.ts";
import { makeSource } from "../../src/source/source.ts";
import { integer, makePage, type OperationSpec, string } from "../changes/page-maker.ts";

const servers = (more: Partial<OperationSpec>): OperationSpec => ({ path: "/v1/servers", ...more });
const images: OperationSpec = { path: "/v1/images" };

test("breaking changes first, by operation", () => {
  const before = makePage({
    source: "old.md",
    operations: [
      images,
      servers({
        parameters: [{ name: "limit", in: "query", type: integer, says: { maximum: 100 } }],
        responses: { "200": { body: { list: [{ name: "id" }, { name: "flavor" }] } } },
      }),
    ],
  });
  const after = makePage({
    source: "new.md",
    operations: [
      { ...images, deprecated: { replacement: null } },
      servers({
        parameters: [
          { name: "limit", in: "query", type: string, says: { maximum: 50 } },
          { name: "x|`y`", in: "query", required: "no" },
        ],
        responses: { "200": { body: [{ name: "id" }, { name: "flavor_ref" }] } },
      }),
    ],
  });
  const text = "line one of the page\n".repeat(20);
  const options = { title: "Changes since v1", sources: new Map([["new.md", makeSource("new.md", text)]]) };
  expect(renderChangelog(diffPages(before, after), options)).toBe(`# Changes since v1

4 breaking, 0 dangerous, 2 safe.

## \`GET /v1/servers\`

### Breaking

- query limit: type changed from integer to string (\`new.md:3\`)
- query limit: maximum lowered from 100 to 50 (\`new.md:3\`)
- response 200 body: changed from a list of objects to an object (\`new.md:7\`)
- flavor_ref: renamed, was flavor (\`new.md:5\`)

### Safe

- query x\\|\\\`y\\\`: added, optional (\`new.md:3\`)

## \`GET /v1/images\`

### Safe

- operation deprecated (\`new.md:1\`)
`);
});

test("nothing changed is said", () => {
  expect(renderChangelog([], { title: "Changes", sources: new Map() })).toBe(
    "# Changes\n\nNo documented promise changed.\n",
  );
});
