/**
 * Reads OpenAPI 3.0 and 3.1, and Swagger 2.0, JSON or YAML, into an ApiPage: the specification is one more edition of the pages. References are
 * followed within the file only. Never throws; what cannot be taken as it stands is a problem. https://spec.openapis.org/oas/v3.1.0
 */
import type { ApiPage } from "../../api-model/api-page.ts";
import type { ReadingProblem } from "../../document/document.ts";
import { languageOf } from "../../language/language-of.ts";
import type { Source } from "../../source/source.ts";
import { readOperations, readWebhooks } from "./operations.ts";
import { parseSpec } from "./parse.ts";
import { isOwnDocument, ownNotes, type Reading, report } from "./reading.ts";
import { type SpecNode, spanOf, textAt, textFact, toJson, valueAt } from "./spec-node.ts";
import { makeStructureBuilder } from "./structures.ts";
import { upgraded } from "./upgrade.ts";

export { isOpenApi } from "./detect.ts";

/** The promises of an OpenAPI file. */
export function readOpenApi(source: Source): ApiPage {
  const { root: parsed, problems } = parseSpec(source);
  const version = parsed && versionOf(parsed);
  const root = parsed?.kind === "map" && version?.startsWith("2.") ? upgraded(parsed) : parsed;
  if (!root || version === null || !/^[23]\./.test(version))
    return emptyPage(source, [...problems, notRead(source, version)]);
  const reading: Reading = {
    source,
    root,
    isOwn: isOwnDocument(root),
    problems: [...problems],
    prose: [],
    said: new Set(),
  };
  const info = valueAt(root, "info");
  const title = textFact(info, "title", source);
  // a description of ours says nothing of the page's language
  const described = ownNotes(reading, info) ? null : textAt(info, "description");
  for (const text of [title?.value, described]) if (text) reading.prose.push(text);
  const webhooks = valueAt(root, "webhooks");
  if (webhooks) report(reading, "unchecked", "webhooks are only compared with older ones, not checked", webhooks);
  const builder = makeStructureBuilder(reading);
  const operations = readOperations(reading, builder);
  const calls = readWebhooks(reading, builder);
  return {
    ...emptyPage(
      source,
      reading.problems.toSorted((a, b) => a.span.start - b.span.start),
    ),
    language: languageOf(reading.prose.join("\n")) ?? "en",
    title,
    operations,
    ...(calls.length > 0 ? { webhooks: calls } : {}),
    structures: builder.structures(),
    ledger: builder.ledger,
    unformalised: builder.unformalised,
  };
}

function versionOf(root: SpecNode): string | null {
  const version = toJson(valueAt(root, "openapi")) ?? toJson(valueAt(root, "swagger"));
  // in YAML `swagger: 2.0` is the number 2
  return typeof version === "number" ? version.toFixed(1) : typeof version === "string" ? version : null;
}

function notRead(source: Source, version: string | null): ReadingProblem {
  const message =
    version === null
      ? "no version of OpenAPI is stated"
      : `version ${version} is not read, only Swagger 2 and OpenAPI 3`;
  return { kind: "lost", message, span: spanOf(source, 0, 0) };
}

function emptyPage(source: Source, problems: readonly ReadingProblem[]): ApiPage {
  return {
    source: source.id,
    format: "openapi",
    language: "en",
    title: null,
    pageId: null,
    deprecated: null,
    operations: [],
    structures: [],
    ledger: [],
    unformalised: [],
    twoReadings: [],
    problems,
  };
}
