/**
 * Text that no person writes: keys, tokens and passwords under names that say nothing. Told by how often capitals, small letters
 * and digits take turns; random words of one case only cannot be told from data.
 */

const RUN = /[A-Za-z0-9+/=]{12,}/g;
const UUID = /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;
/** Digests and keys in hexadecimal are longer than ids. */
const LONG_HEX = /^[0-9a-f]{40,}$/i;
/** Words are longer on average, those of "xmlHTTPRequestID" too; in random letters every second one begins another. */
const SHORTEST_WORD = 3;
const MANY_WORDS = 3;

/** Whether capitals and digits stand among the letters of a run as no words have them. */
export function isRandomRun(run: string): boolean {
  if (UUID.test(run)) return false;
  if (LONG_HEX.test(run)) return true;
  if (/^\d+$/.test(run)) return false;
  const words = run.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+/gu) ?? [];
  return words.length >= MANY_WORDS && run.length / words.length < SHORTEST_WORD;
}

/** One word with small letters, capitals, digits and signs: a password. */
const WORD = /[^\s"'<>(){}[\],;]{12,64}/g;
function isPasswordLike(word: string): boolean {
  return /[a-z]/.test(word) && /[A-Z]/.test(word) && /\d/.test(word) && /[!#$%^&*]/.test(word) && !/[/:?=]/.test(word);
}

/** The text with each random run replaced. */
export function replaceRandom(text: string, replace: (found: string) => string): string {
  if (text.length < 12) return text;
  const runs = text.replace(RUN, (run, at: number) =>
    isRandomRun(run) && !isInUuid(text, at, run) ? replace(run) : run,
  );
  return runs.replace(WORD, (word) => (isPasswordLike(word) ? replace(word) : word));
}

function isInUuid(text: string, at: number, run: string): boolean {
  return UUID.test(text.slice(Math.max(0, at - 24), at + run.length));
}
