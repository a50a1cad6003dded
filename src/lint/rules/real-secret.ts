/** Sample values that look like real secrets. The finding never contains the value. */
import type { SecretKind } from "../../exchange/masking/secrets.ts";
import { isMasked } from "../../exchange/masking/masked.ts";
import { pemKind, secretName } from "../../exchange/masking/secrets.ts";
import { defineRule } from "../../findings/rule.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { makeNumbering } from "../subject/numbering.ts";

const rule = defineRule<{ kind: string; length: number }>({
  id: "lint/real-secret",
  severity: "warning",
  summary: "A sample value looks like a real secret",
  docs: {
    description:
      "A private key, signed token, access key or secret key on the page that is neither masked nor obviously made up: it has the length, alphabet and randomness of a real one. Certificates are public and not reported; a signed token that says when it expires is a note. The finding states the place and kind of the secret, never its value.",
    rationale:
      "A secret pasted from a real console may still be valid. Pages are public, and attackers search them for secrets.",
    example: "A complete `PRIVATE KEY` block in a response example.",
    remediation: "Revoke it if it was ever valid, and print a mask such as `******` instead.",
  },
  joining: { hidesContext: true },
  message: ({ kind, length }) => `the page prints what looks like a real ${kind} (${length} characters)`,
});

interface Candidate {
  readonly kind: SecretKind;
  readonly start: number;
  readonly end: number;
}

const PEM = /-----BEGIN ([A-Z ]{0,30})-----([A-Za-z0-9+/=\s\\]{100,20000})(?=-----END)/g;
const BASE64_PEM = /LS0tLS1CRUdJTi[A-Za-z0-9+/=]{200,}/g;
const JWT = /(?<![\w-])eyJ[\w-]{15,}\.eyJ[\w-]{15,}\.[\w-]{20,}/g;
const AWS_KEY = /(?<![A-Za-z0-9])AKIA[A-Z0-9]{16}(?![A-Za-z0-9])/g;
/** "X-Auth-Token: MIIF…", `"secret": "…"`, `ak=…` */
const NAMED = /(?<![\w-])"?([A-Za-z][\w-]{1,40})"?\s{0,3}[:=]\s{0,3}"?([A-Za-z0-9+/=_-]{20,20000})(?![*.…\w])/g;

export const realSecret = defineLint(rule, (subject, report) => {
  const reported = new Set<string>();
  const numbered = makeNumbering();
  for (const { kind, start, end } of secretsIn(subject.source.text)) {
    const value = subject.source.text.slice(start, end);
    if (reported.has(value)) continue;
    reported.add(value);
    report({
      data: { kind, length: end - start },
      fieldPath: null,
      fact: kind,
      detail: numbered(kind),
      // whoever finds the page later finds it expired
      severity: hasExpiry(value) ? "info" : "warning",
      places: [
        {
          span: { source: subject.source.id, start, end },
          role: "subject",
          words: `a ${kind} of ${end - start} characters`,
        },
      ],
      fix: {
        text: "Revoke it if it was ever valid, and print a mask instead.",
        edits: [{ span: { source: subject.source.id, start, end }, replacement: "******" }],
      },
    });
  }
});

function secretsIn(text: string): Candidate[] {
  const found: Candidate[] = [];
  const add = (kind: SecretKind, start: number, value: string): void => {
    if (
      !isMasked(value) &&
      isRandom(value) &&
      !found.some((known) => start < known.end && known.start < start + value.length)
    )
      found.push({ kind, start, end: start + value.length });
  };
  for (const { index, 0: whole, 1: label = "", 2: body = "" } of text.matchAll(PEM))
    if (label.includes("PRIVATE KEY")) add("private key", index + whole.length - body.length, body);
  for (const { index, 0: value } of text.matchAll(BASE64_PEM))
    if (pemKind(Buffer.from(value.slice(0, 80), "base64").toString("latin1")) === "private key")
      add("private key", index, value);
  for (const { index, 0: value } of text.matchAll(JWT)) add("token", index, value);
  for (const { index, 0: value } of text.matchAll(AWS_KEY)) add("access key", index, value);
  for (const { index, 0: whole, 1: name = "", 2: value = "" } of text.matchAll(NAMED)) {
    const kind = secretName(name);
    const start = index + whole.length - value.length;
    if (kind === "access key" && /^[A-Z0-9]{20}$/.test(value)) add(kind, start, value);
    else if (kind === "secret key" && /^[A-Za-z0-9+/]{40}$/.test(value)) add(kind, start, value);
    else if ((kind === "token" || kind === "authorization") && value.length >= 300) add(kind, start, value);
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** Whether a signed token says in its claims when it expires (RFC 7519, 4.1.4). */
function hasExpiry(value: string): boolean {
  const claims = value.startsWith("eyJ") ? (value.split(".")[1] ?? "") : "";
  return /"exp"\s*:\s*\d/.test(Buffer.from(claims, "base64").toString("utf8"));
}

/** A made-up value repeats itself or counts up; of a real one, most characters come in no order. */
function isRandom(value: string): boolean {
  const body = value.replace(/\\[nr]|\s/g, "").slice(0, 2000);
  const distinct = new Set(body).size;
  let steps = 0;
  for (let i = 1; i < body.length; i++) if (Math.abs(body.charCodeAt(i) - body.charCodeAt(i - 1)) <= 1) steps += 1;
  return (
    /\d/.test(body) &&
    /[A-Za-z]/.test(body) &&
    distinct >= Math.min(24, body.length * 0.45) &&
    steps < body.length * 0.25 &&
    !/example/i.test(body)
  );
}
