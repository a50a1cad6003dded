/** How an item of a list begins when it names something: with a name in code, strong or plain type, its marks, and what is said of it. */
import type { Block, Inline, List, ListItem, Paragraph } from "../../document/document.ts";
import { blocksText, inlineText } from "../../document/visit.ts";
import { EAST_ASIAN, UNSPACED } from "../../language/scripts.ts";
import { foldSpace } from "../../source/text.ts";
import { parseTypeText } from "../../language/type-text.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { isHeaderName } from "../../language/header-names.ts";
import { type Barred, readBarred } from "./barred-terms.ts";
import { isType, narrowed } from "./field-marks.ts";

export const VARIABLE = /^(?:<[A-Za-z_][\w-]*>|\{[A-Za-z_][\w-]*\})$/;

export const STATUS = /^[1-5]\d\d\b/;

/** Between an item's name, with what stands beside it, and what is said of it. */
const SEPARATOR = new RegExp(String.raw`\s[-–—]+(?=\s|$)|：|:(?=\s|$|[${UNSPACED}])|\s?[–—]\s?`, "u");

/** "name :: string : what it is": a type is declared. */
const DECLARES = /^\s*::\s/;

/** What is declared, its items and parts without their names: "[group::string]" is "string[]". */
const declaredType = (text: string): string =>
  text
    .replace(DECLARES, "")
    .trim()
    .replace(/^\[\w{1,40}::(\w{1,40})\]$/, "$1[]")
    .replace(/^\[[^\]]{1,100}::.{0,100}\]$/, "array")
    .replace(/^\{.{1,100}\}$/, "object");

/** What stands beside a name is short. */
const LONGEST_MARKS = 120;

const LONGEST_TERM = 60;

export interface Term {
  readonly item: ListItem;
  readonly name: string;
  readonly node: Inline;
  /** Beside the name: "(string, required)". */
  readonly marks: string;
  readonly description: readonly Block[];
  /** Bars or dots part its name, marks and description, of which the last may be a mark. */
  readonly isBarred?: true;
  /** Only its marks tell that it names a field. */
  readonly isMarked?: true;
  /** Only that all others of its list are written so, too, tells that it names a field. */
  readonly isBare?: true;
  /** Only that all others of its list begin with a name in code tells that it names a field. */
  readonly isLoose?: true;
  /** Only that all others of its list begin with a name tells that it names a field. */
  readonly isSpaced?: true;
}

/** An item that begins with a name in code or strong type, or has its definition below it; null where it does not. */
function termOf(item: ListItem): Term | null {
  const [first, ...others] = item.blocks;
  if (first?.type !== "paragraph") return null;
  const generated = markOfGenerator(first.content);
  if (generated !== null) {
    const content = first.content.slice(1);
    const term = termOf({ ...item, blocks: [{ ...first, content }, ...others] });
    return term && { ...term, item, marks: term.marks === "" ? generated : `${term.marks}, ${generated}` };
  }
  const [node, ...rest] = first.content.filter((n, i) => i > 0 || inlineText([n]).trim() !== "");
  const status = node ? STATUS.exec(inlineText([node]).trimStart())?.[0] : undefined;
  if (node?.type === "text" && status !== undefined) return statusTerm(item, status, node, first, others);
  if (node?.type === "text" && others[0]?.type === "paragraph")
    return plainTerm(item, inlineText(first.content), node, others);
  if (node?.type === "text" && !node.slanted)
    return (
      bareTerm(item, node, first, others) ??
      spacedTerm(item, node, first, others) ??
      plainBarredTerm(item, node, first, others) ??
      exampleTerm(item, node, first, others) ??
      lineTerm(item, node, first, others) ??
      markedTerm(item, node, first, others)
    );
  if (!node || node.type === "break") return null;
  const name = foldSpace(inlineText([node]));
  const text = inlineText(rest);
  // "[Accept](…) – Which form": a list of nothing but links leads elsewhere
  if (node.type === "link" && !/^\s?(?:\([^()]{1,60}\)\s?)?[-–—:]\s/.test(text)) return null;
  if (text.trim() === "") return { item, name, node, marks: "", description: others };
  const barred = readBarred(text);
  if (barred !== null) return barredTerm({ item, name, node }, barred, rest, first, others);
  const isDeclared = DECLARES.test(text);
  const inBrackets = (isDeclared ? DECLARES : /^\s*(?:,\s?)?(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|（[^（）]*）)/).exec(
    text,
  )?.[0];
  const separator = SEPARATOR.exec(text.slice(inBrackets?.length ?? 0));
  const at = (inBrackets?.length ?? 0) + (separator?.index ?? 0);
  if (isDeclared && separator === null) {
    const marks = declaredType(text);
    return /\s/.test(marks) ? null : { item, name, node, marks, description: others };
  }
  // "`mode` 取值范围，如下：" over a list is said of the field, and no mark beside its name
  if (inBrackets === undefined && others[0]?.type === "list" && ANNOUNCES.test(text))
    return { item, name, node, marks: "", description: [{ ...first, content: rest }, ...others] };
  // the definition of a term stands below it
  if (separator === null && inBrackets === undefined && others.length > 0 && text.length <= LONGEST_TERM)
    return { item, name, node, marks: text, description: others };
  // "`name` (string) The name" needs no separator, "`name` and `other` do" is a sentence
  if ((separator === null && inBrackets === undefined) || at > LONGEST_MARKS)
    return status === undefined
      ? looseTerm(item, name, node, rest, first, others)
      : statusTerm(item, status, node, first, others);
  const from = separator === null ? at : at + separator[0].length;
  const said: Paragraph = { ...first, content: textFrom(rest, from) };
  const before = text.slice(0, at);
  const marks = isDeclared ? declaredType(before) : before.replace(/[（）]/g, (sign) => (sign === "（" ? "(" : ")"));
  return { item, name, node, marks, description: [said, ...others] };
}

