/** Marks in a column of requirements: those of no language here say nothing, and words for "it depends" do. */
import { expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const required = (mark: string, head = "| Name | Type | Required | Description |"): string | undefined => {
  const rows = `${head}\n| --- | --- | --- | --- |\n| id | String | ${mark} | Words. |\n`;
  const { page } = readText("page.md", `# T\n\n\`POST /lamps\`\n\n### Request body\n\n${rows}`);
  return page.structures[0]?.fields[0]?.required?.value;
};

test.each(["Ya", "Tidak", "Oui", "Nein", "да"])("%s says nothing", (mark) => {
  expect(required(mark)).toBeUndefined();
  expect(required(mark, "| 名称 | 类型 | 是否必选 | 描述 |")).toBeUndefined();
});

test.each(["Conditional", "C", "Depends", "If lit", "Yes, if lit", "视情况", "条件必选"])(
  "%s says something",
  (mark) => {
    expect(required(mark)).toBeDefined();
  },
);

test("what is known stays known", () => {
  expect(["Yes", "no", "Required", "O", "M", "必选", "否", "必須", "필수"].map((mark) => required(mark))).toEqual([
    "yes",
    "no",
    "yes",
    "no",
    "yes",
    "yes",
    "no",
    "yes",
    "yes",
  ]);
});
