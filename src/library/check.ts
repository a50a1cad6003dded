/** The checks of the command line as functions, with its defaults. */
import type { ApiPage } from "../api-model/api-page.ts";
import { auditPages as judgePages } from "../audit/audit.ts";
import type { ComparedGroup } from "../compare/compare.ts";
import type { Pairing } from "../compare/groups.ts";
import type { Recorded } from "../exchange/exchange.ts";
import type { Finding } from "../findings/finding.ts";
import { lintPage as lintSubject } from "../lint/lint.ts";
import {
  createValidation as makeValidation,
  type Validation,
  type ValidationOptions,
  type ValidationResult,
} from "../validate/validate.ts";
import type { LoadedPage } from "./load-page.ts";

/** Checks a page against itself. `others` are pages that its fields may link to. */
export function lintPage(page: LoadedPage, others: readonly LoadedPage[] = []): Finding[] {
  const pages = new Map([page, ...others].map((one) => [one.page.source, one.page]));
  return lintSubject({ ...page, pages });
}

/** Counts exchanges while they are added and reports at the end. By default, paths begin where the pages' paths do, on any host. */
export function createValidation(pages: readonly ApiPage[], options: Partial<ValidationOptions> = {}): Validation {
  return makeValidation(pages, { basePath: "", hosts: [], commonStatuses: [], ...options });
}

/** Checks exchanges, as `readExchange` or `readRecording` give them, against pages. */
export async function validate(
  pages: readonly ApiPage[],
  exchanges: Iterable<Recorded> | AsyncIterable<Recorded>,
  options: Partial<ValidationOptions> = {},
): Promise<ValidationResult> {
  const validation = createValidation(pages, options);
  for await (const exchange of exchanges) validation.add(exchange);
  return validation.result();
}

export interface AuditOptions {
  /** Whether each page is checked against itself. Default true. */
  readonly lint?: boolean;
  /** Whether editions of an operation are compared. Default true. */
  readonly compare?: boolean;
  /** Sources that are editions of each other, beyond those that page ids and operations show. */
  readonly pairings?: Pairing;
  /** What `validate` found, to be joined with the rest. */
  readonly validation?: ValidationResult | null;
}

/** What an audit found, and what it looked at: the input of `buildReport`. */
export interface Audit {
  readonly pages: readonly LoadedPage[];
  readonly groups: readonly ComparedGroup[];
  readonly findings: readonly Finding[];
  readonly validation: ValidationResult | null;
  readonly linted: boolean;
  readonly compared: boolean;
}

/** Lints each page, compares editions, and adds what validation found. */
export function auditPages(pages: readonly LoadedPage[], options: AuditOptions = {}): Audit {
  const { lint = true, compare = true, pairings = [], validation = null } = options;
  const lintAmong = (page: LoadedPage, among: ReadonlyMap<string, ApiPage>): Finding[] =>
    lintSubject({ ...page, pages: among });
  const { findings, groups } = judgePages(pages, { lint, compare }, { lint: lintAmong }, pairings);
  return {
    pages,
    groups,
    findings: [...findings, ...(validation?.findings ?? [])],
    validation,
    linted: lint,
    compared: compare,
  };
}
