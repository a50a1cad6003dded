/** Finds and reads `docproof.yaml`, and says what is wrong with it by line. */
import { createRequire } from "node:module";
import { dirname, isAbsolute, join, relative } from "node:path";
import type { ErrorObject } from "ajv/dist/2020.js";
import { distance } from "fastest-levenshtein";
import type { Document } from "yaml";
import { REQUEST_KINDS } from "../../interpreter/operations/request-place.ts";
import { CONFIG_NAMES } from "./config-names.ts";
import type { Config } from "./config-type.ts";
import { extended } from "./extends.ts";
import { checkPaths } from "./project-paths.ts";
import { readText, revisionOf } from "../io/read-text.ts";
import { ToolError } from "../io/tool-error.ts";
import { unescapePointer } from "../../source/json-pointer.ts";
import { yaml } from "../../source/yaml.ts";

export interface LoadedConfig {
  readonly config: Config;
  /** The file, or null when there is none. */
  readonly file: string | null;
  /** It and those that it extends, in the order in which they were read. */
  readonly files: readonly string[];
  /** A path of the configuration, as seen from the current folder. */
  readonly resolve: (path: string) => string;
}

/**
 * Reads the named configuration, or the one in the current folder; an empty one when there is none. One of a git revision
 * (`git:REVISION:docproof.yaml`) counts with the baseline of that revision, so that a change cannot weaken the gate that judges it.
 */
export async function loadConfig(named: string | undefined): Promise<LoadedConfig> {
  for (const file of named === undefined ? CONFIG_NAMES : [named]) {
    const text = await readText(file).catch((error: NodeJS.ErrnoException) => {
      if (named === undefined && error.code === "ENOENT") return null;
      throw new ToolError(`${file}: the configuration could not be read (${error.code ?? error.message})`);
    });
    if (text !== null) {
      const folder = dirname(revisionOf(file)?.path ?? file);
      const files: string[] = [];
      const config = await withExtended(text, file, files);
      checkPaths(config, file, revisionOf(file) === null ? folder : null);
      return { config, file, files, resolve: (path) => relative("", join(folder, path)) || path };
    }
  }
  return { config: {}, file: null, files: [], resolve: (path) => path };
}

/** Pages that are editions of each other because the configuration says so, as seen from the current folder. */
export function pairingsOf({ config, resolve }: Pick<LoadedConfig, "config" | "resolve">): string[][] {
  return (config.pair ?? []).map((pairing) => pairing.map(resolve));
}

const MOST_FILES = 100;

/** The configuration with what it extends: other files of the project, packages in `node_modules` among them. */
async function withExtended(
  text: string,
  file: string,
  files: string[],
  open: readonly string[] = [],
): Promise<Config> {
  files.push(file);
  // each file may extend several, so that a few kilobytes would name millions
  if (files.length > MOST_FILES) throw new ToolError(`${file}: more than ${MOST_FILES} configurations are extended`);
  const own = parseConfig(text, file);
  let joined: Config = {};
  for (const name of [own.extends ?? []].flat()) {
    const other = extendedFile(name, file);
    if ([...open, file].includes(other)) throw new ToolError(`${file}: extends ${name}, which extends it in turn`);
    const below = await readText(other).catch((error: NodeJS.ErrnoException) => {
      throw new ToolError(`${file}: extends ${name}, which could not be read (${error.code ?? error.message})`);
    });
    joined = extended(joined, await withExtended(below, other, files, [...open, file]));
  }
  return extended(joined, own);
}

/** "./house.yaml" beside the file; "@house/docproof" is the docproof.yaml of a package. A stranger's file names nothing outside the project. */
function extendedFile(name: string, file: string): string {
  const revision = revisionOf(file);
  const isPackage = !/^\.{0,2}\//.test(name) && !/\.ya?ml$/.test(name);
  const path = isPackage
    ? join("node_modules", name, CONFIG_NAMES[0] ?? "")
    : relative("", join(dirname(revision?.path ?? file), name));
  if (isAbsolute(name) || isAbsolute(path) || path.split(/[\\/]/)[0] === "..")
    throw new ToolError(`${file}: extends ${name}, which is outside the project`);
  return revision && !isPackage ? `git:${revision.revision}:${path}` : path;
}

