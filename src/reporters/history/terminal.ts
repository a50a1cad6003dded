/** The biography on a terminal: operation by operation, what changed field by field; what never changed in a line. */
import type { Biography, DatedChange, FieldLife, OperationLife } from "../../history/biography.ts";
import type { Language } from "../../translation/language-names.ts";
import { translateTo } from "../../translation/languages.ts";
import { say, speaking } from "../../translation/speaking.ts";
import { comma, counted, digits, readAs } from "../phrases.ts";
import { padEnd, textWidth, wrap } from "../terminal/layout.ts";
import { logLines, oneLine } from "../visible-text.ts";
import {
  delayWords,
  fieldName,
  followWords,
  formerFieldNames,
  gradeWord,
  scopeWords,
  tellingFields,
  toldWords,
} from "./phrases.ts";

const GRADE_WIDTH = 9;
/** Narrower text is no help to a reader. */
const LEAST_ROOM = 40;

/** @param width columns of the terminal */
export const renderHistory = (biography: Biography, width: number, language: Language = "en"): string =>
  speaking(translateTo[language], () => textOf(biography, width));

function textOf(biography: Biography, width: number): string {
  const lines = [
    scopeWords(biography),
    ...(biography.isShallow ? [say(`A shallow clone: what is before ${biography.from} is not in it.`)] : []),
    ...delayLines(biography),
    ...biography.operations.flatMap((operation) => operationLines(operation, width)),
    ...unreadLines(biography),
  ];
  return logLines(lines);
}

function delayLines({ delays }: Biography): string[] {
  if (delays.length === 0) return [];
  const rows = delays.map((delay) => [
    readAs(delay),
    say(counted(delay.pages, "page")),
    say(`first with ${digits(delay.first)}`),
    delayWords(delay),
    delay.open === 0 ? "" : say(`${digits(delay.open)} not yet`),
  ]);
  return ["", say("WHO FOLLOWS WHOM"), ...columns(rows).map((row) => `   ${row}`)];
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => textWidth(row[column] ?? ""))));
  return rows.map((row) =>
    row
      .map((cell, column) => padEnd(cell, widths[column] ?? 0))
      .join("   ")
      .trimEnd(),
  );
}

function operationLines(operation: OperationLife, width: number): string[] {
  const { told, steady } = tellingFields(operation);
  return [
    "",
    oneLine(operation.operation),
    ...(operation.earlierNames.length > 0
      ? [`   ${say(`formerly ${oneLine(operation.earlierNames.join(", "))}`)}`]
      : []),
    ...wrapped(toldWords(operation.editions), "   ", width),
    ...operation.changes.flatMap((change) => changeLines(change, "   ", width)),
    ...told.flatMap((field) => fieldLines(field, operation, width)),
    ...(steady.length > 0
      ? wrapped(
          `${say(`${counted(steady.length, told.length > 0 ? "more field" : "field")} unchanged since then:`)} ${steady.map(fieldName).join(comma())}`,
          "   ",
          width,
        )
      : []),
  ];
}

function fieldLines(field: FieldLife, { editions }: OperationLife, width: number): string[] {
  const isAsOld = JSON.stringify(field.editions) === JSON.stringify(editions);
  const names = field.earlierNames.length > 0 ? ` (${formerFieldNames(field.earlierNames)})` : "";
  const since = isAsOld ? "" : `   ${toldWords(field.editions)}`;
  return [
    ...wrapped(`${fieldName(field)}${names}${since}`, "   ", width),
    ...field.changes.flatMap((change) => changeLines(change, "      ", width)),
  ];
}

function changeLines(change: DatedChange, indent: string, width: number): string[] {
  const { at, severity, message, edition } = change;
  const others = followWords(change);
  const head = `${at.at}${at.orEarlier ? "≤" : " "} ${padEnd(gradeWord(severity), GRADE_WIDTH)} `;
  const text = `${oneLine(say(message))}  (${oneLine(edition)}${others === "" ? "" : `; ${others}`})`;
  const inner = indent + " ".repeat(textWidth(head));
  const [first = "", ...rest] = wrapped(text, inner, width);
  return [`${indent}${head}${first.slice(inner.length)}`, ...rest];
}

function unreadLines({ unread }: Biography): string[] {
  if (unread.length === 0) return [];
  return [
    "",
    `${say("NOT READ")}  ${say("What changed in these is dated at the next version that could be read.")}`,
    ...unread.map(({ file, at, reason }) => `   ${at}  ${oneLine(file)}: ${oneLine(say(reason))}`),
  ];
}

function wrapped(text: string, indent: string, width: number): string[] {
  return wrap(text, Math.max(LEAST_ROOM, width - indent.length)).map((line) => indent + line);
}
