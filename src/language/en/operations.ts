/** English: how an operation is told line by line or in a sentence. */
import type { OperationLanguage } from "../language.ts";

export const operations: Partial<OperationLanguage> = {
  uriLabel:
    /^(?:request |api |resource |endpoint |method |full )?(?:path|ur[il]|url pattern|address|endpoint|endpoint url|route|resource|syntax)$/,
  methodLabel:
    /^(?:preferred )?(?:http |request )?(?:method|verb|(?:method|request) type)$|^(?:http )?(?:methods?|verbs?|operations?) (?:supported|allowed)$|^(?:supported|allowed) (?:http )?(?:methods?|verbs?)$|^http (?:methods|verbs)$|^type$/,
  requestTo:
    /\b(?<method>GET|PUT|POST|DELETE|PATCH|HEAD)\b(?: HTTP)? (?:requests?|quer(?:y|ies)|calls?) (?:to|on|against|at)(?: (?:the|following))*(?: (?:url|uri|endpoint|path|route|resource)\b)*:?\s+(?<target>\/[^\s,;]*[\w}>/])/gi,
  slashInside:
    /\b(?:contain|hold|include|have|has|with)(?:s|ing)? (?:[\w-]+ ){0,2}(?:slash(?:es)?|(?:path )?(?:segments|components))\b|\b(?:separated|split|delimited|joined) (?:by|with|at) (?:an? )?(?:forward )?slash(?:es)?\b|\bincluding (?:the )?slashes\b/i,
  slashDenied:
    /\b(?:not|no|never|cannot|can't|without|encod(?:ed|e|ing)|escap(?:ed|e|ing)|trailing|leading|(?:begin|start|end)(?:s|ning|ing)?)\b/i,
};
