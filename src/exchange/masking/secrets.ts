/** What counts as a secret: by the name that a value stands under, or by what the value begins with. */
import { isProviderToken } from "./provider-tokens.ts";

export type SecretKind =
  | "authorization"
  | "cookie"
  | "token"
  | "password"
  | "access key"
  | "secret key"
  | "private key"
  | "certificate"
  | "signature"
  | "signed URL";

/**
 * Tried in this order on the name in lower case without separators and accents: "X-Auth-Token" is "xauthtoken". Names of other
 * languages than English are those that APIs use.
 */
const NAMES: readonly (readonly [SecretKind, RegExp])[] = [
  [
    "password",
    /passwords?$|passwd$|passphrase|^pass$|pwd$|(?:admin|user|root|login|db|ftp|smtp|mail)pass$|^pins?$|(?:card|sim|iban|codigo)pin$|^puk$|^cv[vc]2?$|psk$|(?:security|secret)answer$|passcode$|^ps?w$|passw(?:ort|oord)$|wachtwoord$|kennwort$|geheimnis$|contrasena$|^clave$|clavesecreta$|senha$|motdepasse$|parola?$|salasana$|has[lł]o$|heslo$|jelszo$|losenord$|adgangskode$|sifre$|(?:密码|暗号|口令|密碼|パスワード|暗証番号|비밀번호|пароль)$/,
  ],
  [
    "private key",
    /privatekey|(?:私钥|私鑰|秘密鍵|개인키)$|^mnemonic$|^seed(?:phrase)?$|recoveryphrase$|(?:client|server|tls|ssl|rsa)key(?:data|pem)?$|^key(?:data|pem)$/,
  ],
  [
    "certificate",
    /cert(?:ificate)?s?$|(?:cert(?:ificate)?|certificateauthority|^ca)(?:data|pem|content|chain|body)$|kubeconfig$/,
  ],
  ["authorization", /^(?:proxy)?authorization$|^xauthkey$/],
  ["cookie", /^(?:set)?cookies?2?$|session(?:id|key)$|^session$|^sid$/],
  [
    "token",
    /tokens?$|token(?:value|data|secret)$|[cx]srf|^jwt$|^bearer$|^otp$|^totp$|(?:sms|mfa|verify|verification|recovery|backup|auth|authorization|access|activation|device|user|pairing|unlock)codes?$|captcha$|^nonce$|^ssn$|socialsecurity(?:number|no)?$|^ticket$|(?:jsapi|card|access|verify|login)ticket$|(?:身份证号码?|社会保障号码?|票据)$|(?:令牌|授权码|激活码|校验码|验证码|驗證碼|トークン|토큰)$/,
  ],
  ["access key", /^ak$|accesskey(?:id)?s?$|accesskeyid|googleaccessid/],
  [
    "secret key",
    /secret(?:s|key|keybase|access|accesskey|value|data|text|string)?$|^sk$|(?:api|app|auth|account|master|signing|shared|encryption|storage|deploy|licen[cs]e|ssh|gpg)key$|^dsn$|(?:database|db|redis|mongo|webhook)ur[il]$|credentials?$|accesskeysecret|connectionstring$|^auth$|^salt$|^(?:password|pw)?hash$|(?:密钥|秘钥|密鑰|密匙|凭证|凭据|シークレット|비밀키)$/,
  ],
  ["signature", /signature$|^sig$|^sign$|^hmac$|^sas$/],
];

const known = new Map<string, SecretKind | null>();
/** Names come from recordings: the memory of them is bounded. */
const KNOWN_LIMIT = 10_000;

/** What kind of secret a value under this name (a header, JSON key, form field, query parameter) is; null: none by its name. */
export function secretName(name: string): SecretKind | null {
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  const compact = name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]/gu, "");
  const kind = NAMES.find(([, pattern]) => pattern.test(compact))?.[0] ?? null;
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(name, kind);
  return kind;
}

/** How lists of named values call the name: `{"name": "DB_PASSWORD", "value": "…"}`. */
const NAME_KEYS = [
  "name",
  "key",
  "Name",
  "Key",
  "header",
  "field",
  "k",
  "variable",
  "ParameterKey",
  "ParameterName",
  "OptionName",
];
const VALUE_KEYS: ReadonlySet<string> = new Set([
  "value",
  "Value",
  "defaultValue",
  "data",
  "content",
  "v",
  "ParameterValue",
  "OptionValue",
]);

export function isNameKey(key: string): boolean {
  return NAME_KEYS.includes(key);
}

export function isValueKey(key: string): boolean {
  return VALUE_KEYS.has(key);
}

/** What kind of secret the value of a named value is, by the name that stands beside it. */
export function pairedSecret(object: Readonly<Record<string, unknown>>): SecretKind | null {
  for (const key of NAME_KEYS) {
    const name = Object.hasOwn(object, key) ? object[key] : null;
    if (typeof name === "string") return secretName(name);
  }
  return null;
}

const BASE64_OF_PEM = "LS0tLS1CRUdJTi";

/** What kind of secret a whole value is by itself, wherever it stands; cheap enough to be asked for every string. */
export function secretValue(text: string): SecretKind | null {
  if (text.length < 20) return null;
  switch (text.charCodeAt(0)) {
    case 0x65: // e
      return text.startsWith("eyJ") && text.indexOf(".") > 0 && !text.includes(" ") ? "token" : null;
    case 0x2d: // -
      return text.startsWith("-----BEGIN ") ? pemKind(text) : null;
    case 0x4c: // L
      if (text.startsWith(BASE64_OF_PEM)) return pemKind(Buffer.from(text.slice(0, 80), "base64").toString("latin1"));
      return isAccessKey(text) ? "access key" : null;
    case 0x68: // h
      if (text.startsWith("http")) return isSignedUrl(text) ? "signed URL" : null;
      return isProviderToken(text) ? "token" : null;
    default:
      return isAccessKey(text) ? "access key" : isProviderToken(text) ? "token" : null;
  }
}

/** The first line of a PEM says what it is. */
export function pemKind(text: string): "private key" | "certificate" {
  return text.slice(0, 60).includes("PRIVATE KEY") ? "private key" : "certificate";
}

/** Access keys of Huawei Cloud and AWS are 20 capitals and digits. */
export function isAccessKey(text: string): boolean {
  return text.length === 20 && /^[A-Z0-9]*$/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);
}

function isSignedUrl(text: string): boolean {
  const query = text.indexOf("?");
  if (query < 0) return false;
  return text
    .slice(query + 1)
    .split("&", 100)
    .some((pair) => secretName(pair.slice(0, pair.indexOf("="))) !== null);
}
