import { describe, expect, it } from "vitest";
import { isPhrase, redactName, redactPath } from "../../src/exchange/masking/redact-name.ts";

describe("names that recordings give", () => {
  it.each([
    "id",
    "insecure-skip-tls-verify",
    "insecureSkipTlsVerify",
    "certificateAuthorityData",
    "XMLHTTPRequestURL",
    "isIPv6OnlyNodeNetwork",
    "os-extended-volumes:volumes_attached",
    "X-RateLimit-Remaining",
    "client$type",
    "中文字段名称中文字段名称中文字段名称",
  ])("are shown where they are words: %s", (name) => {
    expect(redactName(name)).toBe(name);
  });

  it.each([
    "3f2a19b0-11ee-4c5d-8e9f-0242ac120002",
    "Zq7omtnWNCXVJCNQCmup6N0A0UarXLnTENCyfjeEaGy",
    "dQwXgWcQsLbRtYpMzKvN",
    "session-ZqRoMtnWNcxVJcNqCmUpN",
    "",
    "a?b",
  ])("and hidden where they look like values: %s", (name) => {
    expect(redactName(name)).toBe("{}");
  });
});

it("a path is shown without the segments that look like values", () => {
  expect(redactPath(["v1.0", "cloudServers", "dQwXgWcQsLbRtYpMzKvN", "x9", "detail"])).toBe(
    "/v1.0/cloudServers/{}/{}/detail",
  );
});

it.each(["correct-horse-battery-staple", "correct horse battery staple", "größe-über-alle-maßen"])(
  "a passphrase is told by its four plain words: %s",
  (name) => expect(isPhrase(name)).toBe(true),
);

it.each([
  "rate-limit-policy",
  "is_default_for_all_users",
  "os-vol-host-attr:host",
  "maxRequestsPerHour",
  "x-a-b-c",
  "密码短语",
  "Access-Control-Allow-Origin",
])("and no name of a field is one: %s", (name) => expect(isPhrase(name)).toBe(false));
