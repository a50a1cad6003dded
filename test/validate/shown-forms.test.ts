/** What the examples of a page show of like objects is one thing, however many calls show it: each field of each call asks for it. */
import { expect, test } from "vitest";
import { formsAlike, isShownAsNull, kindsElsewhere, lacksElsewhere } from "../../src/validate/plan/shown-forms.ts";
import { readText } from "../editions/read.ts";

const page = (...answers: string[]): ReturnType<typeof readText>["page"] =>
  readText(
    "lamps.md",
    `# Lamps\n${answers.map((json, n) => `\n## Call ${n}\n\n\`GET /lamps${n}\`\n\nResponse:\n\n\`\`\`json\n${json}\n\`\`\`\n`).join("")}`,
  ).page;

test("objects with the same keys are one form, with all that any of them shows", () => {
  const all = page(
    ...Array.from({ length: 60 }, (_, n) => `{"id": ${n}, "hue": ${n === 7 ? "null" : '"red"'}, "watts": 5}`),
    '{"watts": 5, "hue": 9, "id": 1}',
    '{"id": 1, "hue": "red"}',
    '{"other": 1, "things": 2}',
  );
  const alike = formsAlike(["id", "hue", "watts"], all);
  expect(alike.map(({ keys, calls }) => [[...keys].join(" "), calls.size])).toEqual([
    ["id hue watts", 61],
    ["id hue", 1],
  ]);
  expect(isShownAsNull("hue", alike)).toBe(true);
  expect(isShownAsNull("id", alike)).toBe(false);
  expect([lacksElsewhere("watts", alike), lacksElsewhere("id", alike)]).toEqual([true, false]);
  const plain = formsAlike(["id", "hue", "watts"], page('{"id": 1, "hue": "red", "watts": 5}'));
  expect(kindsElsewhere("hue", alike)).not.toBe(kindsElsewhere("hue", plain));
  expect(kindsElsewhere("id", alike)).toBe(kindsElsewhere("id", plain));
  expect(kindsElsewhere("none", alike)).toBe(0);
});
