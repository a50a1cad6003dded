/** Secrets that stand under neutral names, in other languages or in other writings, and data beside them that stays as it is. */
import { describe, expect, test } from "vitest";
import type { Exchange } from "../../src/exchange/exchange.ts";
import { maskExchange } from "../../src/exchange/masking/mask.ts";
import { maskText } from "../../src/exchange/masking/mask-text.ts";
import { shapeMask } from "../../src/exchange/masking/mask-value.ts";
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
    "ssn",
    "social_security_number",
    "jsapi_ticket",
    "身份证号",
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
    "ticket_id",
    "tickets",
    "session_n",
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
    ["a block of YAML", `user: bob\npassword: |\n  ${SECRET}\n\n  ${SECRET}\nregion: eu\n`],
    ["a folded block below a key", `db:\n  - api_key: >2- # of the house\n      ${SECRET}\n    region: eu\n`],
    ["a list below a name", `passwords:\n- ${SECRET}\n- ${SECRET}\nregion: eu\n`],
    ["an indented list", `a:\n  密码:\n    - one\n    - ${SECRET}\nregion: eu\n`],
    ["lines of TOML", `password = """\n${SECRET}\n${SECRET}"""\nregion = "eu"\n`],
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
    "notes: |\n  hunter2\nregion: eu\n",
    "names:\n- hunter2\n- eu\n",
  ])("%s stays", (text) => expect(masked(text)).toBe(text));
});

test("lines behind a block are no part of it", () => {
  expect(masked("password: |\n  hunter2\nregion: eu-west\nsize: |\n  large\n")).toBe(
    "password: |\n  xxxxax0\nregion: eu-west\nsize: |\n  large\n",
  );
  expect(masked("a:\n  passwords:\n    - hunter2\n  regions:\n    - eu-west\n")).toBe(
    "a:\n  passwords:\n    - xxxxax0\n  regions:\n    - eu-west\n",
  );
});

describe("a code", () => {
  const sent = (url: string, body: Exchange["request"]["body"] = { kind: "empty" }) =>
    maskExchange({
      at: { file: "it", entry: 0, offset: 0, end: 1 },
      time: null,
      request: { method: "POST", url, headers: [], body },
      response: { status: 400, headers: [], body: { kind: "json", value: { code: "E12345678", id: 1 } } },
    }).exchange;

  test("that a client sends is masked in query, form and object", () => {
    expect(sent("/t?a=1&code=SplxlOBe1").request.url).toBe(`/t?a=1&code=${shapeMask("SplxlOBe1")}`);
    expect(sent("/t", { kind: "text", text: "code=123456&grant=x" }).request.body).toEqual({
      kind: "text",
      text: "code=000000&grant=x",
    });
    expect(sent("/t", { kind: "json", value: { code: "123456", n: 1 } }).request.body).toEqual({
      kind: "json",
      value: { code: "000000", n: 1 },
    });
  });

  test("of an error, of a country and of another thing stays", () => {
    expect(sent("/t").response.body).toEqual({ kind: "json", value: { code: "E12345678", id: 1 } });
    for (const url of ["/t?code=DE", "/t?code=ACTIVE", "/t?zipcode=123456", "/t?postcode=12345678"])
      expect(sent(url).request.url).toBe(url);
    const body = { kind: "json", value: { code: 123456, list: [{ code: "123456" }] } } as const;
    expect(sent("/t", body).request.body).toEqual(body);
  });
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

describe("lines of a password file", () => {
  test.each([
    `db.example.org:5432:orders:alice:${SECRET}`,
    `*:*:*:alice:${SECRET}`,
    `# hosts\nlocalhost:5432:*:postgres:${SECRET}\n10.0.0.7:5433:stock:bob:${SECRET}`,
    String.raw`localhost:5432:stock:bob:hunter\:Hunter2`,
  ])("%s", (text) => {
    expect(masked(text)).not.toMatch(/unter/);
    expect(masked(masked(text))).toBe(masked(text));
    expect(masked(text)).toContain(text.split(":").slice(0, 4).join(":"));
  });

  test.each([
    "00:11:22:33:44:55",
    "12:30:45:10:2026",
    "arn:aws:iam:eu-west-1:account",
    "see a:5432:b:c:word here",
    "a:5432:b:c:",
  ])("%s is none", (text) => expect(masked(text)).toBe(text));
});
