/** The biography on a terminal: operation by operation, what changed field by field; what never changed in a line. */
import type { Biography, DatedChange, FieldLife, OperationLife } from "../../history/biography.ts";
import { counted, digits, readAs } from "../phrases.ts";
import { logText, oneLine, visible } from "../visible-text.ts";
import { delayWords, fieldName, followWords, gradeWord, scopeWords, tellingFields, toldWords } from "./phrases.ts";

const GRADE_WIDTH = 9;

/** @param width columns of the terminal */
export function renderHistory(biography: Biography, width: number): string {
  const lines = [
    scopeWords(biography),
    ...(biography.isShallow ? [`A shallow clone: what is before ${biography.from} is not in it.`] : []),
    ...delayLines(biography),
    ...biography.operations.flatMap((operation) => operationLines(operation, width)),
    ...unreadLines(biography),
  ];
  return lines.map((line) => `${logText(visible(line)).replaceAll("\n", " ")}\n`).join("");
}

function delayLines({ delays }: Biography): string[] {
  if (delays.length === 0) return [];
  const rows = delays.map((delay) => [
    readAs(delay),
    counted(delay.pages, "page"),
    `first with ${digits(delay.first)}`,
    delayWords(delay),
    delay.open === 0 ? "" : `${digits(delay.open)} not yet`,
  ]);
  return ["", "WHO FOLLOWS WHOM", ...columns(rows).map((row) => `   ${row}`)];
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("   ")
      .trimEnd(),
  );
}

function operationLines(operation: OperationLife, width: number): string[] {
  const { told, steady } = tellingFields(operation);
  return [
    "",
    oneLine(operation.operation),
    ...(operation.earlierNames.length > 0 ? [`   formerly ${oneLine(operation.earlierNames.join(", "))}`] : []),
    ...wrapped(toldWords(operation.editions), "   ", width),
    ...operation.changes.flatMap((change) => changeLines(change, "   ", width)),
    ...told.flatMap((field) => fieldLines(field, operation, width)),
    ...(steady.length > 0
      ? wrapped(
          `${counted(steady.length, "field")} ${told.length > 0 ? "more " : ""}since then, unchanged: ${steady.map(fieldName).join(", ")}`,
          "   ",
          width,
        )
      : []),
  ];
}

function fieldLines(field: FieldLife, { editions }: OperationLife, width: number): string[] {
  const isAsOld = JSON.stringify(field.editions) === JSON.stringify(editions);
  const names = field.earlierNames.length > 0 ? ` (formerly ${oneLine(field.earlierNames.join(", "))})` : "";
  const since = isAsOld ? "" : `   ${toldWords(field.editions)}`;
  return [
    ...wrapped(`${fieldName(field)}${names}${since}`, "   ", width),
    ...field.changes.flatMap((change) => changeLines(change, "      ", width)),
  ];
}

function changeLines(change: DatedChange, indent: string, width: number): string[] {
  const { at, severity, message, edition } = change;
  const others = followWords(change);
  const head = `${at.at}${at.orEarlier ? "≤" : " "} ${gradeWord[severity].padEnd(GRADE_WIDTH)} `;
  const text = `${oneLine(message)}  (${oneLine(edition)}${others === "" ? "" : `; ${others}`})`;
  const inner = indent + " ".repeat(head.length);
  const [first = "", ...rest] = wrapped(text, inner, width);
  return [`${indent}${head}${first.slice(inner.length)}`, ...rest];
}

function unreadLines({ unread }: Biography): string[] {
  if (unread.length === 0) return [];
  return [
    "",
    "NOT READ  what changed in these is dated at the next version that could be read",
    ...unread.map(({ file, at, reason }) => `   ${at}  ${oneLine(file)}: ${oneLine(reason)}`),
  ];
}

/** Broken between words; a word is never broken. */
function wrapped(text: string, indent: string, width: number): string[] {
  const room = Math.max(40, width - indent.length);
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > room) {
      lines.push(indent + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, indent + line];
}
