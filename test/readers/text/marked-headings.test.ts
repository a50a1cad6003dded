/** "Response¶": the sign that generators set behind a heading, as a link to it, comes along when a page is copied as text. */
import { describe, expect, test } from "vitest";
import { readText } from "../../editions/read.ts";

/** As a browser gives the cells of a table whose cells hold paragraphs. */
const row = (...cells: string[]): string => `${cells.join("\n\n\t\n\n")}\n\n\n\n`;

/** Each operation with what is sent in its address and the fields of its answer. */
function promised(text: string): string[] {
  const { page } = readText("page.txt", text);
  return page.operations.map((operation) => {
    const fields = operation.responses.flatMap(({ body }) =>
      body?.type?.kind === "structure"
        ? (page.structures.find(({ id }) => body.type?.kind === "structure" && id === body.type.id)?.fields ?? [])
        : [],
    );
    return [
      `${operation.method.value} ${operation.path.value}`,
      ...operation.parameters.map(({ in: place, name }) => `${place} ${name.value}`),
      ...fields.map(({ name }) => `answer ${name.value}`),
    ].join(", ");
  });
}

describe("a marked line", () => {
  test.each<[string, string, string[]]>([
    [
      "in English",
      `Boats¶\n\nGET\n/v2/boats/{id}\n\nShows a boat.\n\nRequest¶\n\n${row("Name", "In", "Type", "Description")}${row("id", "path", "string", "The boat.")}Response¶\n\n${row("Name", "In", "Type", "Description")}${row("length", "body", "integer", "How long it is.")}`,
      ["GET /v2/boats/{id}, path id, answer length"],
    ],
    [
      "in Chinese",
      `船只¶\n\nGET\n/v2/boats/{id}\n\n查询一条船。\n\n请求参数¶\n\n${row("参数", "参数位置", "类型", "描述")}${row("id", "path", "String", "船只标识")}响应参数¶\n\n${row("参数", "参数位置", "类型", "描述")}${row("length", "body", "Integer", "船长")}`,
      ["GET /v2/boats/{id}, path id, answer length"],
    ],
    [
      "is a call",
      `Boats¶\n\nGET /boats/(id)¶\n\nShows a boat.\n\nDELETE /boats/(id)¶\n\nSinks it.\n`,
      ["GET /boats/{id}", "DELETE /boats/{id}"],
    ],
  ])("ends the cell above it and heads what follows, %s", (_what, text, expected) => {
    expect(promised(text)).toEqual(expected);
  });

  test("is read without its sign", () => {
    const { page, document } = readText("page.txt", "Boats¶\n\nOf boats.\n\nThe ¶ sign within words stays.\n\n¶\n");
    expect(page.title?.value).toBe("Boats");
    expect(document.blocks.map(({ type }) => type)).toEqual(["heading", "paragraph", "paragraph", "paragraph"]);
  });
});
