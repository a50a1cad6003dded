/** What `history` writes. */
export const HISTORY_FORMATS = ["terminal", "json", "html"] as const;

export type HistoryFormat = (typeof HISTORY_FORMATS)[number];

export interface HistoryOptions {
  readonly format: HistoryFormat;
  readonly report: readonly { readonly format: HistoryFormat; readonly path: string }[];
  readonly config?: string;
}
