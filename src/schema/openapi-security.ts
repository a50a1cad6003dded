/** Security schemes of the headers that carry a token; the headers stay parameters beside them. */
import type { Json, Operation } from "../api-model/api-page.ts";

const TOKEN_HEADER = /^(?:authorization|(?:x-)?(?:[a-z0-9]+-)*(?:token|api-?key))$/i;

export interface Security {
  /** By name, for `components`. */
  readonly schemes: Record<string, Json>;
  /** What an operation asks for; null where it documents no such header. */
  of(operation: Operation): Json | null;
}

export function makeSecurity(): Security {
  const schemes: Record<string, Json> = {};
  return {
    schemes,
    of: ({ parameters }) => {
      const tokens = parameters.filter((p) => p.in === "header" && TOKEN_HEADER.test(p.name.value));
      if (tokens.length === 0) return null;
      const names = tokens.map(({ name }) => {
        const key = name.value.replace(/[^A-Za-z0-9]+/g, "");
        schemes[key] ??= { type: "apiKey", in: "header", name: name.value };
        return { key, isRequired: tokens.some((p) => p.name === name && p.required?.value === "yes") };
      });
      // of several token headers one is enough, unless the page asks for each; without any asked for, none is needed
      const required = names.filter(({ isRequired }) => isRequired);
      if (required.length > 0) return [Object.fromEntries(required.map(({ key }) => [key, []]))];
      return [...names.map(({ key }) => ({ [key]: [] })), {}];
    },
  };
}
