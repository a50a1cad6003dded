/** The sentence above a table that says what it is of: what is sent in the body, or what comes back, in everyday words. */
import { describe, expect, test } from "vitest";
import { fieldPromises } from "../../src/promises/promises.ts";
import { readText } from "../editions/read.ts";

/** The places of the rows of a table below a sentence. */
function places(method: string, lead: string, file: string): string[] {
  const text = {
    "page.md": `# Boxes\n\n### Change a box\n\n${method} /boxes\n\n${lead}\n\n| Name | Type | Description |\n| --- | --- | --- |\n| lid | string | Its lid. |\n`,
    "page.html": `<h1>Boxes</h1><h3>Change a box</h3><p>${method} /boxes</p><p>${lead}</p><table><tr><th>Name</th><th>Type</th><th>Description</th></tr><tr><td>lid</td><td>string</td><td>Its lid.</td></tr></table>`,
    "page.rst": `Boxes\n=====\n\nChange a box\n------------\n\n${method} /boxes\n\n${lead}\n\n=====  ======  ===========\nName   Type    Description\n=====  ======  ===========\nlid    string  Its lid.\n=====  ======  ===========\n`,
  }[file];
  const { page } = readText(file, text ?? "");
  return page.operations.flatMap((operation) => fieldPromises(page, operation).map((promise) => promise.place));
}

describe.each(["page.md", "page.html", "page.rst"])("in %s", (file) => {
  test.each([
    "In the response you will find:",
    "The returned object contains:",
    "The call answers with a JSON object:",
    "This endpoint returns a box:",
    "You will get back an object:",
    "It is closed at once. The operation returns a record:",
    "接口返回一个 JSON 对象：",
    "调用成功后返回：",
    "返回的对象包含：",
    "响应中包含：",
  ])("“%s” announces an answer", (lead) => {
    expect(places("GET", lead, file)).toEqual(["response"]);
    expect(places("PUT", lead, file)).toEqual(["response"]);
  });

  test.each([
    "The following fields need to be passed inside the JSON body:",
    "Boxes are changed by hand. These fields can be sent in the body:",
    "Specify in the payload:",
    "以下字段需要放在 JSON 正文中：",
    "请传入 body：",
  ])("“%s” announces a body that is sent", (lead) => {
    expect(places("DELETE", lead, file)).toEqual(["request"]);
    expect(places("PUT", lead, file)).toEqual(["request"]);
  });

  test.each([
    "The call returns the boxes that match these parameters:",
    "You will get a box for these parameters:",
    "The returned list can be narrowed by:",
    "The returned data can be sorted by:",
    "The returned records can be sorted by these fields:",
    "You receive a discount for these codes:",
    "This box has parts, e.g. returns:",
    "返回的列表可以按以下字段排序：",
    "接口返回符合以下条件的盒子：",
    "该接口支持以下参数：",
  ])("“%s” announces no answer", (lead) => {
    expect(places("GET", lead, file)).not.toContain("response");
    expect(places("PUT", lead, file)).toEqual(["request"]);
  });

  test.each(["These can be passed as query:", "Add to the URL query:", "以下参数放在 URL 的查询中："])(
    "“%s” announces a query",
    (lead) => {
      expect(places("DELETE", lead, file)).toEqual(["query"]);
    },
  );

  test.each(["Sent in the query or the body:", "Passed in a header of the response:", "放在请求头或者正文："])(
    "“%s” announces no body that is sent",
    (lead) => {
      expect(places("DELETE", lead, file)).not.toContain("request");
    },
  );
});
