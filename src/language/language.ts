/**
 * What a language is to docproof: the words and sentence forms that readers and the interpreter look for. A new language is
 * one file that fills this interface and one line in `vocabulary.ts`; no other code holds words of a page.
 *
 * Patterns see text that is NFKC-normalised, with white space folded and trimmed (see `normaliseWords`).
 */

export interface Language {
  /** BCP 47 primary tag: "en". */
  readonly code: string;
  /** As reports print it: "English". */
  readonly name: string;
  /** Header texts of each column role, lower case, without trailing `*` and `:`. */
  readonly columns: Readonly<Record<ColumnRole, readonly string[]>>;
  /** A header, among those of the role `group`, over names that stand within the name of the row: "Sub-Parameter". */
  readonly innerName: RegExp;
  /** What a section is about, tried in order on its heading (or on a list item's or paragraph's lead). */
  readonly sections: readonly SectionPattern[];
  /** Where the rows of a table live, tried in order on the caption without its number, or on a lead. */
  readonly captions: readonly CaptionPattern[];
  /** Captions and leads that name a structure; the group `name` is its name. */
  readonly structureNames: readonly RegExp[];
  /** A caption's label and number; the group `number` is the number: "Table 2". Also for mentions in running text. */
  readonly tableLabel: RegExp;
  /** A line that says which status the following belongs to; the group `status` has the code. */
  readonly statusMarkers: readonly RegExp[];
  /** A line that lists statuses; the group `codes` has them: "Normal response codes: 200, 202". */
  readonly statusLine: RegExp;
  /** "see X": the group `target` is what is pointed to, a caption or a title. */
  readonly reference: RegExp;
  /** Leads of a normal and of an error answer. */
  readonly normalAnswer: RegExp;
  readonly errorAnswer: RegExp;
  /** A sentence that says what an answer is written in, in the group `type`: "The Content-Type of the response is text/csv". */
  readonly answerMediaType: RegExp;
  /** A sentence that says that an answer is a file: "A compressed file is returned". */
  readonly fileAnswer: RegExp;
  /** A sentence that leads to the fields of an answer: "…and the following response attributes:". */
  readonly announcesAnswer: RegExp;
  /** What stands before the path, and before the method, of an operation that is told line by line: "Request URL:". */
  readonly uriLabel: RegExp;
  readonly methodLabel: RegExp;
  readonly required: {
    readonly yes: RegExp;
    readonly no: RegExp;
    /** One word that says it by itself, beside a name or type, or opening a description. */
    readonly yesMark: string;
    readonly noMark: string;
  };
  /** A sentence that tells a call, all of them in a text: "send a POST request to /things"; groups `method` and `target`. */
  readonly requestTo: RegExp;
  /** The header of a column of requirements that asks whether a field may be left out. */
  readonly asksOptional: RegExp;
  /** A part of a field's marks that gives its default: "defaults to 10". */
  readonly defaultMark: RegExp;
  /** Words of a location column, lower case, to where the parameter lives; `uri`: path or query. */
  readonly locations: Readonly<Record<string, ParameterPlace>>;
  /** A description that says of its field that it is given in the query string. */
  readonly inQuery: RegExp;
  /** Type words, lower case, to what they mean. */
  readonly types: Readonly<Record<string, TypeWord>>;
  /** Types that say more than a word; `item` is the element's type text, `name` a structure's name. */
  readonly typePhrases: readonly TypePhrase[];
  /** Cells and lines that say "none": "N/A". */
  readonly none: RegExp;
  /** A name cell that stands for any key. */
  readonly anyKey: RegExp;
  /** A name cell that speaks of a body as a whole: of an object, of a list of what the row describes. */
  readonly wholeBody: RegExp;
  readonly wholeList: RegExp;
  /** Says in a description which elements a field stands in, in the group `names`: "Parent: TagSet". */
  readonly parents: RegExp;
  /** A line of a description that states the field's type, in the group `type`: "Type: string". */
  readonly typeLine: RegExp;
  /** A lead or caption of a request example, of a response example. */
  readonly requestExample: RegExp;
  readonly responseExample: RegExp;
  readonly deprecation: {
    /** In a title. */
    readonly title: RegExp;
    /** In running text, about this API. */
    readonly notice: RegExp;
    /** Names the replacement in the group `replacement`. */
    readonly replacement: RegExp;
    /** A path segment of the page's file name that says it. */
    readonly path: RegExp;
  };
  /** Facts that a field's description states. */
  readonly facts: FactLanguage;
  /** Words that only lint rules ask for. */
  readonly judging: JudgingLanguage;
}

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
  /** Says that a value may be null or empty. */
  readonly empty: RegExp;
  /** Says that a field is there, or means something, only sometimes or never. */
  readonly sometimes: RegExp;
  /** A time of the past that is told with a word of condition: "the time when it was created". */
  readonly moment: RegExp;
  /** A sentence that calls its field mandatory, or optional. */
  readonly mandatory: RegExp;
  readonly optional: RegExp;
  /** A sentence that holds for a part of the cases only: "In eu-de, …". */
  readonly scoped: RegExp;
  /** A paragraph that speaks of a deprecation and of what to use instead. */
  readonly replaced: RegExp;
  /** A caption of a table that continues another. */
  readonly continued: RegExp;
}

export type ColumnRole =
  | "name"
  | "required"
  | "type"
  | "description"
  | "location"
  | "default"
  | "values"
  | "constraint"
  | "example"
  | "crud"
  | "group"
  | "status"
  | "method"
  | "uri"
  /** Known words of tables that are no parameter tables. */
  | "other";

export type ParameterPlace = "path" | "query" | "uri" | "header" | "cookie" | "body";

export interface SectionPattern {
  readonly kind: SectionKind;
  readonly pattern: RegExp;
}

export type SectionKind =
  | "function"
  | "constraints"
  | "debugging"
  | "uri"
  | "request"
  | "response"
  | "request-example"
  | "response-example"
  | "example"
  | "status"
  | "errors"
  | "normal-response"
  | "error-response";

export interface CaptionPattern {
  readonly place: CaptionPlace;
  readonly pattern: RegExp;
}

/** `request` and `response` leave open which part; `uri` is path and query; `parameters` says nothing. */
export type CaptionPlace =
  | "path"
  | "query"
  | "uri"
  | "request-header"
  | "request-body"
  | "form"
  | "request"
  | "response-header"
  | "response-body"
  | "response"
  | "status"
  | "errors"
  | "parameters";

export type TypeWord =
  | "string"
  | "integer"
  | "number"
  | "boolean"
  | "object"
  | "array"
  | "map"
  | "null"
  | "file"
  /** A word that is no type but fills the cell: "-". */
  | "unstated";

export interface TypePhrase {
  readonly pattern: RegExp;
  /** What the phrase makes of the groups `item` (a type text) or `name` (a structure's name). */
  readonly makes: "array" | "map" | "object" | "scalar" | "unstated";
}

/** Sentence forms that state facts; see `interpreter/prose/`. */
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