/** "`name` · string · required — The name" */
function barredTerm(
  named: Pick<Term, "item" | "name" | "node">,
  { marks, from }: Barred,
  rest: readonly Inline[],
  first: Paragraph,
  others: readonly Block[],
): Term {
  const said: Paragraph = { ...first, content: textFrom(rest, from) };
  return { ...named, marks, description: [said, ...others], isBarred: true };
}

/** "name | string | required | The name": in plain type, too, if its parts are marks. */
function plainBarredTerm(item: ListItem, node: Inline, first: Paragraph, others: readonly Block[]): Term | null {
  const [head, name] = /^\s*([A-Za-z_$@][\w.$@[\]-]*)(?=\s)/.exec(inlineText(first.content)) ?? [];
  if (head === undefined || name === undefined) return null;
  const rest = textFrom(first.content, head.length);
  const barred = readBarred(inlineText(rest));
  return barred && { ...barredTerm({ item, name, node }, barred, rest, first, others), isMarked: true };
}

/** "string `name` (required): The name": a type in plain type before a name in code. */
function typeFirstTerm(item: ListItem, vocabulary: Vocabulary): Term | null {
  const [first, ...others] = item.blocks;
  if (first?.type !== "paragraph") return null;
  const [node, name] = first.content;
  if (node?.type !== "text" || name?.type !== "code-span" || !/\s$/.test(node.text)) return null;
  const type = node.text.trim();
  if (type.length > LONGEST_TERM || !isType(type, vocabulary)) return null;
  // "number `string`": the type stands behind; "string `number`" names a number, for nothing is called "string"
  const isNoName = NO_NAMES.includes(parseTypeText(type, vocabulary)?.kind ?? "");
  if (isType(name.text, vocabulary) && !isNoName) return null;
  const term = termOf({ ...item, blocks: [{ ...first, content: first.content.slice(1) }, ...others] });
  return term && { ...term, item, marks: term.marks === "" ? type : `${type}, ${term.marks}` };
}

/** Kinds of types whose words are no names of fields. */
const NO_NAMES: readonly string[] = ["string", "integer", "boolean"];

/** `{{< req "*" >}} **name**: …`: the tag with which a site generator prints the mark of a required field before its name. */
function markOfGenerator([node, behind]: readonly Inline[]): string | null {
  if (node?.type !== "text" || behind === undefined || behind.type === "text") return null;
  return GENERATED_MARK.test(node.text) ? "required" : null;
}

const GENERATED_MARK = /^\s*\{\{[<%]\s{0,9}req(?:uired)?(?:\s[^{}<>]{0,60})?[>%]\}\}\s*$/;

/** Two clauses at least, the last of them open. */
const ANNOUNCES = new RegExp(String.raw`[${EAST_ASIAN}]\s?[,，]\s?[^,，]{1,60}[:：]\s*$`, "u");

/** "`limit` At most so many", as where the description is on the next line; "`name` and `other`" names no single one. */
function looseTerm(
  item: ListItem,
  name: string,
  node: Inline,
  rest: readonly Inline[],
  first: Paragraph,
  others: readonly Block[],
): Term | null {
  const said = inlineText(rest);
  const [behind, next] = rest;
  const isNamedWith = next?.type === "code-span" && inlineText(behind ? [behind] : []).length <= SHORTEST_SAID;
  if (node.type !== "code-span" || isNamedWith) return null;
  // "`limit`-optional At most so many"
  const [whole = "", mark = ""] = /^\s?[-–—](\p{L}{2,12})\s+(?=\S)/u.exec(said) ?? [];
  if (whole === "" && !/^\s+[\p{L}\p{N}]/u.test(said)) return null;
  const content = textFrom(rest, whole.length);
  return { item, name, node, marks: mark, description: [{ ...first, content }, ...others], isLoose: true };
}

