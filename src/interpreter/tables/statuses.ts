/** Reads which statuses an operation returns, where the page lists them. */
import type { Evidence, Fact } from "../../api-model/api-page.ts";
import type { Cell } from "../../document/document.ts";
import { flatText, inlineText } from "../../document/visit.ts";
import { isPhraseOf } from "../../language/status-phrases.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { foldSpace } from "../../source/text.ts";
import type { OutlineItem } from "../outline/outline-item.ts";
import type { OperationScope } from "../operations/operation-scope.ts";
import type { TableRow } from "../cells/table-rows.ts";
import type { ClassifiedTable } from "./classified-table.ts";

export interface StatusRow {
  readonly status: string;
  /** The page lists it under "Normal". */
  readonly isNormal: boolean;
  readonly description: Fact<string> | null;
  /** Says what the body is. */
  readonly type?: Cell | undefined;
  readonly evidence: Evidence;
  /** The cell that says that there is no body. */
  readonly noBody?: Evidence;
  /** A sentence tells it, and no list. */
  readonly isTold?: true;
  /** That sentence is about a special case: it is not the status of what the page describes. */
  readonly isAside?: true;
}

/** What comes when no special case holds, where the page leaves its status unsaid. */
const ANY_SUCCESS = "2XX";

/** The statuses of an operation: from its tables, then from its paragraphs. */
export function statusRows(
  own: readonly ClassifiedTable[],
  told: readonly ToldStatus[],
  operation: number,
  vocabulary: Vocabulary,
): StatusRow[] {
  const found = new Map<string, StatusRow>();
  for (const plan of own.filter((p) => p.place === "status")) {
    for (const row of plan.rows) {
      const cell = row.cells.status ?? row.all[0];
      if (!cell) continue;
      const words = flatText(cell.blocks);
      const rest = row.all
        .filter((c) => c !== cell)
        .map((c) => flatText(c.blocks))
        .filter((text) => text !== "");
      const description =
        rest.length === 0 ? null : { value: rest.join(" "), evidence: [{ span: row.span, words: rest.join(" ") }] };
      const noBody = cellWithoutBody(plan, row, cell, vocabulary);
      const others = vocabulary.isOtherStatus(words) ? ["default"] : [];
      for (const status of words.match(/(?<![\d.])[1-5]\d\d(?![\d.])/g) ?? others)
        if (!found.has(status))
          found.set(status, {
            status,
            isNormal: plan.item.answer === "normal",
            description,
            type: row.cells.type,
            evidence: { span: cell.span, words },
            ...(noBody === null ? {} : { noBody }),
          });
    }
  }
  for (const { owners, row } of told)
    if ((owners === null || owners.includes(operation)) && !found.has(row.status)) found.set(row.status, row);
  const aside = [...found.values()].find(({ isAside }) => isAside === true);
  const isSaid = [...found.values()].some(({ status, isAside }) => status.startsWith("2") && isAside !== true);
  if (aside && !isSaid) found.set(ANY_SUCCESS, { ...aside, status: ANY_SUCCESS });
  return [...found.values()];
}

/** The cell of a row that says that the response has no body: "none" below "Response", "No content" anywhere. */
function cellWithoutBody(plan: ClassifiedTable, row: TableRow, status: Cell, vocabulary: Vocabulary): Evidence | null {
  const headers = plan.item.block.rows[0]?.cells ?? [];
  for (const cell of row.all) {
    if (cell === status) continue;
    const header = headers.find(({ column }) => column === cell.column);
    const words = flatText(cell.blocks).trim();
    if (vocabulary.saysNoBody(words, header ? flatText(header.blocks) : "")) return { span: cell.span, words };
  }
  return null;
}

/** A status that a paragraph tells; `owners` is null where it is every operation's. */
export interface ToldStatus {
  readonly owners: readonly number[] | null;
  readonly row: StatusRow;
}

/** The statuses that the paragraphs of a page tell, in page order. */
export function toldStatuses(
  items: readonly OutlineItem[],
  operationsAt: OperationScope,
  vocabulary: Vocabulary,
): ToldStatus[] {
  return items.flatMap((item, at): ToldStatus[] => {
    const headed = headingStatus(item);
    if (headed !== null) return [{ owners: operationsAt(at, item), row: headed }];
    const text = tellingText(item);
    if (text === null) return [];
    const { span } = item.block;
    const words = foldSpace(text);
    const told = (status: string, isNormal: boolean): StatusRow => ({
      status,
      isNormal,
      description: null,
      evidence: { span, words: status },
    });
    // "Status code: 201" begins the response of that status, it does not list it
    const isMarker = vocabulary.statusMarker(words) !== null;
    const listed = isMarker ? [] : vocabulary.statusesListed(words);
    const isSentence = !isMarker || /[.。!]$/.test(words);
    const inSentences = isSentence && listed.length === 0 ? vocabulary.statusesTold(text) : [];
    // "Normal" / "200" as a list of its own, and "Status code: 200" before an example
    const inCode = statusInCode(item);
    const marker = inCode ?? (item.section === "status" ? /^[1-5]\d\d$/.exec(words)?.[0] : undefined);
    const isOwn = inCode !== null || listed.length > 0 || inSentences.length > 0;
    const owners = isOwn ? operationsAt(at, item) : [];
    return [
      ...listed.map((status) => ({ owners, row: told(status, false) })),
      ...inSentences.map(({ status, isAside }): ToldStatus => {
        const row = { ...told(status, false), isTold: true as const };
        return { owners, row: isAside ? { ...row, isAside } : row };
      }),
      ...(marker === undefined
        ? []
        : [{ owners: inCode === null ? null : owners, row: told(marker, item.answer === "normal") }]),
    ];
  });
}

/** A heading that names a status tells it, also where nothing is below it. */
function headingStatus({ block, status }: OutlineItem): StatusRow | null {
  if (block.type !== "heading" || status === null) return null;
  const words = foldSpace(inlineText(block.content));
  if (!words.includes(status) && status !== "default") return null;
  // a heading of each answer is no list of them
  return { status, isNormal: false, description: null, evidence: { span: block.span, words: status } };
}

/** A status in a block of its own: where statuses are told, or with HTTP's phrase for it; a number alone may be what comes back. */
function statusInCode({ block, section }: OutlineItem): string | null {
  if (block.type !== "code") return null;
  const [, status, phrase] = /^\s{0,20}([1-5]\d\d)(?: ([A-Z][A-Za-z' -]{1,40}))?\s{0,20}$/.exec(block.text) ?? [];
  if (status === undefined) return null;
  const isNamed = section === "response" && phrase !== undefined && isPhraseOf(status, phrase);
  return section === "status" || isNamed ? status : null;
}

/** A paragraph, a status in a block of its own, or a list of sentences that is code only because it is indented. */
function tellingText(item: OutlineItem): string | null {
  const { block } = item;
  if (block.type === "paragraph") return inlineText(block.content);
  if (block.type !== "code") return null;
  const status = statusInCode(item);
  if (status !== null) return status;
  const lines = block.text.split("\n").filter((line) => line.trim() !== "");
  const items = lines.map((line) => /^\s*[-*+•]\s+(?<words>\S.*)$/.exec(line)?.groups?.["words"]);
  return items.length > 0 && items.every((words) => words !== undefined) ? items.join("\n") : null;
}
