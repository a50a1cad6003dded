/** English: how an operation is told line by line or in a sentence. */
import type { OperationLanguage } from "../language.ts";

/** A path, behind a variable for the server or without, or a server by its port with or without one: "localhost:8080/things". */
const TARGET = String.raw`(?<target>(?:\$\{[A-Za-z_]\w{0,40}\})?\/[^\s,;]*[\w}>/]|(?:https?:\/\/)?[\w.-]{1,60}:\d{2,5}(?:\/[^\s,;]*[\w}>/]|(?![\w/])))`;
const METHOD = "(?<method>GET|PUT|POST|DELETE|PATCH|HEAD)";
const DO =
  "(?:[Ss]end(?:ing)?|[Mm]ak(?:e|ing)|[Ii]ssu(?:e|ing)|[Ss]ubmit(?:ting)?|[Pp]erform(?:ing)?|[Uu]s(?:e|ing)|[Dd]o(?:ing)?|[Ee]xecut(?:e|ing))";

/** "All of the REST API calls", "All Kiln calls": words that leave none of them out. */
const OF_ALL = String.raw`(?: of)?(?: (?:the|these|its|our))?(?: (?:(?!(?:GET|PUT|POST|DELETE|PATCH|HEAD)\b)[A-Z][\w-]{1,20}|api|rest|http|json|web|service|server|available|supported)){0,2} `;
const CALLS =
  "calls?|requests?|commands?|methods?|endpoints?|operations?|functions?|api|APIs?|routes?|resources?|Endpoints?|Requests?";
/** Behind it words that mean some: "All calls that change things". */
const OF_SOME = String.raw`(?! (?:that|which|who|where|when|with|without|to|for|from|marked|under|below|requiring|returning|(?:in|of) (?:this|the following) (?:section|chapter|group|category|module|part))\b(?! (?:the|this|our) (?:api|API|server|service)\b))`;

