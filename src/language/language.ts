/**
 * What a language is to docproof: the words and sentence forms that readers and the interpreter look for, grouped by what they are
 * for. A new language is a folder or file that gives what it knows (`LanguageWords`; the rest is silent by default, see
 * `make-language.ts`) and one line in `languages.ts`; no other code holds words of a page.
 *
 * Patterns see text that is NFKC-normalised, with white space folded and trimmed (see `normaliseWords`).
 */
import type { FactLanguage } from "./fact-language.ts";
import type { JudgingLanguage } from "./judging-language.ts";
import type { Script } from "./scripts.ts";

export interface Language extends LanguageGroups {
  /** BCP 47 primary tag: "en". */
  readonly code: string;
  /** As reports print it: "English". */
  readonly name: string;
  /** What its texts are written in; the first is what tells it apart from languages in other scripts. */
  readonly scripts: readonly [Script, ...Script[]];
  /**
   * The commonest words of its sentences, lower case, that tell it apart from languages in the same scripts: articles, prepositions,
   * conjunctions. Empty for the only language in its scripts.
   */
  readonly functionWords: readonly string[];
}

interface LanguageGroups {
  readonly columns: ColumnLanguage;
  readonly cells: CellLanguage;
  readonly requirement: RequirementLanguage;
  readonly types: TypeLanguage;
  readonly sections: SectionLanguage;
  readonly operations: OperationLanguage;
  readonly messages: MessageLanguage;
  readonly deprecation: DeprecationLanguage;
  readonly facts: FactLanguage;
  readonly judging: JudgingLanguage;
}

/** What the files of a language give: any part of any group. */
export type LanguageWords = Pick<Language, "code" | "name" | "scripts"> & {
  readonly functionWords?: Language["functionWords"];
} & {
  readonly [Group in keyof LanguageGroups]?: Partial<LanguageGroups[Group]>;
};

export interface ColumnLanguage {
  /** Header texts of each column role, lower case, without trailing `*` and `:`. */
  readonly words: Readonly<Partial<Record<ColumnRole, readonly string[]>>>;
  /** A header, among those of the role `group`, over names that stand within the name of the row: "Sub-Parameter". */
  readonly innerName: RegExp;
  /** Whole header of a column of the codes by which programs know what another column has the names of. */
  readonly codeOfName: RegExp;
  /** The header of a column of requirements that asks whether a field may be left out. */
  readonly asksOptional: RegExp;
  /** Words of a location column, lower case, to where the parameter lives; `uri`: path or query. */
  readonly locations: Readonly<Record<string, ParameterPlace>>;
}

export interface CellLanguage {
  /** Cells and lines that say "none": "N/A". */
  readonly none: RegExp;
  /** A name cell that stands for any key. */
  readonly anyKey: RegExp;
  /** A name cell that speaks of a body as a whole: of an object, of a list of what the row describes. */
  readonly wholeBody: RegExp;
  readonly wholeList: RegExp;
  /** What stands in a name cell for a thing without a name: "anonymous". */
  readonly unnamed: RegExp;
  /** Says in a description which elements a field stands in, in the group `names`: "Parent: TagSet". */
  readonly parents: RegExp;
  /** A description that says of its field that it is given in the query string. */
  readonly inQuery: RegExp;
  /** Says beside a name since which version there is the field: "since 2.8". */
  readonly since: RegExp;
  /** A part of a field's marks that gives its default: "defaults to 10". */
  readonly defaultMark: RegExp;
}

export interface RequirementLanguage {
  /** What a cell of a column of requirements begins with. */
  readonly yes: RegExp;
  readonly no: RegExp;
  /** All that a cell says where it depends: "conditional", "C". A word that no language has says nothing. */
  readonly depends: RegExp;
  /** One word that says it by itself, beside a name or type, or opening a description; alternatives of a pattern, or none. */
  readonly yesMark: string;
  readonly noMark: string;
  /** A description that begins with what may be left out: "Optional label of the thing". A choice of several things is none. */
  readonly optionalThing: RegExp;
  /** A short description that ends with such a mark behind a comma; `yes` or `no` is the mark. A condition is none. */
  readonly closing: RegExp;
}

export interface TypeLanguage {
  /** Type words, lower case, to what they mean. */
  readonly words: Readonly<Record<string, TypeWord>>;
  /** Types that say more than a word; `item` is the element's type text, `name` a structure's name. */
  readonly phrases: readonly TypePhrase[];
  /** A type cell that names objects in the plural and no list: "clusters objects". */
  readonly severalObjects: RegExp;
  /** A clause of a description that calls what it describes a list: "the list of lamps", "lamp list". */
  readonly calledList: RegExp;
  /** A type, in the group `type`, with a clause that tells what it depends on: "item array corresponding to kind". */
  readonly dependent: readonly RegExp[];
  /** What stands between two types of which a value has one, beside the signs of all languages: " or ". */
  readonly either: RegExp;
  /** A line of a description that states the field's type, in the group `type`: "Type: string". */
  readonly line: RegExp;
}