/** The configuration that a text holds; a wrong one is a ToolError that names the line and the nearest key. */
export function parseConfig(text: string, file: string): Config {
  const { LineCounter, parseDocument, Scalar } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: "error" });
  const broken = document.errors[0];
  if (broken)
    throw new ToolError(
      `${file}:${lines.linePos(broken.pos[0]).line}: not YAML: ${broken.message.split("\n")[0] ?? ""}`,
    );
  const value = valueOf(document, file);
  const require = createRequire(import.meta.url);
  const schema = require("#config-schema") as object;
  // loaded for a configuration only: many runs have none
  const { Ajv2020 } = require("ajv/dist/2020.js") as typeof import("ajv/dist/2020.js");
  // the schema is ours and tested: checking it against the meta-schema takes longer than many pages
  const ajv = new Ajv2020({ allErrors: true, strict: true, validateSchema: false, meta: false });
  const validate = ajv.compile<Config>(schema);
  const lineOf = (path: readonly (string | number)[]): number => {
    const found = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
    return lines.linePos(found?.range?.[0] ?? 0).line;
  };
  if (validate(value)) return withPlaces(value, (n) => `${file}:${lineOf(["operations", n])}`);
  // a misspelt key is why the one that is meant is missing
  const error = validate.errors?.find((one) => unknownKey(one) !== null) ?? validate.errors?.[0];
  if (!error) throw new ToolError(`${file}: not a configuration`);
  const path = error.instancePath
    .split("/")
    .slice(1)
    .map((part) => unescapePointer(part));
  const unknown = unknownKey(error);
  const node: unknown = document.getIn(unknown === null ? path : [...path, unknown], true);
  const offset = (node as { range?: [number, number, number] } | undefined)?.range?.[0];
  const at = offset === undefined ? "" : `:${lines.linePos(offset).line}`;
  if (unknown !== null)
    throw new ToolError(
      `${file}${at}: unknown key ${JSON.stringify(unknown)}${path.length > 0 ? ` in ${path.join(".")}` : ""}`,
      nearestKey(unknown, schema, path),
    );
  if (path[0] === "habit" && error.keyword === "pattern")
    throw new ToolError(
      `${file}${at}: ${path.slice(0, 2).join(".")}: ${JSON.stringify(node instanceof Scalar ? node.value : node)} names no place of request lines`,
      `For example "first code block under a level-2 heading". Kinds of places: ${REQUEST_KINDS.join(", ")}.`,
    );
  const allowed = (error.params as { allowedValues?: readonly string[] }).allowedValues;
  throw new ToolError(
    `${file}${at}: ${path.join(".") || "the file"} ${error.message ?? "is wrong"}${allowed ? ` (${allowed.join(", ")})` : ""}`,
  );
}

/** Aliases are followed only here: one without an anchor, and too many of them, are errors. */
function valueOf(document: Document.Parsed, file: string): unknown {
  try {
    return document.toJS() ?? {};
  } catch (error) {
    throw new ToolError(`${file}: not YAML: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The bindings of pages with where they are written, for what is told of them; one that is there twice is an error. */
function withPlaces(config: Config, placeOf: (entry: number) => string): Config {
  const { operations } = config;
  if (operations === undefined) return config;
  const known = new Map<string, string>();
  const placed = operations.map((entry, n) => {
    const at = placeOf(n);
    const key = JSON.stringify([entry.page, entry.heading, entry.anchor]);
    const other = known.get(key);
    if (other !== undefined) {
      const where = entry.heading ?? entry.anchor;
      throw new ToolError(
        `${at}: operations binds ${where === undefined ? "" : `${JSON.stringify(where)} of `}${entry.page} a second time, after ${other}`,
        "One entry binds one operation: give each its heading or anchor.",
      );
    }
    known.set(key, at);
    return { ...entry, at };
  });
  return { ...config, operations: placed };
}

function unknownKey(error: ErrorObject): string | null {
  if (error.keyword === "additionalProperties")
    return (error.params as { additionalProperty: string }).additionalProperty;
  return error.keyword === "propertyNames" ? (error.params as { propertyName: string }).propertyName : null;
}

/** The key of the schema at that place that is spelt most like the wrong one. */
function nearestKey(key: string, schema: object, path: readonly string[]): string | null {
  let at: unknown = schema;
  for (const part of path) {
    const node = at as { properties?: Record<string, unknown>; items?: unknown };
    at = /^\d+$/.test(part) ? node.items : node.properties?.[part];
  }
  const node = at as { properties?: Record<string, unknown>; propertyNames?: { enum?: readonly string[] } } | undefined;
  const keys = node?.propertyNames?.enum ?? Object.keys(node?.properties ?? {});
  const nearest = keys.toSorted((a, b) => distance(a, key) - distance(b, key))[0];
  if (nearest !== undefined && distance(nearest, key) <= 3) return `Did you mean ${nearest}?`;
  return keys.length > 0 ? `Known keys: ${keys.join(", ")}.` : null;
}
