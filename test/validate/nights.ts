/** Two nights of calls to pages as people write them: what is told of the second when the first is known. */
import { expect } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { readText } from "../editions/read.ts";
import { exchange, type ExchangeParts, told, validation, withoutChinese } from "./pages.ts";

export type Files = Readonly<Record<string, string>>;

/** Errors and warnings. */
export const since = (...nights: Parameters<typeof notesSince>): string[] =>
  notesSince(...nights).filter((line) => !line.startsWith("info "));

/** Notes, too. */
export const notesSince = (...nights: Parameters<typeof findingsSince>): string[] => told(findingsSince(...nights));

export function findingsSince(
  files: Files,
  before: readonly ExchangeParts[],
  now: readonly ExchangeParts[],
  filesNow: Files = files,
): readonly Finding[] {
  const night = (pages: Files, list: readonly ExchangeParts[]) =>
    validation(
      Object.entries(pages).map(([file, text]) => readText(file, text).page),
      list.map((one, entry) => exchange({ url: "/pots/7", entry, ...one })),
    );
  const { findings } = night(filesNow, now).result(structuredClone(night(files, before).result().history));
  expect(withoutChinese(findings)).toEqual([]);
  return findings;
}

export const bodies = (...list: Json[]): ExchangeParts[] => list.map((body) => ({ body }));
export const three = (body: Json): ExchangeParts[] => bodies(body, body, body);

/** The same call several times. */
export const times = (count: number, call: ExchangeParts): ExchangeParts[] => Array.from({ length: count }, () => call);
