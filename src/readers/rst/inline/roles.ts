/** Interpreted text: `` :ref:`text <label>` ``, `` :literal:`text` ``, and what else docutils and Sphinx know. */
import type { Inline } from "../../../document/document.ts";
import { misspelt } from "../misspelt.ts";
import { report } from "../page.ts";
import { normalizeName } from "../references.ts";
import type { Stretch } from "./stretch.ts";
import { isEscaped, printedText, spanIn, textNode } from "./stretch.ts";
import type { Token } from "./token.ts";

type RoleKind = "text" | "strong" | "literal" | "verbatim" | "raw" | "rfc" | "pep" | "ref" | "json" | "page" | "object";

const ROLES = new Map<string, RoleKind>([
  ...named(
    "text",
    "emphasis subscript sub superscript sup title-reference title t abbreviation ab abbr ac acronym ac dfn",
  ),
  ...named("text", "guilabel menuselection index i eq term token"),
  ...named("strong", "strong command"),
  ...named("verbatim", "code math"),
  ...named("literal", "literal samp file kbd makevar program regexp mimetype newsgroup manpage mailheader"),
  ...named("raw", "raw"),
  ...named("rfc", "rfc rfc-reference"),
  ...named("pep", "pep pep-reference"),
  ...named("ref", "ref numref any"),
  ...named("json", "json:object"),
  ...named("page", "doc download"),
  ...named("object", "mod func data const class meth attr exc obj envvar option keyword cmdoption confval"),
]);

function named(kind: RoleKind, names: string): [string, RoleKind][] {
  return names.split(" ").map((name) => [name, kind]);
}

/** What an object of the JSON domain is found by. */
export const jsonObjectId = (name: string): string => `json-object-${normalizeName(name)}`;

/** The node for a piece of interpreted text. */
export function readRole(stretch: Stretch, token: Token): Inline {
  const { page, text } = stretch;
  const span = spanIn(stretch, token.start, token.end);
  const inner = text.slice(token.from, token.to);
  const role = token.role.toLowerCase();
  // `:py:func:` and `:http:get:` name an object of a Sphinx domain.
  const known = role === "" || page.roles.has(role) ? "text" : ROLES.get(role);
  const kind = known ?? (role.includes(":") ? "object" : undefined);
  switch (kind) {
    case "text":
      return { type: "text", text: printedText(inner), span };
    case "strong":
      return { type: "strong", children: [textNode(stretch, token.from, token.to)], span };
    case "literal":
      return { type: "code-span", text: printedText(inner), span };
    // in code and mathematics a backslash stands for itself
    case "verbatim":
      return { type: "code-span", text: inner.replaceAll("\n", " "), span };
    case "object":
      return { type: "code-span", text: printedText(shownTitle(inner)), span };
    case "ref":
      return titledLink(stretch, token, (label) => `#${normalizeName(label)}`);
    case "json":
      return titledLink(stretch, token, (name) => `#${jsonObjectId(name)}`);
    case "page":
      return titledLink(stretch, token, (name) => name);
    case "rfc":
      return numberedLink(stretch, token, "RFC", (number) => `https://tools.ietf.org/html/rfc${number}.html`);
    case "pep":
      return numberedLink(stretch, token, "PEP", (number) => `https://peps.python.org/pep-${number.padStart(4, "0")}`);
    case "raw":
      report(page, "refused", "raw text for one output format", span);
      return { type: "text", text: "", span };
    default: {
      const meant = misspelt(role, ROLES.keys());
      if (meant === null) return { type: "code-span", text: printedText(shownTitle(inner)), span };
      report(page, "malformed", `unknown role "${token.role}", perhaps "${meant}"`, span);
      return { type: "text", text: printedText(text.slice(token.start, token.end)), span };
    }
  }
}

/** `text <label>` or `label` alone. */
function titledLink(stretch: Stretch, token: Token, hrefOf: (label: string) => string): Inline {
  const inner = stretch.text.slice(token.from, token.to);
  const bracket = titleBracket(inner);
  const label = printedText(bracket < 0 ? inner : inner.slice(bracket + 1, -1));
  const titleEnd = bracket < 0 ? token.to : token.from + inner.slice(0, bracket).trimEnd().length;
  const children = [textNode(stretch, token.from, titleEnd)];
  return { type: "link", href: hrefOf(label.trim()), children, span: spanIn(stretch, token.start, token.end) };
}

/** Where the `<` of a label at the end of a text stands; -1 when the text is the label. */
function titleBracket(inner: string): number {
  if (!inner.endsWith(">")) return -1;
  const bracket = inner.lastIndexOf("<");
  return bracket > 0 && !isEscaped(inner, bracket) ? bracket : -1;
}

function shownTitle(inner: string): string {
  const bracket = titleBracket(inner);
  const title = bracket < 0 ? inner : inner.slice(0, bracket).trimEnd();
  // `~package.module.name` shows the last part, `!name` is no link.
  return title.startsWith("~") ? title.slice(title.lastIndexOf(".") + 1).replace("~", "") : title.replace(/^!/, "");
}

function numberedLink(stretch: Stretch, token: Token, word: string, hrefOf: (number: string) => string): Inline {
  const inner = printedText(stretch.text.slice(token.from, token.to));
  const [, number = "", anchor = ""] = /^(\d+)(#.*)?$/.exec(inner) ?? [];
  const child = { ...textNode(stretch, token.from, token.to), text: `${word} ${inner}` };
  const span = spanIn(stretch, token.start, token.end);
  return number === "" ? child : { type: "link", href: hrefOf(number) + anchor, children: [child], span };
}
