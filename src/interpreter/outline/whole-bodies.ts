/** A table whose one row is for the body as a whole, with the fields of it listed in a cell: the list says what the table would. */
import type { Block, List, Table } from "../../document/document.ts";
import { flatText } from "../../document/visit.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { HeadedBlock } from "./request-heads.ts";

export const withWholeBodies = (blocks: readonly HeadedBlock[], vocabulary: Vocabulary): readonly HeadedBlock[] =>
  blocks.map((headed) => {
    const list = headed.block.type === "table" ? listOf(headed.block, vocabulary) : null;
    return list && headed.block.type === "table" ? { ...headed, block: { ...list, ids: headed.block.ids } } : headed;
  });

function listOf({ rows, headerRows, caption }: Table, vocabulary: Vocabulary): List | null {
  const [row, ...others] = rows.slice(headerRows);
  const [name, ...cells] = row?.cells ?? [];
  if (!name || others.length > 0 || caption !== null) return null;
  const words = flatText(name.blocks).replace(/\s?[*＊]$/, "");
  if (vocabulary.captionPlace(words) !== "request-body" && vocabulary.wholeBody(words) === null) return null;
  return cells.flatMap(({ blocks }): Block[] => [...blocks]).find((block) => block.type === "list") ?? null;
}
