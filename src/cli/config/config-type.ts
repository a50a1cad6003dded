/** What a `docproof.yaml` may say. */
import type { CustomVocabulary } from "../../language/vocabulary.ts";
import type { TablePlace } from "../../interpreter/bindings/binding.ts";
import type { Language } from "../../translation/language-names.ts";
import type { Severity } from "../../findings/finding.ts";

export interface Config {
  readonly extends?: string | readonly string[];
  readonly sources?: readonly string[];
  readonly recordings?: readonly string[];
  readonly schemas?: string;
  readonly reports?: string;
  readonly pair?: readonly (readonly string[])[];
  readonly lang?: Language;
  readonly "fail-on"?: Severity | "never";
  readonly rules?: Readonly<Record<string, Severity | "off">>;
  readonly paths?: readonly { readonly pages: string; readonly rules: Readonly<Record<string, Severity | "off">> }[];
  readonly ignore?: readonly IgnoreEntry[];
  readonly baseline?: string;
  readonly "source-url"?: string;
  readonly "base-path"?: string;
  readonly hosts?: readonly string[];
  readonly "common-statuses"?: readonly number[];
  readonly live?: { readonly "base-url"?: string; readonly vars?: Readonly<Record<string, string | number>> };
  readonly vocabulary?: CustomVocabulary;
  readonly operations?: readonly OperationEntry[];
  readonly habit?: { readonly "request-lines"?: readonly string[] };
}

/** An operation that is read by hand. */
export interface OperationEntry {
  readonly page: string;
  readonly heading?: string;
  readonly anchor?: string;
  readonly method: string;
  readonly path: string;
  readonly tables?: readonly {
    readonly heading?: string;
    readonly caption?: string;
    readonly number?: number;
    readonly as: TablePlace;
  }[];
  /** Where it is written: "docproof.yaml:12". Said by what reads the file, never by the file. */
  readonly at?: string;
}

export interface IgnoreEntry {
  readonly rule?: string;
  readonly page?: string;
  readonly operation?: string;
  readonly field?: string;
  readonly reason: string;
}
