/**
 * The ApiPage: what a reference page promises. Each promise is a `Fact`: its value, and the words of the page it was read
 * from. What could not be read is a value here (`unknown` types, `Statement`s, unused tables), never a gap.
 * Plain data: it survives `JSON.parse(JSON.stringify(page))`.
 */
import type { PageFormat, ReadingProblem } from "../document/document.ts";
import type { Span } from "../source/source.ts";

/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Words of the page, and where they stand. */
export interface Evidence {
  readonly span: Span;
  readonly words: string;
}

/** A value that the page states, with the words that state it (at least one place). */
export interface Fact<T> {
  readonly value: T;
  readonly evidence: readonly Evidence[];
}

/**
 * How a reading was come to, the surest first: the configuration says it (`configuration`); the page does it the same way again and
 * again (`habit`); it says so itself, in a request line of its own, a caption, a lead or a link (`explicit`); the section that it
 * stands in says so (`section`); nothing but what stands before it says so (`position`); it is the likeliest of several (`guess`).
 */
export type Certainty = "configuration" | "habit" | "explicit" | "section" | "position" | "guess";

export interface ApiPage {
  /** Id of the `Source`. */
  readonly source: string;
  readonly format: PageFormat;
  /** The language most of the page is written in: a language's `code`, "en" or "zh". */
  readonly language: string;
  readonly title: Fact<string> | null;
  /** The name that the page keeps across editions: RST's `:original_name:` without its ending, the first heading's anchor. */
  readonly pageId: Fact<string> | null;
  readonly deprecated: Fact<Deprecation> | null;
  /** The path that it says all of its calls are below: "/api/v3"; absent where it says nothing. */
  readonly basePath?: Fact<string>;
  readonly operations: readonly Operation[];
  /** Calls that the server makes, of an API specification, with what it sends as the body of a response; absent where there are none. */
  readonly webhooks?: readonly Operation[];
  /** Every structure table of the page, the roots of bodies included. */
  readonly structures: readonly Structure[];
  /** Where the page contradicts itself: both readings, and which of them was believed. The rest of the model is the table's reading. */
  readonly twoReadings: readonly TwoReadings[];
  /** For every table in page order: what it was used as, or why it was not. */
  readonly ledger: readonly TableUse[];
  /** Sentences that say something about a value and could not become a constraint. */
  readonly unformalised: readonly Statement[];
  readonly problems: readonly ReadingProblem[];
  /** What its tables of error codes list; absent where it has none. */
  readonly errorCodes?: readonly ErrorCode[];
  /** Names of headers, fields and queries ("?expand") that it tells outside its tables: only that they are known, and not of what. */
  readonly toldNames?: readonly string[];
  /** Those of them that it tells outside of the sections of its operations: of things, whichever operation they come with. */
  readonly generalNames?: readonly string[];
  /** It speaks of errors outside of the sections of its operations: any of them may fail, then. */
  readonly tellsErrors?: true;
  /** Statuses of failures that it names there, in sentences and tables: "500", "5XX". */
  readonly errorStatuses?: readonly string[];
  /** What the configuration says of the page by hand, and what became of it; absent where it says nothing. */
  readonly byHand?: readonly ByHand[];
  /** What looks like a part of an operation and is of none; absent where there is nothing such. */
  readonly passedOver?: PassedOver;
  /** Calls that it shows or mentions and states nowhere: "GET /things/red". Absent where there are none. */
  readonly callsShown?: readonly string[];
  /** What it says belongs to every call of the API: "Common request headers". Absent where it has no such table. */
  readonly common?: readonly CommonFields[];
  /** Calls that it describes and gives no method and path; absent where there are none. */
  readonly unbound?: UnboundCalls;
  /** What it describes by a table and shows by JSON apart from all calls, each as the answer of one; absent where there is nothing such. */
  readonly things?: UnboundCalls;
  /** Its tables that are of no operation, in page order; absent where there is none. */
  readonly looseTables?: readonly LooseTable[];
}

