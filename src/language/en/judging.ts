/** English: what only lint rules ask for. */
import type { JudgingLanguage } from "../judging-language.ts";

export const judging: Partial<JudgingLanguage> = {
  looseTypes: [
    "timestamp",
    "time",
    "date",
    "datetime",
    "date-time",
    "enum",
    "json",
    "any",
    "anytype",
    "set",
    "null",
    "binary",
    "file",
    "text",
    "decimal",
    "bigdecimal",
  ],
  misspeltTypes: {
    interger: "Integer",
    intger: "Integer",
    sting: "String",
    srting: "String",
    stirng: "String",
    doubule: "Double",
    booleab: "Boolean",
    boolen: "Boolean",
    integerinteger: "Integer",
    "object s": "Objects",
  },
  sampleWord:
    /^(?:string|integer|boolean|number|object|value|none|null|n\/a)$|^(?:your|the|my|user)[\s_-].*|\b(?:password|passwd|placeholder)\b/i,
  placeholder:
    /^(?:tb[acd]|to ?do|fixme|to be (?:added|announced|completed|confirmed|decided|defined|determined|described|documented|supplemented|updated)|coming soon|x{2,}|\?+|(?:the )?description|lorem ipsum.*)[.!]?$/i,
  empty:
    /\bnull\b|\bempty\b|\bblank\b|\bnone\b|not (?:be )?(?:used|supported|specified|set|returned)|\bunused\b|\breserved\b/i,
  sometimes:
    /\bonly\b|\breserved\b|\b(?:un|not )supported\b|\bunavailable\b|\b(?:un|not )used\b|\boptional\b|\b(?:deprecated|discarded|obsolete)\b|\bin (?:microversion|version)\b|\bmay not be returned\b|\bextended? (?:parameter|field|attribute|information)\b/i,
  moment: /\b(?:time|date|moment)s?(?: \([^()]{1,40}\))? when\b/gi,
  mandatory:
    /\b(?:this|the) (?:parameter|field|attribute|header|value) (?:is|must be) (?:mandatory|required)(?=\s*(?:[.;]|$))|^(?:mandatory|required)\.?$/i,
  optional:
    /\b(?:this|the) (?:parameter|field|attribute|header|value) is (?:optional|not mandatory|not required)(?=\s*(?:[.;]|$))|^optional\.?$/i,
  scoped: /^(?:in|for|on|with) [^,]{2,60},/i,
  replaced:
    /\b(?:discard|deprecat|obsolete|offline|not recommended)\w*\b.*\b(?:use|uses|using|instead|replaced?|recommended|switch)\b/i,
  continued: /\bcont(?:inued|\.|'d)/i,
};
