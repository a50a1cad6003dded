/** What an operation's URIs and its tables say of its parameters, side by side. */
import type { Fact, Operation, Parameter } from "../api-model/api-page.ts";
import { pathVariables } from "../interpreter/uri.ts";

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
  for (const uri of uris) for (const name of pathVariables(uri.value)) if (!variables.has(name)) variables.set(name, uri);
  const described = new Set(operation.parameters.map(({ name }) => name.value));
  const undocumented = [...variables].filter(([name]) => !described.has(name)).map(([name, uri]) => ({ name, uri }));
  const rows = operation.parameters.filter((parameter) => parameter.in === "path" && !variables.has(parameter.name.value) && !isInHost(parameter.name.value, uris));
  const left = new Set(undocumented.map(({ name }) => name));
  const strangers = rows.map((parameter) => {
    const meant = rows.length === 1 && left.size === 1 ? ([...left][0] ?? null) : ([...left].find((name) => plain(name) === plain(parameter.name.value)) ?? null);
    if (meant !== null) left.delete(meant);
    return { parameter, meant };
  });
  return { undocumented: undocumented.filter(({ name }) => left.has(name)), strangers };
}

/** "https://{Endpoint}/v1/…": the host's variables are no part of the path, and rows may describe them. */
function isInHost(name: string, uris: readonly Fact<string>[]): boolean {
  return uris.some(({ evidence }) => evidence.some(({ words }) => words.replace(/[\\*_\s]/g, "").includes(`{${name.replace(/[_\s]/g, "")}}`)));
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
