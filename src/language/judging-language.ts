/** Words of a language that only lint rules ask for. */

/** Patterns see normalised text, as everywhere. */
export interface JudgingLanguage {
  /** Type words, lower case, that say what a value means and leave open whether it is a string, a number or anything else. */
  readonly looseTypes: readonly string[];
  /** Misspelt type words, lower case, with the word that is meant. */
  readonly misspeltTypes: Readonly<Record<string, string>>;
  /** A whole text in an example that stands for a value: "your password", "string". */
  readonly sampleWord: RegExp;
  /** A whole description that says only that one is to come. */
  readonly placeholder: RegExp;
  /** A mark among other words that says that a text is to be finished, in a group `mark`. */
  readonly unfinished: RegExp;
  /** Written behind a text that is still in another language. */
  readonly untranslated: string;
  /** A whole description that is only the word for "description". */
  readonly description: RegExp;
  /** The last word of the name of a field that is a description itself. */
  readonly describing: RegExp;
  /** A sentence that names an API to call, on a page whose own is deprecated. */
  readonly alternative: RegExp;
  /** What stands behind a name where a sentence says what it is: "`id` is the number of the lamp". */
  readonly defines: RegExp;
  /** Says that a value may be null or empty. */
  readonly empty: RegExp;
  /** May state a default, in whatever sentence. */
  readonly mayStateDefault: RegExp;
  /** May say that a field is not to be used any more. */
  readonly mayStateDeprecation: RegExp;
  /** May say that only the service sets a value. */
  readonly mayStateReadOnly: RegExp;
  /** Says that a field is there, or means something, only sometimes or never. */
  readonly sometimes: RegExp;
  /** A time of the past that is told with a word of condition: "the time when it was created". */
  readonly moment: RegExp;
  /** A sentence that calls its field required, or optional. */
  readonly required: RegExp;
  readonly optional: RegExp;
  /** Says that a value may be left out. */
  readonly leftOut: RegExp;
  /** A sentence that says what else is put into an address than it shows: "add the name of the boat to the URL path". */
  readonly addedToPath: RegExp;
  /** Says of a parameter that it narrows a list down: "Filters the rules by their owner". */
  readonly filters: RegExp;
  /** A sentence that holds for a part of the cases only: "In eu-de, …". */
  readonly scoped: RegExp;
  /** A paragraph that speaks of a deprecation and of what to use instead. */
  readonly replaced: RegExp;
  /** A caption of a table that continues another. */
  readonly continued: RegExp;
  /** A description that says for which versions of the API it holds. */
  readonly ofVersion: RegExp;
}
