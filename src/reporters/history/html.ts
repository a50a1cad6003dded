/** The biography as one HTML file that needs nothing else and runs nothing. */
import type { Biography, OperationLife } from "../../history/biography.ts";
import type { Language } from "../../translation/language-names.ts";
import { translateTo } from "../../translation/languages.ts";
import { isEnglish, say, speaking } from "../../translation/speaking.ts";
import { fold, foldedTable, listTable } from "../html/list-table.ts";
import { sourceDigest } from "../html/source-digest.ts";
import { styleSheet } from "../html/style.css.ts";
import { markup, type Markup, markupText, ownMarkup } from "../markup.ts";
import { comma, counted, digits, fullStop, readAs } from "../phrases.ts";
import { allChanges, delayWords, fieldName, gradeWord, scopeWords, tellingFields, toldWords } from "./phrases.ts";
import { livesStyle } from "./style.css.ts";
import { laneLegend, laneNames, timelineTable } from "./timeline.ts";

/** Operations of which something changed; more are folded. */
const OPEN_OPERATIONS = 12;

export const renderHistoryHtml = (biography: Biography, language: Language = "en"): string =>
  speaking(translateTo[language], () => pageOf(biography, language));

function pageOf(biography: Biography, language: Language): string {
  const { tool, from, to } = biography;
  const style = `${styleSheet(`${tool.name} ${tool.version}, ${from} to ${to}`)}${livesStyle}`;
  const title = say(`What pages said, ${from} to ${to}`);
  const policy = `default-src 'none'; style-src '${sourceDigest(style)}'; base-uri 'none'; form-action 'none'`;
  const page = markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${tool.name} ${tool.version}">
<title>${title} (${tool.name})</title>
<style>${ownMarkup(style)}</style>
</head>
<body>
<header class="top"><p class="meta"><span>${tool.name} ${tool.version}</span> <span>${scopeWords(biography)}</span></p>
<h1>${say("Since when do the pages say what they say?")}</h1>
<p class="headline">${headline(biography)}</p>
${figures(biography)}${
    biography.isShallow &&
    markup`<p class="scope"><strong>${say(`A shallow clone: what is before ${from} is not in it.`)}</strong></p>`
  }</header>
<main>
${delaySection(biography)}${operationSection(biography)}${pageSection(biography)}${unreadSection(biography)}<section aria-labelledby="h-again"><h2 id="h-again">${say("How to make this again")}</h2>
<p><code>${biography.command}</code></p></section>
</main>
</body>
</html>
`;
  return markupText(page);
}

function headline(biography: Biography): string {
  const changes = allChanges(biography);
  if (biography.operations.length === 0) return say("No operation was found in any version of the pages.");
  if (changes.length === 0) return say("Nothing that the pages state of operations and fields has changed.");
  const open = changes.filter((change) => change.open.length > 0).length;
  const breaking = changes.filter(({ severity }) => severity === "error").length;
  const first = `${counted(changes.length, "change")}, ${breaking === 0 ? "none" : digits(breaking)} of them breaking`;
  return say(open === 0 ? `${first}.` : `${first}; ${counted(open, "change")} not followed by every page.`);
}

function figures(biography: Biography): Markup {
  const changes = allChanges(biography);
  const grades = (["error", "warning", "info"] as const).map(
    (severity) =>
      markup`<li class="${severity}"><b>${digits(changes.filter((change) => change.severity === severity).length)}</b> ${gradeWord(severity)}`,
  );
  return markup`<ul class="figures">${grades}</ul>`;
}

function delaySection({ delays }: Biography): Markup | false {
  if (delays.length === 0) return false;
  const rows = delays.map((delay) => [
    readAs(delay),
    digits(delay.pages),
    digits(delay.first),
    delayWords(delay),
    digits(delay.open),
  ]);
  const columns = [
    "pages in",
    { numbers: "pages" },
    { numbers: "changed first" },
    "of the others’ changes",
    { numbers: "not yet" },
  ];
  return markup`<section aria-labelledby="h-delays"><h2 id="h-delays">${say("Who follows whom")}</h2>
${listTable("delays", columns, rows)}</section>
`;
}

function operationSection(biography: Biography): Markup {
  const [changed, others] = [true, false].map((wanted) =>
    biography.operations.filter((operation) => hasChanged(operation) === wanted),
  ) as [OperationLife[], OperationLife[]];
  const blocks = changed.map((operation, position) => operationBlock(operation, biography, position < OPEN_OPERATIONS));
  const rows = others.map((operation) => [
    markup`<bdi>${operation.operation}</bdi>`,
    digits(operation.fields.length),
    toldWords(operation.editions),
  ]);
  const steady =
    rows.length > 0 &&
    foldedTable(
      `${counted(rows.length, "operation")} of which nothing changed`,
      "operations without changes",
      ["operation", { numbers: "fields" }, "told"],
      rows,
    );
  return markup`<section aria-labelledby="h-operations"><h2 id="h-operations">${say("Operation by operation")}</h2>
${changed.length === 0 ? markup`<p>${say("No change.")}</p>` : laneLegend()}
${blocks}${steady}</section>
`;
}

function hasChanged(operation: OperationLife): boolean {
  return operation.changes.length > 0 || operation.earlierNames.length > 0 || tellingFields(operation).told.length > 0;
}

function operationBlock(operation: OperationLife, biography: Biography, open: boolean): Markup {
  const { steady } = tellingFields(operation);
  const changes = allChanges({ operations: [operation] }).length;
  const former =
    operation.earlierNames.length > 0 &&
    markup`<p>${say("Formerly")} <bdi>${operation.earlierNames.join(", ")}</bdi>${fullStop()}</p>`;
  const lanes = laneNames(operation);
  const named = lanes.length > 1 && markup`<p>${say("Lanes from above:")} ${lanes.join(comma())}${fullStop()}</p>`;
  const rest =
    steady.length > 0 &&
    markup`<p>${say("Unchanged since then:")} ${steady.map((field, position) => markup`${position > 0 && comma()}<code>${fieldName(field)}</code>`)}${fullStop()}</p>`;
  const summary = markup`<bdi>${operation.operation}</bdi> <small>${say(counted(changes, "change"))}</small>`;
  return fold(
    summary,
    open,
    markup`${former}<p>${say("Told")}${isEnglish() ? " " : "："}${toldWords(operation.editions)}${fullStop()}</p>${named}${timelineTable(operation, biography)}${rest}`,
  );
}

function pageSection({ editions }: Biography): Markup | false {
  if (editions.length === 0) return false;
  const rows = editions.map((edition) => [
    edition.label,
    readAs(edition),
    toldWords([{ ...edition, edition: edition.file }]),
    edition.earlierFiles.length === 0 ? "" : edition.earlierFiles.join(", "),
  ]);
  return markup`<section aria-labelledby="h-pages"><h2 id="h-pages">${say("Pages")}</h2>
${foldedTable(counted(editions.length, "page"), "all pages", ["page", "read as", "file", "formerly"], rows)}</section>
`;
}

function unreadSection({ unread }: Biography): Markup | false {
  if (unread.length === 0) return false;
  const rows = unread.map(({ file, at, reason }) => [markup`<code>${file}</code>`, at, say(reason)]);
  return markup`<section aria-labelledby="h-unread"><h2 id="h-unread">${say("Versions that could not be read")}</h2>
<p>${say("What changed in these is dated at the next version that could be read.")}</p>
${foldedTable(counted(rows.length, "version"), "unread versions", ["file", "day", "why"], rows)}</section>
`;
}