/** A table of no operation: error codes, quotas, the values of something, an object that no field of an operation names. */
export interface LooseTable {
  /** Its caption without its number, or what it stands under; null where neither says anything. */
  readonly name: string | null;
  /** Index of the table in page order, as in the ledger. */
  readonly table: number;
  /** What stands in the cells of its header; empty for a table without one, and where its rows are fields. */
  readonly header: readonly string[];
  /** Its rows as they stand; empty where they are fields, which `structures` or `common` has. */
  readonly rows: readonly LooseRow[];
}

export interface LooseRow {
  /** A cell that spans rows or columns stands in each of its places. */
  readonly cells: readonly string[];
  readonly span: Span;
}

/** A table of what belongs to every call. */
export interface CommonFields {
  /** Of what is sent, or of what comes back; null where the page does not say. */
  readonly side: "request" | "response" | null;
  readonly fields: readonly Field[];
  /** Index of the table in page order, as in the ledger. */
  readonly table: number;
}

/** What sections promise of calls without a method and a path: a page reads the same whatever the call is. */
export interface UnboundCalls {
  /** Their method is "", their path the heading of their section, or "" where there is none. */
  readonly operations: readonly Operation[];
  readonly structures: readonly Structure[];
  /** As `ApiPage.ledger`, with the tables of these calls placed. */
  readonly ledger: readonly TableUse[];
}

/** In numbers. What shows or repeats an operation that was found is not among them. */
export interface PassedOver {
  /** Request lines that were taken for something else. */
  readonly requestLines: number;
  /** Calls in commands, examples and sentences. */
  readonly shownCalls: number;
  /** Blocks of JSON that are no operation's example. */
  readonly jsonBlocks: number;
  /** Blocks that the page calls JSON and that hold none: empty, cut short, in another notation. Absent where there is none. */
  readonly unreadJson?: number;
}

/** An operation or a table that the configuration binds. */
export interface ByHand {
  /** Where the configuration says it: "docproof.yaml:12". */
  readonly at: string;
  /** "POST /lamps", "query parameters". */
  readonly says: string;
  /** Of what: "heading "Create"", "table 2". */
  readonly binds: string;
  /** Where that stands; null where it does not. */
  readonly span: Span | null;
  /** Why it binds nothing; null where it does. */
  readonly problem: { readonly kind: "not-found" | "several" | "twice" | "not-read"; readonly words: string } | null;
}

/** A row of a table of error codes: what a failed request may answer. */
export interface ErrorCode {
  /** "SHELF.0038" */
  readonly code: Fact<string>;
  /** Three digits; null where the table has none. */
  readonly status: Fact<string> | null;
  /** As the answer words it; null where the table does not. */
  readonly message: Fact<string> | null;
}

export interface Deprecation {
  /** What to use instead, as the page words or links it; null when it says nothing. */
  readonly replacement: string | null;
  /** Where the notice stands. */
  readonly said: "title" | "text" | "path";
}

export interface Operation {
  /** Upper case. */
  readonly method: Fact<string>;
  /**
   * Path template without host and query, `{name}` for variables. Calls of one path that the configuration tells apart have what
   * does so behind it: "/?Action=List", "/rpc#list".
   */
  readonly path: Fact<string>;
  /** Other URIs that the page gives for the same operation. */
  readonly otherPaths: readonly Fact<string>[];
  /** The path behind the base that the page states; absent where `path` is whole, or no base is stated. */
  readonly wholePath?: string;
  /** Names in the URI's query template, in order. */
  readonly queryTemplate: readonly Fact<string>[];
  readonly summary: Fact<string> | null;
  readonly deprecated: Fact<Deprecation> | null;
  readonly parameters: readonly Parameter[];
  readonly requestBody: Body | null;
  readonly responses: readonly Response[];
  readonly examples: readonly Example[];
  /** How sure it is that the page documents this operation, and does not merely mention or show it. */
  readonly certainty: Certainty;
  /** Names that sentences about it set in code type: told somehow, even where no table has them. */
  readonly mentioned?: readonly string[];
  /** Sentences about it speak of null. */
  readonly tellsNull?: true;
  /** What is said of it speaks of errors. */
  readonly tellsErrors?: true;
  /** Statuses of failures that its sentences name: "500", "5XX". */
  readonly errorStatuses?: readonly string[];
  /** Variables of its paths whose values may hold slashes, as the page says. */
  readonly spanning?: readonly string[];
  /** No call, but a thing that the page describes apart from all calls. */
  readonly isThing?: true;
  /** Of an API specification: what pages have no place for. */
  readonly specified?: SpecifiedOperation;
}

