import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editionLabels } from "../../src/audit/wording/labels.ts";

const labels = (...sources: string[]): string[] => [...editionLabels(sources).values()];

describe("labels of editions", () => {
  it("are what stands before the first sign of punctuation where that tells them apart", () => {
    expect(labels("seeds/000_a.txt", "seeds/001_b.txt")).toEqual(["000", "001"]);
    expect(labels("a/en-get.md", "a/zh-get.md")).toEqual(["en", "zh"]);
  });

  it("are file names else, without the ending where that is enough", () => {
    expect(labels("a/create_cluster.md", "a/create_node.md")).toEqual(["create_cluster", "create_node"]);
    expect(labels("a/en-get.md", "a/en-get.rst")).toEqual(["en-get.md", "en-get.rst"]);
    expect(labels("v1/show.md", "v2/show.md")).toEqual(["v1/show.md", "v2/show.md"]);
  });

  it("name the folder that tells apart, and only for pages that need it", () => {
    expect(labels("docs/v1/api/a/show.md", "docs/v2/api/a/show.md", "docs/v2/api/a/list.md")).toEqual([
      "v1/…/show.md",
      "v2/…/show.md",
      "list.md",
    ]);
    expect(labels("p/x/1/a/f.md", "p/y/2/a/f.md", "p/y/3/b/f.md")).toEqual(["1/…/f.md", "2/…/f.md", "b/f.md"]);
  });

  it("are paths below the shared folders where no single folder tells apart", () => {
    expect(labels("docs/a/1/f.md", "docs/a/2/f.md", "docs/b/1/f.md", "docs/b/2/f.md")).toEqual([
      "a/1/f.md",
      "a/2/f.md",
      "b/1/f.md",
      "b/2/f.md",
    ]);
    expect(labels("show.md", "a/b/show.md", "a/b/c/d/show.md", "x/b/c/d/show.md")).toEqual([
      "show.md",
      "b/show.md",
      "a/…/show.md",
      "x/…/show.md",
    ]);
  });

  it("are never shared", () => {
    const path = fc.array(fc.constantFrom("a", "b", "v1", "集群"), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.uniqueArray(path, { selector: (parts) => parts.join("/"), maxLength: 30 }), (paths) => {
        const sources = paths.map((parts) => parts.join("/"));
        expect(new Set(labels(...sources)).size).toBe(sources.length);
      }),
    );
  });
});
