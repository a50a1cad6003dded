import { describe, expect, it } from "vitest";
import { isCaptionText } from "../../../src/language/caption-label.ts";

describe("isCaptionText", () => {
  it.each([
    "Table 1",
    "Table  4  Data structure",
    "TABLE 2.",
    "Table 1-3: x",
    "Table A-1 x",
    "表1",
    "表 2  响应参数",
    "表1路径参数",
    "续表 3",
  ])("takes %s", (text) => expect(isCaptionText(text)).toBe(true));

  it.each(["Table of contents", "Tables 1", "表示 1", "表", "Figure 1", "see Table 1", "Table 1st"])(
    "does not take %s",
    (text) => expect(isCaptionText(text)).toBe(false),
  );
});
