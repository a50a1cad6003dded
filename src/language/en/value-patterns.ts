/** English: sentence forms of constants, values and defaults. */
import type { FactPattern } from "../fact-language.ts";
import { exactForm, form, NUMBER } from "../forms.ts";
import { CLAUSE, COUNTED, END, NUMBER_VALUE, SUBJECT, UNIT, VALUE } from "./sentence-pieces.ts";

export const valuePatterns: readonly FactPattern[] = [
  {
    fact: "const",
    pattern: form`^(?!.*\b(?:length|size|number|width)\b[^.]* fixed).*?\bis (?:always )?fixed (?:at|to|as)(?: be)? ${VALUE}(?:${END}|(?= and\b))`,
  },
  { fact: "const", pattern: form`\b(?:fixed|static) value(?: is| of|:)? ?${VALUE}(?:${END}|(?= and\b))` },
  {
    fact: "const",
    pattern: exactForm`\b(?<subject>[Ii]ts? value|[Tt]he value(?: of this (?:parameter|field))?|[Tt]his (?:parameter|field)|[Vv]alue|[Pp]arameter|[Ff]ield|[Ii]t) (?:can|must) only be (?:set to )?(?<value>"[^"]+"|(?=[a-z.]*[A-Z0-9_])[A-Za-z0-9_]+(?:\.[A-Za-z0-9_]+)*|true|false|[a-z]+)${END}(?! or | and )`,
  },
  // "is always `done`": in quotes or code, or a truth value
  {
    fact: "const",
    pattern: form`(?:^|[.;:,] ?|\band )(?<subject>[^.,;:]*?) ?\b(?:(?:is|will|must|should) )?always (?:be |is |equals? |equal to |contains? |has (?:the )?value |returns? |set to ){0,2}(?<value>"[^"]+"|true|false|-?\d+)${END}(?! or | and )`,
  },
  { fact: "const", pattern: form`\b(?:value|parameter|field) must be (?:set to )?(?<value>"[^"\s]+")${END}` },
  {
    fact: "branch",
    pattern: form`(?:^|\b)(?:if|when) [^.;]*?,.*?\b(?:the )?value(?: of (?:this|the) (?:parameter|field))? (?:is|must be|will be) (?:set to )?${VALUE}${END}`,
  },
  { fact: "branch", pattern: form`\bthe value(?: of (?:this|the) (?:parameter|field))? is ${VALUE} (?:if|when) ` },
  { fact: "branch", pattern: exactForm`\bis (?<value>"[^"]+"|true|false|[A-Z][A-Z0-9_]+) (?:if|when) ` },
  {
    fact: "enum-label",
    pattern: form`(?:\b(?:possible|valid|allowed|available|supported|enumeration|enumerated|value) (?:values?|options?)(?: (?:are|is|include)(?: as follows| (?:one of )?the following)?)?|\boptions?(?: are(?: as follows)?)?|\bthe (?:value )?options are as follows|\bvalues?(?: of this parameter)?(?: can be| is| are)(?::$| as follows| (?:either|any|one) of the following(?: values)?| the following)|\bthe following values are (?:enumerated|available|supported|valid|allowed)|\bwhich (?:can|may) be(?: either| (?:any|one) of the following)?:$|\b(?:value )?range)"?\s*:?\s*$`,
  },
  {
    fact: "enum-label",
    pattern: form`^(?:the )?(?:(?:possible|valid|allowed|accepted|available|supported|permitted) )?(?:values?|options) (?:of|for) (?<subject>[^.,:;]{1,60}?)(?: (?:are|include)(?: as follows| the following)?)?\s*:$`,
  },
  // "Mode can be one of:"
  {
    fact: "enum-label",
    pattern: form`^(?<subject>(?!.*,)[^.:;]{0,60}?) ?\b(?:can|may|must|should|will|is|has to)(?: only)?(?: be)? (?:set to )?(?:either|any|one)(?: one)? of(?: the following)?(?: (?:values?|options|strings?|numbers?|constants|words))?(?: below)?\s*:?$`,
  },
  {
    fact: "enum",
    pattern: form`\b(?<subject>)(?:possible|valid|allowed|available|enumeration|enumerated|value) (?:values?|options?)\s*(?:are|is|include|:)\s*:?\s*(?<values>[^.]+(?:\.\w[^.]*)*)(?:\.|$)`,
  },
  {
    fact: "enum",
    pattern: form`${SUBJECT}(?<=(?:can|may|must) (?:only |either )?)be (?:set to )?(?:one of )?(?:either )?(?<values>[^.]+?(?:\.\w[^.]*?)*)(?:\.(?:\s|$)|$|, and the default\b)`,
  },
  {
    fact: "enum",
    pattern: form`${CLAUSE}(?:(?:can|may|must|should) be |(?:is|are) |either )?(?:one|either) of(?: the following)?\s*:?\s+(?<values>[^.:;]+(?:\.\w[^.:;]*)*)(?:[.;](?:\s|$)|$)`,
  },
  {
    fact: "enum",
    pattern: form`\b(?<subject>)(?:accepted|permitted|supported|legal|acceptable) (?:values?|options?)\s*(?:are|is|include|:)\s*:?\s*(?<values>[^.]+(?:\.\w[^.]*)*)(?:\.|$)`,
  },
  { fact: "enum", pattern: form`\b(?:the )?(?:value )?options (?:are|include):? (?<values>[^.]+)(?:\.|$)` },
  // nothing but values: "`low`, `normal` or `high`."
  { fact: "enum", pattern: form`^(?<values>"[^"\s]+"(?:, ?"[^"\s]+"){0,30},? or "[^"\s]+")\.?$` },
  { fact: "enum", pattern: form`^(?<values>"[^"\s]+"(?:, ?"[^"\s]+"){2,30})\.?$` },
  // "The mode, `low` or `high`.": a name, and nothing but values
  {
    fact: "enum",
    pattern: form`^(?!.*\b(?:as|like|e\.?g|example|instance|including|includes?|not|no|except|unless|if|when|from|to|with|than|use|see)\b ?[,:])[a-z][^,.;:"()]{1,40}, ?(?<values>"[^"\s]+"(?:, ?"[^"\s]+"){0,30},? or "[^"\s]+")\.?$`,
  },
  // "The command, either `start`, `pause` or `stop`"
  {
    fact: "enum",
    pattern: form`(?:^|[,;:–—] ?|[a-z] [-–—] )(?:which is |one of |being )?either (?<values>"[^"\s]+"(?:, ?"[^"\s]+"){0,30},? or "[^"\s]+")${END}`,
  },
  {
    fact: "enum",
    pattern: form`\((?:one|either|any) of:? (?<values>"[^"\s]+"(?:, ?"[^"\s]+"){0,30},? (?:or|and) "[^"\s]+")\)`,
  },
  { fact: "enum", under: "values", pattern: form`^(?:the value is )?(?<values>[^.]+?(?:\.\w[^.]*?)*)\.?$` },
  { fact: "default", under: "default", pattern: form`^(?:the default value is )?${VALUE}(?=\s*(?:[.;(]|,\s|$))` },
  {
    fact: "default",
    pattern: form`\b(?:the |its )?default(?: value)?(?: of (?<subject>[^.,;]+?))?(?: is| is set to)\s*:?\s*${VALUE}${END}`,
  },
  { fact: "default", pattern: form`\b(?:(?:which|that|it|value) )?defaults? to ${VALUE}${END}` },
  { fact: "default", pattern: form`\bdefaults? to ${NUMBER_VALUE} ${COUNTED}${END}` },
  { fact: "default", pattern: form`[(\[] ?(?:the )?defaults?(?: value)?(?: is| to| ?[:=])+ ?${VALUE}(?= ?[,;)\]])` },
  {
    fact: "default",
    pattern: form`${CLAUSE}(?:the )?default(?: value)?(?: is| ?[:=])? ?(?<value>"[^"]+"|${NUMBER}(?: ?${UNIT})?|true|false)(?= ?(?:[,;)\]]|\.(?!\w)|$))`,
  },
  {
    fact: "default",
    pattern: form`\b(?:if|when) (?:(?:it|this (?:parameter|field)|the (?:parameter|field|value)) is )?(?:left out|omitted|absent|unset|not (?:set|specified|given|provided|present)),? ${VALUE} (?:applies|is (?:used|assumed|taken|applied))${END}`,
  },
  {
    fact: "default",
    pattern: form`\b(?<subject>(?:the |its |this )?(?:value|parameter|field)) (?:is|is set to) ${VALUE} by default(?:${END}|(?= (?:if|when) ))`,
  },
  { fact: "default", pattern: form`(?:^|, ?|\bvalue )${VALUE} is used by default${END}` },
  { fact: "default", pattern: form`(?:^|\b(?:be|is|or|and) |, )${VALUE} \((?:the )?default(?: value)?\)` },
  {
    fact: "default",
    pattern: form`\b(?:is|value|default value) (?<value>"[^"]+") (?:by default|is used by default)${END}`,
  },
];
