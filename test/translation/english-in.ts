/** The words of a page that are English, and are no quotation. */
import { load } from "cheerio";

/** What is quoted: names of files, formats and programs, options, methods with their paths, letters that stand for numbers. */
const QUOTED =
  /--[a-z-]+|\bdocproof(?:\.yaml)?\b|\bvocabulary\.columns\b|\b(?:habit|operations):|\b(?:SHA-256|JSON|HTML|RST|Markdown|AsciiDoc|OPTIONS|schema|null|URL|URI)\b|\b(?:GET|POST)\b(?: \/\S*)?|\/api\/\S+|\S+\.(?:md|rst|txt|json|har)\b(?::\d+)?|@house\/\S+|(?:a-)?service[\w-]*|\bp\d+\b|\bn\b/g;

export function englishIn(html: string): string[] {
  const $ = load(html);
  // pages' own words, what is code, ids of rules and names of pages to choose from
  $("style, script, code, bdi, q, mark, .q .ar, option, .atoms td:not(:nth-child(5))").remove();
  const found = new Set<string>();
  const note = (text: string): void => {
    const rest = text.replace(QUOTED, "");
    if (/[A-Za-z]{2,}/.test(rest)) found.add(text.replace(/\s+/g, " ").trim());
  };
  for (const element of $("*").toArray()) {
    if (!("attribs" in element)) continue;
    for (const child of element.children) if ("data" in child) note(child.data);
    note(element.attribs["aria-label"] ?? "");
    // others have the name of a file
    if (element.name === "td") note(element.attribs["title"] ?? "");
  }
  return [...found];
}
