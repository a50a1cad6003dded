import { describe, expect, it } from "vitest";
import { outlineOf, runs } from "./read.ts";

const NAVIGATION = Array.from({ length: 40 }, (_, index) => `Product ${index}`).join("\n");
const CONTENT = ["Growing a Plant", "Updated on 2024-03-12 GMT+08:00", "Function", "This API grows a plant."];
const OUTLINE = [
  "heading 1: Growing a Plant",
  "paragraph: Updated on 2024-03-12 GMT+08:00",
  "heading 2: Function",
  "paragraph: This API grows a plant.",
];

describe("the frame of a copied page", () => {
  it("is not content", () => {
    const tail = [
      "We use cookies to improve our site. By browsing you accept that. Find out more",
      "Feedback",
      "Feedback",
      "0/500",
      "Send",
    ];
    expect(outlineOf(runs(NAVIGATION, ...CONTENT, ...tail))).toEqual(OUTLINE);
  });

  it("is told without a date too", () => {
    expect(outlineOf(runs(NAVIGATION, "Growing a Plant", "Function", "Text."))).toEqual([
      "heading 1: Growing a Plant",
      "heading 2: Function",
      "paragraph: Text.",
    ]);
  });

  it("is not taken from a page that has none", () => {
    expect(outlineOf(runs(...CONTENT))).toEqual(OUTLINE);
    expect(outlineOf(NAVIGATION)).toHaveLength(NAVIGATION.trim().split("\n").length);
    expect(outlineOf(runs("Title", "The share is", "1/2"))).toEqual(["heading 1: Title", "paragraph: The share is"]);
  });
});
