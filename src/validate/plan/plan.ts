/**
 * What a page promises, arranged for checking: each promise has a number, each value a node that knows its promises, its members
 * and its items. Made once per run; exchanges are then only counted.
 */
import type { Evidence, Json, Parameter } from "../../api-model/api-page.ts";
import type { KeyPattern } from "../../api-model/key-pattern.ts";
import type { SecretKind } from "../../exchange/masking/secrets.ts";
import type { LedgerEntry } from "../../findings/report.ts";
import type { Keeps } from "./kept-constraints.ts";
import type { Rule } from "../../findings/rule.ts";

/** One statement that exchanges keep or break. */
export interface PagePromise {
  readonly id: number;
  /** Index of the operation. */
  readonly operation: number;
  /** The rule that reports a break; null for what is no more than evidence. */
  readonly rule: Rule["id"] | null;
  readonly fact: string | null;
  /** As findings write it; null where there is no field. */
  readonly fieldPath: string | null;
  /** What the history of earlier runs finds it by; null where it keeps none: of requests. */
  readonly at: string | null;
  /** What other editions' promise on the same fact of the same value is found by. */
  readonly key: string;
  /** The value promised, to compare editions by. */
  readonly value: Json;
  /** For people: "clusters object", "Config", "at most 64 characters". */
  readonly says: string;
  /** Never empty; the first is the row, cell or sentence to look at. */
  readonly evidence: readonly [Evidence, ...Evidence[]];
  /** Told by a sentence, not by a cell of its own. */
  readonly isProse: boolean;
  /** The page names a condition for the field: whether it held cannot be told. */
  readonly underCondition: boolean;
  /** The name that the value stands under: of a secret not even the length is told. */
  readonly name: string;
  /** Counter of the exchanges in which it could be kept or broken. */
  readonly of: number;
}

/** Where a value stands: numbers of promises are -1 where the page promises nothing of the kind. */
export interface ValueNode {
  readonly name: string;
  /** What kind of secret a value of this name is. */
  readonly secret: SecretKind | null;
  /** As findings write it: "clusters[].name", "request duration". */
  readonly path: string;
  /** Counter: exchanges in which the value was there. */
  readonly present: number;
  /** Counter: exchanges in which it was an object, so that members could be there. */
  readonly opened: number;
  readonly kinds: number;
  readonly type: number;
  readonly notNull: number;
  readonly checks: readonly ValueCheck[];
  /** null where the page describes no members: then none is undocumented. */
  readonly shape: ObjectShape | null;
  readonly items: ValueNode | null;
  /** Alternatives, of which an object is one; empty where the page gives one description. */
  readonly variants: readonly ValueNode[];
  /** Whether an object may be several of them at once. */
  readonly isAnyVariant: boolean;
  /** The promise to be the object that the rows describe, and not one around or below it. */
  readonly ownShape: number;
  /** Of a body that a table describes, the promise to be one such object and no list of them: the page seldom says which. */
  readonly notListed: number;
  /** The promise to be like the page's own examples, and the kinds that those show: `ANY` while the table says it. */
  readonly unlikeExample: number;
  shown: number;
  /** The kinds that examples of other objects with mostly the same fields show under its name. */
  readonly shownElsewhere?: number;
}

/** The members of an object. A structure inside itself has one shape, so that a path is finite. */
export interface ObjectShape {
  readonly members: ReadonlyMap<string, Member>;
  /** The members that the page promises to be there: most objects lack some of the others. */
  readonly promised: readonly PromisedMember[];
  /** Members whose rows name many keys: "tool{n}". */
  readonly patterned?: readonly { readonly matches: KeyPattern["matches"]; readonly node: ValueNode }[];
  /** What every other member is, where the page says so. */
  readonly anyMember: ValueNode | null;
  /** The page says that it lists only some of the members: others are no finding. */
  readonly isOpen?: true;
  /** Of an object that only an example shows: its keys may be data, so that none need be there. */
  readonly mayBeMap?: true;
  /** Of an object that only an example shows: names that the page has elsewhere, so that it cannot be said to lack them. */
  readonly knownNames?: ReadonlySet<string>;
}

export interface PromisedMember {
  readonly name: string;
  readonly required: number;
  /** Whether the page says so by a mark, and not by calling no field optional. */
  readonly isMandatory: boolean;
}

/** A field of an object. */
export interface Member {
  readonly node: ValueNode;
  /** The promise that it is there: -1 where the page calls it optional. */
  readonly required: number;
}

export interface ValueCheck {
  readonly promise: number;
  /** Kinds of values that it speaks of. */
  readonly kinds: number;
  readonly keeps: Keeps;
  /** Of an enumeration: the counter of each value. */
  readonly values: ReadonlyMap<string, number> | null;
}

export interface BodyPlan {
  readonly root: ValueNode;
  readonly mediaType: string;
  /** Counter: exchanges whose body was recorded. */
  readonly recorded: number;
  readonly contentType: number;
  readonly isJson: number;
  /** Examples of the page show JSON, and nothing else says what the body is. */
  readonly showsJson?: true;
  /** As examples show it where it is of another kind than the one described: a list in one format, an object in another. */
  readonly otherFormat?: { readonly kinds: number; readonly root: ValueNode };
}

export interface HeaderPlan {
  readonly node: ValueNode;
  readonly required: number;
}

