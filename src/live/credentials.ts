/**
 * Credentials from the environment, never from arguments or files: any header as `DOCPROOF_HEADER_X_AUTH_TOKEN`, or from a
 * variable of any name; and one of basic, bearer and the signature with an access key.
 */
import { signRequest, type AccessKey } from "./ak-sk.ts";

export interface Credentials {
  /** Header names as they are sent, with where each value comes from. */
  readonly origins: readonly { readonly header: string; readonly from: string }[];
  /** Lower-case names and values of the headers that every request carries. */
  readonly headers: Readonly<Record<string, string>>;
  /** Signs each request; null without an access key. */
  readonly accessKey: AccessKey | null;
  /** Everything that must not be shown, in each form in which it is sent. */
  readonly secrets: readonly string[];
}

/** What is wrong with the environment, as a sentence without any value of it. */
export interface CredentialsProblem {
  readonly problem: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

const HEADER_PREFIX = "DOCPROOF_HEADER_";
/** These say where a request goes and how long it is: they are not the caller's. */
const OWN_HEADERS = ["host", "content-length", "transfer-encoding", "connection", "x-sdk-date"];

/** @param named variables by header, as `--header-env X-Auth-Token=MY_TOKEN` gives them */
export function readCredentials(
  environment: Environment,
  named: readonly (readonly [header: string, variable: string])[],
): Credentials | CredentialsProblem {
  const asked = new Map<string, { readonly header: string; readonly variable: string; readonly says: string }>();
  for (const variable of Object.keys(environment).toSorted()) {
    if (!variable.startsWith(HEADER_PREFIX)) continue;
    const header = headerName(variable.slice(HEADER_PREFIX.length));
    asked.set(header.toLowerCase(), { header, variable, says: variable });
  }
  // A name that is no variable may be the secret itself.
  for (const [header, variable] of named) {
    const says = environment[variable] === undefined ? `the variable for ${header}` : variable;
    asked.set(header.toLowerCase(), { header, variable, says });
  }

  const headers: Record<string, string> = {};
  const origins: Credentials["origins"][number][] = [];
  for (const [name, { header, variable, says }] of asked) {
    const value = environment[variable]?.trim() ?? "";
    if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name)) return { problem: `${says}: not the name of a header` };
    if (OWN_HEADERS.includes(name)) return { problem: `${says}: the header ${header} cannot be given` };
    if (value === "") return { problem: `${says}: empty or not set; the header ${header} should come from it` };
    if (!isHeaderValue(value)) return { problem: `${says}: its value cannot be sent in a header` };
    headers[name] = value;
    origins.push({ header, from: says });
  }
  return addAuthorization(environment, headers, origins);
}

function addAuthorization(
  environment: Environment,
  headers: Readonly<Record<string, string>>,
  origins: Credentials["origins"],
): Credentials | CredentialsProblem {
  const basic = readPair(environment, "DOCPROOF_BASIC_USER", "DOCPROOF_BASIC_PASSWORD");
  const key = readPair(environment, "DOCPROOF_ACCESS_KEY", "DOCPROOF_SECRET_KEY");
  const bearer = environment["DOCPROOF_BEARER_TOKEN"]?.trim() ?? "";
  if (basic !== null && "problem" in basic) return basic;
  if (key !== null && "problem" in key) return key;
  const given = [
    ...(headers["authorization"] === undefined ? [] : ["a header Authorization"]),
    ...(basic === null ? [] : ["DOCPROOF_BASIC_USER"]),
    ...(bearer === "" ? [] : ["DOCPROOF_BEARER_TOKEN"]),
    ...(key === null ? [] : ["DOCPROOF_ACCESS_KEY"]),
  ];
  if (given.length > 1) return { problem: `${given.join(" and ")}: only one of them can be sent` };

  const sent = Object.entries(headers).flatMap(([name, value]) => (PLAIN_HEADERS.test(name) ? [] : secretParts(value)));
  if (basic !== null) {
    const [user, password] = basic.pair;
    const encoded = Buffer.from(`${user}:${password}`).toString("base64");
    return {
      origins: [...origins, { header: "Authorization", from: "DOCPROOF_BASIC_USER and DOCPROOF_BASIC_PASSWORD" }],
      headers: { ...headers, authorization: `Basic ${encoded}` },
      accessKey: null,
      secrets: secretForms([...sent, password, encoded]),
    };
  }
  if (bearer !== "") {
    if (!isHeaderValue(bearer)) return { problem: "DOCPROOF_BEARER_TOKEN: its value cannot be sent in a header" };
    return {
      origins: [...origins, { header: "Authorization", from: "DOCPROOF_BEARER_TOKEN" }],
      headers: { ...headers, authorization: `Bearer ${bearer}` },
      accessKey: null,
      secrets: secretForms([...sent, bearer]),
    };
  }
  if (key === null) return { origins, headers, accessKey: null, secrets: secretForms(sent) };
  const [accessKey, secretKey] = key.pair;
  if (!isHeaderValue(accessKey)) return { problem: "DOCPROOF_ACCESS_KEY: its value cannot be sent in a header" };
  return {
    origins: [...origins, { header: "Authorization", from: "DOCPROOF_ACCESS_KEY and DOCPROOF_SECRET_KEY" }],
    headers,
    accessKey: { accessKey, secretKey },
    secrets: secretForms([...sent, accessKey, secretKey]),
  };
}

