/** Chooses who scans a text for inline markup. */
import { scanInline } from "./inline-scanner.ts";
import type { Token } from "./inline-token.ts";
import type { Page } from "./page.ts";

/** The inline markup of a text, in order. */
export function findTokens(_page: Page, text: string): Token[] {
  return scanInline(text);
}
