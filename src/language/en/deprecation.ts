/** English: how a page says that its API is deprecated. */
import type { DeprecationLanguage } from "../language.ts";

export const deprecation: Partial<DeprecationLanguage> = {
  title:
    /[(\s-](?:to be )?(?:deprecated|discarded|offline soon|not recommended|unavailable soon|out[- ]of[- ]date|obsolete)\)?\s*$/i,
  notice:
    /\b(?:this|the current|the) (?:api|interface|operation|endpoint|route|call)s? (?:is|are|has been|have been|was|will be|is being) (?:\w+ )?(?:deprecated|discarded|obsolete|abandoned|phased out|discontinued)\b|^(?:deprecated|discarded)(?:[.:!]|$| (?:since|as of) (?:version |release )?v?\d)/i,
  replacement:
    /\buse (?:the )?(?<replacement>[^.]+?)(?: to [^.]*?)? instead\b|\b(?:you are advised to use|please use|use the api described in|replaced by|switch to) (?<replacement2>[^.]+)/i,
  path: /(?:^|\/)(?:historical|out-of-date|outdated|deprecated|discarded|obsolete)[^/]*\//i,
  sentence: "This API has been deprecated.",
};