const SHORTEST_SAID = 8;

/** The terms of a list; those that no sign sets off from what is said of them only count where all begin with a name in code. */
export function termsOf({ items }: List, vocabulary: Vocabulary): readonly (Term | null)[] {
  const own = items.map((item) => typeFirstTerm(item, vocabulary) ?? termOf(item));
  const areHeaders = own.some((term) => term !== null) && items.every((item) => sentHeader(item) !== null);
  const terms = areHeaders ? own.map((term, at) => term ?? sentHeader(items[at]!)) : own;
  const areNamed =
    terms.every((term) => term?.node.type === "code-span") &&
    (terms.length > 1 || terms.every((term) => term !== null && VARIABLE.test(term.name)));
  const isKept = ({ isLoose, isSpaced }: Term): boolean => !isLoose && (!isSpaced || !terms.includes(null));
  return areNamed ? terms : terms.map((term) => (term && isKept(term) ? term : null));
}

/** "Accept: application/json": a header by its value alone; only beside one that is told in words it says that it is sent. */
function sentHeader(item: ListItem): Term | null {
  const [first, ...others] = item.blocks;
  const [node] = first?.type === "paragraph" ? first.content : [];
  if (first?.type !== "paragraph" || node === undefined || others.length > 0) return null;
  const name = /^\s*([A-Za-z][\w-]*)\s?[:：]\s*\S/.exec(inlineText(first.content))?.[1];
  return name !== undefined && isHeaderName(name) ? { item, name, node, marks: "", description: [] } : null;
}

/** "200 OK if it is there", in plain type. */
export function statusTerm(
  item: ListItem,
  name: string,
  node: Inline,
  first: Paragraph,
  others: readonly Block[],
): Term {
  const text = inlineText(first.content);
  const from = text.indexOf(name) + name.length;
  const between = /^\s*[-–—:]?\s*/.exec(text.slice(from))?.[0].length ?? 0;
  const said: Paragraph = { ...first, content: textFrom(first.content, from + between) };
  return { item, name, node, marks: "", description: [said, ...others] };
}

/** A name in plain type, alone on its line or with brackets or marks behind it, over what is said of it. */
function plainTerm(item: ListItem, line: string, node: Inline, description: readonly Block[]): Term | null {
  const alone = /^\s*:?([A-Za-z_$@][\w.$@[\]:-]*)((?:\s*\([^()]*\))?)\s*$/.exec(line);
  // "amount nullable integer Required"
  const [, name, marks] =
    alone ?? /^\s*([A-Za-z_$@][\w.$@[\]-]*)\s+([^\s.:：。]+(?:\s[^\s.:：。]+){0,3})\s*$/.exec(line) ?? [];
  // "Normal" over "200" says of which kind a status is
  if (name === undefined || marks === undefined || STATUS.test(blocksText(description))) return null;
  return { item, name, node, marks: marks.trim(), description, ...(alone ? {} : { isMarked: true }) };
}

