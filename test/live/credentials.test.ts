import { describe, expect, it } from "vitest";
import { authenticate, type Credentials, type Environment, readCredentials } from "../../src/live/credentials.ts";
import { redactText } from "../../src/live/redact.ts";

function credentials(environment: Environment, named: readonly (readonly [string, string])[] = []): Credentials {
  const read = readCredentials(environment, named);
  if ("problem" in read) throw new Error(read.problem);
  return read;
}

const request = {
  method: "GET",
  url: new URL("https://h/x"),
  headers: { accept: "*/*", "user-agent": "it" },
  body: "",
};
const sent = (environment: Environment, named: readonly (readonly [string, string])[] = []): Record<string, string> =>
  authenticate(credentials(environment, named), request, new Date("2026-11-22T01:02:03Z"));

describe("a request carries", () => {
  it("any header that a variable is named after", () => {
    expect(sent({ DOCPROOF_HEADER_X_AUTH_TOKEN: " abcdef \n", OTHER: "x" })).toEqual({
      accept: "*/*",
      "user-agent": "it",
      "x-auth-token": "abcdef",
    });
  });
  it("a header from a variable of any name, which comes before the other", () => {
    expect(
      sent({ OS_TOKEN: "a", DOCPROOF_HEADER_X_AUTH_TOKEN: "b" }, [["X-Auth-Token", "OS_TOKEN"]])["x-auth-token"],
    ).toBe("a");
  });
  it("user and password", () => {
    expect(sent({ DOCPROOF_BASIC_USER: "me", DOCPROOF_BASIC_PASSWORD: "päss:word" })["authorization"]).toBe(
      `Basic ${Buffer.from("me:päss:word").toString("base64")}`,
    );
  });
  it("a bearer token", () => {
    expect(sent({ DOCPROOF_BEARER_TOKEN: "abc" })["authorization"]).toBe("Bearer abc");
  });
  it("a signature of what no proxy changes", () => {
    const { authorization, "x-sdk-date": date } = sent({
      DOCPROOF_ACCESS_KEY: "AK",
      DOCPROOF_SECRET_KEY: "SK",
      DOCPROOF_HEADER_X_PROJECT_ID: "7",
    });
    expect(authorization).toMatch(
      /^SDK-HMAC-SHA256 Access=AK, SignedHeaders=host;x-project-id;x-sdk-date, Signature=[0-9a-f]{64}$/,
    );
    expect(date).toBe("20261122T010203Z");
  });
});

describe("what is wrong is said without any value", () => {
  it.each<[Environment, readonly (readonly [string, string])[], string]>([
    [{ DOCPROOF_BASIC_USER: "canary" }, [], "DOCPROOF_BASIC_PASSWORD: not set, but DOCPROOF_BASIC_USER is"],
    [{ DOCPROOF_SECRET_KEY: "canary" }, [], "DOCPROOF_ACCESS_KEY: not set, but DOCPROOF_SECRET_KEY is"],
    [
      { DOCPROOF_BEARER_TOKEN: "canary", DOCPROOF_BASIC_USER: "canary", DOCPROOF_BASIC_PASSWORD: "canary" },
      [],
      "DOCPROOF_BASIC_USER and DOCPROOF_BEARER_TOKEN: only one of them can be sent",
    ],
    [
      { DOCPROOF_HEADER_AUTHORIZATION: "canary", DOCPROOF_BEARER_TOKEN: "canary" },
      [],
      "a header Authorization and DOCPROOF_BEARER_TOKEN: only one of them can be sent",
    ],
    [{ DOCPROOF_HEADER_X_A: "" }, [], "DOCPROOF_HEADER_X_A: empty or not set; the header X-A should come from it"],
    [{ DOCPROOF_HEADER_X_A: "canary\ncanary" }, [], "DOCPROOF_HEADER_X_A: its value cannot be sent in a header"],
    [{ DOCPROOF_HEADER_HOST: "canary" }, [], "DOCPROOF_HEADER_HOST: the header Host cannot be given"],
    [{ DOCPROOF_BEARER_TOKEN: "canary\u{1F426}" }, [], "DOCPROOF_BEARER_TOKEN: its value cannot be sent in a header"],
    // the token where the name of its variable belongs
    [
      {},
      [["X-Auth-Token", "canary"]],
      "the variable for X-Auth-Token: empty or not set; the header X-Auth-Token should come from it",
    ],
    [{ canary: "x" }, [["X Auth", "canary"]], "canary: not the name of a header"],
  ])("%j", (environment, named, problem) => {
    expect(readCredentials(environment, named)).toEqual({ problem });
  });
});

describe("secrets are known in every form in which they are sent", () => {
  it.each<[string, Environment, readonly string[]]>([
    ["a token", { DOCPROOF_HEADER_X_AUTH_TOKEN: "canary-canary" }, ["canary-canary", "Y2FuYXJ5LWNhbmFyeQ=="]],
    ["a header with a scheme", { DOCPROOF_HEADER_AUTHORIZATION: "Token canary-canary" }, ["canary-canary"]],
    ["cookies", { DOCPROOF_HEADER_COOKIE: "a=canary-one; b=canary-two" }, ["canary-one", "canary-two"]],
    [
      "a password",
      { DOCPROOF_BASIC_USER: "user", DOCPROOF_BASIC_PASSWORD: "canary/+canary" },
      ["canary/+canary", "canary%2F%2Bcanary", Buffer.from("user:canary/+canary").toString("base64")],
    ],
    [
      "a key",
      { DOCPROOF_ACCESS_KEY: "CANARYACCESS", DOCPROOF_SECRET_KEY: "CANARYSECRET" },
      ["CANARYACCESS", "CANARYSECRET"],
    ],
  ])("%s", (_name, environment, shown) => {
    const { secrets } = credentials(environment);
    for (const text of shown) expect(redactText(`<${text}>`, secrets)).not.toMatch(/canary|Y2Fu|CANARY/i);
  });

  it.each([
    ["in small letters", (token: string) => token.toLowerCase()],
    ["hexadecimal", (token: string) => Buffer.from(token).toString("hex")],
    ["in large hexadecimal", (token: string) => Buffer.from(token).toString("hex").toUpperCase()],
    ["behind other bytes in base64", (token: string) => Buffer.from(`u:${token}`).toString("base64")],
    ["between others in base64url", (token: string) => Buffer.from(`a ${token}?>`).toString("base64url")],
  ])("and as servers show them again: %s", (_name, shown) => {
    const token = "Zx9QeLw7Rt2Kp5>>>???Vn8Bm3Yc6";
    const { secrets } = credentials({ DOCPROOF_HEADER_X_AUTH_TOKEN: token });
    const text = shown(token);
    const scrubbed = redactText(`<${text}>`, secrets);
    // What is left beside it of a text in base64 is at most the characters that it shares with its neighbours.
    const runs = Array.from({ length: text.length - 7 }, (_, n) => text.slice(n, n + 8));
    expect(runs.filter((run) => scrubbed.includes(run))).toEqual([]);
  });

  it("but not what authenticates nobody, and no ordinary word", () => {
    const { secrets } = credentials({
      DOCPROOF_HEADER_ACCEPT: "application/json",
      DOCPROOF_BASIC_USER: "guest",
      DOCPROOF_BASIC_PASSWORD: "guest",
    });
    expect(redactText("guest has application/json", secrets)).toBe("guest has application/json");
  });
});