export interface SectionLanguage {
  /** What a section is about, tried in order on its heading (or on a list item's or paragraph's lead). */
  readonly headings: readonly SectionPattern[];
  /** Where the rows of a table live, tried in order on the caption without its number, or on a lead. */
  readonly captions: readonly CaptionPattern[];
  /** A URL that is not the call's: "sent to your callback URL". */
  readonly otherUrl: RegExp;
  /** A heading over the fields of a thing, which the group `name` names: "The lamp object". */
  readonly resourceName: RegExp;
  /** Headings that documentation generated for a client library has, and hardly any other: "HTTP request headers". */
  readonly clientHeading: RegExp;
  /** A heading or caption of what belongs to every call, a sentence that says so of what follows it, and a row that says so of itself. */
  readonly commonHeading: RegExp;
  readonly commonTold: RegExp;
  /**
   * A sentence beside a table that says that more is sent than it lists, "In addition to these parameters a filter is needed.", or the
   * label of a list of what is checked, which need not be all: "Validation:".
   */
  readonly furtherTold: RegExp;
  /** A sentence that says what such parameters are, on a page about them: "Common parameters are sent with every request." */
  readonly commonDefined: RegExp;
  readonly commonRow: RegExp;
  /** A heading that is a step of several, and one over a guide, which walks through calls that are described elsewhere. */
  readonly isStep: RegExp;
  readonly isGuide: RegExp;
  /** A heading over what changed with each version. */
  readonly isHistory: RegExp;
  /** What numbers a heading before its words: "Step 2:", "3.1". */
  readonly step: RegExp;
  /** Captions and leads that name a structure; the group `name` is its name. */
  readonly structureNames: readonly RegExp[];
  /** A line over what may be sent: "Available fields:". */
  readonly fieldsOffered: RegExp;
  /** A line over a list of values; the group `name` is the field that takes them: "Mode can be one of:". */
  readonly valuesAnnounced: RegExp;
  /** A caption's label and number; the group `number` is the number: "Table 2". Also for mentions in running text. */
  readonly tableLabel: RegExp;
  /** The word of such a label at the beginning of a caption, as a pattern; empty for none. */
  readonly captionLabel: string;
  /** "see X": the group `target` is what is pointed to, a caption or a title. */
  readonly reference: RegExp;
}

export interface OperationLanguage {
  /** What stands before the path, and before the method, of an operation that is told line by line: "Request URL:". */
  readonly uriLabel: RegExp;
  readonly methodLabel: RegExp;
  /** A label of a whole call, or of its path alone: "API", "接口". */
  readonly callLabel: RegExp;
  /** The last segment of an address that stands for the name of whatever is called there: "functionName". */
  readonly anyCall: RegExp;
  /** A word between two paths of one operation, or of two that are told together: "or". */
  readonly betweenPaths: RegExp;
  /** A sentence that tells a call, all of them in a text: "send a POST request to /things"; groups `method` and `target`. */
  readonly requestTo: RegExp;
  /** A sentence that says with which method it is done, and one that says so of what is not done: "send a POST request". */
  readonly methodTold: RegExp;
  readonly methodDenied: RegExp;
  /** A heading or caption over calls that all have the method of the group `method`: "Lamps: GET functions". */
  readonly methodGroup: RegExp;
  /** What a sentence speaks of that tells the method of all calls: "All calls must be made with POST". */
  readonly allCalls: RegExp;
  /** The same of the calls beside it, and what says that some are made otherwise. */
  readonly callsBeside: RegExp;
  readonly callsExcepted: RegExp;
  /** What says that any of several methods will do: "support both GET and POST". */
  readonly anyMethod: RegExp;
  /** A sentence that says what stands in the path, in the group `name`: "specifying the pot id in the URL". */
  readonly inPath: RegExp;
  /** A sentence that says that what it speaks of may hold slashes, and one that says so only to deny it, or of the ends alone. */
  readonly slashInside: RegExp;
  readonly slashDenied: RegExp;
  /** A sentence that calls a path an endpoint. */
  readonly endpointTold: RegExp;
  /** A text that begins by saying that a call answers with something, and one that says that a call changes something. */
  readonly readingTold: RegExp;
  readonly changeTold: RegExp;
  /** A text that speaks of null. */
  readonly nullTold: RegExp;
  /** A text that speaks of what goes wrong, or names a status of an error. */
  readonly errorTold: RegExp;
  /** A text that says that a call needs credentials: who sends none is refused. */
  readonly credentialsNeeded: RegExp;
  /** A status of failures in a sentence, with the words that make the number one, which stand before group `status` or `bare`, or behind group `named`: "500", "5xx". */
  readonly errorStatusTold: RegExp;
  /** What stands before the address that all calls are below. */
  readonly basePath: RegExp;
  /** A sentence that begins by telling a call; groups `method` and `target`: "A `DELETE` to `/things/{id}` removes it". */
  readonly callTold: readonly RegExp[];
}

