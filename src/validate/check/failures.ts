/** Responses that show a server, a proxy or a login in trouble and not the operation: each has a rule of its own. */
import type { Exchange, Payload } from "../../exchange/exchange.ts";
import { headerValue, mediaTypeOf } from "../../exchange/headers.ts";
import { FAILURE_GROUPS } from "../counts/extra-groups.ts";
import type { OperationPlan } from "../plan/plan.ts";

type FailureGroup = (typeof FAILURE_GROUPS)[keyof typeof FAILURE_GROUPS];

/** Paths of pages that ask who is there, as servers and identity providers name them. */
const LOGIN_PATH =
  /(?:^|[/._-])(?:log[-_]?in|log[-_]?on|sign[-_]?in|sign[-_]?on|sso|oauth2?|openid(?:-connect)?|saml2?|cas|auth|authenticate|authorize|authentication)(?:$|[/._?#-])/i;

/** What is wrong with the response as such; null when it is one of the operation, good or bad. */
export function failureOf(operation: OperationPlan, { response }: Exchange): FailureGroup | null {
  const { status, headers } = response;
  if (status >= 500) return FAILURE_GROUPS.serverError;
  if (status === 401 || status === 403 || status === 407) return FAILURE_GROUPS.unauthorized;
  const isRedirect = status >= 300 && status < 400 && status !== 304;
  const location = isRedirect && !operation.responses.has(String(status)) ? headerValue(headers, "location") : null;
  return location !== null && leadsToLogin(location) ? FAILURE_GROUPS.loginRedirect : null;
}

/** The path alone decides: a host may be called "auth" and an operation's own redirect may carry "login" in its query. */
function leadsToLogin(location: string): boolean {
  const scheme = location.indexOf("://");
  const start = scheme < 0 ? 0 : location.indexOf("/", scheme + 3);
  if (start < 0) return false;
  return LOGIN_PATH.test(location.slice(start).split(/[?#]/, 1)[0] ?? "");
}

/** An HTML page, by its media type or its first words. */
export function isHtmlPage(body: Payload, contentType: string | null): boolean {
  if (body.kind !== "text") return false;
  const mediaType = mediaTypeOf(contentType);
  return (
    mediaType === "text/html" ||
    mediaType === "application/xhtml+xml" ||
    /^\uFEFF?\s{0,1000}<(?:!doctype\s{1,10}html|html|head|body)\b/i.test(body.text)
  );
}
