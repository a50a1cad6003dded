/** The variables of a path: "{id}" of "/lamps/{id}". */

const VARIABLE = /\{([^{}]+)\}/g;

/** Their names, in order. */
export const pathVariables = (path: string): string[] => [...path.matchAll(VARIABLE)].map((match) => match[1] ?? "");

/** Equal for paths that differ by the names of their variables only. */
export const withoutVariables = (path: string): string => path.replace(VARIABLE, "{}");

/** What two spellings of one name share: "lampId", "lamp_id". */
export const lettersOf = (name: string): string => name.toLowerCase().replace(/[_-]/g, "");
