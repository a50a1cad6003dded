/** Ends of a line at which no sentence and no item of a list can end, in any language: the next line goes on with it. */

const MARK = /[,、，]$/;
const WORD = /\b(?:and|or|of|the|an|to|from|with|is|are|be)$|(?:和|或|或者|以及|及|与)$/;

/** "The value can be GET, HEAD," and "TCP, UDP, or". */
export function endsOpen(text: string): boolean {
  const end = text.trimEnd().slice(-12);
  return MARK.test(end) || WORD.test(end);
}
