/**
 * The name that a renderer gives to a heading that has none: "Response Parameters" is `response-parameters`. As most generators make it,
 * but for a number behind the second of two: some keep a hyphen for each blank, some one for all.
 */
export function slug(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/[\s-]+/g, "-");
}
