/** English: pieces that several sentence forms of facts are put together from. */
import { BARE_NUMBER, NUMBER } from "../forms.ts";

export const VALUE = String.raw`(?<value>"[^"]+"|${NUMBER}(?=[\s.,;)]|$)|-?[\w$][\w.\-/:+={}]*[\w}]|-?[\w/])`;
export const NUMBER_VALUE = `(?<value>${NUMBER})`;
export const END = String.raw`(?=\s*(?:[.;):](?!\w)|,(?!\d)|$))`;
export const RANGE = String.raw`(?<low>${NUMBER}) ?(?:to|-|–|~) ?(?<high>${NUMBER})`;
export const BRACKETED = String.raw`\[(?<low>${BARE_NUMBER})\s*[,~-]\s*(?<high>${BARE_NUMBER})\]`;
export const SUBJECT = String.raw`(?:^|[.;:,] ?|\band |\bbut )(?<subject>[^.,;:]*?)\b(?:can|must|may|should|will|needs? to|allowed to)? ?(?:only |either )?\b`;
export const CHARACTERS = String.raw`(?:\w+ )?(?:characters|letters)\b`;
