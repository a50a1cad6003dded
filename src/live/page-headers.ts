/** Which headers and queries a page may fix the value of: none that say who asks, by which method, for which host, or how the message is framed. */

/** Of the connection and its framing, of who asks and of the host that is asked. */
const NEVER = new Set([
  "authorization",
  "connection",
  "content-encoding",
  "content-length",
  "cookie",
  "cookie2",
  "expect",
  "forwarded",
  "host",
  "http2-settings",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "via",
  "x-client-ip",
  "x-cluster-client-ip",
  "x-host",
  "x-original-host",
  "x-original-url",
  "x-real-ip",
  "x-rewrite-url",
  "true-client-ip",
  "cf-connecting-ip",
]);
/** The address from which a request comes, as gateways pass it on: "X-Remote-IP", "Fastly-Client-IP", "X-ProxyUser-Ip". */
const TELLS_WHENCE =
  /(?:client|remote|real|originating|connecting|proxyuser)-?(?:ip|addr(?:ess)?)$|^x-forward(?:ed)?(?:-for)?$/;
const PREFIXES = ["x-forwarded-", "x-original-", "proxy-", "sec-"];

/** `false` for a header that only the caller and the network library set. */
export function mayPageSend(header: string): boolean {
  // servers and gateways take "_" for "-"
  const name = header.toLowerCase().replaceAll("_", "-");
  return (
    !NEVER.has(name) &&
    !PREFIXES.some((prefix) => name.startsWith(prefix)) &&
    !TELLS_WHENCE.test(name) &&
    !overridesMethod(name)
  );
}

/** The names by which frameworks let a request say that it is another: `X-HTTP-Method-Override`, `_method`, `X-Method`. */
export function overridesMethod(name: string): boolean {
  const folded = name.toLowerCase().replaceAll(/[^a-z]/g, "");
  if (name.startsWith("_") && folded === "method") return true;
  return /^x?(?:http)?(?:methodoverride|overridemethod|verboverride)$|^x(?:http)?(?:method|verb)$|^httpmethod$|^xtunnelmethod$/.test(
    folded,
  );
}
