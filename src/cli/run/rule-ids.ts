/** Rule ids as users write them: old ids of renamed rules are accepted with a notice, unknown ones are an error. */
import { distance } from "fastest-levenshtein";
import { catalogue, findRule } from "../../audit/catalogue.ts";
import type { Config } from "../config/config-type.ts";
import { say } from "../io/output.ts";
import { ToolError } from "../io/tool-error.ts";

type Severities = NonNullable<Config["rules"]>;

/** What names rules: the command line's `--rule` and the configuration. */
export interface NamedRules {
  readonly rule: Severities;
  readonly config: Config;
}

/** The same with today's ids. A misspelled id would silently change nothing, so it is an error. */
export function withCurrentIds({ rule, config }: NamedRules): NamedRules {
  const told = new Set<string>();
  const current = (id: string): string => {
    const known = findRule(id);
    if (known === null) throw unknownRule(id);
    if (known.id !== id && !told.has(id)) say(`docproof: rule ${id} is now called ${known.id}`);
    told.add(id);
    return known.id;
  };
  const renamed = (severities: Severities): Severities =>
    Object.fromEntries(Object.entries(severities).map(([id, severity]) => [current(id), severity]));
  return {
    rule: renamed(rule),
    config: {
      ...config,
      ...(config.rules ? { rules: renamed(config.rules) } : {}),
      ...(config.paths ? { paths: config.paths.map((entry) => ({ ...entry, rules: renamed(entry.rules) })) } : {}),
      ...(config.ignore
        ? {
            ignore: config.ignore.map((entry) =>
              entry.rule === undefined ? entry : { ...entry, rule: current(entry.rule) },
            ),
          }
        : {}),
    },
  };
}

export function unknownRule(id: string): ToolError {
  const nearest = catalogue.toSorted((a, b) => distance(a.id, id) - distance(b.id, id))[0]?.id;
  return new ToolError(
    `unknown rule ${id}`,
    nearest === undefined ? null : `Did you mean ${nearest}? docproof rules lists them all.`,
  );
}
