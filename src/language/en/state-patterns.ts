/** English: sentence forms of formats, null, deprecation and conditions. */
import type { FactPattern } from "../fact-language.ts";
import { form } from "../forms.ts";
import { CLAUSE, DENIAL, RANGE, SUBJECT } from "./sentence-pieces.ts";

export const statePatterns: readonly FactPattern[] = [
  {
    fact: "format",
    format: "date-time",
    pattern: /\bY{4}-M{2}-D{2}["']*T["']*H{2}:M{2}:S{2}(?:\.S+)?["']*Z["']*(?![\w:+-])/i,
  },
  {
    fact: "format",
    format: "date-time",
    pattern: form`^(?!.*\b(?:duration|interval|period|week)\b).*?(?:\b(?:in|(?:is|be) in the|(?:uses?|follows?) the|format is) ISO[ -]?8601(?=(?: time| date and time| date-time)? format\b|\s*(?:[,;:]|\.?$))|\b(?:compl(?:y|ies)|conforms?) (?:with|to) (?:the )?ISO[ -]?8601\b)`,
  },
  {
    fact: "format",
    format: "base64",
    pattern: form`${SUBJECT}(?:is|are|be) (?:Base64[- ]encoded\b|encoded (?:using|with|in|by|as) Base64\b)(?! URL)|^(?!.*\b(?:not|before|after|if|decoded)\b).*(?:^|\()Base64[- ]encoded\b`,
  },
  {
    fact: "format",
    format: "uuid",
    pattern: form`^(?!.*(?:\b0 or\b|\bor 0\b|without hyphens|32|\bnull\b)).*\b(?:(?:in|is|uses?) (?:the |a |an )?(?:standard )?UUID(?: format)?(?=\s*(?:[.;,)]|$|with hyphens))|UUID format\b(?! without))`,
  },
  {
    fact: "format",
    format: "ip",
    pattern: form`^(?:(?:specifies|indicates) )?(?:the |an? )?(?:(?!not\b|be\b|and\b|or\b|of\b|ID\b)[^\s.:,]+ ){0,3}(?<!v4 |v6 )IP address(?: of (?:the |a |an )?[\w-]+(?: [\w-]+)?)?\.?$`,
  },
  {
    fact: "format",
    format: "ipv4",
    pattern: form`^(?:(?:specifies|indicates) )?(?:the |an? )?(?:(?!not\b|be\b|and\b|or\b|of\b|ID\b)[^\s.:,]+ ){0,3}IPv4 address(?: of (?:the |a |an )?[\w-]+(?: [\w-]+)?)?\.?$`,
  },
  {
    fact: "format",
    format: "ipv6",
    pattern: form`^(?:(?:specifies|indicates) )?(?:the |an? )?(?:(?!not\b|be\b|and\b|or\b|of\b|ID\b)[^\s.:,]+ ){0,3}IPv6 address(?: of (?:the |a |an )?[\w-]+(?: [\w-]+)?)?\.?$`,
  },
  {
    fact: "other-format",
    pattern: /\bCIDR\b|\bIP (?:address )?(?:segments?|ranges?|blocks?)\b|\bIP addresses or\b/i,
  },
  { fact: "other-values", pattern: /\bcase[- ]insensitive\b|\bnot case[- ]sensitive\b/i },
  { fact: "other-range", pattern: form`\bfrom ${RANGE}` },
  { fact: "other-range", pattern: /\b(?:value|port) ranges?\b(?!.*\d)/i },
  {
    fact: "nullable",
    pattern: form`${SUBJECT}(?:is|are|(?<!\b(?:not|never|cannot) )be|value is|is fixed to be) (?:set to )?(?:either )?"?null"?(?=[\s.,;)]|$)`,
  },
  {
    fact: "nullable",
    pattern: form`\b(?:default(?: value)? is "?null"?(?=[\s.,;)]|$)|"?null"? (?:is|will be) returned\b)`,
  },
  {
    fact: "nullable",
    pattern: form`(?:${CLAUSE}|\b(?:an?|the value|value) )"?null"?(?: values?)? (?:indicates?|means?|denotes?|represents?|stands? for|if|when|where|for|(?:on|upon|in case of) (?:an? |any )?(?:errors?|failures?))\b`,
  },
  { fact: "nullable", pattern: form`\band (?:is|will be) set to "?null"?(?=[\s.,;)]|$)` },
  { fact: "nullable", pattern: form`(?:${CLAUSE}|\b(?:it|and|or|but) )returns "?null"?(?=[\s.,;)]|$)` },
  {
    fact: "nullable",
    pattern: form`${CLAUSE}(?:(?:(?:the |this |its )?(?:value|field|parameter|property|attribute)|it) (?:is|may be|can be) )?nullable(?=\s*(?:[.,;)\]]|$))`,
  },
  {
    fact: "nullable",
    pattern: form`^(?:(?!${DENIAL})[^.])*\bor "?null"?(?=\s*(?:[.,;)]|$|if\b|when\b|for\b))`,
  },
  {
    fact: "read-only",
    pattern: form`\b(?:this|the) (?:parameter|field|attribute) is read-only\b|\bthis is a read-only (?:parameter|field|attribute)\b|^read-only\.?$`,
  },
  {
    fact: "deprecated",
    pattern: form`\b(?:this|the) (?:parameter|field|attribute|property|option|header) (?:has been|is|was) (?:now )?(?:deprecated|discarded|abandoned|obsolete|no longer (?:used|in use|supported|maintained))\b|^["([]{0,2}(?:deprecated|discarded|obsolete)(?:["\])]|[.:!,;]|\s*$|\s+[-–—]\s|\s+(?:since|as of|in|from|after)\b)`,
  },
  {
    fact: "required-if",
    pattern: form`(?:^|[.;:,] ?)(?<subject>[^.;:,]*?)\b(?:is|are|and)? ?(?<condition>"?(?:mandatory|required)"? (?:only )?(?:when|if) [^.]+?)(?:, and (?:the|this|it)\b|\.|$)`,
  },
  {
    fact: "required-if",
    pattern: form`(?<condition>\b(?:if|when) [^.]+?,\s*(?:this|the) (?:parameter|field) (?:is|must be) (?:mandatory|required))`,
  },
  {
    fact: "required-if",
    pattern: form`(?:${CLAUSE}(?<subject>[^.;:,()]*?) ?)?\b(?<condition>(?:(?:is|are|will be) )?(?:only (?:returned|present|available|included|provided|shown|displayed|populated)|(?:returned|present|available|included|provided|shown|displayed|populated) only) (?:when|if|for|in|to|on|with|by|after|once|while)\b(?:[^.;]|\.(?=\w))*)`,
  },
  {
    fact: "required-if",
    pattern: form`(?:${CLAUSE}(?<subject>[^.;:,()]*?) ?)?\b(?<condition>(?:is |are |will )?not (?:be )?(?:returned|present|included|provided|sent|shown|displayed) (?:when|if|for|in|on|with|unless|until|before)\b(?:[^.;]|\.(?=\w))*)`,
  },
  {
    fact: "required-if",
    pattern: form`${CLAUSE}(?<subject>[^.;:,()]*?)\b ?(?<condition>(?:may|might|can) (?:be (?:absent|omitted|missing|left out)|not (?:be (?:returned|present|included|set)|exist))\b(?:[^.;]|\.(?=\w))*)`,
  },
  {
    fact: "required-if",
    pattern: form`${CLAUSE}(?<subject>[^.;:,()]*?)\b ?(?<condition>(?:is|are|will be) (?:absent|missing|omitted|left out|undefined|unavailable) (?:when|if|for|in|on|unless|until|before|from)\b(?:[^.;]|\.(?=\w))*)`,
  },
  {
    fact: "required-if",
    pattern: form`(?:^|[.;] ?)(?<condition>only (?:when|if)\b(?:[^.;]|\.(?=\w))*|(?:not )?(?:included|present|returned|available) unless\b[^.;]*)`,
  },
  {
    fact: "required-if",
    pattern: form`${CLAUSE}(?<condition>(?:omitted|absent|missing|left out) (?:when|if|for|in|on|unless)\b(?:[^.;]|\.(?=\w))*)`,
  },
];
