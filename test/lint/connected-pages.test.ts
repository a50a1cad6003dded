/** What a page's findings depend on beside itself: rules see these pages and no others. */
import { describe, expect, test } from "vitest";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { linkPage, makeFinder } from "../../src/interpreter/structures/links.ts";
import { connectedPages } from "../../src/lint/connected-pages.ts";
import { readText } from "../editions/read.ts";

const structure = (id: string, name: string, type: string): string =>
  `# ${name}\n\n<a name="${id}"></a>**Table 1** ${name}\n\n| Parameter | Type | Description |\n| --- | --- | --- |\n| ${name.toLowerCase()}_size | ${type} | Its size. |\n`;

function read(files: Readonly<Record<string, string>>): ReadonlyMap<string, ApiPage> {
  const pages = Object.entries(files).map(([name, text]) => readText(name, text).page);
  const find = makeFinder(pages);
  return new Map(pages.map((page) => [page.source, linkPage(page, find)]));
}

function connected(pages: ReadonlyMap<string, ApiPage>, source: string): string[] {
  const page = pages.get(source);
  return page ? [...connectedPages(page, pages).keys()] : [];
}

describe("pages connected with a page", () => {
  const chain = read({
    "a.md": structure("a", "Alder", "[Birch](b.md#b) object"),
    "b.md": structure("b", "Birch", "[Cedar](c.md#c) object"),
    "c.md": structure("c", "Cedar", "String"),
    "d.md": structure("d", "Dogwood", "String"),
  });

  test("are those that it leads to, and those that lead to it", () => {
    expect(connected(chain, "a.md")).toEqual(["a.md", "b.md", "c.md"]);
    expect(connected(chain, "b.md")).toEqual(["a.md", "b.md", "c.md"]);
    expect(connected(chain, "c.md")).toEqual(["b.md", "c.md"]);
  });

  test("are none where nothing leads there", () => {
    expect(connected(chain, "d.md")).toEqual(["d.md"]);
  });

  test("are those whose labels begin like its own", () => {
    const rst = read({
      "pots.rst": ":original_name: POTS_01\n\n.. _POTS_01:\n\nPots\n====\n\nGET /v1/pots\n",
      "lids.rst":
        "Lids\n====\n\n.. _pots_01__lid:\n\n.. table:: **Table 1** Lid\n\n   ========= ======= ===========\n   Parameter Type    Description\n   ========= ======= ===========\n   lid       Boolean Is it on?\n   ========= ======= ===========\n",
      "pans.rst": "Pans\n====\n\nGET /v1/pans\n",
    });
    expect(connected(rst, "pots.rst")).toEqual(["lids.rst", "pots.rst"]);
    expect(connected(rst, "pans.rst")).toEqual(["pans.rst"]);
  });
});