export interface MessageLanguage {
  /** A line that says which status the following belongs to; the group `status` has the code. */
  readonly statusMarkers: readonly RegExp[];
  /** A heading over nothing but the type of what is returned: "Return type". */
  readonly typeAnnounced: RegExp;
  /** What stands in a status's place for all that are not named: "default". */
  readonly otherStatuses: RegExp;
  /** A line that lists statuses; the group `codes` has them: "Normal response codes: 200, 202". */
  readonly statusLine: RegExp;
  /** Sentences that tell a status; the group `codes` has one or more: "Returns 404 if there is none". */
  readonly statusTold: readonly RegExp[];
  /** What before such a sentence's verb takes it back: "does not", "instead of". */
  readonly statusDenied: RegExp;
  /** What makes a sentence one of a special case, and what says that the case is success: "if", "was created". */
  readonly statusCondition: RegExp;
  readonly statusSuccess: RegExp;
  /** The header of the column of a table of statuses that says what the body is, and a cell that says that there is none. */
  readonly bodyColumn: RegExp;
  readonly noBody: RegExp;
  /** Leads of a normal and of an error response. */
  readonly normalResponse: RegExp;
  readonly errorResponse: RegExp;
  /** What a response is written in, in the group `type` or `type2`: "The Content-Type of the response is text/csv". */
  readonly mediaType: RegExp;
  /** A sentence that says that a response is a file: "A compressed file is returned". */
  readonly fileResponse: RegExp;
  /** A sentence that leads to the fields of a response: "…and the following response attributes:". */
  readonly announcesResponse: RegExp;
  /** A sentence of which the response is the subject: "The response is:", "The reply contains several pairs". */
  readonly tellsResponse: RegExp;
  /** A phrase for one thing and nothing else, where `X` stands for its name: "The created X object." */
  readonly oneThing: RegExp;
  /** Names what an operation returns in the group `name`; `many` says that it is a list of them. And what it takes as its body. */
  readonly returns: RegExp;
  readonly takes: RegExp;
  /**
   * A paragraph that says what answer a call gives by that of another, in the group `other`, or the one above (`above`), and that
   * leaves nothing out and adds nothing; `answer` matches where it says that it is about an answer.
   */
  readonly sameAnswer: readonly RegExp[];
  /** A lead that speaks of fields, and of none that a caller gives: "Possible fields:". */
  readonly speaksOfFields: RegExp;
  /** A text that lists some fields and leaves others out: "the most common settings", "including but not limited to". */
  readonly someListed: RegExp;
  /** A lead that adds fields to those of the table above: "In addition to the above". */
  readonly continues: RegExp;
  /** A heading or label of code that is a schema: "Body schema". */
  readonly schemaLabel: RegExp;
  /** A word of schemas that stands alone above a table which describes one part of several: "allOf", "or". */
  readonly combines: RegExp;
  readonly combinesAll: RegExp;
  /** Says of the fields below that they are those of each element of a list, or of one object, which is all that is sent. */
  readonly listBody: RegExp;
  /** A lead that ends by saying what each element is like: "…, where each hash has the form:". */
  readonly eachShown: RegExp;
  /** A lead of what is asked rather than of what is answered: "This query will return all that…:". */
  readonly queryShown: RegExp;
  /** What may stand between a status and the name of what comes with it: "with a", "返回一个". */
  readonly bodyLed: RegExp;
  /** A sentence that says that only what is inside one member of an answer is described from here on, in group `name`. */
  readonly innerDescribed: RegExp;
  readonly objectBody: RegExp;
  /** A lead or caption of a request example, of a response example. */
  /** Headers of the columns of a table of error codes. */
  readonly errorCode: RegExp;
  readonly errorStatus: RegExp;
  readonly errorMessage: RegExp;
  readonly requestExample: RegExp;
  readonly responseExample: RegExp;
}

export interface DeprecationLanguage {
  /** In a title. */
  readonly title: RegExp;
  /** In running text, about this API. */
  readonly notice: RegExp;
  /** Names the replacement in the group `replacement` or `replacement2`. */
  readonly replacement: RegExp;
  /** A path segment of the page's file name that says it. */
  readonly path: RegExp;
  /** The sentence to write on a page that does not say it; null where none is known. */
  readonly sentence: string | null;
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
  /** Whether a value may be null. */
  | "nullable"
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