/** "page: `2` (number, optional) - Which page", "page (number) Which page": a name in plain type, and marks in brackets. */
function exampleTerm(item: ListItem, node: Inline, first: Paragraph, others: readonly Block[]): Term | null {
  const line = inlineText(first.content);
  const [whole, name, marks] =
    /^\s*([A-Za-z_]\w*)(?::[^()\n]{1,80}|\s)(\([^()\n]{1,60}\))(?:\s*[-–—]\s|\s*$|\s(?=\S))/.exec(line) ??
    /^\s*([A-Za-z_]\w*)\s?([(（][^()（）\n]{1,60}）)\s?/.exec(line) ??
    [];
  if (whole === undefined || name === undefined || marks === undefined) return typedTerm(item, node, first, others);
  const said: Paragraph = { ...first, content: textFrom(first.content, whole.length) };
  return { item, name, node, marks: narrowed(marks), description: [said, ...others], isMarked: true };
}

/** "url string **required** — Where to": a name in plain type with its marks before a sign. */
function typedTerm(item: ListItem, node: Inline, first: Paragraph, others: readonly Block[]): Term | null {
  const line = inlineText(first.content);
  const [named, name] = /^\s*([a-z_][\w.[\]-]*)\s+(?=\S)/.exec(line) ?? [];
  // "limit - How many" has no mark before its sign
  if (named === undefined || name === undefined || /^[-–—]+\s/.test(line.slice(named.length))) return null;
  const from = named.length + (DECLARES.exec(line.slice(named.length))?.[0].length ?? 0);
  const separator = SEPARATOR.exec(line.slice(from));
  const before = separator === null ? line.slice(from) : line.slice(from, from + separator.index);
  const marks = from > named.length ? declaredType(before) : before;
  if (marks.trim() === "" || marks.length > LONGEST_TERM) return null;
  const behind = separator === null ? line.length : from + separator.index + separator[0].length;
  const said: Paragraph = { ...first, content: textFrom(first.content, behind) };
  return { item, name, node, marks, description: [said, ...others], isMarked: true };
}

/**
 * "name (String): The name", "name：名称", in plain type: sentences begin so too, hence a type in brackets or a word that only a
 * name can be.
 */
function lineTerm(item: ListItem, node: Inline, first: Paragraph, others: readonly Block[]): Term | null {
  const line = inlineText(first.content);
  const [head, name, marks = ""] =
    /^\s*:?([A-Za-z_$@][\w.$@[\]-]*)(\s*[(（][^()（）]{1,60}[)）])?(?:\s?[:：](?!\/\/)|\s[-–—]+\s|\s?[–—])\s*/.exec(
      line,
    ) ?? [];
  if (head === undefined || name === undefined) return null;
  const isName =
    marks !== "" ||
    /^[a-z_$@][\w.$@[\]-]*$/.test(name) ||
    /[a-z][A-Z]|_/.test(name) ||
    (isHeaderName(name) && IN_WORDS.test(line.slice(head.length)));
  if (!isName) return null;
  const said: Paragraph = { ...first, content: textFrom(first.content, head.length) };
  return {
    item,
    name,
    node,
    marks: marks.replace(/（/g, "(").replace(/）/g, ")").trim(),
    description: [said, ...others],
  };
}

/** "Provide this with it", "认证令牌": what is said of a header, and not "Bearer TOKEN", its value. */
const IN_WORDS = new RegExp(String.raw`[\p{L}-]\s+[\p{L}(][^\s;=]*\s+[\p{L}(]|[${EAST_ASIAN}]`, "u");

/** "(optional) (int) limit", "(int) limit: At most so many": a name in plain type behind its marks. */
function markedTerm(item: ListItem, node: Inline, first: Paragraph, others: readonly Block[]): Term | null {
  const [head, written, name] =
    /^\s*((?:[([（][^()[\]（）]{1,30}(?:\[\])?[)\]）]\s*){1,3})([A-Za-z_$@][\w.$@-]*)(?:\s?[:：]\s?|\s[-–—]+\s|\s*$)/.exec(
      inlineText(first.content),
    ) ?? [];
  if (head === undefined || name === undefined || written === undefined) return null;
  const marks = written.replace(/[([（]([^()[\]（）]{1,30}(?:\[\])?)[)\]）]\s*/g, "$1, ").replace(/, $/, "");
  const said: Paragraph = { ...first, content: textFrom(first.content, head.length) };
  return { item, name, node, marks, description: [said, ...others], isMarked: true };
}

/** "limit 最多返回的条数", "limit, 条数": a name in plain type before a script in which no name is written. */
function spacedTerm(item: ListItem, node: Inline, first: Paragraph, others: readonly Block[]): Term | null {
  const [head, name] = SPACED.exec(inlineText(first.content)) ?? [];
  if (head === undefined || name === undefined) return null;
  const said: Paragraph = { ...first, content: textFrom(first.content, head.length) };
  return { item, name, node, marks: "", description: [said, ...others], isSpaced: true };
}

const SPACED = new RegExp(String.raw`^\s*([a-z_$@][\w.$@[\]-]*)(?:\s?[,，、]\s?|\s+)(?=[${EAST_ASIAN}])`, "u");

/** "limit", "limit (100 if left out)": a name in plain type and nothing else, or what brackets say of it; lists of words begin so too. */
function bareTerm(item: ListItem, node: Inline, first: Paragraph, others: readonly Block[]): Term | null {
  const [, name, said] =
    /^\s*([a-z_$@][\w.$@[\]-]*)(?:\s*[(（]([^()（）]{1,80})[)）])?\s*$/.exec(inlineText(first.content)) ?? [];
  if (name === undefined || others.length > 0) return null;
  const description =
    said === undefined ? [] : [{ ...first, content: [{ type: "text", text: said, span: node.span } as const] }];
  return { item, name, node, marks: said ?? "", description, isBare: true };
}

/** Inline content without its first `count` characters. */
function textFrom(content: readonly Inline[], count: number): Inline[] {
  let left = count;
  return content.flatMap((node): Inline[] => {
    const { length } = inlineText([node]);
    const skipped = Math.min(left, length);
    left -= skipped;
    if (skipped === 0) return [node];
    if (skipped === length || node.type !== "text") return [];
    return [{ ...node, text: node.text.slice(skipped) }];
  });
}
