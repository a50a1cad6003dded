/** Examples with a body that no table describes. */
import type { Example, Json, Operation, Parameter } from "../../api-model/api-page.ts";
import { structureById } from "../../api-model/structure-by-id.ts";
import { isList, isObject } from "../../api-model/json.ts";
import { operationName } from "../../promises/promises.ts";
import { defineRule } from "../../findings/rule.ts";
import { entitiesWith } from "../subject/example-match.ts";
import { isOnlyCalled } from "../subject/instructions.ts";
import { isPlaceholder } from "../subject/json-types.ts";
import { defineLint, type LintSubject } from "../subject/lint-rule.ts";
import { examplePlace } from "../subject/places.ts";
import { keysOf, makeTypeScope, sharedKeys } from "../subject/type-scope.ts";

/** `elsewhere`: what the page describes the keys as instead. */
const rule = defineRule<{ body: string; keys: readonly string[]; elsewhere: "parameters" | "response" | null }>({
  id: "lint/undocumented-body",
  aliases: ["lint/body-undescribed"],
  severity: "warning",
  summary: "An example shows a body that no table describes",
  docs: {
    description:
      "A request example with a JSON body on a page that describes no request body, or an example of a success response on a page that describes no response body. If the page describes the keys as URI parameters or as the response, the message says so. On a page that shows the responses of several operations and describes none, it is a note. Not checked: responses whose keys the page tells of all of its operations, examples that consist of placeholders, JSON Patch documents (RFC 6902), and pages that only call an operation.",
    rationale:
      "Readers see the body but learn nothing about it. Clients generated from the tables have none of it, or have the fields in the wrong place.",
    example: "The request section says None, but the example sends `server_id` and `address` as JSON.",
    remediation: "Describe the body in its own table. If its fields are in the table of URI parameters, move them.",
  },
  joining: {
    habit: ({ severity, data: { body, keys } }) => (severity === "info" ? "answers" : JSON.stringify([body, keys])),
  },
  message: ({ body, keys, elsewhere }) =>
    elsewhere === "parameters"
      ? body === "request"
        ? `the request example has ${list(keys)} in its body, the tables describe them as parameters of the URI or headers`
        : `the response example shows ${list(keys)}, the tables describe that as parameters of the request`
      : elsewhere === "response"
        ? `the ${body} example shows what the tables describe as the response, and no request body is described`
        : `the ${body} example has a body (${list(keys)}), and no table describes one`,
});

export const undocumentedBody = defineLint(rule, (subject, report) => {
  const scope = makeTypeScope(subject.page, subject.pages);
  for (const operation of subject.page.operations) {
    if (isOnlyCalled(operation, subject)) continue;
    const reported = new Set<string>();
    for (const example of operation.examples) {
      const json = example.body?.value?.json;
      const isInUri = example.role === "request" && standsInUri(operation, subject);
      if (json === undefined || reported.has(example.role) || !(isInUri || lacksTable(operation, example))) continue;
      const keys = keysOf(json);
      if (keys.length === 0 || isSample(json, subject) || isJsonPatch(json)) continue;
      if (example.role === "response" && keys.every((key) => subject.page.generalNames?.includes(key))) continue;
      // "Voucher properties" above the operations that send and return vouchers
      if (!isInUri && entitiesWith(keys, subject.page).length > 0) continue;
      reported.add(example.role);
      const isHabit = example.role === "response" && showsAnswersOnly(subject);
      const isMost = (count: number): boolean => 2 * count >= keys.length;
      const parameters = operation.parameters.filter(
        (parameter) =>
          keys.includes(parameter.name.value) && (example.role === "request" || !isToldInQuery(parameter, subject)),
      );
      // a table of "request parameters" says nothing of query or body
      if (example.role === "request" && parameters.some((parameter) => standsInRequest(parameter, subject))) continue;
      const shares = operation.responses.map(({ body }) => sharedKeys({ type: body?.type ?? null, scope }, json));
      report({
        data: {
          body: example.role,
          keys,
          elsewhere:
            isInUri || isMost(parameters.length) ? "parameters" : isMost(Math.max(0, ...shares)) ? "response" : null,
        },
        ...(isHabit ? { severity: "info" as const } : {}),
        operation: operationName(operation),
        fieldPath: example.role === "request" ? "request" : "",
        places: [examplePlace(subject.source, example, "")],
        fix: { text: `Describe the body of the ${example.role} in a table, or correct the example.`, edits: [] },
      });
    }
  }
});

/** As many operations whose answers are shown, and none whose answer a table describes, make a page that means it. */
const HABIT = 2;

function showsAnswersOnly({ page }: LintSubject): boolean {
  const shown = page.operations.filter(({ examples }) =>
    examples.some(({ role, body }) => role === "response" && body),
  );
  return (
    shown.length >= HABIT && page.operations.every(({ responses }) => responses.every(({ body }) => body === null))
  );
}

function standsInRequest({ table }: Parameter, { page }: LintSubject): boolean {
  const use = page.ledger[table]?.use;
  return use?.as === "parameters" && use.detail === "request";
}

/** Filters have the names of what they filter: a table of query parameters describes no answer. */
const isToldInQuery = ({ table }: Parameter, { page }: LintSubject): boolean =>
  page.ledger[table]?.use.detail === "query";

/** Whether the fields of the body stand in the table of the URI's parameters, which says nothing of a body. */
function standsInUri({ requestBody }: Operation, { page }: LintSubject): boolean {
  const body = requestBody?.type;
  const type = body?.kind === "array" ? body.items : body;
  const tables = type?.kind === "structure" ? (structureById(page, type.id)?.tables ?? []) : [];
  return tables.some((table) => page.ledger[table]?.use.detail === "uri and body");
}

/** Error responses are usually described on another page. */
function lacksTable({ requestBody, responses }: Operation, { role, status }: Example): boolean {
  return role === "request"
    ? requestBody === null
    : (status === null || status.startsWith("2")) && responses.every(({ body }) => body === null);
}

/** `{"code": "xxx", "message": "xxx"}` shows a form, and no body of this operation. */
function isSample(json: Json, { vocabulary }: LintSubject): boolean {
  return isObject(json) && Object.values(json).every((value) => isPlaceholder(value, vocabulary));
}

const PATCH_OPERATIONS: ReadonlySet<Json> = new Set(["add", "remove", "replace", "move", "copy", "test"]);

/** RFC 6902 describes such a body: a list of operations, each with a path that begins with a slash. */
function isJsonPatch(json: Json): boolean {
  return (
    isList(json) &&
    json.length > 0 &&
    json.every(
      (one) =>
        isObject(one) &&
        PATCH_OPERATIONS.has(one["op"] ?? null) &&
        typeof one["path"] === "string" &&
        one["path"].startsWith("/"),
    )
  );
}

const list = (keys: readonly string[]): string =>
  keys.length < 4 ? keys.join(", ") : `${keys.slice(0, 3).join(", ")} and ${keys.length - 3} more`;
