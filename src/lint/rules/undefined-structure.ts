/** Types that name a structure that the page does not describe. */
import type { Field } from "../../api-model/api-page.ts";
import { refsIn } from "../../api-model/structure-uses.ts";
import { aboutField, defineRule } from "../../findings/rule.ts";
import { nameKey } from "../../interpreter/cells/names.ts";
import { namedBy } from "../../interpreter/cells/named-type.ts";
import { parseTypeText } from "../../language/type-text.ts";
import { typeWords } from "../subject/json-types.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { ofRow, ownRows } from "../subject/page-rows.ts";
import { factPlace } from "../subject/places.ts";

const rule = defineRule<{ field: string; name: string }>({
  id: "lint/undefined-structure",
  aliases: ["lint/structure-undescribed"],
  severity: "warning",
  summary: "A type names a structure that the page does not describe",
  docs: {
    description:
      "A row whose type names a structure (“Array of NodeTaint objects”) for which the page has neither a table nor a link, and whose description shows no fields. A plain Object names no structure. Plain text is not checked, because it has lost its links.",
    rationale: "Readers and generated clients know that there is an object, but none of its fields.",
    example: "`taints | Array of NodeTaint objects` on a page where no table describes `NodeTaint`.",
    remediation: "Add the table, or link to the page that has it.",
  },
  ...aboutField(({ name }) => `the type names ${name}, which the page does not describe`),
});

export const undefinedStructure = defineLint(rule, (subject, report) => {
  // in plain text, the link to the page that describes it is lost
  if (subject.document.format === "text") return;
  // a table of anything else than a call has types of another language
  if (subject.page.operations.length === 0) return;
  for (const row of ownRows(subject)) {
    const { field } = row;
    const words = typeWords(field);
    if (words === null || field.tie !== null || row.place === "path" || row.place === "query" || row.place === "header")
      continue;
    const type = parseTypeText(words, subject.vocabulary);
    const name = namedBy(type);
    // a bare word may be no structure's name at all; two capitals in it say that it is
    if (
      name === null ||
      // "string/object" are two types, and no name
      /[/|]/.test(name) ||
      (type?.kind === "name" && !/^[A-Z][a-z\d]+[A-Z]/.test(name)) ||
      subject.vocabulary.typeWord(name) !== null ||
      // rows below the field, or an example, have told its fields
      refsIn(field.type?.value).length > 0 ||
      showsFields(field, name) ||
      tellsOf(field, name)
    )
      continue;
    report({
      data: { field: field.name.value, name },
      ...ofRow(row),
      fact: "type",
      places: [factPlace(field.type, field)],
      fix: { text: `Add a table for ${name}, or link to the one that describes it.`, edits: [] },
    });
  }
});

/** "A BoatLink is an object with a name": what the description says of it by name, it describes. */
function tellsOf({ description }: Field, structure: string): boolean {
  return (description?.value ?? "").split(/[^\p{L}\p{N}_]+/u).includes(structure);
}

/** "profile object", with `{"internal": true}` in the description of profile: the fields are described there. */
function showsFields({ name, description }: Field, structure: string): boolean {
  return nameKey(name.value) === nameKey(structure) && /\{\s*"/.test(description?.value ?? "");
}
