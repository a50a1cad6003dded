/** English: whether a field is required. */
import type { RequirementLanguage } from "../language.ts";

export const requirement: Partial<RequirementLanguage> = {
  yes: /^[([]?(?:(?:yes|y|mandatory|required|true|m|always|compulsory|obligatory|must|needed|necessary)\b|(?:r|need|req\.?|t|1)[)\]]?$)/i,
  depends: /^(?:c|cond(?:itional(?:ly)?)?\.?|depends|varies|may ?be|sometimes|partly|recommended|both)$/i,
  no: /^[([]?(?:(?:no|n|not mandatory|not required|optional|false|o)\b|(?:opt\.?|f|0)[)\]]?$)/i,
  yesMark: "required|mandatory",
  noMark: "optional",
  closing:
    /^(?:(?:it|this|this (?:parameter|param|field|argument|attribute|property|value)) is (?:an? )?)?(?:(?<yes>required|mandatory)|(?<no>optional))(?: (?:parameter|param|field|argument|attribute|property|value))?$/i,
  // "Optional settings" is what the object holds, "Optional when x is set" a condition
  optionalThing:
    /^optional (?!(?:if|when|unless|in|for|only|on|by|with|and|or|but|parameters?|params?|fields?|values?|depending|as)\b)(?![\w-]*[^s\W]s\b)(?:an? )?[a-z][\w-]*\b/i,
};
