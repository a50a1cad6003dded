/**
 * Which elements are open at a place of an HTML text, near enough to tell how deep a parser would nest: implied end
 * tags, scopes and left-open formatting as in the tree construction of the HTML standard, without its rarer insertion
 * modes.
 */

/** How deep elements may nest, implied ones not counted. */
const DEEPEST = 256;

/** So many formatting elements may stay open behind the blocks that ended around them. */
const MOST_LEFT_OPEN = 8;

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const FOREIGN = words("svg math");
const CELLS = words("td th caption");
const FORMATTING = words("a b big code em font i nobr s small strike strong tt u");
/** An end tag of any other element closes none of these. */
const SPECIAL = words(
  "address applet article aside blockquote body button caption center colgroup dd details dir div dl dt fieldset " +
    "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup html li listing main marquee menu " +
    "nav object ol p pre search section select summary table tbody td template tfoot th thead tr ul",
);
const SCOPE = words("applet caption html marquee object table td template th");
const TABLE_PARTS = words("td th caption tr tbody thead tfoot");
const TABLE = words("table template html");

interface Implied {
  readonly closes: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
}

const LIST_SCOPE = words("ul ol menu dir applet caption html marquee object table td template th");
const BLOCK_START: Implied = {
  closes: words("p"),
  within: words("button " + [...SCOPE].join(" ")),
};

/** Start tags that close an element of their own kind first. */
const IMPLIED_END = new Map<string, Implied>([
  ["li", { closes: words("li"), within: LIST_SCOPE }],
  ["dt", { closes: words("dt dd"), within: words("dl " + [...SCOPE].join(" ")) }],
  ["dd", { closes: words("dt dd"), within: words("dl " + [...SCOPE].join(" ")) }],
  ["td", { closes: words("td th caption"), within: TABLE }],
  ["th", { closes: words("td th caption"), within: TABLE }],
  ["tr", { closes: words("tr caption"), within: TABLE }],
  ["tbody", { closes: words("tbody thead tfoot caption"), within: TABLE }],
  ["thead", { closes: words("tbody thead tfoot caption"), within: TABLE }],
  ["tfoot", { closes: words("tbody thead tfoot caption"), within: TABLE }],
  ["a", { closes: words("a"), within: SCOPE }],
  ["nobr", { closes: words("nobr"), within: SCOPE }],
  ["option", { closes: words("option"), within: words("select optgroup " + [...SCOPE].join(" ")) }],
  ["button", { closes: words("button"), within: SCOPE }],
]);

export class OpenElements {
  readonly #names: string[] = [];
  /** For each open element how much formatting was left open when it began. */
  readonly #leftOpenBefore: number[] = [];
  #leftOpen = 0;
  #foreign = 0;

  /** Whether `<svg>` or `<math>` is open, where `<title>` and the like hold elements. */
  get isForeign(): boolean {
    return this.#foreign > 0;
  }

  /** Opens the element, or says why a parser should not be made to. */
  startTag(name: string): string | null {
    const implied = IMPLIED_END.get(name) ?? (SPECIAL.has(name) ? BLOCK_START : undefined);
    if (implied) {
      const depth = this.#find(implied.closes, implied.within);
      if (depth >= 0 && FORMATTING.has(name)) this.#remove(depth);
      else if (depth >= 0) this.#closeTo(depth);
    }
    if (this.#names.length >= DEEPEST) {
      return `elements nested deeper than ${DEEPEST} levels are read without their tags`;
    }
    if (this.#leftOpen >= MOST_LEFT_OPEN && FORMATTING.has(name)) {
      return `formatting left open more than ${MOST_LEFT_OPEN} times is read without its tags`;
    }
    this.#names.push(name);
    this.#leftOpenBefore.push(this.#leftOpen);
    if (FOREIGN.has(name)) this.#foreign += 1;
    return null;
  }

  endTag(name: string): void {
    const self = new Set([name]);
    if (FORMATTING.has(name)) return this.#endFormatting(self);
    const limits = TABLE_PARTS.has(name) ? TABLE : SPECIAL.has(name) ? SCOPE : SPECIAL;
    const depth = this.#find(self, limits);
    if (depth >= 0) this.#closeTo(depth);
  }

  #endFormatting(self: ReadonlySet<string>): void {
    const depth = this.#find(self, SCOPE);
    if (depth < 0) {
      if (this.#leftOpen > 0) this.#leftOpen -= 1;
    } else if (this.#names.slice(depth).some((name) => SPECIAL.has(name))) {
      // `<b><div></b>`: the <div> stays open.
      this.#remove(depth);
    } else {
      this.#closeTo(depth + 1);
      this.#remove(depth);
    }
  }

  /** The innermost open element of those names; -1 when there is none or a limit comes before it. */
  #find(names: ReadonlySet<string>, limits: ReadonlySet<string>): number {
    for (let depth = this.#names.length - 1; depth >= 0; depth -= 1) {
      const name = this.#names[depth] ?? "";
      if (names.has(name)) return depth;
      if (limits.has(name)) return -1;
    }
    return -1;
  }

  /** Formatting opens again behind the block that ended around it, but not behind a cell. */
  #closeTo(depth: number): void {
    for (let last = this.#names.length - 1; last >= depth; last -= 1) {
      const name = this.#names.pop() ?? "";
      const before = this.#leftOpenBefore.pop() ?? 0;
      if (FOREIGN.has(name)) this.#foreign -= 1;
      if (FORMATTING.has(name)) this.#leftOpen += 1;
      else if (CELLS.has(name)) this.#leftOpen = before;
    }
  }

  #remove(depth: number): void {
    this.#names.splice(depth, 1);
    this.#leftOpenBefore.splice(depth, 1);
  }
}
