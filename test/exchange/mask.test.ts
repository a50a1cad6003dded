import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../../src/api-model/api-page.ts";
import type { Exchange, Payload } from "../../src/exchange/exchange.ts";
import { maskExchange, maskJson } from "../../src/exchange/masking/mask.ts";
import { maskText } from "../../src/exchange/masking/mask-text.ts";
import { type MaskCounts, shapeMask } from "../../src/exchange/masking/mask-value.ts";
import { isMasked } from "../../src/exchange/masking/masked.ts";
import { secretName } from "../../src/exchange/masking/secrets.ts";

const CANARY = "Kq7canaryZm4";
const JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.c2lnbmF0dXJlLWNhbmFyeQ";
const PEM = `-----BEGIN RSA PRIVATE KEY-----\nMIIEKq7canaryZm4\nTz09\n-----END RSA PRIVATE KEY-----\n`;

function exchange(parts: {
  url?: string;
  headers?: Record<string, string>;
  request?: Payload;
  body?: Json;
  text?: string;
}): Exchange {
  const headers = Object.entries(parts.headers ?? {}).map(([name, value]) => ({ name: name.toLowerCase(), value }));
  return {
    at: { file: "it", entry: 0, offset: 0, end: 1 },
    time: null,
    request: { method: "POST", url: parts.url ?? "/v3/x", headers, body: parts.request ?? { kind: "empty" } },
    response: {
      status: 200,
      headers,
      body: parts.text === undefined ? { kind: "json", value: parts.body ?? null } : { kind: "text", text: parts.text },
    },
  };
}

describe("a mask keeps the form", () => {
  it.each([
    ["3f2a19b0-11ee-4c5d-8e9f-0242ac120002", "0a0a00a0-00aa-0a0a-0a0a-0000aa000000"],
    ["TUlJQ3pUQ0NBY0==", "XXxXX0xXX0XAX0=="],
    ["Grüße, 你好!", "Xxxxa, xx!"],
  ])("%s", (text, mask) => {
    expect(shapeMask(text)).toBe(mask);
  });
  it("of every text, in length and for ever", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const mask = shapeMask(text);
        expect([...mask]).toHaveLength([...text].length);
        expect(shapeMask(mask)).toBe(mask);
      }),
    );
  });
});

const HEADERS = [
  "Authorization",
  "Proxy-Authorization",
  "Cookie",
  "Set-Cookie",
  "X-Auth-Token",
  "X-Subject-Token",
  "X-Security-Token",
  "X-Api-Key",
  "X-CSRF-Token",
];
const KEYS = [
  "password",
  "adminPass",
  "user_pwd",
  "token",
  "access_token",
  "refresh_token",
  "securitytoken",
  "secret",
  "client_secret",
  "secretAccessKey",
  "sk",
  "AK",
  "apiKey",
  "private_key",
  "client-key-data",
  "client-certificate-data",
  "certificate-authority-data",
  "certificate",
  "signature",
  "kubeconfig",
];