export const operations: Partial<OperationLanguage> = {
  uriLabel:
    /^(?:(?:test|testing|sandbox|staging|production|prod|live|development|dev|uat|demo|local) (?:environment )?)?(?:(?:http|rest|api|request|interface|resource|endpoint|method|full|service|primary|preferred|alternative|alternate|fallback) ){0,2}(?:path|ur[il]|url pattern|address|endpoint|endpoint url|route|resource|syntax)$|^(?:http )?(?:method|verb) ?(?:&|and|\/|\+) ?(?:path|ur[il]|route|endpoint)$/,
  methodLabel:
    /^(?:preferred )?(?:(?:http|api|interface|request|submission|submit|call|calling|invocation|access) ){0,2}(?:method|verb|(?:method|request) type)$|^(?:http )?request (?:mode|way)$|^(?:http )?(?:methods?|verbs?|operations?) (?:supported|allowed)$|^(?:supported|allowed) (?:http )?(?:methods?|verbs?)$|^(?:http )?(?:methods|verbs)$|^type$/,
  callLabel: /^(?:api|(?:api |http )?(?:call|request)(?: (?:sent|made|to))?)$/,
  anyCall: /^(?:the|your)?[_-]?(?:function|method|command|procedure|operation|call)[_-]?(?:name)?$/i,
  betweenPaths: /^(?:and|or|and\/or)$/i,
  requestTo: new RegExp(
    String.raw`\b${METHOD}\b(?:(?: HTTP)? (?:requests?|quer(?:y|ies)|calls?)|(?<=\b(?:requires|needs|expects) (?:an? |the )?[A-Z]{3,6})) (?:to|on|against|at)(?: (?:the|following))*(?: (?:url|uri|endpoint|path|route|resource)\b)*:?\s+${TARGET}`,
    "gi",
  ),
  methodTold:
    /\b(?:GET|PUT|POST|DELETE|PATCH|HEAD)(?: HTTP)? (?:requests?|calls?|methods?)\b|\b(?:[Ss]end|[Mm]ake|[Ii]ssue|[Ss]ubmit|[Pp]erform|[Uu]se|[Dd]o|[Rr]equires?|[Nn]eeds?) (?:an? |the )?(?:HTTP )?(?:GET|PUT|POST|DELETE|PATCH|HEAD)\b/,
  methodGroup:
    /^(?:[^:/]{0,40}[ :])?(?:HTTP )?(?<method>GET|PUT|POST|DELETE|PATCH)(?: HTTP)? (?:requests|calls|methods|functions|operations|endpoints|resources|actions|routes|ur[il]s|apis?)$/,
  allCalls: new RegExp(String.raw`\b(?:[Aa]ll|[Ee]very|[Ee]ach)${OF_ALL}(?:${CALLS})\b${OF_SOME}`),
  callsBeside: new RegExp(
    String.raw`\b(?:[Aa]ll|[Ee]very|[Ee]ach|[Tt]he(?:se)?)${OF_ALL}(?:${CALLS})(?= (?:(?:listed|described|documented) )?(?:in|of) (?:this|the following) (?:section|chapter|group|category|module|part)\b)`,
  ),
  callsExcepted: /\b(?:except|apart from|aside from|other than|excluding)\b/i,
  anyMethod: /\b(?:both|either|supports?|accepts?|allows?|(?:can|may) be (?:called|used|made|sent|invoked))\b/i,
  credentialsNeeded:
    /(?<!\b(?:no|without|if) (?:\w+ )?)\bauth(?:entication|orization) (?:is )?(?:required|needed|mandatory)\b|\b(?:requires?|needs?) (?:an? |the )?(?:valid )?(?:auth(?:entication|orization)|login|logged[- ]in user|(?:access |bearer )?token|api key|credentials)\b|\bmust be (?:authenticated|authorized|logged in|signed in)\b/i,
  methodDenied: /\b(?:not|cannot|never|instead|no longer|unlike|deprecated|rather)\b/i,
  inPath:
    /\b(?:the|an?|its|their) (?<name>[a-z][\w-]{0,30}(?: (?:id|identifier|name|slug|uuid|key|code|number))?) in the (?:url|uri|path)\b/i,
  endpointTold: /\bendpoints?\b/i,
  readingTold:
    /^(?:(?:(?:this|the|it)(?: [\w-]{1,20}){0,2} )?(?:(?:will|is used to|can be used to|lets you|allows you to|may be used to) )?(?:return|get|list|retrieve|fetch|display|show)(?:e?s)?\b|(?:get|list|retrieve|fetch|show)s?\b)/i,
  changeTold:
    /\b(?:creat|add|updat|modif|delet|remov|replac|stor|sav|start|stop|restart|reset|submit|upload|install|register|activat|cancel|trigger)(?:e|es|s|y|ies|ing)?\b/i,
  slashInside:
    /\b(?:contain|hold|include|have|has|with)(?:s|ing)? (?:[\w-]+ ){0,2}(?:slash(?:es)?|(?:path )?(?:segments|components))\b|\b(?:separated|split|delimited|joined) (?:by|with|at) (?:an? )?(?:forward )?slash(?:es)?\b|\bincluding (?:the )?slashes\b/i,
  basePath:
    /\b(?:base|root)\s?(?:ur[il]|path|address|endpoint)\b|\ball (?:\w+ ){0,3}(?:calls|requests|endpoints|paths|operations|routes|methods|urls) (?:\w+ ){0,3}(?:below|under|beneath|relative to|(?:prefixed|start(?:s|ing)?|begin(?:s|ning)?) (?:with|by))\b/i,
  slashDenied:
    /\b(?:not|no|never|cannot|can't|without|encod(?:ed|e|ing)|escap(?:ed|e|ing)|trailing|leading|(?:begin|start|end)(?:s|ning|ing)?)\b/i,
  callTold: [
    // "use PUT /things instead", "a GET to /things is not supported" tell what the section is not about
    new RegExp(
      String.raw`^(?![^.]{0,300}\b(?:instead|too|not|cannot|no longer|replac(?:es?|ed)|deprecated)\b)(?:[Tt]o [^.,]{1,80}, )?(?:[Yy]ou (?:can|must|should) )?(?:${DO} )?(?:(?:[Aa]n?|[Tt]he) )?(?:HTTP )?${METHOD}(?: HTTP)?(?: (?:methods?|requests?|calls?|query))?(?:(?: [\w'-]{1,30}){0,6} (?:to|on|against|at|via)(?: the)?(?: (?:url|URL|uri|URI|endpoint|path|route|resource))?:?)? ${TARGET}`,
    ),
  ],
};
