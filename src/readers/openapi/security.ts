/** Security requirements as the headers and parameters that callers send: pages list them in their tables. */
import type { Evidence, Fact, Parameter, ParameterLocation, Requirement } from "../../api-model/api-page.ts";
import { type Reading, resolve } from "./reading.ts";
import { entriesOf, entryAt, evidenceOf, itemsOf, keyEvidence, type SpecNode, textAt, valueAt } from "./spec-node.ts";

const LOCATIONS: readonly ParameterLocation[] = ["query", "header", "cookie"];

/** Required where every way of calling asks for it, conditional where one of several does. */
export function securityParameters(reading: Reading, operation: SpecNode): Parameter[] {
  const own = entryAt(operation, "security") ?? entryAt(reading.root, "security");
  const ways = itemsOf(own?.value).map((way) => entriesOf(way).map(({ key }) => key));
  const schemes = valueAt(valueAt(reading.root, "components"), "securitySchemes");
  return [...new Set(ways.flat())].flatMap((name) => {
    const entry = entryAt(schemes, name);
    const scheme = resolve(reading, entry?.value ?? null)?.node ?? null;
    const sent = scheme ? sentAs(scheme) : null;
    if (!entry || !own || !sent) return [];
    const required = ways.every((way) => way.includes(name)) ? "yes" : "conditional";
    return [parameterOf(sent, required, keyEvidence(entry, reading.source), evidenceOf(own, reading.source))];
  });
}

/** What callers must hold, each scheme and each of its scopes once; nothing where they may call without any. */
export function securityNeeds(reading: Reading, operation: SpecNode): Fact<string>[] {
  const own = entryAt(operation, "security") ?? entryAt(reading.root, "security");
  // one of the ways to call asks for nothing
  if (!own || itemsOf(own.value).some((way) => entriesOf(way).length === 0)) return [];
  const needs = itemsOf(own.value).flatMap((way) =>
    entriesOf(way).flatMap(({ key, value }) => [
      key,
      ...itemsOf(value).flatMap((scope) => (scope.kind === "scalar" ? [`${key}: ${String(scope.value)}`] : [])),
    ]),
  );
  return [...new Set(needs)].map((value) => ({ value, evidence: [evidenceOf(own, reading.source)] }));
}

function sentAs(scheme: SpecNode): { name: string; in: ParameterLocation } | null {
  const place = LOCATIONS.find((location) => location === textAt(scheme, "in"));
  const name = textAt(scheme, "name");
  switch (textAt(scheme, "type")) {
    case "apiKey":
      return name !== null && place ? { name, in: place } : null;
    case "http":
    case "oauth2":
    case "openIdConnect":
      return { name: "Authorization", in: "header" };
    default:
      return null;
  }
}

function parameterOf(
  sent: { name: string; in: ParameterLocation },
  required: Requirement,
  scheme: Evidence,
  asked: Evidence,
): Parameter {
  return {
    name: { value: sent.name, evidence: [scheme] },
    in: sent.in,
    type: { value: { kind: "string" }, evidence: [scheme] },
    required: { value: required, evidence: [asked] },
    description: null,
    constraints: [],
    tie: null,
    row: scheme.span,
    table: -1,
  };
}
