/**
 * What HTTP itself calls its statuses: the words are the same on pages of every language. From the IANA registry of status codes
 * (RFC 9110, 4918, 6585, 7725, 8297, 8470), with the phrases of RFC 2616 and 7231 that newer ones replaced.
 */
const PHRASES: Readonly<Record<string, readonly string[]>> = {
  100: ["continue"],
  101: ["switching protocols"],
  102: ["processing"],
  103: ["early hints"],
  200: ["ok"],
  201: ["created"],
  202: ["accepted"],
  203: ["non-authoritative information"],
  204: ["no content"],
  205: ["reset content"],
  206: ["partial content"],
  207: ["multi-status"],
  208: ["already reported"],
  300: ["multiple choices"],
  301: ["moved permanently"],
  302: ["found", "moved temporarily"],
  303: ["see other"],
  304: ["not modified"],
  305: ["use proxy"],
  307: ["temporary redirect"],
  308: ["permanent redirect"],
  400: ["bad request"],
  401: ["unauthorized"],
  402: ["payment required"],
  403: ["forbidden"],
  404: ["not found"],
  405: ["method not allowed"],
  406: ["not acceptable"],
  407: ["proxy authentication required"],
  408: ["request timeout", "request time-out"],
  409: ["conflict"],
  410: ["gone"],
  411: ["length required"],
  412: ["precondition failed"],
  413: ["content too large", "payload too large", "request entity too large"],
  414: ["uri too long", "request-uri too long", "request-uri too large"],
  415: ["unsupported media type"],
  416: ["range not satisfiable", "requested range not satisfiable"],
  417: ["expectation failed"],
  421: ["misdirected request"],
  422: ["unprocessable content", "unprocessable entity"],
  423: ["locked"],
  424: ["failed dependency"],
  425: ["too early"],
  426: ["upgrade required"],
  428: ["precondition required"],
  429: ["too many requests"],
  431: ["request header fields too large"],
  451: ["unavailable for legal reasons"],
  500: ["internal server error"],
  501: ["not implemented"],
  502: ["bad gateway"],
  503: ["service unavailable"],
  504: ["gateway timeout", "gateway time-out"],
  505: ["http version not supported"],
  507: ["insufficient storage"],
  508: ["loop detected"],
  511: ["network authentication required"],
};

/** Whether a text is the phrase of a status: "Not Found" of "404". */
export const isPhraseOf = (status: string, text: string): boolean =>
  Object.hasOwn(PHRASES, status) &&
  PHRASES[status]?.includes(
    text
      .trim()
      .replace(/[.。]$/, "")
      .toLowerCase(),
  ) === true;
