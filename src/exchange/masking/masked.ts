/** Recognises masks: what this and other tools put in the place of a value. Nothing can be said about a masked value. */

const WHOLE = [
  // "xxxx", "XXX-XXX", "••••", "####", "...", "…"
  /^(?:x{3,}|X{3,}|[•●█]{3,}|#{3,}|\.{3,}|…+)(?:[-_. :/](?:x+|X+|[•●█]+|#+))*$/,
  /^redacted$/i,
  // "[REDACTED]", "<masked>", "(hidden)", "[removed: token]". Without brackets, "removed" may be a state that an API names.
  /^[[<({]{1,2}(?:redacted|masked|filtered|removed|hidden|secret|sanitized|scrubbed|anonymized|omitted)(?:[:\s_-][\w .:-]{0,60})?[\])>}]{1,2}$/i,
  // Placeholders: "{project_id}", "{{token}}", "${TOKEN}", "<your token>"
  /^(?:\{\{?[\w .-]{1,80}\}\}?|\$\{[\w.-]{1,80}\}|<[\w .-]{1,80}>)$/,
];
const WHOLE_LONGEST = 200;
/** Characters that a whole mask begins with: asked first, because most values are none. */
const beginsWhole = new Set("xX•●█#.…rR[<({$");

/** Our own masks, see `shapeMask`, when they are long enough to be told from a value. */
const OWN = /^(?=[^xXaA]*[xXaA])[xXaA0\s!-/:-@[-`{-~]+$/;
const OWN_SHORTEST = 8;

/** Whether `text` stands for a value that somebody hid: `***`, `AKIA****WXYZ`, `[REDACTED]`, `xxxx`, `{project_id}`. */
export function isMasked(text: string): boolean {
  if (text.includes("***")) return true;
  if (text.length <= WHOLE_LONGEST && beginsWhole.has(text[0] ?? "") && WHOLE.some((pattern) => pattern.test(text)))
    return true;
  return text.length >= OWN_SHORTEST && OWN.test(text);
}

/** Whether a text below a secret's name may be our own mask of a short one, of which nothing can be said. */
export const isOwnMask = (text: string): boolean => /^[xXaA0\s!-/:-@[-`{-~]*$/.test(text);
