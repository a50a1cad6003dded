/** Character-separated values as docutils reads them, with the place of everything that is kept. */
import type { Lines } from "../lines.ts";
import { endOf, startOf } from "../lines.ts";

export interface CsvDialect {
  readonly delimiter: string;
  readonly quote: string;
  /** Takes the meaning from the character after it; null when a doubled quote stands for one. */
  readonly escape: string | null;
  /** Spaces before a value do not belong to it. */
  readonly skipSpace: boolean;
}

/** A value by its lines, each by the stretches of the sheet it is made of: start, end, start, end. */
export type CsvValue = readonly (readonly number[])[];

export interface CsvRow {
  readonly values: readonly CsvValue[];
  /** The lines it takes, the second exclusive. */
  readonly from: number;
  readonly to: number;
}

type State = "field-start" | "plain" | "quoted" | "quote-in-quoted";

interface Reading {
  readonly rows: CsvRow[];
  row: CsvValue[];
  rowFrom: number;
  value: number[][];
  state: State;
}

/** The rows of values in lines; null when quotes do not pair. */
export function readCsv(lines: Lines, dialect: CsvDialect): CsvRow[] | null {
  const reading: Reading = { rows: [], row: [], rowFrom: 0, value: [[]], state: "field-start" };
  for (let i = 0; i < lines.count; i++) {
    if (!readLine(reading, lines, i, dialect)) return null;
  }
  return reading.state === "quoted" ? null : reading.rows;
}

function readLine(reading: Reading, lines: Lines, i: number, dialect: CsvDialect): boolean {
  const { text } = lines.sheet;
  const end = endOf(lines, i);
  let at = startOf(lines, i);
  if (reading.state === "quoted") reading.value.push([]);
  else reading.rowFrom = i;
  if (reading.state !== "quoted" && at === end) {
    reading.rows.push({ values: [], from: i, to: i + 1 });
    return true;
  }
  while (at < end) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const next = at + character.length;
    if (reading.state === "quote-in-quoted" && character !== dialect.quote && character !== dialect.delimiter)
      return false;
    if (character === dialect.escape && reading.state !== "quote-in-quoted") at = keepEscaped(reading, text, next, end);
    else {
      readCharacter(reading, character, at, dialect);
      at = next;
    }
  }
  if (reading.state !== "quoted") {
    endValue(reading);
    reading.rows.push({ values: reading.row, from: reading.rowFrom, to: i + 1 });
    reading.row = [];
  }
  return true;
}

function readCharacter(reading: Reading, character: string, at: number, dialect: CsvDialect): void {
  const { state } = reading;
  if (state === "quoted") {
    if (character !== dialect.quote) keep(reading, at, at + character.length);
    else reading.state = dialect.escape === null ? "quote-in-quoted" : "plain";
  } else if (state === "quote-in-quoted" && character === dialect.quote) {
    keep(reading, at, at + character.length);
    reading.state = "quoted";
  } else if (state === "field-start" && character === dialect.quote) reading.state = "quoted";
  else if (state === "field-start" && character === " " && dialect.skipSpace) return;
  else if (character === dialect.delimiter) endValue(reading);
  else {
    keep(reading, at, at + character.length);
    reading.state = "plain";
  }
}

/** Keeps the character after an escape; at the end of a line that is the line's end. */
function keepEscaped(reading: Reading, text: string, at: number, end: number): number {
  if (reading.state === "field-start") reading.state = "plain";
  const next = at < end ? at + String.fromCodePoint(text.codePointAt(at) ?? 0).length : at;
  if (at < end) keep(reading, at, next);
  return next;
}

function keep({ value }: Reading, start: number, end: number): void {
  const line = value.at(-1);
  if (line === undefined) return;
  if (line.at(-1) === start) line[line.length - 1] = end;
  else line.push(start, end);
}

function endValue(reading: Reading): void {
  reading.row.push(reading.value);
  reading.value = [[]];
  reading.state = "field-start";
}
