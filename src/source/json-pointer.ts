/** The steps of JSON pointers (RFC 6901), by which the values of an example are known. */

/** A key as it stands in a pointer. */
export function escapePointer(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The key that a step of a pointer stands for. */
export function unescapePointer(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}
