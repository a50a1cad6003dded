import { aboutSubject, inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

export const undocumentedHeaderRule = defineBreakRule({
  id: "validate/undocumented-header",
  severity: "info",
  summary: "A response header is not documented",
  docs: {
    description:
      "A response header that the page does not list and that is not a standard HTTP header. Checked only if the page lists response headers.",
    rationale: "Readers do not know what it means.",
    example: "The response has the header `X-Limit-Left`.",
    remediation: "Add the header to the page.",
  },
  joining: { lacking: "page" },
  ...aboutSubject((data) => `undocumented header ${inResponses(data)}`),
});

/** Headers of HTTP itself, of caches, proxies and browsers' security: no page lists them. */
const STANDARD = new Set(
  (
    "accept-ranges age allow alt-svc cache-control connection content-disposition content-encoding content-language content-length content-location " +
    "content-range content-security-policy content-type cross-origin-embedder-policy cross-origin-opener-policy cross-origin-resource-policy date etag " +
    "expect-ct expires keep-alive last-modified link location nel origin-agent-cluster p3p permissions-policy pragma proxy-authenticate " +
    "proxy-connection referrer-policy refresh report-to reporting-endpoints retry-after server server-timing set-cookie strict-transport-security " +
    "te timing-allow-origin trailer transfer-encoding upgrade vary via warning www-authenticate x-cache x-content-type-options x-dns-prefetch-control " +
    "x-download-options x-frame-options x-permitted-cross-domain-policies x-powered-by x-ua-compatible x-xss-protection"
  ).split(" "),
);

export function isStandardHeader(name: string): boolean {
  return STANDARD.has(name) || name.startsWith("access-control-");
}
