/** English: whether a field is required. */
import type { RequirementLanguage } from "../language.ts";

export const requirement: Partial<RequirementLanguage> = {
  yes: /^(?:(?:yes|y|mandatory|required|true|m|always|compulsory|obligatory)\b|r$)/i,
  no: /^(?:no|n|not mandatory|not required|optional|false|o)\b/i,
  yesMark: "required|mandatory",
  noMark: "optional",
};
