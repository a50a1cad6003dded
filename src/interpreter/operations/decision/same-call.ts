/** Which candidates are the same call: by their words, by the shape of their paths, or as a template and what is called by it. */
import { pathVariables } from "../../../api-model/path-variables.ts";
import { pathShape } from "../../cells/path-shape.ts";
import { makePathTemplates, type PathTemplates } from "../../cells/path-templates.ts";
import { isCallOf } from "../../cells/uri.ts";
import type { Candidate } from "../candidate.ts";

interface Call {
  readonly method: string;
  readonly path: string;
}

/** A candidate with variables in its path. */
export const isTemplate = ({ match }: Candidate): boolean => pathVariables(match.path).length > 0;

/** The template of which another candidate is a call. */
export const templateOf = ({ match: { method, path } }: Candidate, all: readonly Candidate[]): Candidate | undefined =>
  all.find((other) => other.match.method === method && isTemplate(other) && isCallOf(path, other.match.path));

/** Whether a call is one of those given, or one of them with its variables filled in. */
export function callsAmong(calls: readonly Call[]): (call: Call) => boolean {
  const byMethod = new Map<string, PathTemplates>();
  for (const { method, path } of calls) {
    const templates = byMethod.get(method) ?? makePathTemplates();
    templates.add(path);
    byMethod.set(method, templates);
  }
  return ({ method, path }) => byMethod.get(method)?.matches(path) ?? false;
}

/** The same for two that are written alike. */
export const wordsOf = ({ match }: Pick<Candidate, "match">): string => `${match.method} ${match.path}`;

/** The same for two whose paths differ in nothing but the names of variables. */
export const keyOf = ({ method, path }: Call): string => `${method} ${pathShape(path)}`;
