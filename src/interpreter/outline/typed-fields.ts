/** The fields of objects that are declared with their types, in code or in a cell, as a table of them would be. */
import type { Block, Code } from "../../document/document.ts";
import type { ColumnRole } from "../../language/language.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { Span } from "../../source/source.ts";
import {
  allMembers,
  readTypedMembers,
  readTypedObject,
  type TypedMember,
  type TypedNode,
  typeWordsOf,
} from "../cells/typed-object.ts";
import { spanIn } from "./code-places.ts";
import { asTable, cellOf, type MadeTable, makeRow } from "./made-tables.ts";

const ROLES: readonly ColumnRole[] = ["name", "type", "required", "default", "nullable", "description"];

/** Languages in which a name is followed by its type. */
const DECLARING = /^(?:ts|tsx|typescript|flow|kotlin|swift)$/i;

/** The fields that code declares; members alone count only where something announces fields. */
export function typedFieldsIn(block: Code, isAnnounced: () => boolean, vocabulary: Vocabulary): MadeTable | null {
  const node = readTypedObject(block.text, false, vocabulary);
  const members = node || !isAnnounced() ? null : readTypedMembers(block.text, vocabulary);
  // in YAML the same lines are an example: "name: string"
  const areDeclared = DECLARING.test(block.language ?? "") || members?.some(({ isOptional }) => isOptional) === true;
  const root: TypedNode | null = node ?? (members && areDeclared ? { kind: "object", members } : null);
  return root && fieldsOf(root, block, ({ name, at }) => spanIn(block, at, at + name.length));
}

/** The fields that the text of a cell declares, in which they have no places of their own. */
export function typedFieldsOf(node: TypedNode, at: Pick<Block, "span" | "ids">): MadeTable {
  return fieldsOf(node, at, () => at.span);
}

function fieldsOf(
  root: TypedNode,
  block: Pick<Block, "span" | "ids">,
  spanOf: (member: TypedMember) => Span,
): MadeTable {
  const rows = allMembers(root, root.kind === "array" ? "[]" : "").map(({ path, member }) => {
    const span = spanOf(member);
    const cell = (text: string | null): ReturnType<typeof cellOf> | undefined =>
      text === null || text === "" ? undefined : cellOf(text, span);
    const cells = {
      name: cellOf(member.name, span),
      type: cell(typeWordsOf(member.type)),
      nullable: cell(member.type.isNullable ? "yes" : null),
      description: cell(member.comment),
    };
    return makeRow(span, path, cells, member.isOptional ? "no" : null);
  });
  return asTable(block, "parameters", ROLES, rows);
}
