/** `rules` and `explain`: what docproof looks for, and why it says what it says. */
import { catalogue, findRule } from "../../audit/catalogue.ts";
import type { Rule } from "../../findings/rule.ts";
import type { Report, ReportCause } from "../../findings/report.ts";
import { allRulesPage, ruleIndexPage, ruleList, rulePage } from "../../reporters/rule-pages.ts";
import { between, fixPhrase, roleWord, verdictPhrase } from "../../reporters/phrases.ts";
import type { Translate } from "../../translation/catalogue.ts";
import type { Language } from "../../translation/language-names.ts";
import { translateTo } from "../../translation/languages.ts";
import { translateRulePagesTo } from "../../translation/rule-pages.ts";
import { say, speaking } from "../../translation/speaking.ts";
import { translateCause } from "../../translation/translate-report.ts";
import { loadConfig } from "../config/config.ts";
import { languagesOf } from "../run/outputs.ts";
import { logLines } from "../../reporters/visible-text.ts";
import { prettyJson, print, writeWhole } from "../io/output.ts";
import { ToolError } from "../io/tool-error.ts";
import { explainHabit, isPages } from "./explain-habit.ts";
import { placeIn, readingOf } from "./explain-line.ts";
import type { ExitCode } from "../exit-code.ts";
import { unknownRule } from "../run/rule-ids.ts";

export interface RulesOptions {
  readonly format: "terminal" | "json";
  readonly family?: string;
  readonly severity?: string;
  readonly outputDir?: string;
  readonly lang?: Language;
}

/** Lists the rules, or writes their documentation pages to a folder. JSON is for programs, and English. */
export async function rules({ format, family, severity, outputDir, lang }: RulesOptions): Promise<ExitCode> {
  const chosen = catalogue.filter(
    (rule) =>
      (family === undefined || rule.id.startsWith(`${family}/`)) &&
      (severity === undefined || rule.severity === severity),
  );
  const languages = await languagesFor(lang, undefined);
  if (outputDir !== undefined) {
    const translate = await translateRulePagesTo(languages.files);
    const write = (name: string, page: () => string) =>
      writeWhole(`${outputDir}/${name}.md`, speaking(translate, page));
    for (const rule of chosen) await write(rule.id, () => rulePage(rule));
    await write("README", () => ruleIndexPage(chosen));
    await write("all", () => allRulesPage(chosen));
    const renamed = chosen.flatMap(({ id, aliases = [] }) => aliases.map((old) => [old, id] as const));
    await writeWhole(`${outputDir}/renames.json`, prettyJson(Object.fromEntries(renamed)));
    return 0;
  }
  if (format === "json")
    await print(
      prettyJson(chosen.map(({ id, severity: grade, summary, docs }) => ({ id, severity: grade, summary, docs }))),
    );
  else {
    const translate = await translateRulePagesTo(languages.screen);
    await print(speaking(translate, () => ruleList(chosen)));
  }
  return 0;
}

/** The configuration is read only where it decides. */
const languagesFor = async (lang: Language | undefined, config: string | undefined) =>
  languagesOf({ lang }, lang === undefined ? await loadConfig(config) : { config: {} });

/**
 * A rule's page, how pages are written, or a finding of the report that `makeReport` gives: by number, fingerprint or `page:line`. Of a line of a page that is
 * there also how it was read; `alone` makes the report of that page, where no others are named.
 */
export async function explain(
  what: string,
  makeReport: () => Promise<Report | null>,
  alone: (page: string) => Promise<Report | null>,
  config: string | undefined,
  lang: Language | undefined,
): Promise<ExitCode> {
  const rule = findRule(what);
  const { screen } = await languagesFor(lang, config);
  if (rule) {
    const inLanguage = await translateRulePagesTo(screen);
    await print(speaking(inLanguage, () => rulePage(rule)));
    return 0;
  }
  const translate = translateTo[screen];
  const place = await placeIn(what);
  if (!place && (await isPages(what))) return explainHabit(what, config, translate);
  if (what.includes("/") && !/:\d+$/.test(what)) throw unknownRule(what);
  if (place) {
    await print(await readingOf(place.page, place.line, config, translate));
    const judged = (await makeReport()) ?? (await alone(place.page));
    const found = judged === null ? [] : causesFor(what, judged);
    await print(`\n${explained(found, translate)}`);
    return 0;
  }
  const report = await makeReport();
  if (report === null)
    throw new ToolError(
      `explain ${what}: no pages and no report to look it up in`,
      "Name the pages (docproof explain 2 PAGES…) or a report (docproof explain 2 --report report.json), or run it beside a docproof.yaml.",
    );
  const causes = causesFor(what, report);
  if (causes.length === 0)
    throw new ToolError(
      `explain ${what}: no finding of this run has that number, fingerprint or place`,
      `The run has ${report.groups.length} ${report.groups.length === 1 ? "finding" : "findings"}, numbered from 1.`,
    );
  await print(explained(causes, translate));
  return 0;
}

function causesFor(what: string, report: Report): readonly ReportCause[] {
  if (/^\d{1,6}$/.test(what)) return report.groups.filter(({ number }) => number === Number(what));
  const place = /^(.+):(\d+)$/.exec(what);
  if (place)
    return report.groups.filter(({ places }) =>
      places.some(
        ({ file, edition, line }) =>
          (file === place[1] || edition === place[1] || file.endsWith(`/${place[1] ?? ""}`)) &&
          line === Number(place[2]),
      ),
    );
  return report.groups.filter(
    ({ fingerprint, findings }) =>
      fingerprint.startsWith(what) || findings.some((atom) => atom.fingerprint.startsWith(what)),
  );
}

const explained = (causes: readonly ReportCause[], translate: Translate | null): string =>
  speaking(
    translate,
    () =>
      causes.map((cause) => explainCause(translate ? translateCause(cause, translate) : cause)).join("\n") ||
      `${say("No finding stands there.")}\n`,
  );

function explainCause(cause: ReportCause): string {
  const rule: Rule | null = findRule(cause.rule);
  const lines = [
    `${cause.number}  ${cause.title}`,
    `   ${say(`${cause.severity}, ${cause.rule}, fingerprint ${cause.fingerprint}`)}`,
    "",
    ...cause.lines.map((line) => `   ${line}`),
  ];
  if (cause.verdict)
    lines.push(
      "",
      `   ${verdictPhrase(cause.verdict) ?? ""}${cause.verdict.wrong.length > 0 ? `${between()}${say(`To change: ${cause.verdict.wrong.join(", ")}.`)}` : ""}`,
    );
  if (cause.fix) lines.push(`   ${fixPhrase(cause.fix)}`);
  lines.push("", `   ${say("What the pages say:")}`);
  for (const place of cause.places.slice(0, 20)) {
    lines.push(`   ${place.file}:${place.line}:${place.column}  ${say(roleWord(place, cause))}  ${place.words}`);
    for (const context of place.context)
      lines.push(`     ${context.here ? ">" : " "} ${context.line}: ${context.cells.join(" | ")}`);
  }
  if (cause.places.length > 20) lines.push(`   ${say(`and ${cause.places.length - 20} more places`)}`);
  lines.push("", `   ${say("Found as:")}`);
  for (const atom of cause.findings)
    lines.push(`   ${atom.fingerprint}  ${atom.rule}  ${atom.edition}  ${atom.message}`);
  if (rule)
    lines.push(
      "",
      `   ${say("Why it matters:")}${between()}${say(rule.docs.rationale)}`,
      `   ${say("How to fix:")}${between()}${say(rule.docs.remediation)}`,
    );
  return logLines(lines);
}
