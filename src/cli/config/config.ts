/** Finds and reads `docproof.yaml`, and says what is wrong with it by line. */
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import { distance } from "fastest-levenshtein";
import { LineCounter, parseDocument } from "yaml";
import type { CustomVocabulary } from "../../language/vocabulary.ts";
import type { Severity } from "../../findings/finding.ts";
import { CONFIG_NAMES } from "./config-names.ts";
import { packageFile } from "../io/package-root.ts";
import { readText, revisionOf } from "../io/read-text.ts";
import { ToolError } from "../io/tool-error.ts";

export interface Config {
  readonly sources?: readonly string[];
  readonly recordings?: readonly string[];
  readonly schemas?: string;
  readonly reports?: string;
  readonly pair?: readonly (readonly string[])[];
  readonly "fail-on"?: Severity | "never";
  readonly rules?: Readonly<Record<string, Severity | "off">>;
  readonly paths?: readonly { readonly pages: string; readonly rules: Readonly<Record<string, Severity | "off">> }[];
  readonly ignore?: readonly IgnoreEntry[];
  readonly baseline?: string;
  readonly "source-url"?: string;
  readonly "base-path"?: string;
  readonly hosts?: readonly string[];
  readonly "common-statuses"?: readonly number[];
  readonly live?: { readonly "base-url"?: string; readonly vars?: Readonly<Record<string, string | number>> };
  readonly vocabulary?: CustomVocabulary;
}

export interface IgnoreEntry {
  readonly rule?: string;
  readonly page?: string;
  readonly operation?: string;
  readonly field?: string;
  readonly reason: string;
}

export interface LoadedConfig {
  readonly config: Config;
  /** The file, or null when there is none. */
  readonly file: string | null;
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
      return { config: parseConfig(text, file), file, resolve: (path) => relative("", join(folder, path)) || path };
    }
  }
  return { config: {}, file: null, resolve: (path) => path };
}

/** The configuration that a text holds; a wrong one is a ToolError that names the line and the nearest key. */
export function parseConfig(text: string, file: string): Config {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors[0];
  if (broken)
    throw new ToolError(
      `${file}:${lines.linePos(broken.pos[0]).line}: not YAML: ${broken.message.split("\n")[0] ?? ""}`,
    );
  const value: unknown = document.toJS() ?? {};
  const schema = JSON.parse(readFileSync(packageFile("schemas/formats/config.schema.json"), "utf8")) as object;
  // the schema is ours and tested: checking it against the meta-schema takes longer than many pages
  const ajv = new Ajv2020({ allErrors: true, strict: true, validateSchema: false, meta: false });
  const validate = ajv.compile<Config>(schema);
  if (validate(value)) return value;
  const error = validate.errors?.[0];
  if (!error) throw new ToolError(`${file}: not a configuration`);
  const path = error.instancePath
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const unknown = unknownKey(error);
  const node: unknown = document.getIn(unknown === null ? path : [...path, unknown], true);
  const offset = (node as { range?: [number, number, number] } | undefined)?.range?.[0];
  const at = offset === undefined ? "" : `:${lines.linePos(offset).line}`;
  if (unknown !== null)
    throw new ToolError(
      `${file}${at}: unknown key ${JSON.stringify(unknown)}${path.length > 0 ? ` in ${path.join(".")}` : ""}`,
      nearestKey(unknown, schema, path),
    );
  const allowed = (error.params as { allowedValues?: readonly string[] }).allowedValues;
  throw new ToolError(
    `${file}${at}: ${path.join(".") || "the file"} ${error.message ?? "is wrong"}${allowed ? ` (${allowed.join(", ")})` : ""}`,
  );
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