export interface SpecifiedOperation {
  readonly operationId: Fact<string> | null;
  readonly tags: readonly Fact<string>[];
  /** What callers must hold, each scheme and each of its scopes: "key", "login: read". */
  readonly security: readonly Fact<string>[];
  /** The day from which a deprecated operation may be gone. */
  readonly sunset: Fact<string> | null;
  /** "draft", "alpha", "beta" or "stable". */
  readonly stability: Fact<string> | null;
}

export type ParameterLocation = "path" | "query" | "header" | "cookie";

export interface Parameter extends Field {
  readonly in: ParameterLocation;
}

export interface Body {
  /** A structure, an array or map of one, or `unknown`. */
  readonly type: TypeExpression;
  /** "application/json" unless the page says otherwise ("multipart/form-data" for form tables). */
  readonly mediaType: string;
  /** Of an API specification: what it says of the value as a whole, and the further media types. */
  readonly specified?: SpecifiedBody;
  /** By what the page leaves the body to another one, a link or a name ("see Responses (Tasks)"); null when it describes it itself. */
  readonly elsewhere: string | null;
  /** Its structure has one field, and that is what a client's function takes: the body itself. Absent where it is an object. */
  readonly isArgument?: true;
  readonly evidence: readonly Evidence[];
}

export interface Response {
  /** Three digits, or "default" where the page names none and no success status is told. */
  readonly status: Fact<string>;
  readonly description: Fact<string> | null;
  readonly headers: readonly Field[];
  readonly body: Body | null;
  /** Words that say that it has none; absent where the page does not say so. */
  readonly noBody?: Evidence;
  /** Described only by a row of the status table (no table, no example of its own). */
  readonly listedOnly: boolean;
  /** Only sentences tell it, and no list of statuses: the page does not say that there are no others. */
  readonly told?: true;
  /** How sure it is that what describes it is this operation's response, of this status. */
  readonly certainty: Certainty;
}

/** One row of a parameter or structure table. */
export interface Field {
  readonly name: Fact<string>;
  /** null where the page states no type (no type column); `unknown` where it states one that could not be read. */
  readonly type: Fact<TypeExpression> | null;
  readonly required: Fact<Requirement> | null;
  readonly description: Fact<string> | null;
  readonly constraints: readonly Constraint[];
  /** How the field was tied to the structure that its type names; null when it needs none or has none. */
  readonly tie: Tie | null;
  /** The structure that its type names and this page does not describe: another page may. Absent where there is none. */
  readonly names?: string;
  /** Of an API specification: what pages have no cell for. */
  readonly specified?: SpecifiedFacts;
  /** Its cells in columns whose header is not known: what the row states there was not read. Absent where there is no such column. */
  readonly unread?: readonly Evidence[];
  /** Its description says that it names only some of the fields inside: "including but not limited to". */
  readonly listsSome?: true;
  /** The row says that it belongs to every call: it may be sent elsewhere than what stands beside it. */
  readonly isCommon?: true;
  /** The row of the table. */
  readonly row: Span;
  /** Index of the table in page order, as in the ledger. */
  readonly table: number;
}

/** What the required cell says. `conditional`: neither yes nor no, or a yes or no with a condition. */
export type Requirement = "yes" | "no" | "conditional";

