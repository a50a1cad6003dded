/**
 * For Playwright's tests: `expect` with `toMatchDocs`, and a `test` whose page fails when what it fetched is not as the pages of
 * `use: { docs }` say.
 */
import { expect as playwrightExpect, type Response, test as playwrightTest } from "@playwright/test";
import type { Exchange } from "../exchange/exchange.ts";
import type { Docs } from "./docs.ts";
import { judge, type JudgeOptions } from "./judge.ts";
import { exchangeOf } from "./response.ts";
import { type MatchOptions, toMatchDocs } from "./to-match-docs.ts";

export const expect = playwrightExpect.extend({
  toMatchDocs: (received: unknown, docs?: Docs, options?: MatchOptions) => toMatchDocs(received, docs, options),
});

export interface DocsOptions {
  /** Pages that all traffic of the page under test is held against; "" for none. */
  readonly docs: Docs;
  readonly docsOptions: JudgeOptions;
}

export const test = playwrightTest.extend<DocsOptions>({
  docs: ["", { option: true }],
  docsOptions: [{}, { option: true }],
  page: async ({ page, docs, docsOptions }, use) => {
    if (docs.length === 0) return use(page);
    const seen: Promise<Exchange | null>[] = [];
    // a response whose page has gone has lost its body
    page.on("response", (response: Response) => seen.push(exchangeOf(response).catch(() => null)));
    await use(page);
    const exchanges = (await Promise.all(seen)).filter((exchange) => exchange !== null);
    const { isWrong, report } = await judge(exchanges, docs, docsOptions);
    if (isWrong) throw new Error(`what the page fetched is not as the pages of the documentation say\n\n${report}`);
  },
});

export type { Docs, JudgeOptions, MatchOptions };
