/** What `history` writes. */
import type { Language } from "../../translation/language-names.ts";

export const HISTORY_FORMATS = ["terminal", "json", "html"] as const;

export type HistoryFormat = (typeof HISTORY_FORMATS)[number];

export interface HistoryOptions {
  readonly format: HistoryFormat;
  readonly report: readonly { readonly format: HistoryFormat; readonly path: string }[];
  readonly lang?: Language;
  readonly config?: string;
}
