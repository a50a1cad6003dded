/** The matrices of a report: one per group with more than one edition, those first that the gravest findings speak of. */
import type { ComparedGroup } from "../compare/compare.ts";
import type { Cause } from "../findings/finding.ts";
import type { Matrix, MatrixRow } from "../findings/report.ts";
import { pack, unpack } from "../source/packing.ts";
import { gravestFirst, gravestOf, indexCauses, matrixOf } from "./matrix.ts";
import type { Locate } from "./wording/places.ts";

/** So many rows stay in memory as they are: more are kept small until they are printed. */
const OPEN_ROWS = 5_000;

export function matricesOf(
  groups: readonly ComparedGroup[],
  causes: readonly Cause[],
  labelOf: (source: string) => string,
  locate: Locate,
): Matrix[] {
  const causeAt = indexCauses(causes);
  let count = 0;
  const ranked = groups.flatMap((group) => {
    if (group.group.pages.length < 2) return [];
    const matrix = matrixOf(group, causeAt, labelOf, locate);
    count += matrix.rows.length;
    return [{ matrix: count > OPEN_ROWS ? folded(matrix) : matrix, rank: gravestOf(matrix.rows) }];
  });
  return gravestFirst(ranked, ({ rank }) => rank).map(({ matrix }) => matrix);
}

/** The matrix with its rows made anew each time that they are asked for. */
function folded({ rows, ...matrix }: Matrix): Matrix {
  const packed = pack(rows);
  return {
    ...matrix,
    get rows() {
      return unpack(packed) as readonly MatrixRow[];
    },
  };
}
