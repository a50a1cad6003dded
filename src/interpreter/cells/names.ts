/** Names of fields and structures as writers vary them. */

/** Names that differ only in case, separators or a plural ending. */
export function sameName(a: string, b: string): boolean {
  return a === b || nameKey(a) === nameKey(b);
}

/** What names that are one share. */
export function nameKey(name: string): string {
  const plain = name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  if (plain.length > 4 && plain.endsWith("ies")) return `${plain.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(plain)) return plain.slice(0, -2);
  return plain.length > 3 && plain.endsWith("s") && !plain.endsWith("ss") ? plain.slice(0, -1) : plain;
}

/** The words of a name: "resourceTag" and "resource_tag" have two. */
export function nameWords(name: string): string[] {
  return name
    .replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, " ")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
