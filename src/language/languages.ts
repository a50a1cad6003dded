/** The languages that pages are read in. A word that two of them know is the earlier one's. */
import { english } from "./en/english.ts";
import { japanese } from "./ja.ts";
import { korean } from "./ko.ts";
import type { Language } from "./language.ts";
import { chinese } from "./zh/chinese.ts";

export const languages: readonly Language[] = [english, chinese, japanese, korean];
