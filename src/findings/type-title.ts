/** The title of findings about one type, wherever examples of the pages show another: what they show, and what pages say. */
import type { Joined } from "./rule.ts";
import { byValue, editionsOf, fieldNames, listFields, pageCount, withArticle } from "./title-words.ts";

/** "clusters, users: examples show a list; two pages say object, one page does not say". null where no example shows one. */
export function typeTitle({ findings, joiningOf }: Joined): string | null {
  const contradicted = findings.filter((finding) => joiningOf(finding).contradictsExample);
  const shown = contradicted.find(({ data }) => typeof data["shows"] === "string")?.data["shows"];
  const editions = editionsOf(findings);
  if (typeof shown !== "string" || (editions.length === 1 && findings.length === contradicted.length)) return null;
  const saying = byValue(contradicted, "says").map(([says, members]) => {
    const count = editionsOf(members).length;
    return `${pageCount(count)} ${count === 1 ? "says" : "say"} ${says}`;
  });
  const silent = editionsOf(findings.filter((finding) => joiningOf(finding).unstated)).length;
  const rest = silent === 0 ? [] : [`${pageCount(silent)} ${silent === 1 ? "does" : "do"} not say`];
  const examples = editionsOf(contradicted).length === 1 ? "the example shows" : "examples show";
  return `${listFields(fieldNames(findings))}: ${examples} ${withArticle(shown)}; ${[...saying, ...rest].join(", ")}`;
}
