/** The responses of an operation: by status, with headers and body, also where the body stands on another page. */
import type { Body, Example, Json, Response } from "../../api-model/api-page.ts";
import { isList, isObject } from "../../api-model/json.ts";
import { carryingKey } from "../../api-model/rpc-envelope.ts";
import type { Link } from "../../document/document.ts";
import { inlineLinks, inlineText } from "../../document/visit.ts";
import { foldSpace } from "../../source/text.ts";
import { bodyOf, firstFree } from "./bodies.ts";
import { toldFile } from "./media-type.ts";
import { messageStatus } from "./wire-messages.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { InterpretContext } from "./interpret-context.ts";
import { certaintyOf, type ClassifiedTable } from "../tables/classified-table.ts";
import { asShown, bodiesByStatus, bodyInCell, toldBody } from "./told-bodies.ts";
import type { PlannedRow } from "../tables/rows.ts";
import { type StatusRow, statusRows } from "../tables/statuses.ts";

/** A sentence that does no more than point to another page is short. */
const LONGEST_POINTER = 100;

/** In the order of their statuses. A body of which the page says no status has that of the one success response it shows. */
export function responsesOf(
  parts: InterpretContext,
  own: readonly ClassifiedTable[],
  index: number,
  examples: readonly Example[],
): Response[] {
  const listed = statusRows(own, parts.statuses, index, parts.vocabulary);
  const success =
    (listed.find((row) => /^2\d\d$/.test(row.status) && row.isAside !== true) ?? listed.find((row) => row.isNormal))
      ?.status ??
    shownStatus(examples) ??
    onlyChoice(listed.map(({ status }) => status));
  const file = toldFile(parts.itemsOf(index), parts.vocabulary);
  const below = bodiesByStatus(parts, index);
  const groups = new Map<string, ClassifiedTable[]>();
  const isBody = (plan: ClassifiedTable): boolean => plan.place === "response-body";
  const unsaid = own.some(isBody) ? null : firstFree(parts, own, "response");
  for (const plan of own) {
    if (!isBody(plan) && plan.place !== "response-header" && plan !== unsaid) continue;
    const status =
      plan.item.status ??
      statusShownAbove(plan, parts.itemsOf(index)) ??
      (plan.item.answer === "error" || plan.item.section === "error-response" ? "default" : (success ?? "2XX"));
    groups.set(status, [...(groups.get(status) ?? []), plan]);
  }
  const described = [...groups].map(([status, plans]): Response => {
    const row = listed.find((entry) => entry.status === status);
    const headers = plans.flatMap((plan) => {
      const rows = parts.rowsOf(plan);
      const inBody = plan.place === "response-header" ? [] : parts.bodyRowsOf(plan);
      return rows.filter((row) => !inBody.includes(row)).map((row) => parts.builder.field(row));
    });
    const roots = plans.filter(
      (plan) =>
        plan.place !== "response-header" && !parts.claimed.has(plan) && !tellsValue(parts.bodyRowsOf(plan), examples),
    );
    const words = plans[0]?.caption ?? "";
    return {
      status: {
        value: status,
        evidence: row ? [row.evidence] : plans.slice(0, 1).map((plan) => ({ span: plan.item.block.span, words })),
      },
      description: row?.description ?? null,
      headers,
      // fields under a media type that has none describe what stands in the file, or in its name
      body:
        file?.isCertain && status === (success ?? "2XX")
          ? file.body
          : // where only headers have a table, the row of the status says what the body is
            ((roots.length === 0 ? ((row ? bodyInCell(row.type, parts) : null) ?? below.get(status)) : null) ??
            bodyOf(parts, roots, parts.mediaTypes.response)),
      listedOnly: false,
      certainty: (plans[0] && certaintyOf(plans[0])) ?? "position",
    };
  });
  const isTold = described.some(({ status }) => status.value.startsWith("2"));
  const bodyOfRow = (row: StatusRow): Body | null => bodyInCell(row.type, parts) ?? below.get(row.status) ?? null;
  const inCells = listed.some((row) => row.status.startsWith("2") && bodyOfRow(row) !== null);
  const linked =
    file && !isTold
      ? file.body
      : described.some((response) => response.body !== null) || inCells
        ? null
        : (asShown(toldBody(parts, index, "response"), examples) ?? linkedBody(parts, index));
  if (linked) {
    const row = listed.find((entry) => entry.status === success);
    const status = success ?? "2XX";
    groups.set(status, []);
    described.push({
      status: { value: status, evidence: row ? [row.evidence] : linked.evidence },
      description: row?.description ?? null,
      headers: [],
      body: linked,
      listedOnly: false,
      certainty: "explicit",
    });
  }
  const rest = listed
    .filter((row) => !groups.has(row.status))
    .map((row): Response => ({
      status: { value: row.status, evidence: [row.evidence] },
      description: row.description,
      headers: [],
      body: bodyOfRow(row),
      ...(row.noBody === undefined ? {} : { noBody: row.noBody }),
      ...(row.isTold ? { told: true as const } : {}),
      listedOnly: true,
      certainty: "explicit",
    }))
    .map((response) => ({ ...response, listedOnly: response.body === null }));
  return [...described, ...rest].toSorted((a, b) => (a.status.value < b.status.value ? -1 : 1));
}

