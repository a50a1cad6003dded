/** Why no response came, in words that hold nothing of what was sent. */

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ECONNRESET: "the connection was reset",
  ENOTFOUND: "the host name is not known",
  EAI_AGAIN: "the host name could not be looked up",
  EHOSTUNREACH: "the host cannot be reached",
  ENETUNREACH: "the network cannot be reached",
  ETIMEDOUT: "no connection in time",
  UND_ERR_CONNECT_TIMEOUT: "no connection in time",
  UND_ERR_SOCKET: "the server closed the connection",
  UND_ERR_HEADERS_OVERFLOW: "its headers are too long",
  Z_DATA_ERROR: "its body is not compressed as its Content-Encoding says",
  Z_BUF_ERROR: "its compressed body is cut short",
  CERT_HAS_EXPIRED: "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by itself",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate is not signed by a known authority",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate is not signed by a known authority",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "its certificate is not signed by a known authority",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another host",
};

/** The message of an error may hold a header's value; its code cannot. */
export function describeNetworkError(error: unknown): string {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    const { code } = at as NodeJS.ErrnoException;
    // One version of the client has a code for it, another has none.
    if (at.name === "HTTPParserError") return "the response is not HTTP";
    if (typeof code === "string") return WORDS[code] ?? `no response (${code})`;
    if (at.name === "TimeoutError") return "no response in time";
    if (at.name === "AbortError") return "interrupted";
    const [inner] = at instanceof AggregateError ? (at.errors as readonly unknown[]) : [];
    if (inner !== undefined) return describeNetworkError(inner);
  }
  return "no response";
}
