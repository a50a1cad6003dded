/** Lists behind a call that name the variables of its path, and lists that name nothing of it. */
import { describe, expect, test } from "vitest";
import { readText } from "../editions/read.ts";

const fields = (text: string, id = "page.md"): string[] => {
  const { page } = readText(id, text);
  return [
    ...page.operations.flatMap(({ parameters }) => parameters.map((p) => `${p.in} ${p.name.value}`)),
    ...page.structures.flatMap((s) => s.fields.map((f) => `${s.root ?? "-"} ${f.name.value}`)),
  ];
};

describe("a list right behind the call", () => {
  test.each([
    ["names in code", "- `pot`: the pot's id\n- `lid`: the lid's number"],
    ["names in strong type", "* **pot** – the pot\n* **lid** – its lid"],
    ["plain names", "* pot - the pot\n* lid - its lid"],
    ["names as the path has them", "Where:\n\n- `{pot}` is the id of the pot\n- `{lid}` that of its lid"],
    ["Chinese", "- `pot`：花盆编号\n- `lid`：盖子编号"],
  ])("with %s", (_, list) => {
    expect(fields(`# Pots\n\n## One\n\n\`GET /pots/{pot}/lids/{lid}\`\n\n${list}\n`)).toEqual(["path pot", "path lid"]);
  });
  test("in RST, of a single variable", () => {
    const page = "Pots\n====\n\n``DELETE /pots/{pot}``\n\n- ``{pot}`` is the id of the pot\n";
    expect(fields(page, "page.rst")).toEqual(["path pot"]);
  });
  test("may go on with what is sent", () => {
    const list = "* pot - the pot\n* size (integer, required) - how large";
    expect(fields(`# Pots\n\n\`POST /pots/{pot}/lids\`\n\n${list}\n`)).toEqual(["path pot", "request size"]);
  });
});

describe("no field is", () => {
  const list = "- `pot`: a word\n- `lid`: another";
  test("what names none of the variables", () => {
    expect(fields(`# Pots\n\n\`GET /pots/{id}\`\n\n${list}\n`)).toEqual([]);
    expect(fields(`# Pots\n\n\`GET /pots\`\n\n${list}\n`)).toEqual([]);
  });
  test("what stands below another heading, or without a call", () => {
    expect(fields(`# Pots\n\n\`GET /pots/{pot}\`\n\n## Words\n\n${list}\n`)).toEqual([]);
    expect(fields(`# Pots\n\nPots and {pot}.\n\n${list}\n`)).toEqual([]);
  });
  test("a sentence about the variable", () => {
    expect(fields("# Pots\n\n`GET /pots/{pot}`\n\n- Give the pot.\n- The pot must be there.\n")).toEqual([]);
  });
});
