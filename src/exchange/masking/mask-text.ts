/** Masks secrets inside a text: those that show by their form, and those that stand beside a secret name. */
import { maskFormParts } from "./mask-form-parts.ts";
import { maskArguments, maskElements, maskEncoded, maskEncodedJson } from "./mask-encoded.ts";
import { maskPairs } from "./mask-pairs.ts";
import { replaceProviderTokens } from "./provider-tokens.ts";
import { countMask, maskNamed, maskPem, shapeMask, type MaskCounts } from "./mask-value.ts";
import { isAccessKey, pemKind, type SecretKind } from "./secrets.ts";

/** JSON Web Tokens; base64 of "-----BEGIN"; the secret behind "Bearer" and "Basic". Each starts where a run of its characters does. */
const JWT = /(?<![\w-])eyJ[\w-]{5,}\.[\w-]{5,}(?:\.[\w-]*)?/g;
const BASE64_PEM = /(?<![A-Za-z0-9+/])LS0tLS1CRUdJTi[A-Za-z0-9+/=]*/g;
const SCHEME = /(?<![\w-])((?:Bearer|Basic) {1,4})([A-Za-z0-9._~+/=-]{16,})/gi;
const ACCESS_KEY = /(?<![A-Za-z0-9])[A-Z0-9]{20}(?![A-Za-z0-9])/g;
/** "https://user:password@host" */
const USER_INFO = /(?<=:\/\/[^\s/:@]{0,64}:)[^\s/@]{1,256}(?=@)/g;
/** "https://token@host": a name of a user is shorter. */
const USER_TOKEN = /(?<=:\/\/)[^\s/:@]{16,256}(?=@)/g;
/** A line of PostgreSQL's password file (libpq, "The Password File"): host:port:database:user:password, with colons escaped. */
const PASSWORD_LINE =
  /^([^\s:]{1,255}:(?:\d{1,5}|\*):[^\s:]{1,63}:(?:\*|[A-Za-z_][^\s:]{0,62}):)((?:[^\s:\\]|\\[:\\]){4,256})$/gm;
/** Every form above and below has one of these signs, or so many characters of a token behind each other: most words have neither. */
const SIGN = /[:=\uFF1A@%<-]/;
const RUN = /[\w.~+/]{10}/;

/** Masks whatever in a text looks like a secret. */
export function maskText(text: string, counts: MaskCounts): string {
  if (text.length < 4 || (!SIGN.test(text) && !RUN.test(text))) return text;
  let masked = text.includes("-----BEGIN ") ? maskPem(text, counts) : text;
  const count = (kind: SecretKind, found: string): string => {
    const mask = shapeMask(found);
    if (mask !== found) countMask(counts, kind);
    return mask;
  };
  if (masked.includes("eyJ")) masked = masked.replace(JWT, (found) => count("token", found));
  if (masked.includes("LS0tLS1CRUdJTi")) {
    masked = masked.replace(BASE64_PEM, (found) =>
      count(pemKind(Buffer.from(found.slice(0, 80), "base64").toString("latin1")), found),
    );
  }
  if (masked.includes(" ")) {
    masked = masked.replace(SCHEME, (found: string, scheme: string, secret: string) =>
      /\d/.test(secret) ? scheme + count("authorization", secret) : found,
    );
  }
  masked = masked.replace(ACCESS_KEY, (found) => (isAccessKey(found) ? count("access key", found) : found));
  if (masked.includes("@")) {
    masked = masked.replace(USER_INFO, (found) => maskNamed(found, "password", counts));
    masked = masked.replace(USER_TOKEN, (found) => maskNamed(found, "token", counts));
  }
  if (/:(?:\d|\*)/.test(masked))
    masked = masked.replace(
      PASSWORD_LINE,
      (_, before: string, secret: string) => before + maskNamed(secret, "password", counts),
    );
  masked = replaceProviderTokens(masked, (found) => count("token", found));
  if (masked.includes("%")) masked = maskEncoded(masked, counts);
  if (masked.includes("</")) masked = maskElements(masked, counts);
  masked = maskEncodedJson(masked, counts);
  masked = maskArguments(masked, counts);
  if (masked.includes("form-data;")) masked = maskFormParts(masked, counts);
  return maskPairs(masked, counts);
}
