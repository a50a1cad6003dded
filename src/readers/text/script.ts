/** Which script a character is of. */

const HAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** A Chinese character, or punctuation set as one. */
export function isHan(character: string): boolean {
  return HAN.test(character);
}
