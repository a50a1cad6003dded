/** Secrets that stand under neutral names, in other languages or in other writings, and data beside them that stays as it is. */
import { describe, expect, test } from "vitest";
import { maskText } from "../../src/exchange/masking/mask-text.ts";
import { isProviderToken } from "../../src/exchange/masking/provider-tokens.ts";
import { isRandomRun, replaceRandom } from "../../src/exchange/masking/random-text.ts";
import { redactHost, redactMethod, redactPath } from "../../src/exchange/masking/redact-name.ts";
import { secretName } from "../../src/exchange/masking/secrets.ts";
import { valueText } from "../../src/exchange/masking/shown-value.ts";

const SECRET = "hunterHunter2";
const masked = (text: string): string => maskText(text, new Map());

describe("names of secrets", () => {
  test.each([
    "密码",
    "登录口令",
    "访问密钥",
    "令牌",
    "Passwort",
    "contraseña",
    "senha",
    "パスワード",
    "pw",
    "psw",
    "auth",
    "salt",
    "OTP",
  ])("%s is one", (name) => expect(secretName(name)).not.toBeNull());

  test.each([
    "author",
    "passage",
    "密码策略说明",
    "compass",
    "salted_fish",
    "password_policy",
    "tokenizer",
    "seedling",
    "author_id",
  ])("%s is none", (name) => expect(secretName(name)).toBeNull());
});

describe("tokens with a prefix of their issuer", () => {
  test.each([
    `ghs_${"a1B2".repeat(9)}`,
    `glrt-${"x9_Y".repeat(5)}`,
    `xoxp-123456-${"aB3".repeat(6)}`,
    `rk_test_${"Zz9".repeat(6)}`,
    `AIza${"Q-_4".repeat(9)}`,
    `hf_${"abCD12".repeat(6)}`,
    `dckr_pat_${"aA1-".repeat(6)}`,
  ])("%s is masked alone and inside a sentence", (token) => {
    expect(isProviderToken(token)).toBe(true);
    expect(masked(`The key ${token} was refused.`)).not.toContain(token.slice(-12));
  });

  test.each([
    "github_pattern_of_the_repository",
    "sketching-with-a-long-name-of-words",
    "npm_config_cache",
    "SG.region.name",
  ])("%s is none", (text) => expect(masked(text)).toBe(text));
});

describe("other writings", () => {
  test.each([
    ["percent-encoded", `next=%2Flogin%3Fpassword%3D${SECRET}%26a%3D1`],
    ["an element", `<ns:Password kind="x">${SECRET}</ns:Password>`],
    ["JSON in Base64", Buffer.from(JSON.stringify({ user: "a", password: SECRET })).toString("base64")],
    ["an argument", `mysql -h db -p${SECRET} -u root`],
    ["a long option", `tool --password ${SECRET}`],
    ["a sentence of two words", `Your api key: ${SECRET}`],
    ["a full-width colon", `密码：${SECRET}`],
  ])("%s is masked", (_name, text) => {
    const out = masked(text);
    expect(out).not.toContain(SECRET);
    expect(Buffer.from(out, "base64").toString("utf8")).not.toContain(SECRET);
  });

  test.each([
    "https://example.com/search?q=name%3Dvalue",
    "<name>hunterHunter2</name>",
    "server -port 8080 -p 80",
    "The response = accepted",
  ])("%s stays", (text) => expect(masked(text)).toBe(text));
});

describe("random text under a neutral name", () => {
  test.each(["Q7bX9mR2kLp4ZtW8", "aB3dE5fG7hJ9", "9f".repeat(20), "zRxrKjOZzlDSZbArAwEbya6ldbs9OKq"])(
    "%s is hidden",
    (run) => {
      expect(isRandomRun(run)).toBe(true);
      expect(valueText({ note: run }, "")).not.toContain(run);
    },
  );

  test.each([
    "xmlHTTPRequestID",
    "Standard_D2s_v3",
    "ubuntu-20.04.5-LTS",
    "2024-02-03T04:05:06Z",
    "3fa85f64-5717-4562-b3fc-2c963f66afa6",
    "3fa85f6457174562b3fc2c963f66afa6",
    "https://api.example.com/v1/projects/servers",
    "createdAtTimestamp",
    "1234567890123456",
  ])("%s is shown", (text) => expect(valueText(text, "")).toBe(JSON.stringify(text)));

  test("a password with signs is hidden, a sentence is not", () => {
    expect(replaceRandom("Xk9!ml3tqlWpfu#q", () => "-")).toBe("-");
    expect(replaceRandom("Costs 3 EUR, really! See Chapter 12 for more.", () => "-")).toBe(
      "Costs 3 EUR, really! See Chapter 12 for more.",
    );
  });

  test("a pair in a list tells by its first member", () => {
    expect(valueText([["password", SECRET]], "")).not.toContain(SECRET);
    expect(valueText([["color", "red"]], "")).toContain("red");
  });
});

describe("places that are no values", () => {
  test("a method, a host label and a path segment that look like values are braces", () => {
    expect(redactMethod("VERSION-CONTROL")).toBe("VERSION-CONTROL");
    expect(redactMethod("EGKISVAMRIQWFJAQELCW")).toBe("{}");
    expect(redactHost("api.eu-west-1.example.com")).toBe("api.eu-west-1.example.com");
    expect(redactHost("az2kmg8naaatovrquonl.example.com")).toBe("{}.example.com");
    expect(redactPath(["v1", "internationalization", "purplemonkeydishwasher"])).toBe("/v1/internationalization/{}");
  });
});
