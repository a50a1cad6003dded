/** Tells which tables of a page were read and stand for nothing: their rows are no operation's, and no structure's. */
import type { TableUse } from "./api-page.ts";

export const isUnplaced = ({ use, certainty }: TableUse): boolean => use.as === "parameters" && certainty === null;
