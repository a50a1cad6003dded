/** A path template without the names of its variables: what two spellings of one path share. */
export function pathShape(path: string): string {
  return path.replace(/\{[^{}]*\}/g, "{}").replace(/\/+$/, "");
}
