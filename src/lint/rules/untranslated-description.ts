/** Descriptions in another script than those of all other rows of the page. */
import { defineRule, aboutField } from "../../findings/rule.ts";
import { EAST_ASIAN } from "../../language/scripts.ts";
import { foldSpace } from "../../source/text.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { ofRow, ownRows } from "../subject/page-rows.ts";
import { factPlace } from "../subject/places.ts";

const rule = defineRule<{ field: string; is: "East Asian" | "Latin" }>({
  id: "lint/untranslated-description",
  severity: "info",
  summary: "A row is described in another language than the page",
  docs: {
    description:
      "A description in Chinese, Japanese or Korean on a page whose other rows are described in Latin letters, or a whole sentence in Latin letters on a page whose other rows are in one of these. Names, values and quotations in another language are not reported.",
    rationale: "The row was left out of the translation, so readers of the page do not understand it.",
    example: "On an English page: `remark | String | 备注信息。`",
    remediation: "Translate the description.",
  },
  ...aboutField(
    ({ is }) =>
      `the description is in ${is === "Latin" ? "Latin letters" : "an East Asian script"}, the page's others are not`,
  ),
});

export const untranslatedDescription = defineLint(rule, (subject, report) => {
  const written = ownRows(subject).flatMap((row) => {
    const { description } = row.field;
    const text = foldSpace(description?.value ?? "");
    return text === "" || !description ? [] : [{ row, description, text, isEastAsian: shareOf(text) >= MUCH }];
  });
  // "none" in most of the rows is what a generator puts where nothing was written
  const counts = new Map<string, number>();
  for (const { text } of written) counts.set(text, (counts.get(text) ?? 0) + 1);
  const told = written.filter(({ text }) => 2 * (counts.get(text) ?? 0) <= written.length);
  const eastAsian = told.filter(({ isEastAsian }) => isEastAsian).length;
  const isPageEastAsian = eastAsian * 2 > told.length;
  const others = isPageEastAsian ? told.length - eastAsian : eastAsian;
  // a page in two languages means it; short texts have no language
  if (told.length < FEWEST || others * FEW > told.length) return;
  for (const { row, description, text } of told) {
    const share = shareOf(text);
    const isOther = isPageEastAsian ? share === 0 && SENTENCE.test(text) : share >= MOST && text.length >= SHORTEST;
    if (!isOther) continue;
    report({
      data: { field: row.field.name.value, is: isPageEastAsian ? "Latin" : "East Asian" },
      ...ofRow(row),
      fact: "description",
      severity: isPageEastAsian ? "info" : "warning",
      places: [factPlace(description, row.field)],
      fix: { text: "Translate the description.", edits: [] },
    });
  }
});

const FEWEST = 6;
/** Of so many rows at most one is in another language. */
const FEW = 4;
const MUCH = 0.15;
const MOST = 0.6;
const SHORTEST = 4;

/** Words of small letters in a row, as sentences have them and lists of names do not. */
const SENTENCE = /^[A-Z][a-z]{1,20}(?: [a-z]{1,20}){5}(?: |[.,]|$)/;

const OWN = new RegExp(`[${EAST_ASIAN}]`, "gu");

/** How much of the letters of a text is Chinese, Japanese or Korean. */
function shareOf(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const own = text.match(OWN)?.length ?? 0;
  return letters === 0 ? 0 : own / letters;
}
