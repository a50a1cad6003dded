/** Cells that name several fields at once: "`from`, `to`". */
import type { Cell } from "../../document/document.ts";
import type { Grid, GridRow } from "./grid.ts";

/** "`from`, `to`": a row for each of several names in code that share what is said of them. */
export function eachName(cells: GridRow, at: number): Grid {
  const cell = cells[at];
  const names = cell ? identifiersIn(cell) : [];
  return names.length < 2 ? [cells] : names.map((name) => cells.map((one, x) => (x === at ? name : one)));
}

/** A cell for each identifier of a cell that holds nothing else; none where it does. */
export function identifiersIn(cell: Cell): Cell[] {
  const [block, ...others] = cell.blocks;
  if (block?.type !== "paragraph" || others.length > 0) return [];
  // a name may be linked to the schema that describes it
  const nodes = block.content.flatMap((node) => (node.type === "link" ? node.children : [node]));
  const words = nodes.filter((node) => node.type !== "text" || !/^[\s,/、]*$/.test(node.text));
  const isNames = words.every((node) => node.type === "code-span" && /^[A-Za-z_@$][\w.@$:-]*$/.test(node.text.trim()));
  return isNames ? words.map((node) => ({ ...cell, span: node.span, blocks: [{ ...block, content: [node] }] })) : [];
}
