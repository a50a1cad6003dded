/** What an operation's URIs and its tables say of its parameters, side by side. */
import type { Fact, Operation, Parameter } from "../../api-model/api-page.ts";
import { lettersOf, pathVariables } from "../../api-model/path-variables.ts";
import { isSlip } from "./key-spelling.ts";

export interface PathReading {
  /** Variables that no row describes, each with the URI that has it. */
  readonly undocumented: readonly { readonly name: string; readonly uri: Fact<string> }[];
  /** Rows called path parameters that no URI has, with the undocumented variable that was probably meant. */
  readonly strangers: readonly { readonly parameter: Parameter; readonly meant: string | null }[];
}

/** Path variables and path parameters that have no counterpart. A pair that belongs together is one stranger, and nothing else. */
export function readPath(operation: Operation): PathReading {
  const uris = [operation.path, ...operation.otherPaths];
  const variables = new Map<string, Fact<string>>();
  for (const uri of uris)
    for (const name of pathVariables(uri.value)) if (!variables.has(name)) variables.set(name, uri);
  const described = new Set(operation.parameters.map(({ name }) => name.value));
  const lowered = new Set([...described].map((name) => name.toLowerCase()));
  const isDescribed = (name: string): boolean => described.has(name) || choicesOf(name).some((one) => lowered.has(one));
  const undocumented = [...variables].filter(([name]) => !isDescribed(name)).map(([name, uri]) => ({ name, uri }));
  const left = new Set(undocumented.map(({ name }) => name));
  const choices = new Set([...variables.keys()].flatMap(choicesOf));
  const unknown = operation.parameters.filter(
    ({ name: { value } }) => !variables.has(value) && !choices.has(value.toLowerCase()) && !isInHost(value, uris),
  );
  const rows = unknown.filter((parameter) => parameter.in === "path");
  const strangers = unknown.flatMap((parameter) => {
    const alike = [...left].find((name) => isAlike(name, parameter.name.value)) ?? null;
    const meant =
      alike ?? (parameter.in === "path" && rows.length === 1 && left.size === 1 ? ([...left][0] ?? null) : null);
    if (meant !== null) left.delete(meant);
    // a table of URI parameters holds query parameters too; only one that sounds like a variable is out of place
    return meant !== null || parameter.in === "path" ? [{ parameter, meant }] : [];
  });
  return { undocumented: undocumented.filter(({ name }) => left.has(name)), strangers };
}

/**
 * Whether a page spells the names of its tables by a rule of its own: "lampId" for {lamp_id} in each of several rows, and no name of
 * several words as the URI has it. Pages that are generated for a programming language do.
 */
export function spellsAnew(operations: readonly Operation[]): boolean {
  let other = 0;
  for (const operation of operations) {
    const variables = new Set([operation.path, ...operation.otherPaths].flatMap(({ value }) => pathVariables(value)));
    const isSame = ({ name: { value } }: Parameter): boolean => variables.has(value) && /[_-]|[a-z][A-Z]/.test(value);
    if (operation.parameters.some(isSame)) return false;
    other += readPath(operation).strangers.filter(isSpelledAnew).length;
  }
  return other > 1;
}

/** Whether the two names have the same letters. */
export const isSpelledAnew = ({ parameter, meant }: PathReading["strangers"][number]): boolean =>
  meant !== null && lettersOf(parameter.name.value) === lettersOf(meant);

/** The names between which a variable leaves the choice, in lower case: "key_or_uid", "keyOrUid", "key|uid". */
function choicesOf(variable: string): string[] {
  const names = variable.split(/[_-]or[_-]|(?<=[a-z\d])Or(?=[A-Z])|[|/]/);
  return names.length > 1 ? names.map((name) => name.toLowerCase()) : [];
}

/** "https://{Endpoint}/v1/…": the host's variables are no part of the path, and rows may describe them. */
function isInHost(name: string, uris: readonly Fact<string>[]): boolean {
  return uris.some(({ evidence }) =>
    evidence.some(({ words }) => words.replace(/[\\*_\s]/g, "").includes(`{${name.replace(/[_\s]/g, "")}}`)),
  );
}

/** "clusterId" and "cluster_id"; "flavors_id" and "flavor_id"; "port_mirror_filter_rule_id" and "traffic_mirror_filter_rule_id". */
function isAlike(a: string, b: string): boolean {
  if (isSlip(a, b)) return true;
  const [wordsA, wordsB] = [a, b].map((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const shared = wordsA?.filter((word) => wordsB?.includes(word)).length ?? 0;
  return shared > 2 && 2 * shared >= Math.max(wordsA?.length ?? 0, wordsB?.length ?? 0);
}
