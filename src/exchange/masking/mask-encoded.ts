/** Masks secrets that a text holds in another writing: percent-encoded pairs, elements of XML, JSON in Base64, arguments of commands. */
import { maskNamed, shapeMask, countMask, type MaskCounts } from "./mask-value.ts";
import { secretName } from "./secrets.ts";

/** "token%3DX", "%22password%22%3A%22X%22": the name, the encoded sign, the value up to the next encoded sign. */
const ENCODED_PAIR = /([A-Za-z][\w.-]{0,63})((?:%22)?(?:%20){0,2}%3[ADad](?:%20){0,2}(?:%22)?)([^%&\s"'<>]{1,400})/g;

export function maskEncoded(text: string, counts: MaskCounts): string {
  return text.replace(ENCODED_PAIR, (found, name: string, sign: string, value: string) => {
    const kind = secretName(name);
    return kind === null ? found : name + sign + maskNamed(value, kind, counts);
  });
}

/** "<password>X</password>", with a prefix or attributes or without. */
const ELEMENT = /<((?:[\w-]{1,40}:)?([\w.-]{1,64}))((?:\s[^<>]{0,200})?>)([^<>]{1,4000})(?=<\/)/g;

/** "<password><![CDATA[X]]></password>" */
const CHARACTER_DATA =
  /<((?:[\w-]{1,40}:)?([\w.-]{1,64}))((?:\s[^<>]{0,200})?>\s{0,20}<!\[CDATA\[)([^\]]{1,4000})(?=\]\])/g;

export function maskElements(text: string, counts: MaskCounts): string {
  const masked = (found: string, tag: string, name: string, end: string, value: string): string => {
    const kind = secretName(name);
    return kind === null ? found : `<${tag}${end}${maskNamed(value, kind, counts)}`;
  };
  const elements = text.replace(ELEMENT, masked);
  return elements.includes("CDATA") ? elements.replace(CHARACTER_DATA, masked) : elements;
}

/** Base64 of `{"` or `[{`: what it holds is masked as a whole, since its own names cannot be seen. */
const BASE64_JSON = /(?<![A-Za-z0-9+/_-])(?:eyI|W3si|eyJ)[A-Za-z0-9+/_-]{16,}={0,2}/g;
const ENCODED_LONGEST = 20_000;

export function maskEncodedJson(text: string, counts: MaskCounts): string {
  if (!text.includes("eyI") && !text.includes("eyJ") && !text.includes("W3si")) return text;
  return text.replace(BASE64_JSON, (found) => {
    const inner = Buffer.from(found.slice(0, ENCODED_LONGEST), "base64").toString("utf8");
    const names = [...inner.matchAll(/"([^"\\]{1,64})"\s{0,4}:/g)].map(([, name = ""]) => secretName(name));
    if (!names.some((kind) => kind !== null)) return found;
    countMask(counts, "secret key");
    return shapeMask(found);
  });
}

/** "mysql -pPASS", "--password PASS", "curl -u user:PASS", "Digest … response=…". */
const ARGUMENT =
  /(?<![\w-])(-p(?=\S{6})|--?(?:password|passwd|pass|token|secret|api-key)[ =]|-u [\w.@-]{1,64}:)([^\s"']{4,256})/g;
/** "machine h login u password X", "IDENTIFIED BY 'X'", `ConvertTo-SecureString "X"` */
const SAID_BY_COMMAND =
  /(\blogin \S{1,100} password |\bIDENTIFIED (?:WITH \S{1,60} )?BY '|\bConvertTo-SecureString ["'])([^\s"']{4,256})/gi;
/**
 * "Your password is X", "密码是：X": a digit tells it from a word ("is required"), what follows from a rule of how long one is ("为8-32位").
 */
const SAID =
  /((?:password|passphrase|passcode|secret|token|api key) (?:is|was):? ["'“]?|(?:密码|口令|密钥|令牌|验证码)(?:是|为)[:：]?\s?)(?=[!-~]{0,60}\d)([!-~]{6,256})(?![!-~位个字])/gi;
const MAY_SAY = / (?:is|was|password|by)\b|[是为]|SecureString/i;
const DIGEST = /(?<=\bresponse\s{0,2}=\s{0,2}"?)[0-9a-fA-F]{32,64}/g;

export function maskArguments(text: string, counts: MaskCounts): string {
  const masked = text.includes("-")
    ? text.replace(ARGUMENT, (found, option: string, value: string) =>
        // "-port" is an option of its own
        option === "-p" && /^[a-z-]+$/.test(value) ? found : option + maskNamed(value, "password", counts),
      )
    : text;
  const said = MAY_SAY.test(masked)
    ? [SAID_BY_COMMAND, SAID].reduce(
        (left, pattern) =>
          left.replace(pattern, (_, before: string, value: string) => before + maskNamed(value, "password", counts)),
        masked,
      )
    : masked;
  return said.includes("response") ? said.replace(DIGEST, (found) => maskNamed(found, "authorization", counts)) : said;
}