export interface ResponsePlan {
  /** Counter: responses with this status. */
  readonly answered: number;
  /** Counter: of these, with recorded headers. */
  readonly withHeaders: number;
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, HeaderPlan>;
  readonly body: BodyPlan | null;
  /** The promise that it has none. */
  readonly noBody: number;
  /** Only sentences tell it: the page does not say that there are no others. */
  readonly isTold: boolean;
}

export interface ParameterPlan {
  /** The name; of a header in lower case. */
  readonly key: string;
  readonly in: Parameter["in"];
  readonly node: ValueNode;
  readonly required: number;
}

export interface OperationPlan {
  readonly index: number;
  /** Source of the page. */
  readonly edition: string;
  /** Folder, format and language of the page, and its page id: what tells variants from editions. */
  readonly family: string;
  readonly pageId: string | null;
  /** Its page is an API specification, where a field that is not listed as required is optional. */
  readonly isSpecification: boolean;
  /** What the page calls it: two uses of one method and path have two titles. */
  readonly title: string;
  /** "GET /v1/{project_id}/servers" */
  readonly name: string;
  /** Shared by the editions of the operation. */
  readonly key: string;
  /** Index of the first of several descriptions of the call: what answers hold is counted there, whichever each fits; -1 for the only one. */
  readonly sharedIndex: number;
  readonly method: string;
  readonly paths: readonly string[];
  readonly queryTemplate: readonly string[];
  /** Of the template and of the rows. */
  readonly queryNames: ReadonlySet<string>;
  /** Those, and the ones of the other descriptions of the call on the page. */
  readonly shownQueries: ReadonlySet<string>;
  /** Names that sentences of the page tell, of parameters or fields that no table has. */
  readonly mentioned: ReadonlySet<string>;
  /** Headers and queries ("?expand") that sentences or messages of its page tell, in lower case. */
  readonly told: ReadonlySet<string>;
  /** The line that gives its path. */
  readonly evidence: Evidence;
  /** Where a status, a header of a response, a query parameter would stand that is not there. */
  readonly nearest: { readonly status: Evidence; readonly header: Evidence; readonly query: Evidence };
  /** Counter: exchanges that called it. */
  readonly called: number;
  /** Counter: calls with a response other than 4xx, whose request can be judged. */
  readonly judged: number;
  readonly deprecated: number;
  readonly parameters: readonly ParameterPlan[];
  readonly requestBody: BodyPlan | null;
  /** By "200", "2XX" (a success without a number) or "default" (an error without one, or any response). */
  readonly responses: ReadonlyMap<string, ResponsePlan>;
  /** Whether "default" is the page's word for success, because it names no status of one. */
  readonly defaultIsSuccess: boolean;
  /** Its part of the page speaks of errors, or the pages do of any call. */
  readonly tellsErrors: boolean;
  /** An example shows, of no status, what an answer is that tells of an error. */
  readonly showsErrors: boolean;
  /** Statuses of failures that the pages tell in sentences, of it or in general: "500", "5XX". */
  readonly errorStatuses: ReadonlySet<string>;
  /** The page shows what it answers. */
  readonly showsAnswer: boolean;
}

/** A line of the ledger, before anything was counted. */
export interface LedgerLine {
  readonly operation: number;
  /** "response 200 clusters[].name" */
  readonly promise: string;
  readonly kind: LedgerEntry["kind"];
  /** The promise that may be contradicted, or -1. */
  readonly promiseId: number;
  /** The counter that shows it, or -1: then the promise's own count does. Neither: traffic cannot show it. */
  readonly counter: number;
  /** The counter of exchanges that could have shown it. */
  readonly of: number;
}

export interface Plan {
  readonly operations: readonly OperationPlan[];
  readonly promises: readonly PagePromise[];
  readonly ledger: readonly LedgerLine[];
  /** Where the members of an object are described, by operation and path: an absent row points there. */
  readonly tables: ReadonlyMap<string, TablePlace>;
  /** Every value that can be met, for the history of what was seen. */
  readonly values: readonly PlannedValue[];
  readonly counters: number;
}

/** Where a value stands, and what counts it. */
export interface PlannedValue {
  /** Index of the operation. */
  readonly operation: number;
  /** What the history finds it by: the field path, behind the status where that is no success ("404 message"). */
  readonly at: string;
  readonly fieldPath: string;
  /** Counters: exchanges in which it was there, and in which it could have been. */
  readonly present: number;
  readonly of: number;
  /** The kinds that the page allows; `ANY` where it does not say. */
  readonly kinds: number;
  /** Whether the page allows null. */
  readonly nullable: boolean;
  /** Whether the page calls it optional, or names a condition. */
  readonly isOptional: boolean;
  /** Whether the page calls it a map: which keys it has is a matter of the data. */
  readonly isMap: boolean;
  readonly row: Evidence;
}

export interface TablePlace {
  readonly evidence: Evidence;
  /** Counter: exchanges in which the object came. */
  readonly opened: number;
  /** How many fields an example shows of it, where no table describes it. */
  readonly shown?: number;
  /** What an example of another call shows in such an object. */
  readonly ofOthers?: ReadonlySet<string>;
}

/** What the page says of the members of a name: by the row of that name, by one that names many keys, or of all others. */
export function memberNode({ members, patterned, anyMember }: ObjectShape, name: string): ValueNode | null {
  return members.get(name)?.node ?? patterned?.find(({ matches }) => matches(name))?.node ?? anyMember;
}