describe("what is masked", () => {
  it.each(HEADERS)("the header %s", (name) => {
    const { exchange: masked, counts } = maskExchange(exchange({ headers: { [name]: `a=${CANARY}` } }));
    expect(JSON.stringify(masked)).not.toContain(CANARY);
    expect([...counts.values()]).toEqual([2]);
  });

  it("keeps a header's scheme, and the names and attributes of cookies", () => {
    const { exchange: masked } = maskExchange(
      exchange({
        headers: { Authorization: `Bearer ${CANARY}`, "Set-Cookie": `id=${CANARY}; Path=/; HttpOnly; Max-Age=60` },
      }),
    );
    expect(masked.response.headers.map((header) => header.value)).toEqual([
      "Bearer Xx0aaxaxxXx0",
      "id=Xx0aaxaxxXx0; Path=/; HttpOnly; Max-Age=60",
    ]);
  });

  it.each(KEYS)("the JSON key %s, as a string, in a list, and kept as text", (key) => {
    const bodies = [{ [key]: CANARY }, { a: [{ [key]: [CANARY] }] }];
    for (const body of bodies) {
      const { exchange: masked, counts } = maskExchange(exchange({ body, request: { kind: "json", value: body } }));
      expect(JSON.stringify(masked)).not.toContain(CANARY);
      expect([...counts.values()]).toEqual([2]);
    }
    const texts = [
      `{"${key}": "${CANARY}",}`,
      String.raw`{\"${key}\":\"${CANARY}\"`,
      `a=1&${key}=${CANARY}&b=2`,
      `${key}: ${CANARY}\nb: 2`,
      `"${key}" : '${CANARY}'`,
    ];
    for (const text of texts) expect(maskText(text, new Map()), text).not.toContain(CANARY);
  });

  it.each([
    ["a JWT", JWT, "eyJhbG"],
    ["a PEM", PEM, CANARY],
    ["base64 of a PEM", Buffer.from(PEM).toString("base64"), Buffer.from(PEM).toString("base64").slice(40)],
    ["an access key", "GB3XZ7QPWK5M2N8RT4YV", "GB3XZ7"],
    ["a bearer token", `Bearer ${CANARY}${CANARY}`, CANARY],
    ["a signed URL", `https://h/o?a=1&X-Amz-Signature=${CANARY}&Expires=9`, CANARY],
    ["a URL with a password", `https://user:${CANARY}@h/`, CANARY],
    ["a URL with a token", `https://${CANARY}${CANARY}@h/`, CANARY],
    ["a part of a form", `form-data; name="password"\r\nX-Other: a\r\n\r\n${CANARY}\r\n--b--`, CANARY],
    ["a named value kept as text", `{"name":"DB_PASSWORD","value":"${CANARY}"}`, CANARY],
    ["a named value in YAML", `- name: DB_PASSWORD\n  value: ${CANARY}\n`, CANARY],
  ])("%s, wherever it stands", (_name, secret, telltale) => {
    for (const value of [secret, `see ${secret} there`]) {
      const { exchange: masked, counts } = maskExchange(exchange({ body: { note: [value] } }));
      expect(JSON.stringify(masked)).not.toContain(telltale);
      expect([...counts.values()]).toEqual([1]);
    }
    expect(maskText(`<p>${secret}</p>`, new Map())).not.toContain(telltale);
  });

  it("a value by the name that stands beside it, and keys that are secrets themselves", () => {
    const env = [
      { name: "DB_PASSWORD", value: CANARY },
      { Value: { a: CANARY }, Key: "secret" },
      { name: "LEVEL", value: "debug" },
    ];
    const masked = maskJson({ env, sessions: { [JWT]: { name: "a" } } }, new Map());
    expect(masked).toEqual({
      env: [
        { name: "DB_PASSWORD", value: "Xx0aaxaxxXx0" },
        { Value: { a: "Xx0aaxaxxXx0" }, Key: "secret" },
        { name: "LEVEL", value: "debug" },
      ],
      sessions: { [shapeMask(JWT)]: { name: "a" } },
    });
  });

  it("query parameters of the request, and whatever is under a password", () => {
    const { exchange: masked } = maskExchange(
      exchange({
        url: `https://h/v3?token=${CANARY}&limit=2#access_token=${CANARY}`,
        body: { password: { user: { value: CANARY, pin: 1234 } } },
      }),
    );
    expect(masked.request.url).toBe("https://h/v3?token=Xx0aaxaxxXx0&limit=2#access_token=Xx0aaxaxxXx0");
    expect(masked.response.body).toEqual({
      kind: "json",
      value: { password: { user: { value: "Xx0aaxaxxXx0", pin: 1000 } } },
    });
  });
});

