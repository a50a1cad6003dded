/**
 * The Change: one neutral difference between an old and a new page. It says what is different and where each page says so;
 * whether that is bad is for the rules of `diff/` to judge. Plain data.
 */
import type { Evidence, Field, Json, Keyword, SpecifiedKeyword } from "../api-model/api-page.ts";
import type { PromisePlace } from "../promises/promises.ts";

/** What part of an operation the change is in. A parameter stands in the path, query, a header or a cookie. */
export type ChangeArea =
  | "operation"
  | "parameter"
  | "request-body"
  | "request-field"
  | "response"
  | "response-header"
  | "response-body"
  | "response-field"
  | "example"
  /** A table that is of no operation. */
  | "table";

/**
 * Which fact of it. `structure`: what an object consists of. `existence`: whether it is there at all. Of a table that is of no operation:
 * `row`, which rows it has; `cell`, what a row says; `wording`, in which words.
 */
export type ChangeKind =
  | "existence"
  | "row"
  | "cell"
  | "wording"
  | "name"
  | "place"
  | "method"
  | "path"
  | "other-path"
  | "operation-id"
  | "tag"
  | "security"
  | "sunset"
  | "stability"
  | "deprecation"
  | "replacement"
  | "status"
  | "media-type"
  | "type"
  | "structure"
  | "required"
  | "content"
  | "alternative"
  | Exclude<Keyword, "deprecated">
  | SpecifiedKeyword;

/**
 * What happened to it. `narrowed`: fewer messages keep the new promise than kept the old; `widened`: more do. `stated` and
 * `unstated`: one of the pages says nothing, so that nobody knows whether the API changed. `weakened`: what was stated is
 * now only mentioned in the description; `strengthened` is the reverse. `respelt`: case, hyphen or underscore.
 */
export type ChangeAction =
  | "added"
  | "removed"
  | "changed"
  | "narrowed"
  | "widened"
  | "stated"
  | "unstated"
  | "weakened"
  | "strengthened"
  | "moved"
  | "renamed"
  | "respelt"
  | "list-became-object"
  | "object-became-list";

export type ChangeDirection = "request" | "response";

export interface Change {
  readonly area: ChangeArea;
  readonly kind: ChangeKind;
  readonly action: ChangeAction;
  /** null for the operation as a whole. */
  readonly direction: ChangeDirection | null;
  /** "GET /v1/{project_id}/servers" as the new page writes it; the old page's words where the new has none. null for a table of none. */
  readonly operation: string | null;
  /** Of a parameter, a header or a body and its fields. */
  readonly place: PromisePlace | null;
  /** Of a response. */
  readonly status: string | null;
  /** Of a body that may be sent in several ways: what else than the first of them; absent where it is that or the only one. */
  readonly mediaType?: string;
  /** Field path or parameter name on the new page, on the old where it is gone; null where no field is meant. Of a table its name and row. */
  readonly path: string | null;
  /** What each page says; null where it says nothing. Types are in words ("list of strings"). */
  readonly before: Json;
  readonly after: Json;
  /** Where each page says it; on the side that says nothing, the nearest place where it would have to. */
  readonly evidence: { readonly before: readonly Evidence[]; readonly after: readonly Evidence[] };
  /** The rows on both sides, where the change is about one. */
  readonly field: { readonly before: Field | null; readonly after: Field | null };
  /** What the same change carries along: fields that moved together, values that were added. */
  readonly including: readonly string[];
  /**
   * Which fields of what came or is now described are required; empty where nothing came. Of security: what all callers need that
   * came, and what they still need without what was removed.
   */
  readonly mandatory: readonly string[];
  /** Of what moved: `shown`, the old page's own examples have it there; `opened`, into or out of an object whose parts one page alone describes. */
  readonly move: "shown" | "opened" | null;
  /** Both pages are API specifications, which say by silence that something is not so. */
  readonly isSpecified: boolean;
}

/** What a change is about, which all changes of one field, body or status have in common. */
export type ChangeSubject = Pick<Change, "area" | "direction" | "operation" | "place" | "status" | "path" | "field">;

/** What is different, without what it is about. */
export type FactChange = Pick<Change, "kind" | "action" | "before" | "after" | "evidence"> &
  Partial<Pick<Change, "including" | "mandatory" | "move" | "isSpecified">>;

/** Among what a removed operation includes: the page had announced that it would go. */
export const DEPRECATED_BEFORE = "deprecated before";

/** Among what an alternative includes: a value may be several of the alternatives at once. */
export const ANY_OF = "any of";

/** Among what a response without a status of its own includes: the page tells of no other success response. */
export const ONLY_ANSWER = "only answer";

/** A change of its subject and what is different there. */
export function changeOf(subject: ChangeSubject, fact: FactChange): Change {
  return { ...subject, including: [], mandatory: [], move: null, isSpecified: false, ...fact };
}

/** Actions and what they are when old and new page change sides. */
export const mirroredAction: Readonly<Record<ChangeAction, ChangeAction>> = {
  added: "removed",
  removed: "added",
  changed: "changed",
  narrowed: "widened",
  widened: "narrowed",
  stated: "unstated",
  unstated: "stated",
  weakened: "strengthened",
  strengthened: "weakened",
  moved: "moved",
  renamed: "renamed",
  respelt: "respelt",
  "list-became-object": "object-became-list",
  "object-became-list": "list-became-object",
};
