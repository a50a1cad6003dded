/** English: how a sentence says what it speaks of, and in which cases it holds. */
import type { FactLanguage } from "../fact-language.ts";
import { form } from "../forms.ts";
import { EAST_ASIAN } from "../scripts.ts";
import { numberPatterns } from "./number-patterns.ts";
import { UNIT } from "./sentence-pieces.ts";
import { statePatterns } from "./state-patterns.ts";
import { valuePatterns } from "./value-patterns.ts";

export const facts: Partial<FactLanguage> = {
  script: form`^[^${EAST_ASIAN}]*$|[a-z] [a-z]{1,40} [a-z]`,
  labels: [
    {
      topic: "values",
      pattern: form`^(?:the )?(?:value |parameter )?(?:options are|values? can be|values? are)(?: as follows| one of the following)?\s*:`,
    },
    {
      topic: "values",
      pattern: form`^"?(?:(?:the )?(?:value )?ranges?(?: of values)?|(?:value )?options?|(?:possible|valid|allowed|available|supported|accepted|permitted|enumeration|enumerated|enum) (?:values?|options?)(?: (?:are|include)(?: as follows)?)?|enum|allowed|one of)"?\s*(?::|$)`,
    },
    // "(enum) 1 or 2": the mark of a type, behind which the values stand
    { topic: "values", pattern: form`^\(enum(?:eration|erated)?\)(?:\s?[,:])?` },
    { topic: "default", pattern: form`^"?default(?: values?)?"?\s*(?::|$)` },
    {
      topic: "text",
      pattern: form`^"?(?:definition|details|notes?|important|remarks?|tips?|constraints?|restrictions?|(?:time |date )?format|description|function|meaning|instructions|precautions)"?\s*(?::|$)`,
    },
    { topic: "example", pattern: form`^"?(?:examples?(?: values?| request| response)?)"?\s*(?::|$)` },
  ],
  cut: /(?=(?:(?:Minimum|Maximum)(?: value| length)?|Default(?: value)?|Enumerat(?:ion|ed) values|Array length)\s*:)|(?<=[.\s])(?=(?:Constraints?|(?:Value )?[Rr]ange|Default Value|Definition|(?:Value )?[Oo]ptions|Possible values)\s*:)/,
  anyLabel:
    /^"?(?![^:]*\b(?:is|are|be|options?|following|default|length|range|minimum|maximum|min|max|deprecated|discarded|obsolete)\b)[A-Za-z$](?:[^:,.;]|\.(?=\S)){0,40}?"?\s*:(?=\s+\S)/i,
  illustration: /\b(?:for example|for instance|e\.g\.|such as|example(?: value)?s?\s*:|as in|similar to)/i,
  condition:
    /\b(?:if|when|unless|only for|in the case of|in case|in (?:this|that) case|otherwise|once|depending on|depends on)\b/i,
  scope:
    /^(?:for|in|on|under|with|by) (?!addition|general\b|bytes|seconds|the (?:format|range|unit)\b|this (?:parameter|field)\b)[^,]{2,80}(?:, | the default )|\bin (?:the )?[\w -]{2,30} mode\b|^[A-Za-z][\w.-]* ?= ?[\w.-]+,/i,
  absence:
    /(?:(?:if|when) (?<subject>[^,.;]*?) (?:is|are|has been) )?\b(?:not|un)[ -]?(?:specified|set|configured|passed|provided|filled|entered|transferred|carried)\b|\b(?:left blank|left out|is blank|is empty|omitted|is absent|no value|do not (?:set|specify|configure) (?:this|it))\b/i,
  negation: /\b(?:does not|do not|is not|are not|not|no|without|non)\b/gi,
  loose:
    /\b(?:generally|usually|typically|normally|approximately|about|and so on|etc|case[- ]insensitive|or other|and other|at present only)\b/i,
  own: /^(?:(?:if|when|otherwise|specifies|indicates|currently|now|and|both|the|this|its?|that|which|parameter|field|attribute|header|tag|each|every|specified|actual|final|API|,)[\s,]*)*(?:(?:parameter|field|attribute|header|property|input|tag|default) )?(?:values?|parameters?|fields?|attributes?|headers?|property|properties|it|they|string|content|which|that|its)?(?: is (?:0 or ?)?(?:(?:an? )?(?:string|UUID)(?: that| which)?)?)?(?: (?:of|for) (?:the|this) (?:parameter|field|attribute))?(?: (?:will )?(?:takes? effect|is valid|is available|is reserved|is not supported)(?:,? (?:and|but))?)?$/i,
  back: /^(?:and )?(?:its|whose)\b/i,
  separators: /\s?(?:,\s?(?:or|and)\s|,|;|\||\bor\b|\band\b)\s?/i,
  unit: form`(?<=\d) ?${UNIT}$`,
  never: /^(?:null|NULL|Null|nil|n\/a|N\/A\.?|[Nn]on-\w+|mandatory|optional|required|UUIDs?)$/,
  noValue:
    /^(?:none|empty|left|blank|automatically|not|unspecified|the|a|an|this|that|its?|system|generated|same|all|no|any|used|in|is|by|of|etc|strings?|integer|integers|number|numbers|letters?|digits?|underscores?|hyphens?|periods?|spaces?|characters?|uppercase|lowercase|only|as|set|specified|configured|determined|created|updated|deleted|supported|one|two|three|from|to|at|and|or|with|when|if|for|obtained|filtered|changed|modified|displayed|assigned|seconds?|minutes?|hours?|days?)\b/i,
  noDefault: /^(?:None|NONE|null|undefined|N\/A|values?|attributes?|format)$/,
  itemEnd: /^(?:\s*$|\s*[:(,;–—]|\s+-\s|\s+(?:indicates?|means?|represents?|specifies|refers|is|for)\b|\.\s|\.$)/i,
  defaultMark:
    /\((?:the )?default(?: value| option)?\)|\bthis is the default(?: value)?\b|\bby default\.?$|, (?:the )?default(?: value)?(?=[.;]|$)/i,
  patterns: [...valuePatterns, ...numberPatterns, ...statePatterns],
};
