/** A form that is sent for a body is held against the rows of the body, as JSON is. */
import { describe, expect, test } from "vitest";
import { readText } from "../../editions/read.ts";
import { exchange, told, validation } from "../pages.ts";

const PAGES: Readonly<Record<string, string>> = {
  "page.md":
    "# Fire a pot\n\nPOST /pots\n\nRequest body\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| name | string | yes | Its name. |\n| heat | integer | no | How hot. Value range: 1 to 9 |\n| isNew | boolean | no | Whether it is new. |\n| glaze | object | no | Its glaze. |\n",
  "page.rst":
    "烧制陶罐\n========\n\nPOST /pots\n\n请求体\n\n.. list-table::\n   :header-rows: 1\n\n   * - 名称\n     - 类型\n     - 是否必须\n     - 描述\n   * - name\n     - string\n     - 是\n     - 名称\n   * - heat\n     - int\n     - 否\n     - 温度,取值1到9,默认5\n   * - isNew\n     - boolean\n     - 否\n     - 是否新建\n   * - glaze\n     - object\n     - 否\n     - 釉\n",
};

describe.each(Object.entries(PAGES))("%s", (id, text) => {
  const sent = (form: string, type = "application/x-www-form-urlencoded"): string[] => {
    const made = exchange({ method: "POST", url: "/pots", requestHeaders: { "Content-Type": type }, body: {} });
    const asked = { ...made, request: { ...made.request, body: { kind: "text" as const, text: form } } };
    return told(validation([readText(id, text).page], [asked]).result().findings).filter((line) =>
      line.includes("request"),
    );
  };

  test.each([
    ["heat=3", "name"],
    ["name=a&heat=hot", "heat"],
    ["name=a&heat=12", "heat"],
    ["name=a&isNew=maybe", "isNew"],
  ])("%s breaks what the page says of %s", (form, name) => {
    const lines = sent(form);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(name);
  });

  test.each([
    ["name=a&heat=3&isNew=true", "is as described"],
    ["name=7", "has a text of digits"],
    ["name=a&isNew=on", "has a box that is ticked"],
    ["name=a&isNew=0", "has a digit for a boolean"],
    ["name", "is no form"],
    ["heat=&isNew=", "leaves values empty"],
    ["glaze%5Bcolour%5D=red", "writes an object in brackets"],
    ["glaze=red", "writes an object in a way of its own"],
  ])("%s says nothing: it %s", (form) => {
    expect(sent(form)).toEqual([]);
  });

  test("another text is no form", () => {
    expect(sent("heat=3", "text/plain")).toEqual([]);
  });
});
