/** Joins a configuration with those that it extends: its own words win, its lists come behind theirs. */
import type { Config } from "./config-type.ts";

/** Lists whose entries all hold; of every other key only the last value does. */
const JOINED = ["pair", "paths", "ignore", "hosts", "common-statuses", "operations"] as const;

export function extended(base: Config, own: Config): Config {
  const { extends: _base, ...below } = base;
  const { extends: _own, ...above } = own;
  return {
    ...below,
    ...above,
    ...(base.rules || own.rules ? { rules: { ...base.rules, ...own.rules } } : {}),
    ...Object.fromEntries(
      JOINED.flatMap((key) => {
        const lists = [base[key], own[key]].filter((list) => list !== undefined);
        return lists.length === 2 ? [[key, lists.flat()]] : [];
      }),
    ),
    ...(base.vocabulary && own.vocabulary
      ? { vocabulary: merged(base.vocabulary, own.vocabulary) as NonNullable<Config["vocabulary"]> }
      : {}),
    ...(base.live && own.live ? { live: merged(base.live, own.live) as NonNullable<Config["live"]> } : {}),
  };
}

/** Mappings are joined key by key, lists one behind the other. */
function merged(base: unknown, own: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(own)) return [...(base as unknown[]), ...(own as unknown[])];
  if (!isMapping(base) || !isMapping(own)) return own;
  return Object.fromEntries(
    [...new Set([...Object.keys(base), ...Object.keys(own)])].map((key) => [
      key,
      Object.hasOwn(base, key) && Object.hasOwn(own, key)
        ? merged(base[key], own[key])
        : Object.hasOwn(own, key)
          ? own[key]
          : base[key],
    ]),
  );
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
