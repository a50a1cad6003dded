/** Fields of rendered sites: blocks in a list that are no items, and marks with nothing but a drawn line between them. */
import { expect, test } from "vitest";
import { typeWords } from "../../src/reporters/listing.ts";
import { readText } from "../editions/read.ts";

const field = (name: string, ...marks: string[]): string =>
  `<div><span class="box"><strong class="key">${name}</strong>${marks.map((mark) => `<span class="m${mark.length}"> ${mark}</span>`).join('<span class="line"></span>')}</span><p>Of it.</p></div>`;
const read = (list: string): string[] =>
  readText(
    "boats.html",
    `<html><body><h1>Boats</h1><p><code>GET /boats/{name}</code></p><h3>Query Parameters</h3>${list}</body></html>`,
  ).page.operations.flatMap((o) =>
    o.parameters.map((p) => `${p.name.value} ${p.type ? typeWords(p.type.value) : "-"} ${p.required?.value ?? "-"}`),
  );

test("each block of a list without items is a field, with its marks", () => {
  const list = `<ul>${field("mast", "string", "required")}${field("crew", "integer")}</ul>`;
  expect(read(list)).toEqual(["mast string yes", "crew integer -"]);
});

test("blocks within an item are of one field", () => {
  expect(read(`<ul><li>${field("mast", "string")}<div>More of it.</div></li></ul>`)).toEqual(["mast string -"]);
});
