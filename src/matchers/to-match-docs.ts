/** `toMatchDocs`, as Vitest, Jest and Playwright take matchers. */
import { upTo } from "../source/text.ts";
import { type Docs } from "./docs.ts";
import { judge, type JudgeOptions } from "./judge.ts";
import { type Asked, exchangeOf, NoResponse } from "./response.ts";

export interface MatchOptions extends Asked, JudgeOptions {}

export interface MatchResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** @param docs pages as the command line names them; default: those of docproof.yaml */
export async function toMatchDocs(received: unknown, docs?: Docs, options: MatchOptions = {}): Promise<MatchResult> {
  try {
    const exchange = await exchangeOf(received, options);
    const { method, url } = exchange.request;
    const call = `${method} ${upTo(url, "?")}: ${exchange.response.status}`;
    const { matched, isWrong, report } = await judge([exchange], docs, options);
    if (matched === 0) return failing(`${call}: no page describes this call`);
    return isWrong
      ? failing(`${call}: not as the pages say\n\n${report}`)
      : { pass: true, message: () => `${call}: as the pages say` };
  } catch (error) {
    if (error instanceof NoResponse) return failing(`toMatchDocs: ${error.message}`);
    throw error;
  }
}

const failing = (text: string): MatchResult => ({ pass: false, message: () => text });
