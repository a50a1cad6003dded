/** The pieces of inline markup found in a text, by whichever scanner; what lies between them is plain text. */

export type TokenKind =
  /** `*text*` */
  | "emphasis"
  /** `**text**` */
  | "strong"
  /** ``` ``text`` ``` */
  | "literal"
  /** `` `text` ``, with a role before or after it, or none */
  | "role"
  /** `` `text`_ ``, also with an address: `` `text <url>`_ `` */
  | "phrase"
  /** `name_` */
  | "name"
  /** `` _`text` `` */
  | "target"
  /** `|text|` */
  | "substitution"
  /** `[1]_`, `[#name]_`, `[*]_`, `[CIT2002]_` */
  | "footnote"
  /** A start-string without its end: plain text, but worth a word to the writer. */
  | "unclosed";

/** Offsets are offsets in the text that was scanned. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** The content, without start- and end-string. */
  readonly from: number;
  readonly to: number;
  /** The role without its colons; empty when there is none. */
  readonly role: string;
  /** The underscores that make it a reference. */
  readonly suffix: "" | "_" | "__";
}
