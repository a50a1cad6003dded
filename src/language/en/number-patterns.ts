/** English: sentence forms of lengths, counts and ranges. */
import type { FactPattern } from "../fact-language.ts";
import { form, NUMBER } from "../forms.ts";
import {
  ALONE,
  BRACKETED,
  CHARACTERS,
  CLAUSE,
  COUNTED,
  END,
  NUMBER_VALUE,
  RANGE,
  SUBJECT,
  UNIT,
} from "./sentence-pieces.ts";

export const numberPatterns: readonly FactPattern[] = [
  {
    fact: "max-length",
    pattern: form`\b(?<subject>)max(?:imum|\.)? length\s*(?:is|of|:|=)?\s*${NUMBER_VALUE}(?: characters?| bytes?)?${END}`,
  },
  {
    fact: "min-length",
    pattern: form`\b(?<subject>)min(?:imum|\.)? length\s*(?:is|of|:|=)?\s*${NUMBER_VALUE}(?: characters?| bytes?)?${END}`,
  },
  {
    fact: "length",
    pattern: form`${SUBJECT}(?:contains?|consists? of|be|is|has|have|include|allows?)(?: a string of| a string containing| in length from| from)? ${RANGE} ${CHARACTERS}`,
  },
  { fact: "length", under: "values", pattern: form`^(?:a string of )?${RANGE} ${CHARACTERS}` },
  { fact: "length", pattern: form`^(?:enter )?${RANGE} characters\b` },
  { fact: "max-length", pattern: form`^max(?:imum|\.)? characters\s*:\s*${NUMBER_VALUE}\.?$` },
  {
    fact: "max-length",
    pattern: form`${SUBJECT}(?:contains?|consists? of|be|is|has|have|supports?|allows?)? ?(?:(?:only )?a string (?:of|that (?:can )?contains?) )?(?:(?:a )?maximum of|up to|no(?:t)? (?:more|longer) than|(?:cannot|(?:do(?:es)? )?not|never) exceed|at most|a max\.? of|max(?:imum|\.)?:?) ${NUMBER_VALUE} ${CHARACTERS}`,
  },
  // "The name of the room (max. 20 characters)"
  {
    fact: "max-length",
    pattern: form`[([] ?(?:(?:a )?max(?:imum|\.)?(?: of)?:?|up to|at most|no(?:t)? more than) ${NUMBER_VALUE} ${CHARACTERS}(?= ?[)\],;])`,
  },
  { fact: "items", pattern: form`^array length\s*:\s*${RANGE}${END}` },
  {
    fact: "max-items",
    pattern: form`(?:^|[.;:,] ?)(?:a maximum of|up to|at most) (?<value>\d+) (?<subject>\w+(?: \w+)?) (?:can be|are|is) (?:allowed|supported|configured|added|specified|created|bound|set|entered|included)\b`,
  },
  {
    fact: "range",
    pattern: form`${SUBJECT}(?:ranges?|ranging|is|are|varies|be)(?: an integer)?(?: in the range)?(?: of)? from ${RANGE}${ALONE}(?:${END}|(?= (?:and|or|with|inclusive)\b))`,
  },
  {
    fact: "range",
    pattern: form`\b(?<subject>)value range(?: is|:| of this parameter is)\s*(?:from )?${BRACKETED}${ALONE}${END}`,
  },
  // "Integer, 1-100. How many": the numbers right behind the type
  { fact: "range", pattern: form`^(?:integer|int|number), ?(?<low>\d+) ?[-–~] ?(?<high>\d+)(?=[,;]|\.(?!\d)|$)` },
  { fact: "range", under: "values", pattern: /^(?<low>-?\d+) ?\.{2,3} ?(?<high>-?\d+)$/ },
  { fact: "range", under: "values", pattern: form`^(?:the value is |from )*${RANGE}\.?$` },
  { fact: "range", under: "values", pattern: form`^(?:the value is )?${BRACKETED}\.?$` },
  { fact: "generated-min-length", pattern: form`^minimum length\s*:\s*${NUMBER_VALUE}$` },
  { fact: "generated-max-length", pattern: form`^maximum length\s*:\s*${NUMBER_VALUE}$` },
  { fact: "generated-minimum", pattern: form`^minimum\s*:\s*${NUMBER_VALUE}$` },
  { fact: "generated-maximum", pattern: form`^maximum\s*:\s*${NUMBER_VALUE}$` },
  { fact: "minimum", pattern: form`\b(?<subject>)minimum(?: value)?(?: is|:)\s*:?\s*${NUMBER_VALUE}${END}` },
  { fact: "maximum", pattern: form`\b(?<subject>)maximum(?: value)?(?: is|:)\s*:?\s*${NUMBER_VALUE}${END}` },
  {
    fact: "maximum",
    pattern: form`\bmaximum(?: value)? (?:is|may be|can be)[^.;]*?\b(?:may be|can be|either) (?<values>\d[\d,]* or \d[\d,]*)`,
  },
  {
    fact: "minimum",
    pattern: form`${SUBJECT}be (?:an? )?(?:positive )?(?:integer )?(?:that is )?(?:greater|larger) than or equal to ${NUMBER_VALUE}(?:${END}|(?= and\b))`,
  },
  {
    fact: "maximum",
    pattern: form`${SUBJECT}be (?:an? )?(?:positive )?(?:integer )?(?:that is )?(?:less|smaller) than or equal to ${NUMBER_VALUE}(?:${END}|(?= and\b))`,
  },
  {
    fact: "above",
    pattern: form`${SUBJECT}be (?:an? )?(?:integer )?(?:greater|larger) than ${NUMBER_VALUE}${END}`,
  },
  {
    fact: "also",
    pattern: form`\b(?:if|when) (?:(?:this|the) (?:parameter|value|field)|the value of this (?:parameter|field)|you (?:enter|set)|it)(?:[^,.;]*? )?(?:is |set to |to |is set to )?(?<value>-?\d+)(?: is (?:entered|set|used))?\s*,`,
  },
  { fact: "also", pattern: form`\bif (?<value>-\d+) is (?:entered|set|used)\s*,` },
  // "1 to 100, or -1 for no limit"
  {
    fact: "also",
    pattern: form`\d\]?(?:,? or|, and) (?:is |be |of |the value |the value is )?(?<value>-?\d+)(?![\d.,]*\d)(?! ?(?:to|-|–|~) ?-?\d)`,
  },
  // "0 means no limit"
  {
    fact: "also",
    pattern: form`(?:^|[.;:,(] ?|\b(?:and|or|value|while|but|where) )(?<value>-?\d+) (?:means?|indicates?|stands for|denotes?|represents?|disables?|turns? off|is for|for (?:no|none|unlimited|all|any|default)\b)`,
  },
  { fact: "multiple-of", pattern: form`\bmust be (?:an? )?(?:integer )?multiple of ${NUMBER_VALUE}${END}` },
  {
    fact: "max-length",
    pattern: form`${CLAUSE}${NUMBER_VALUE} ${CHARACTERS} (?:or (?:less|fewer)|at most|max(?:imum)?)${END}`,
  },
  {
    fact: "length",
    pattern: form`${CLAUSE}(?:(?:must|should|can|may) (?:be|have|contain) )?(?:length )?between (?<low>${NUMBER}) and (?<high>${NUMBER}) ${CHARACTERS}`,
  },
  {
    fact: "min-length",
    pattern: form`${CLAUSE}(?:(?:must|should) (?:be|have|contain) )?(?:at least|no(?:t)? (?:less|fewer|shorter) than|a minimum of|minimum(?: of)?|min\.?) ${NUMBER_VALUE} ${CHARACTERS}`,
  },
  {
    fact: "range",
    pattern: form`(?:${CLAUSE}|\b(?:be|is|an?|the) )(?:(?:positive |whole )?(?:value|integer|number) )?(?:must be )?between (?<low>${NUMBER}) and (?<high>${NUMBER})${ALONE}(?:${END}|(?= \(?inclusive))`,
  },
  {
    fact: "range",
    pattern: form`${CLAUSE}(?:(?:an? |the )?(?:value|integer|number)s? )?(?:in the range )?(?:of |from )${RANGE}${ALONE}(?:${END}|(?= \(?inclusive))`,
  },
  { fact: "range", pattern: form`\b(?:in|within) (?:the |a )?range (?:of |from )?${RANGE}${ALONE}${END}` },
  {
    fact: "maximum",
    pattern: form`${CLAUSE}max(?:imum|\.)?(?: value)?(?: is| of| ?[:=])? ?${NUMBER_VALUE}(?:${END}|(?=\]))`,
  },
  { fact: "maximum", pattern: form`^max(?:imum|\.)?(?: is| of| ?[:=])? ?${NUMBER_VALUE} ${COUNTED}${END}` },
  {
    fact: "minimum",
    pattern: form`${CLAUSE}min(?:imum|\.)?(?: value)?(?: is| of| ?[:=])? ?${NUMBER_VALUE}(?:${END}|(?=\]))`,
  },
  {
    fact: "maximum",
    pattern: form`${CLAUSE}(?:(?:must|should|can) be )?(?:up to|at most|no(?:t)? (?:more|greater|larger) than|<=|≤) ?${NUMBER_VALUE}${END}`,
  },
  {
    fact: "maximum",
    pattern: form`${CLAUSE}(?<subject>[^.;:,()]*?) ?(?:(?:must|may|can|should|does) not|cannot|never) exceed ${NUMBER_VALUE}${END}`,
  },
  {
    fact: "minimum",
    pattern: form`${CLAUSE}(?:(?:must|should) be )?(?:at least|no(?:t)? (?:less|lower|smaller) than|>=|≥) ?${NUMBER_VALUE}${END}`,
  },
  {
    fact: "max-items",
    pattern: form`${CLAUSE}(?:(?:must|can|may) (?:have|contain) )?(?:up to|at most|no more than|a maximum of|maximum(?: of)?|max\.?) (?<value>\d+) (?:items?|elements?|entries|values?)${END}`,
  },
  {
    fact: "min-items",
    pattern: form`${CLAUSE}(?:must (?:have|contain) )?(?:at least|no fewer than|a minimum of|minimum(?: of)?|min\.?) (?<value>\d+) (?:items?|elements?|entries|entry|values?)${END}`,
  },
  // a clause that is nothing but the range: "Rows on a page, 1 to 200.", "Label (3-64 characters)"
  { fact: "length", pattern: form`${CLAUSE}${RANGE} ${CHARACTERS}(?: (?:long|in length|in total))?${END}` },
  {
    fact: "max-length",
    pattern: form`\b(?:strings?|text|names?|labels?|values?) of (?:at most|up to|no more than|a maximum of) ${NUMBER_VALUE} ${CHARACTERS}${END}`,
  },
  {
    fact: "range",
    pattern: form`(?<!\d ?)(?:^|[.;:,(] ?| (?=\[))\[?${RANGE}(?: ${UNIT})?${ALONE}(?:${END}|(?=\]))(?!\)?, ?-?\d)`,
  },
];
