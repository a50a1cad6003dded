/** The languages that docproof speaks, apart from their words, which the command line need not load to know them. */
export const LANGUAGES = ["en", "zh"] as const;
export type Language = (typeof LANGUAGES)[number];
