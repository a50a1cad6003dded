/** A rule knows itself: its id is spelled in its own file, and nowhere else. */
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

test("the id of a rule is spelled in one file of its family's rules", () => {
  const spelledIn = new Map<string, Set<string>>();
  for (const file of files.filter((name) => name !== EXAMPLE))
    for (const [id] of readFileSync(join("src", file), "utf8").matchAll(ID))
      if (ids.has(id)) spelledIn.set(id, (spelledIn.get(id) ?? new Set()).add(file));
  const wrong = [...spelledIn].flatMap(([id, named]) => {
    const strangers = [...named].filter((file) => !file.startsWith(`${id.slice(0, id.indexOf("/"))}/rules/`));
    return strangers.length > 0 || named.size > 1 ? [`${id}: ${[...named].join(", ")}`] : [];
  });
  expect(wrong).toEqual([]);
});

test("no regular expression takes rule ids apart outside a rule", () => {
  const elsewhere = files.filter(
    (file) =>
      !/^(?:lint|compare|diff|validate)\/rules\//.test(file) &&
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
