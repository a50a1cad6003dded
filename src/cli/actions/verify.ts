/** `verify`: what of a report still holds: the tool, the configuration, the pages and the recordings that it was made of. */
import { createHash } from "node:crypto";
import { digestOfRanges, digestRanges, digestWhole } from "../../exchange/streams/ranges.ts";
import type { Report } from "../../findings/report.ts";
import { counted } from "../../reporters/phrases.ts";
import type { Language } from "../../translation/language-names.ts";
import { translateTo } from "../../translation/languages.ts";
import { loadConfig } from "../config/config.ts";
import { shellWords } from "../options/command-line.ts";
import type { ExitCode } from "../exit-code.ts";
import { expandInputs } from "../io/inputs.ts";
import { logLines } from "../../reporters/visible-text.ts";
import { print } from "../io/output.ts";
import { readText } from "../io/read-text.ts";
import { localeLanguage } from "../io/terminal.ts";
import { VERSION } from "../../audit/version.ts";
import { readReport } from "./audit.ts";

interface Used {
  readonly role: string;
  readonly file: string;
  readonly sha256: string;
  /** Of a recording whose ranges have digests. */
  readonly rangeBytes?: number;
}

type State = "same" | "changed" | "gone";

/** Exit code 0 where all is as it was, 1 where something is not. */
export async function verify(file: string, lang?: Language): Promise<ExitCode> {
  const report = await readReport(file);
  const states = await Promise.all(usedBy(report).map(async (used) => ({ used, state: await stateOf(used) })));
  const same = states.filter(({ state }) => state === "same").length;
  const others = states.filter(({ state }) => state !== "same");
  const isSameTool = report.tool.version === VERSION;
  const lines = [
    `Report of docproof ${report.tool.version}${report.asOf === null ? "" : ` as of ${report.asOf}`}: ${counted(report.groups.length, "finding")}`,
    `same     ${same} of ${counted(states.length, "file")}`,
    ...others.map(({ used, state }) => `${state.padEnd(8)} ${used.file} (${used.role})`),
    isSameTool
      ? `same     docproof ${VERSION}`
      : `changed  docproof: the report's is ${report.tool.version}, this is ${VERSION}`,
    ...(report.partial === null ? [] : ["partial  the run of this report did not come to its end"]),
    `repeat   ${report.command} ${shellWords(["--report", `json=${file}`])}`,
  ];
  const translate = translateTo[lang ?? (await configuredLanguage()) ?? localeLanguage()];
  await print(logLines(lines.map((line) => translate?.(line) ?? line)));
  return others.length === 0 && isSameTool ? 0 : 1;
}

/** Null too where the configuration is what has changed, and cannot be read. */
const configuredLanguage = (): Promise<Language | null> =>
  loadConfig(undefined).then(
    ({ config }) => config.lang ?? null,
    () => null,
  );

function usedBy({ editions, recordings, settings = [] }: Report): Used[] {
  return [
    ...settings,
    ...editions.map(({ file, sha256 }) => ({ role: "page", file, sha256 })),
    ...recordings.map(({ file, sha256, rangeBytes }) => ({
      role: "recording",
      file,
      sha256,
      ...(rangeBytes !== undefined && { rangeBytes }),
    })),
  ];
}

async function stateOf({ role, file, sha256, rangeBytes }: Used): Promise<State> {
  const isInput = role === "page" || role === "recording";
  const digest = await (isInput ? digestOfInput(file, role, rangeBytes) : digestOfText(file)).catch(() => null);
  return digest === null ? "gone" : digest === sha256 ? "same" : "changed";
}

async function digestOfInput(
  file: string,
  role: "page" | "recording",
  rangeBytes: number | undefined,
): Promise<string | null> {
  // what stood on standard input is nowhere any more
  if (file === "stdin") return null;
  const [input] = await expandInputs([file], role === "page" ? "pages" : "recordings");
  if (!input) return null;
  const size = rangeBytes === undefined ? null : await input.size();
  const digesting =
    rangeBytes === undefined || size === null
      ? digestWhole(null)
      : digestRanges(rangeBytes, { at: 0, from: 0, to: size });
  for await (const chunk of input.stream()) digesting.push(chunk);
  const digest = digesting.end();
  return typeof digest === "string" ? digest : digestOfRanges(digest);
}

async function digestOfText(file: string): Promise<string> {
  return createHash("sha256")
    .update(await readText(file))
    .digest("hex");
}
