/** Titles are read by `restructured`, everything else by our own scanner: where both answer, they must agree. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanInline } from "../../../src/readers/rst/inline/scanner.ts";
import { restructuredTokens } from "../../../src/readers/rst/inline/title-tokens.ts";

describe("restructured", () => {
  it.each([
    "**Table 1** Request parameters",
    "*a* and ``b``",
    "About :ref:`text <label>` and `title`",
    "`t <https://a.io>`__ or `t`_",
    "（**表 1**）参数",
    "- 1. **not** a list",
  ])("reads %j as our scanner does", (title) => {
    expect(restructuredTokens(title)).toEqual(scanInline(title));
  });

  it.each([
    "**a",
    "a_ b",
    "|s|",
    "[1]_",
    "_`t`",
    "`a`:role:",
    ":r:`a`_",
    "a *b*c",
    "“``”``li``",
    "````-``li``)",
    ":a:ref:`t`",
  ])("does not know what %j is", (title) => {
    expect(restructuredTokens(title)).toBeNull();
  });

  const pieces = fc.constantFrom(
    ..."a bc Name 1 x_y _ __ * ** ` `` | : ( ) < > , . - / ' \" 中 ， “ ” [ ] # =".split(" "),
    "*em*",
    "**st**",
    "``li``",
    "`in`",
    ":ref:`t <l>`",
    "`t <u>`__",
    "`ph`_",
    " ",
    "  ",
  );
  it("agrees with our scanner wherever it accounts for every mark", () => {
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 9 }), (parts) => {
        const title = parts.join("").trim();
        const tokens = title === "" ? null : restructuredTokens(title);
        if (tokens !== null) expect(tokens).toEqual(scanInline(title));
      }),
      { numRuns: 1000 },
    );
  });
});