type Pair = { readonly pair: readonly [string, string] } | CredentialsProblem | null;

function readPair(environment: Environment, first: string, second: string): Pair {
  const a = environment[first]?.trim() ?? "";
  const b = environment[second]?.trim() ?? "";
  if (a === "" && b === "") return null;
  if (a === "" || b === "")
    return { problem: `${a === "" ? first : second}: not set, but ${a === "" ? second : first} is` };
  return { pair: [a, b] };
}

/** "X_AUTH_TOKEN" is X-Auth-Token: names of variables have no hyphens. */
function headerName(suffix: string): string {
  return suffix
    .toLowerCase()
    .split("_")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("-");
}

/** What `fetch` would refuse it would refuse with the value in its message. */
function isHeaderValue(value: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]+$/.test(value);
}

/** What authenticates nobody. */
const PLAIN_HEADERS = /^(?:accept(?:-.*)?|content-type|user-agent)$/;

/** "Token abc" and "session=abc; id=def" are secrets as a whole and in their parts; the scheme is none. */
function secretParts(value: string): string[] {
  const [first = "", ...others] = value.split(/[\s,;]+/);
  const pieces = others.length > 0 && !first.includes("=") ? others : [first, ...others];
  return [value, ...pieces, ...pieces.map((piece) => piece.slice(piece.indexOf("=") + 1).replaceAll('"', ""))];
}

/** All forms of these values, longest first: a server may show encoded what it was sent. */
export function secretForms(values: readonly string[]): string[] {
  const all = values.flatMap((part) => [
    ...new Set([part, part.toLowerCase(), part.toUpperCase()]),
    encodeURIComponent(part),
    ...base64Forms(part),
    ...["hex", "base64url"].map((encoding) => Buffer.from(part).toString(encoding as BufferEncoding)),
    Buffer.from(part).toString("hex").toUpperCase(),
  ]);
  return [...new Set(all)].filter((form) => form.length >= SHORTEST_SECRET).toSorted((a, b) => b.length - a.length);
}

/** As the value is written alone, and within a longer text that is encoded as a whole: there each of three places shifts its bits. */
function base64Forms(value: string): string[] {
  const bytes = Buffer.from(value);
  const inner = [0, 1, 2].flatMap((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64");
    // The first characters hold bits of what stands before, the last ones of what comes behind.
    const own = encoded.slice(shift === 0 ? 0 : shift + 1, Math.floor(((shift + bytes.length) * 8) / 6));
    return [own, own.replaceAll("+", "-").replaceAll("/", "_")];
  });
  return [bytes.toString("base64"), ...inner];
}

/** Shorter ones are ordinary words ("guest"): to hide them everywhere would spoil the responses and hide nothing. */
const SHORTEST_SECRET = 8;

/** Headers that authenticate one request, its own ones among them. */
export function authenticate(
  credentials: Credentials,
  request: {
    readonly method: string;
    readonly url: URL;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
  },
  time: Date,
): Record<string, string> {
  const headers = { ...request.headers, ...credentials.headers };
  if (credentials.accessKey === null) return headers;
  // What a proxy may add or change is left out of the signature.
  const signed = Object.fromEntries(Object.entries(headers).filter(([name]) => /^(?:content-type|x-.*)$/.test(name)));
  const added = signRequest({ ...request, headers: signed }, credentials.accessKey, time);
  return { ...headers, ...lowerCased(added) };
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}
