/**
 * The directives of OpenStack's API references: `rest_parameters` and `rest_status_code` list the entries of a YAML file and print
 * what the file says of them, as a table and as a list.
 */
import type { Block, Cell, ListItem, Paragraph, Row } from "../../../document/document.ts";
import type { Span } from "../../../source/source.ts";
import { readNested } from "../body.ts";
import type { Directive } from "../directive.ts";
import { argumentText, splitDirective } from "../directive.ts";
import { endOf, lineText, sheetLines, textOf, type Lines } from "../lines.ts";
import { report, spanBetween, takeIds } from "../page.ts";
import { strongParagraph } from "../strong-paragraph.ts";
import { includedFile, fileOf } from "./names.ts";
import { type Entries, members, scalarText, yamlEntries } from "./yaml-entries.ts";

interface ListedEntry {
  readonly name: string;
  readonly key: string;
  readonly span: Span;
}

const COLUMNS = ["Name", "In", "Type", "Required", "Description"];

export function readRestParameters(directive: Directive): void {
  const { body, span } = directive;
  const parts = splitDirective(directive);
  const listed = listedEntries(directive, parts.content, /^[-*+]\s+(\S+?)\s*:\s+(\S.*)$/);
  if (listed.length === 0) return;
  const ids = takeIds(body.page);
  const entries = entriesOf(directive, argumentText(parts));
  if (!entries) {
    const items = listed.map((entry) => itemOf(entry.span, [strongParagraph(entry.name, [], entry.span)]));
    body.blocks.push({ type: "list", ordered: false, items, ids, span });
    return;
  }
  const head: Row = {
    span: { ...span, end: span.start },
    cells: COLUMNS.map((text, column) => cellOf(column, [plain(text, { ...span, end: span.start })], true, span)),
  };
  const rows = listed.map((entry) => parameterRow(directive, entry, entries));
  body.blocks.push({ type: "table", caption: null, headerRows: 1, rows: [head, ...rows], ids, span });
}

function parameterRow(directive: Directive, { name, key, span }: ListedEntry, entries: Entries): Row {
  const said = entries(key);
  if (said === undefined)
    report(directive.body.page, "malformed", `parameter "${key}" that its file does not hold`, span);
  const of = members(said);
  const texts = [name, ...["in", "type", "required"].map((member) => scalarText(of.get(member)))];
  const [since, until] = [scalarText(of.get("min_version")), scalarText(of.get("max_version"))];
  const description = textBlocks(directive, scalarText(of.get("description")), span);
  const version = [
    ...(since === "" ? [] : [plain(`New in version ${since}`, span)]),
    ...(until === "" ? [] : [plain(`Available until version ${until}`, span)]),
  ];
  return {
    span,
    cells: [
      ...texts.map((text, column) => cellOf(column, text === "" ? [] : [plain(text, span)], false, span)),
      cellOf(texts.length, [...description, ...version], false, span),
    ],
  };
}

/** Each code with its reason: `- 404`, or `- 404: key` where the file knows several. */
export function readRestStatusCode(directive: Directive): void {
  const { body, span } = directive;
  const parts = splitDirective(directive);
  const listed = listedEntries(directive, parts.content, /^[-*+]\s+([1-5]\d\d)(?:\s{0,9}:\s{0,9}(\S.*))?\s{0,40}$/);
  if (listed.length === 0) return;
  const entries = entriesOf(directive, fileOf(directive.name, argumentText(parts)));
  const items = listed.map(({ name, key, span: at }) => {
    const reason = scalarText(members(entries?.(name)).get(key === name ? "default" : key)).trim();
    const [first, ...others] = textBlocks(directive, reason, at);
    const said = first?.type === "paragraph" ? [textNode(" \u2013 ", at), ...first.content] : [];
    return itemOf(at, [strongParagraph(name, said, at), ...others]);
  });
  body.blocks.push(strongParagraph("Status Codes", [], span), { type: "list", ordered: false, items, ids: [], span });
}

function listedEntries({ body }: Directive, content: Lines, pattern: RegExp): ListedEntry[] {
  const found: ListedEntry[] = [];
  for (let i = 0; i < content.count; i++) {
    const [, name, key] = pattern.exec(lineText(content, i).trim()) ?? [];
    if (name === undefined) continue;
    const span = spanBetween(body.page, content.sheet, textOf(content, i), endOf(content, i));
    found.push({ name, key: (key ?? name).trim(), span });
  }
  return found;
}

/** null when the file is not at hand: the page's own names still count. */
function entriesOf({ body }: Directive, name: string): Entries | null {
  const file = includedFile(body.page.source.included, name);
  if (!file) return null;
  const known = body.page.entries.get(file.id) ?? yamlEntries(body.page.source.text.slice(file.start, file.end));
  body.page.entries.set(file.id, known);
  return known;
}

/** Text of the file, which is reStructuredText too; it stands at the line that names it. */
function textBlocks({ body }: Directive, text: string, span: Span): Block[] {
  if (text.trim() === "") return [];
  const toSource = (offset: number): number => Math.min(span.start + offset, span.end);
  return readNested(body, sheetLines({ text: text.trim(), toSource, isCopy: true }));
}

const textNode = (text: string, span: Span) => ({ type: "text" as const, text, span });

const plain = (text: string, span: Span): Paragraph => ({
  type: "paragraph",
  content: [textNode(text, span)],
  ids: [],
  span,
});

const itemOf = (span: Span, blocks: readonly Block[]): ListItem => ({ span, ids: [], blocks });

const cellOf = (column: number, blocks: readonly Block[], header: boolean, span: Span): Cell => ({
  column,
  rowspan: 1,
  colspan: 1,
  header,
  span,
  blocks,
});
