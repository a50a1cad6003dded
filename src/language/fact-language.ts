/** How sentences of a language state facts of a field; see `interpreter/prose/`. */

export interface FactLanguage {
  /** Only a text that this finds something in can hold one of the forms. */
  readonly script: RegExp;
  /** Labels that say what the text behind them is about: "Range:", "Default value". Matched from the start of a text. */
  readonly labels: readonly FactLabel[];
  /** Where a text is cut, before labels that generators glue to what stands before them: "…the projectMinimum: 1". */
  readonly cut: RegExp;
  /** A short heading of its own with a colon, known or not: what follows speaks of that thing, not of the field. */
  readonly anyLabel: RegExp;
  /** Begins what only illustrates ("for example …"), up to the end of its sentence: facts are not taken from it. */
  readonly illustration: RegExp;
  /** A clause that makes what it stands in conditional ("if", "when"). */
  readonly condition: RegExp;
  /** An opening that speaks of a part of the cases without saying "if": "For TCP listeners," "In agent mode,". */
  readonly scope: RegExp;
  /** A condition that is only the absence of a value: what a default is for. */
  readonly absence: RegExp;
  /** Words that turn a condition into its opposite. */
  readonly negation: RegExp;
  /** Says that what a sentence states is not exact, or not all: "generally", "and so on", "case-insensitive". */
  readonly loose: RegExp;
  /** Names the field itself as what a sentence speaks of: "the value", "this parameter". */
  readonly own: RegExp;
  /** Refers back to what the words before it name: "…通过 enterpriseProjectId 体现,该值默认为 0". */
  readonly back: RegExp;
  /** Between two values of a list: "," "or". */
  readonly separators: RegExp;
  /** The unit behind a number, which is no part of the value of a numeric field: "60s", "5 MB". */
  readonly unit: RegExp;
  /** No value even in quotation marks: "null", "mandatory". */
  readonly never: RegExp;
  /** No value without quotation marks: "empty", "automatically generated", and the plain words that sentences begin with. */
  readonly noValue: RegExp;
  /** What stands behind "default:" where there is none: "None". */
  readonly noDefault: RegExp;
  /** What may follow the value with which an item of a value list begins. */
  readonly itemEnd: RegExp;
  /** Marks the item, or the value before it, as the default: "(default)". */
  readonly defaultMark: RegExp;
  readonly patterns: readonly FactPattern[];
}

/** What a text is about. `other`: about something else than the field's values. */
export type FactTopic = "text" | "values" | "default" | "example" | "other";

export interface FactLabel {
  readonly topic: FactTopic;
  readonly pattern: RegExp;
}

export interface FactPattern {
  readonly fact: FactKind;
  /**
   * Groups: `value`, `values`, `low`, `high`, `condition`. `subject` is what the sentence speaks of: the fact holds only where
   * that is the field itself.
   */
  readonly pattern: RegExp;
  /** Only in texts under such a label; a form without one is read everywhere. */
  readonly under?: FactTopic;
  /** For `format`: the JSON Schema format. */
  readonly format?: string;
}

export type FactKind =
  | "const"
  | "enum"
  /** A label after which the values stand as a list of items, or on lines of their own. */
  | "enum-label"
  | "default"
  | "length"
  | "min-length"
  | "max-length"
  /** How many elements a list has. */
  | "items"
  | "min-items"
  | "max-items"
  | "range"
  | "minimum"
  | "maximum"
  /** More than the number, not the number itself. */
  | "above"
  /** "Minimum: 1" as generators write it: of a string it is the length. */
  | "generated-minimum"
  | "generated-maximum"
  /** "Minimum length: 1": of a list whose elements have no length it counts them. */
  | "generated-min-length"
  | "generated-max-length"
  | "multiple-of"
  /** A value beside a range: "-1 means the longest". */
  | "also"
  | "format"
  /** Says that the values may have another format too: "a CIDR block". */
  | "other-format"
  /** Says that values may be written otherwise than they are listed: "case-insensitive". */
  | "other-values"
  /** Under a condition another range: `low` and `high`, or told elsewhere. */
  | "other-range"
  | "nullable"
  | "read-only"
  | "deprecated"
  /** What the field is required under. */
  | "required-if"
  /** One value under a condition: "if …, the value is X". */
  | "branch";
