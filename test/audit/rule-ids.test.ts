/** A rule knows itself: nothing outside a family's folder spells the id of one of its rules. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "../../src/audit/catalogue.ts";

/** Its commented example of a configuration names rules. */
const EXAMPLE = "cli/actions/init.ts";
const ID = /(?<![\w./-])(lint|compare|diff|validate)\/[a-z]+(?:-[a-z]+)*(?![\w/.-])/g;

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts"));
const ids = new Set<string>(catalogue.map(({ id }) => id));

test("rule ids are spelled in their family's folder alone", () => {
  const elsewhere = files.flatMap((file) =>
    [...readFileSync(join("src", file), "utf8").matchAll(ID)]
      .filter(([id, family]) => ids.has(id) && !file.startsWith(`${family ?? ""}/`) && file !== EXAMPLE)
      .map(([id]) => `${file}: ${id}`),
  );
  expect(elsewhere).toEqual([]);
});

test("no regular expression takes rule ids apart outside a family's folder", () => {
  const elsewhere = files.filter(
    (file) =>
      !/^(?:lint|compare|diff|validate)\//.test(file) &&
      /\b(?:lint|compare|diff|validate)\\\/|rule\.(?:startsWith|endsWith)\(/.test(
        readFileSync(join("src", file), "utf8"),
      ),
  );
  expect(elsewhere).toEqual([]);
});

test("the example of a configuration names rules that there are", () => {
  const named = [...readFileSync(join("src", EXAMPLE), "utf8").matchAll(ID)].map(([id]) => id);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
  expect(named.length).toBeGreaterThan(0);
});
