/** English: pieces that several sentence forms of facts are put together from. */
import { BARE_NUMBER, NUMBER } from "../forms.ts";

/** Of a default: the number is what the field takes. */
export const UNIT = String.raw`(?:milliseconds?|seconds?|minutes?|hours?|days?|ms|secs?|mins?|s|m|h|d|[KMGT]i?B|bytes?|%)`;
export const VALUE = String.raw`(?<value>"[^"]+"|${NUMBER}(?: ?${UNIT})?(?=[\s.,;)]|$)|-?[\w$][\w.\-/:+={}]*[\w}]|-?[\w/])`;
export const NUMBER_VALUE = `(?<value>${NUMBER})`;
export const END = String.raw`(?=\s*(?:[.;):](?!\w)|,(?!\d)|$))`;
export const RANGE = String.raw`(?<low>${NUMBER}) ?(?:to|-|–|~) ?(?<high>${NUMBER})`;
export const BRACKETED = String.raw`\[(?<low>${BARE_NUMBER})\s*[,~-]\s*(?<high>${BARE_NUMBER})\]`;
/** Behind a range that no other follows: "1 to 20, or 30 to 40" is none. */
export const ALONE = String.raw`(?!,? (?:or|and) (?:from |between )?-?\d[\d,]* ?(?:to|and|-|–|~) ?-?\d)`;
export const SUBJECT = String.raw`(?:^|[.;:,] ?|\band |\bbut )(?<subject>[^.,;:]*?)\b(?:can|must|may|should|will|needs? to|allowed to)? ?(?:only |either )?\b`;
export const CHARACTERS = String.raw`(?:\w+ )?(?:characters?|chars?|letters)\b`;
/** What a number counts ("40 lamps"), as far as it is neither a measure nor what lists and texts consist of. */
export const COUNTED = String.raw`(?!(?:${UNIT}|weeks?|months?|years?|characters?|chars?|letters?|digits?|items?|elements?|entries|values?|times|percent)\b)[a-z]{3,20}`;
/** Where a clause begins that has no subject of its own. */
export const CLAUSE = String.raw`(?:^|[.;:,(\[] ?)`;
/** Says in a clause that nothing of the kind holds. */
export const DENIAL = String.raw`\b(?:not|never|cannot|no|neither|without|non|if|when|whether|unless|errors?|than)\b`;
