/** What kind of terminal stdout is. */
import type { Language } from "../../translation/language-names.ts";

/** Columns of the terminal; 100 when stdout is none. */
export function terminalWidth(): number {
  return process.stdout.columns ?? 100;
}

/** https://no-color.org and FORCE_COLOR come before what the stream is. */
export function colourWanted(): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return process.stdout.isTTY;
}

/** The language of the user's locale, as POSIX says which variable counts; English where docproof does not speak it. */
export function localeLanguage(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== "") ?? "";
  return /^zh(?:[_.@-]|$)/i.test(locale) ? "zh" : "en";
}
