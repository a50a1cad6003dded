/** What `live` says: each call with where its values came from, and the plan that `--dry-run` prints. */
import { trimmed } from "../../source/text.ts";
import { maskText } from "../../exchange/masking/mask-text.ts";
import { maskNamed } from "../../exchange/masking/mask-value.ts";
import { secretName } from "../../exchange/masking/secrets.ts";
import type { Credentials } from "../../live/credentials.ts";
import type { Need, Plan, PlannedCall } from "../../live/plan.ts";
import type { Outcome } from "../../live/run.ts";
import { redactText } from "../../live/redact.ts";
import { isSafe } from "../../live/documented-calls.ts";
import { logLines, oneLine } from "../../reporters/visible-text.ts";

/** One line about a call: "GET /v1/clusters/{cluster_id}: 200 (cluster_id from clusters[0].id of GET /v1/clusters)". */
export function outcomeLine(outcome: Outcome, origin: string): string {
  const name = outcome.target.name;
  if (outcome.kind === "not-called") return oneLine(`${name}: not called: ${outcome.reason}`);
  if (outcome.kind === "interrupted") return oneLine(`${name}: interrupted`);
  const { filled, result } = outcome;
  const retried = result.retried.length === 0 ? "" : ` after ${result.retried.join(", ")}`;
  const origins = filled.flatMap(({ name: value, in: place, from }) =>
    place === "header" ? [] : [`${value} from ${from}`],
  );
  const values = origins.length === 0 ? "" : ` (${origins.join(", ")})`;
  if (result.kind === "failed") return oneLine(`${name}: ${result.reason}${retried}${values}`);
  const { status } = result.answer.exchange.response;
  const via = result.redirects.map(({ exchange }) => `${exchange.response.status}, then `).join("");
  return oneLine(
    `${name}: ${via}${status}${retried}${leadsTo(result.leadsTo, origin)}${result.tooLong ? ", too long to be kept" : ""}${values}`,
  );
}

function leadsTo(target: string | null, origin: string): string {
  if (target === null) return "";
  return target === origin
    ? ", a redirect that is not followed"
    : `, leads to another host, ${target}, and is not followed`;
}

/** What a plan leaves out: one line for each, but one for all that change something. */
export function notCalledLines({ notCalled }: Plan, methods: readonly string[]): string[] {
  const changing = notCalled.filter(({ target: { method } }) => !isSafe(method) && !methods.includes(method));
  const named = [...new Set(changing.map(({ target }) => target.method))].toSorted().join(",");
  return [
    ...(changing.length === 0
      ? []
      : [
          `not called, because they change something: ${changing.length === 1 ? "1 operation" : `${changing.length} operations`} (--allow-method ${named})`,
        ]),
    ...notCalled
      .filter((one) => !changing.includes(one))
      .map(({ target, reason }) => oneLine(`${target.name}: not called: ${reason}`)),
  ];
}

/** The whole plan, for a person to agree to. */
export function planText(plan: Plan, base: URL, { origins, secrets }: Credentials): string {
  const calls = plan.waves.flat();
  const lines = [
    `docproof live ${base.href}: ${calls.length} of ${calls.length + plan.notCalled.length} documented operations would be called, in this order`,
    ...origins.map(({ header, from }) => `  with the header ${header} from ${from}`),
    "",
    ...calls.flatMap((call, n) => callLines(call, n + 1, base)),
    ...(plan.notCalled.length === 0 ? [] : ["", "cannot be called"]),
    ...plan.notCalled.map(({ target, reason }) => `  ${target.name}: ${reason}`),
  ];
  return redactText(logLines(lines), secrets);
}

function callLines({ target, needs, body, missingHeaders }: PlannedCall, number: number, base: URL): string[] {
  const values = new Map(needs.map((need) => [need.name, need]));
  const path = target.path.replace(
    /\{([^{}]*)\}/g,
    (variable, name: string) => shownValue(values.get(name)) ?? variable,
  );
  const query = needs
    .filter((need) => need.in === "query")
    .map((need) => `${need.name}=${shownValue(need) ?? `{${need.name}}`}`);
  const address = `${base.origin}${trimmed(base.pathname, "", "/")}${path}${query.length > 0 ? `?${query.join("&")}` : ""}`;
  const indent = " ".repeat(String(number).length + 4);
  return [
    `  ${number}  ${target.method} ${address}`,
    ...needs.map((need) => `${indent}${need.in === "path" ? "" : `${need.in} `}${need.name} from ${originOf(need)}`),
    ...(body === null ? [] : [`${indent}body from the page's example`]),
    ...missingHeaders.map(
      (name) =>
        `${indent}without the header ${name}, which the page calls required (DOCPROOF_HEADER_${name.toUpperCase().replaceAll("-", "_")})`,
    ),
  ];
}

function originOf({ source }: Need): string {
  if (source.kind === "given") return source.given.from;
  return source.feeds
    .map(
      ({ target, fields, noun }) =>
        `${noun === "" ? fields[0] : `the first item (${fields.join(", ")})`} of the response to ${target.name}`,
    )
    .join(", or ");
}

/** A given value; a secret one masked; null where it comes from a response. */
function shownValue(need: Need | undefined): string | null {
  if (need?.source.kind !== "given") return null;
  const { value } = need.source.given;
  const kind = secretName(need.name);
  return encodeURIComponent(kind === null ? maskText(value, new Map()) : maskNamed(value, kind, new Map()));
}