describe("a number under a password", () => {
  it.each([
    [1234, 1000],
    [-98, -10],
    [0.25, 1],
    [9.999e20, 1e20],
    [6.7e121, 1e121],
    [-1.7e308, -1e308],
  ])("%d", (value, mask) => {
    expect(maskJson({ password: value }, new Map())).toEqual({ password: mask });
  });

  it("masked twice is as masked once", () => {
    fc.assert(
      fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (value) => {
        const once = maskJson({ password: value }, new Map());
        const counts: MaskCounts = new Map();
        expect(maskJson(once, counts)).toEqual(once);
        expect(counts.size).toBe(0);
      }),
    );
  });
});

describe("what is not masked", () => {
  it.each<[string, Json]>([
    [
      "names about secrets",
      { token_type: "Bearer", password_policy: "strong", certificate_id: "3f2a", secretName: "tls", max_tokens: 7 },
    ],
    ["dates under secret names", { token: { expires_at: "2026-11-21T10:00:00Z" }, password_expires: "2026-11-21" }],
    ["truth values, null and empty strings", { password: null, token: true, secret: "" }],
    ["masks of others", { password: "******", token: "[REDACTED]" }],
    [
      "ordinary values",
      {
        server: "https://192.168.1.7:5443",
        id: "3f2a19b0-11ee-4c5d-8e9f-0242ac120002",
        basic: "Basic information about it",
      },
    ],
  ])("%s", (_name, body) => {
    expect(maskJson(body, new Map())).toEqual(body);
  });
});

const canaries = fc.stringMatching(/^[B-HJ-WYZb-wyz1-9]{12,24}$/).map((text) => `${text}Kq7`);
const secretPlace = fc.record({
  key: fc.constantFrom(...KEYS),
  header: fc.constantFrom(...HEADERS),
  filler: fc.jsonValue({ maxDepth: 2 }),
});

describe("properties", () => {
  it("no canary is left anywhere, and masking a masked exchange changes and counts nothing", () => {
    fc.assert(
      fc.property(canaries, secretPlace, (secret, { key, header, filler }) => {
        const recorded = exchange({
          url: `https://u:${secret}@h/v3?${key}=${secret}&x=1`,
          headers: { [header]: secret, Other: `Bearer ${secret}${secret}` },
          request: { kind: "text", text: `a=b&${key}=${secret}\n"${key}":"${secret}"\n${key}: ${secret}` },
          body: {
            filler: filler as Json,
            [key]: secret,
            deep: [[{ [key]: [secret] }]],
            pem: PEM.replace(CANARY, secret),
            jwt: `eyJ${secret}.eyJ${secret}.${secret}`,
          },
        });
        const once = maskExchange(recorded);
        expect(JSON.stringify(once.exchange)).not.toContain(secret);
        const twice = maskExchange(once.exchange);
        expect(twice.exchange).toEqual(once.exchange);
        expect([...twice.counts]).toEqual([]);
      }),
    );
  });

  it("every JSON keeps its outline: keys, lengths and kinds", () => {
    const outlineOf = (value: Json): unknown => {
      if (typeof value === "string") return [...value].length;
      if (typeof value !== "object" || value === null) return typeof value;
      return Array.isArray(value)
        ? value.map(outlineOf)
        : Object.entries(value).map(([key, member]) => [key, outlineOf(member)]);
    };
    const json = fc.object({
      key: fc.oneof(fc.constantFrom("__proto__", "a", ...KEYS), fc.string()),
      values: [fc.string(), fc.integer(), fc.boolean(), fc.constant(null)],
    });
    fc.assert(
      fc.property(json, (value) => {
        const parsed = JSON.parse(JSON.stringify(value)) as Json;
        expect(outlineOf(maskJson(parsed, new Map()))).toEqual(outlineOf(parsed));
      }),
    );
  });

  it("takes nesting beyond the stack, and long texts, in its stride", () => {
    const deep = JSON.parse(`${"[".repeat(100_000)}"a"${"]".repeat(100_000)}`) as Json;
    expect(Array.isArray(maskJson(deep, new Map()))).toBe(true);
    for (const unit of [
      "eyJa-",
      "password=",
      "-----BEGIN ",
      '"token":"',
      "Bearer ",
      "LS0tLS1CRUdJTi ",
      "://a:",
      "k: ",
      "name: ",
      "名: ",
      '\\"',
      "A1",
    ]) {
      expect(maskText(unit.repeat(50_000), new Map()).length).toBeGreaterThan(0);
    }
  });
});

