/** What HTTP itself calls its statuses: the words are the same on pages of every language. */
const PHRASES: Readonly<Record<string, string>> = {
  200: "ok",
  201: "created",
  202: "accepted",
  204: "no content",
  301: "moved permanently",
  302: "found",
  304: "not modified",
  400: "bad request",
  401: "unauthorized",
  403: "forbidden",
  404: "not found",
  405: "method not allowed",
  406: "not acceptable",
  409: "conflict",
  410: "gone",
  412: "precondition failed",
  413: "payload too large",
  415: "unsupported media type",
  422: "unprocessable entity",
  429: "too many requests",
  500: "internal server error",
  501: "not implemented",
  502: "bad gateway",
  503: "service unavailable",
  504: "gateway timeout",
};

/** Whether a text is the phrase of a status: "Not Found" of "404". */
export const isPhraseOf = (status: string, text: string): boolean =>
  Object.hasOwn(PHRASES, status) &&
  PHRASES[status] ===
    text
      .trim()
      .replace(/[.。]$/, "")
      .toLowerCase();
