/**
 * The lines by which VuePress, VitePress, Docusaurus, Pandoc and others set a stretch of a page apart: "::: warning Title",
 * ":::note[Title]", "::: {.callout}", ":::". They show as a box, and neither text nor table runs on over them.
 */

export interface ContainerFence {
  /** Where the title that readers see stands in the line; null where it has none. */
  readonly title: { readonly start: number; readonly end: number } | null;
}

const FENCE =
  /^:{3,30}[ \t]{0,9}(?:[A-Za-z][\w-]{0,40}|(?=\{|$))(?:\[(?<inner>[^[\]\n]{0,200})\])?[ \t]{0,9}(?:\{[^{}\n]{0,200}\})?(?:[ \t]{1,9}(?<title>[^\s:{][^\n]{0,200}))?[ \t]{0,9}:{0,30}[ \t]{0,9}$/d;

/** null where a line is no such fence. */
export function containerFence(line: string): ContainerFence | null {
  const found = FENCE.exec(line);
  if (!found) return null;
  const at = found.indices?.groups?.title ?? found.indices?.groups?.inner;
  return { title: at && at[1] > at[0] ? { start: at[0], end: at[1] } : null };
}
