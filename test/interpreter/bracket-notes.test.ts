/** Notes in brackets mark fields; what a column of other notes says marks nothing. */
import { expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const required = (table: string): unknown[] => {
  const { page } = readText("page.md", `# Kettles\n\n\`GET /kettles\`\n\nRequest parameters\n\n${table}`);
  return [...(page.operations[0]?.parameters ?? []), ...page.structures.flatMap(({ fields }) => fields)].map(
    (field) => field.required?.value ?? null,
  );
};

test("what bears no mark is what the marked ones are not", () => {
  expect(
    required(
      "Name | Type | Description | Notes\n--- | --- | --- | ---\n**id** | **str** | Its id |\n**limit** | **int** | How many | [optional] [default to 20]\n",
    ),
  ).toEqual(["yes", "no"]);
  expect(
    required(
      "名称 | 类型 | 描述 | 备注\n--- | --- | --- | ---\nid | string | 编号 | [必选]\nlimit | integer | 数量 |\n",
    ),
  ).toEqual(["yes", "no"]);
});

test("without a mark, or among other notes, nothing is known", () => {
  const header = "Name | Type | Description | Notes\n--- | --- | --- | ---\n";
  expect(required(`${header}id | string | Its id |\nlimit | integer | How many |\n`)).toEqual([null, null]);
  expect(required(`${header}id | string | Its id | see below\nlimit | integer | How many | [optional]\n`)).toEqual([
    null,
    null,
  ]);
  expect(required(`${header}id | string | Its id | [readonly]\nlimit | integer | How many |\n`)).toEqual([null, null]);
});

test("on a page that was generated for a client library, what bears no mark is required", () => {
  const page = (...headings: string[]): unknown[] =>
    required(
      `Name | Type | Description | Notes\n--- | --- | --- | ---\n**id** | **str** | Its id | \n\n${headings.map((text) => `### ${text}\n\nText.\n`).join("\n")}`,
    );
  expect(page("Return type", "Authorization", "HTTP request headers")).toEqual(["yes"]);
  expect(page("HTTP request headers", "HTTP request headers")).toEqual([null]);
  expect(page("Return type", "Notes")).toEqual([null]);
});
