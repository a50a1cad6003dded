/** The reading of a page in which its own examples overrule a table that they contradict, where they are the ones to believe. */
import type { ApiPage } from "../api-model/api-page.ts";
import { readBoth } from "../interpreter/readings/two-readings.ts";

/** The page as its examples read it. Evidence stays that of the table. */
export function preferExamples(page: ApiPage): ApiPage {
  return readBoth(page).preferred;
}