describe("masks of others", () => {
  it.each([
    "***",
    "******",
    "AKIA****WXYZ",
    "ab***",
    "[REDACTED]",
    "redacted",
    "<masked>",
    "(hidden)",
    "[removed: token]",
    "xxxx",
    "xxx",
    "XXXX-XXXX",
    "••••",
    "####",
    "...",
    "…",
    "{project_id}",
    "{{token}}",
    "${TOKEN}",
    "<your token>",
    "Xx0aaxaxxXx0",
  ])("%s", (text) => {
    expect(isMasked(text)).toBe(true);
  });
  it.each([
    "",
    "a",
    "x",
    "xx",
    "removed",
    "hidden",
    "secret",
    "Config",
    "internal",
    "192.168.1.7",
    "https://example.com/xxx",
    "00000000",
    "A类实例说明文字",
    "<p>a</p>",
    "{}",
    "-----",
  ])("not %s", (text) => {
    expect(isMasked(text)).toBe(false);
  });
});

it.each([
  "wachtwoord",
  "hasło",
  "heslo",
  "jelszo",
  "lösenord",
  "adgangskode",
  "şifre",
  "暗号",
  "秘钥",
  "激活码",
  "授权码",
  "sms_code",
  "recovery_codes",
  "authorizationCode",
  "wpa_psk",
  "cvv",
  "card_pin",
  "securityAnswer",
  "ftp_pass",
  "secret_key_base",
  "license_key",
  "webhook_url",
  "dsn",
  "session",
  "hmac",
])("the name %s tells a secret", (name) => expect(secretName(name)).not.toBeNull());

it.each([
  "status_code",
  "error_code",
  "country_code",
  "code",
  "postal_code",
  "编码",
  "状态码",
  "shipping_pin_location",
  "sessions",
  "classification",
  "url",
  "image_url",
  "public_key",
  "cvs",
  "spin",
  "opinion",
  "clave_producto",
  "user_codec",
  "hash_rate",
])("the name %s does not", (name) => expect(secretName(name)).toBeNull());

it.each([
  "<password><![CDATA[s3cretWord9]]></password>",
  '<a:Password kind="x"><![CDATA[s3cretWord9]]></a:Password>',
  "machine h login u password s3cretWord9",
  "CREATE USER a IDENTIFIED BY 's3cretWord9'",
  'ConvertTo-SecureString "s3cretWord9" -AsPlainText',
  "Your password is s3cretWord9",
  "您的密码是：s3cretWord9",
  "验证码为s3cretWord9，请勿泄露",
])("a text that tells a secret in other words is masked: %s", (text) => {
  const masked = maskText(text, new Map());
  expect(masked).not.toContain("s3cretWord9");
  expect(maskText(masked, new Map())).toBe(masked);
});

it.each([
  "The password is required",
  "The password is too short: 8 characters at least",
  "密码为8-32位字符，必须包含数字",
  "密码是必填项",
  "<title><![CDATA[s3cretWord9]]></title>",
  "The token is invalid",
])("a text that speaks of one is not: %s", (text) => expect(maskText(text, new Map())).toBe(text));

it.each([
  { k: "DB_PASSWORD", v: "lowercasewords" },
  { ParameterKey: "DbPassword", ParameterValue: "lowercasewords" },
  { OptionName: "密码", OptionValue: "lowercasewords" },
])("a pair with other names for its two sides is masked: %j", (pair) => {
  expect(JSON.stringify(maskJson([pair], new Map()))).not.toContain("lowercasewords");
});

it("and one of which nothing is secret is not", () => {
  const pair = { k: "colour", v: "lowercasewords" };
  expect(maskJson(pair, new Map())).toEqual(pair);
});