export type TypeExpression =
  | { readonly kind: "string" | "integer" | "number" | "boolean" | "null" | "object" | "file" }
  | { readonly kind: "array"; readonly items: TypeExpression | null }
  | { readonly kind: "map"; readonly values: TypeExpression | null }
  /** `any`: a value may be several of the options at once. */
  | { readonly kind: "union"; readonly options: readonly TypeExpression[]; readonly any?: true }
  /** An object described by a structure table. `page` names another page's source, absent for this page. */
  | { readonly kind: "structure"; readonly id: string; readonly page?: string }
  /** The page states a type that could not be read, or none that says anything ("-"). */
  | { readonly kind: "unknown" };

/** How a field found its structure. `elsewhere`: a link to a page that was not read. `dangling`: a link to nothing. */
export interface Tie {
  readonly by:
    | "type-link"
    | "name-link"
    | "description-link"
    | "table-number"
    | "type-name"
    | "field-name"
    | "dotted-name"
    | "position"
    | "elsewhere"
    | "dangling";
  /** The link's target or the name that was followed. */
  readonly target: string;
  readonly evidence: Evidence;
}

export interface Structure {
  /** Unique on its page, stable for the same page: made of the name, or of the table's place. */
  readonly id: string;
  /** The name that the caption or lead gives it; null for an unnamed root. */
  readonly name: Fact<string> | null;
  /** Which body the table is the top of; null for a structure below one. */
  readonly root: "request" | "response" | "error-response" | null;
  readonly fields: readonly Field[];
  /** The row whose name stands for any key ("{user-defined key}"). */
  readonly anyKey: Field | null;
  /** Names by which a link, of this page or another, points at it. */
  readonly ids: readonly string[];
  /** Index in page order of the tables whose rows these are. */
  readonly tables: readonly number[];
  /** Of the first table. */
  readonly span: Span;
  /** What stands before the table says that it lists only some of the fields that there are. */
  readonly listsSome?: true;
  /** The table lists them flat with the rows around them, and only the examples tell which of all rows are its. */
  readonly isFlat?: true;
}

/** JSON Schema keywords read from prose, and the three of ours that have no keyword of their own. */
export type Keyword =
  | "const"
  | "enum"
  | "default"
  | "minLength"
  | "maxLength"
  | "minItems"
  | "maxItems"
  | "minimum"
  | "maximum"
  | "exclusiveMinimum"
  | "exclusiveMaximum"
  | "multipleOf"
  | "format"
  | "pattern"
  | "uniqueItems"
  | "nullable"
  | "readOnly"
  | "writeOnly"
  | "deprecated"
  /** Values beside a range: -1 beside 1 to 1826. The value is a list of them. */
  | "also"
  /** Required, or a value, only under a condition; the value is the condition's words. */
  | "condition";

/** Keywords that only API specifications state. `additionalProperties`: false, the object is closed. */
export type SpecifiedKeyword =
  | "pattern"
  | "writeOnly"
  | "uniqueItems"
  | "additionalProperties"
  | "minProperties"
  | "maxProperties"
  /** The field that tells which of several objects a value is, with the values that it may have. */
  | "discriminator";

/** What an API specification says of a value and a page would have no cell for. */
export interface SpecifiedFacts {
  readonly constraints: readonly Constraint<SpecifiedKeyword>[];
  /** The elements of a list or the values of a map that have facts of their own; null where they have none. */
  readonly items: Field | null;
  /** The alternatives of the value that are no objects with fields of their own, each with its type; absent where it has none. */
  readonly options?: readonly Field[];
}

export interface SpecifiedBody {
  /** The body as a field without a name. */
  readonly whole: Field;
  /** As which media types it may be sent beside the one that is read. */
  readonly others: readonly Body[];
}

export interface Constraint<Word extends string = Keyword> {
  readonly keyword: Word;
  readonly value: Json;
  readonly evidence: readonly Evidence[];
}

/** Words about a field's value that became no constraint. */
export interface Statement {
  readonly fieldPath: string;
  readonly reason: string;
  readonly evidence: Evidence;
}

