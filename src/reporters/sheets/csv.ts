/** The findings as CSV. Excel takes UTF-8 for what it is by the mark at the beginning. */
import type { Report } from "../../findings/report.ts";
import { logText } from "../visible-text.ts";
import { findings, type Sheet, type Value } from "./sheets.ts";

export function renderCsv(report: Report): string {
  return csvOf(findings(report));
}

function csvOf({ header, rows }: Sheet): string {
  return `\ufeff${[header, ...rows].map((row) => `${row.map(field).join(",")}\n`).join("")}`;
}

function field(value: Value): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  // a page's words are no formula
  const text = logText(/^[=+@\t-]/.test(value) ? `'${value}` : value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
