/** The files that a page in reStructuredText names: whoever reads the page may put their texts behind its own. */
import type { IncludedFile } from "../../../source/source.ts";

/** `text` is taken in as it stands; of `data` only the entries that the page names. */
export interface WantedFile {
  readonly name: string;
  readonly kind: "text" | "data";
}

const DIRECTIVES = /^[ \t]*\.\. (include|literalinclude|rest_parameters|rest_status_code)::[ \t]+(\S[^\r\n]*)$/gm;

/** The names in a text, each once, in the order in which they come. */
export function wantedFiles(text: string): WantedFile[] {
  const wanted = new Map<string, WantedFile>();
  for (const [, directive = "", argument = ""] of text.matchAll(DIRECTIVES)) {
    const name = fileOf(directive, argument.trim());
    const kind = directive.startsWith("rest_") ? "data" : "text";
    // `<name>` is a file of docutils itself
    if (name !== "" && !name.startsWith("<") && !wanted.has(name)) wanted.set(name, { name, kind });
  }
  return [...wanted.values()];
}

/** `rest_status_code` says before its file of which kind its codes are. */
export function fileOf(directive: string, argument: string): string {
  return directive === "rest_status_code" ? (argument.split(/\s+/)[1] ?? "") : argument;
}

export function includedFile(included: readonly IncludedFile[] | undefined, name: string): IncludedFile | null {
  return included?.find((file) => file.name === name) ?? null;
}
