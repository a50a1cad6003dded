/** Chinese: whether a field is required. */
import type { RequirementLanguage } from "../language.ts";

export const requirement: Partial<RequirementLanguage> = {
  yes: /^[([【]?(?:是|必[)\]】]?$|一定|必选|必填|必须|必需|必传|必要|必输|必带|必返|强制|y(?:es)?\b)/i,
  no: /^[([【]?(?:否|[选可][)\]】]?$|可不[传填]|可传|可有可无|不必要|可为空|不是|可选|非强制|非必输|非必要|非必选|非必填|非必须|非必需|非必传|不必须|不必填|选填|选传|可空|n(?:o)?\b)/i,
  yesMark: "必选|必填|必须|必需|必传",
  noMark: "可选|选填|非必选|非必填|非必须|非必传",
  closing: /^[^若如当时则果除仅只]{1,20}[,\s](?:(?<yes>(?:必填|必选|必传)项)|(?<no>(?:选填|可选|非必填|非必选)项))$/,
};