/**
 * "`QUANTITY` - the number of lamps" alone where the example answers with a text or a number, and has nothing of that name: what a
 * house calls the type of the value.
 */
function tellsValue([row, ...others]: readonly PlannedRow[], examples: readonly Example[]): boolean {
  if (!row || others.length > 0 || !HOUSE_TYPE.test(row.name)) return false;
  const shown = examples.flatMap(({ role, body }) => (role === "response" && body?.value ? [body.value.json] : []));
  return shown.length > 0 && shown.every((json) => holdsValue(json) && !Object.hasOwn(json as object, row.name));
}

/** A type that a page has a name of its own for is written so that no one takes it for a field. */
const HOUSE_TYPE = /^[A-Z][A-Z\d]+$/;

/** The answer to a call by name whose result is neither an object nor a list of objects. */
function holdsValue(json: Json): boolean {
  const key = carryingKey(json);
  const result = key !== null && isObject(json) ? json[key] : undefined;
  const values = result !== undefined && isList(result) ? result : [result];
  return key !== null && values.every((value) => value !== undefined && !isObject(value) && !isList(value));
}

/** The status of the message that stands above a table under the same heading: "404 Not Found", headers, a body. */
function statusShownAbove({ item }: ClassifiedTable, items: readonly OutlineItem[]): string | null {
  const above = items.findLast(
    ({ block, stretch }) =>
      stretch === item.stretch && block.type === "code" && block.span.end <= item.block.span.start,
  );
  return above?.block.type === "code" ? messageStatus(above.block.text) : null;
}

/** An operation that lets the client choose answers with 300 alone: its body is what the page describes. */
function onlyChoice(listed: readonly string[]): string | null {
  return listed.filter((status) => !/^[45]/.test(status)).every((status) => status === "300") && listed.includes("300")
    ? "300"
    : null;
}

function shownStatus(examples: readonly Example[]): string | null {
  const shown = new Set(examples.flatMap(({ status }) => (status !== null && /^2\d\d$/.test(status) ? [status] : [])));
  const [only, ...others] = shown;
  return others.length === 0 ? (only ?? null) : null;
}

/** A response section that only says "see Responses (Tasks)" leaves the body to that page. A line of several links leads about the site. */
function linkedBody(parts: InterpretContext, index: number): Body | null {
  for (const item of parts.itemsOf(index)) {
    if (
      item.block.type !== "paragraph" ||
      item.section !== "response" ||
      parts.vocabulary.captionPlace(item.headings.at(-1) ?? "") === "response-header"
    )
      continue;
    const words = foldSpace(inlineText(item.block.content));
    const links = [...inlineLinks(item.block.content)];
    if (words.length > LONGEST_POINTER || areAllOf(words, links)) continue;
    const link =
      links.find(({ href }) => !href.startsWith("#") && !/^[a-z]+:/i.test(href)) ??
      (parts.format === "rst" ? links[0] : undefined);
    const target = link?.href ?? parts.vocabulary.reference(words);
    if (target)
      return {
        type: { kind: "unknown" },
        mediaType: "application/json",
        elsewhere: target,
        evidence: [{ span: item.block.span, words }],
      };
  }
  return null;
}

/** "[Back to top](#) | [Contents](index.md)": several links, and no words beside them. */
function areAllOf(words: string, links: readonly Link[]): boolean {
  if (links.length < 2) return false;
  const linked = links.reduce((rest, { children }) => rest.replace(foldSpace(inlineText(children)), ""), words);
  return !/[\p{L}\p{N}]/u.test(linked);
}