export interface Example {
  readonly role: "request" | "response";
  /** For a response: the status it stands under, or null when the page does not say. */
  readonly status: string | null;
  /** The request line, where the example has one. */
  readonly request: { readonly method: string; readonly url: string; readonly evidence: Evidence } | null;
  readonly headers: readonly { readonly name: string; readonly value: string; readonly evidence: Evidence }[];
  /** The JSON body as repaired where it had to be; null where there is none. */
  readonly body: ExampleBody | null;
  /** The code block. */
  readonly span: Span;
  /** It stands with another operation, and the page says that this one answers the same. */
  readonly isOfOther?: true;
}

export interface ExampleBody {
  /** null when even the repaired text is no JSON. */
  readonly value: { readonly json: Json } | null;
  /** Offset in the source of each value, by JSON pointer ("" is the whole). */
  readonly places: Readonly<Record<string, number>>;
  /** What stands before it says that it shows only some of the fields that there are. */
  readonly showsSome?: true;
  /** What had to be repaired, or why it is no JSON; in page order. */
  readonly breaks: readonly {
    readonly kind: string;
    readonly message: string;
    readonly span: Span;
    /** It leaves out no member of an object: a comment of a value, dots between the items of a list. */
    readonly explains?: true;
  }[];
}

/** What became of a table. */
export interface TableUse {
  readonly span: Span;
  readonly caption: string | null;
  /**
   * What it was used as ("path parameters", "response body 200", "structure Clusters"), or `not-parameters` with what it
   * seems to be (a status table is used), or `not-understood` with the reason.
   */
  readonly use:
    | { readonly as: "parameters"; readonly detail: string }
    | { readonly as: "status-codes"; readonly detail: string }
    | { readonly as: "operation"; readonly detail: string }
    | { readonly as: "not-parameters"; readonly detail: string }
    | { readonly as: "not-understood"; readonly detail: string };
  readonly rows: number;
  /** How sure it is that its rows belong where they were put; null for a table that was not put anywhere. */
  readonly certainty: Certainty | null;
  /** Headers of its columns that are not known, and were not read; absent where there is none. */
  readonly unknownColumns?: readonly Evidence[];
}

/** Why one of two readings was believed. */
export type Doubt =
  | "every-example-shows-it"
  /** The path of the operation has the name that the example shows. */
  | "the-path-names-it"
  /** The rows of its members follow the row of the object: the table only leaves out how they nest. */
  | "its-rows-follow"
  | "the-table-says-list"
  /** The values of the example are mostly of other types than the table says. */
  | "the-example-is-careless"
  | "the-example-may-be-a-part"
  /** A list of one, sent or answered by a call that makes or changes one thing. */
  | "a-list-of-one"
  /** The field refers to the table of a whole response, and means what is inside that. */
  | "the-table-is-a-response"
  /** The words of the table's name stand in other names of the page, those of the example's in none. */
  | "the-page-says-so-elsewhere";

/** Where a page contradicts itself: what its table says and what its example shows, which of them was believed, and why. */
export interface TwoReadings {
  /** "GET /v1/{project_id}/servers". */
  readonly operation: string;
  readonly place: "request" | "response";
  readonly status: string | null;
  /** Of the field that is read differently; "" for the body. */
  readonly path: string;
  /**
   * `wrapper`: an object, or the items of a list, around the fields; `level`: an object around them that the example does not have;
   * `query`: parameters of the query that the table puts into the body; the others are of a field's type or name.
   */
  readonly kind: "list" | "single" | "map" | "object" | "level" | "wrapper" | "name" | "query";
  /** What the table says, and what the example shows: the fields and the object around them, kinds of types, names. */
  readonly table: string;
  readonly example: string;
  readonly won: "table" | "example";
  readonly because: Doubt;
  /** The table leaves out what the example shows, and denies it nowhere: the page is read so in any case. Absent where it is not. */
  readonly isLeftOut?: true;
  readonly evidence: { readonly table: Evidence; readonly example: Evidence };
}
