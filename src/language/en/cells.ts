/** English: what single cells say. */
import type { CellLanguage } from "../language.ts";

export const cells: Partial<CellLanguage> = {
  none: /^(?:n\/a|na|none|nil|null|not (?:involved|defined|applicable|specified)|undefined|-{1,2}|[–—]|\/)[.:]?$/i,
  anyKey: /^(?:\{.*(?:defined|custom|key|any).*\}|<.+>|user[- ]?(?:custom|defin).*|custom(?:ized)? keys?)$/i,
  wholeBody: /^-{1,2}$/,
  unnamed: /^\*?(?:anonymous|unnamed)\*?$/i,
  wholeList: /^(?:\[\w*(?: \w+)*\]|array elements?)$/i,
  parents: /\bparent(?: (?:node|element))?s?\s*:\s*(?<names>[A-Za-z]\w*(?:\s*[,/]\s*[A-Za-z]\w*)*)/i,
  inQuery:
    /\b(?:specified|passed|given|sent|provided|set)\b[^.]{0,40}\b(?:as (?:a |an )?(?:url )?query(?: string)? parameters?|in the query string)\b/i,
  since: /[([]?\b(?:since|from|added in|new in|introduced in|as of) (?:version |release )?v?\d[\w.+-]*[)\]]?/i,
  defaultMark: /^(?:by )?defaults?(?: value)?(?: is| to)?\b/i,
};
