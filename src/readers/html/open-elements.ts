/**
 * Which elements are open at a place of an HTML text, near enough to tell how deep a parser would nest: implied end
 * tags, scopes and left-open formatting as in the tree construction of the HTML standard, without its rarer insertion
 * modes.
 */

/** How deep elements may nest, implied ones not counted. */
const DEEPEST = 256;

/** So many formatting elements may stay open behind the blocks that ended around them. */
const MOST_LEFT_OPEN = 8;

const TOO_DEEP = `elements nested deeper than ${DEEPEST} levels are read without their tags`;

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
const HEADINGS = words("h1 h2 h3 h4 h5 h6");
const TABLE_PARTS = words("td th caption colgroup tr tbody thead tfoot");
const TABLE = words("table template");

/** A page has one of each; further ones open nothing. */
const ONCE = words("html head body frameset");

interface Closing {
  readonly names: ReadonlySet<string>;
  /** What stands around such an element protects it. */
  readonly within: ReadonlySet<string>;
}

const not = (set: ReadonlySet<string>, ...names: string[]): ReadonlySet<string> =>
  new Set([...set].filter((name) => !names.includes(name)));
const and = (set: ReadonlySet<string>, ...names: string[]): ReadonlySet<string> => new Set([...set, ...names]);

const ITEM_LIMITS = not(SPECIAL, "address", "div", "p");
const CELL: Closing = { names: CELLS, within: TABLE };
const ROW_GROUP: Closing = { names: words("tbody thead tfoot caption colgroup"), within: TABLE };
const PARAGRAPH: Closing = { names: words("p"), within: and(SCOPE, "button") };
const DEFINITION: Closing = { names: words("dt dd"), within: not(ITEM_LIMITS, "dt", "dd") };

/** Start tags that close an element of their own kind first. Every block closes a paragraph. */
const IMPLIED_END = new Map<string, Closing>([
  ["li", { names: words("li"), within: not(ITEM_LIMITS, "li") }],
  ["dt", DEFINITION],
  ["dd", DEFINITION],
  ["td", CELL],
  ["th", CELL],
  ["tr", { names: words("tr caption"), within: TABLE }],
  ["tbody", ROW_GROUP],
  ["thead", ROW_GROUP],
  ["tfoot", ROW_GROUP],
  ["a", { names: words("a"), within: SCOPE }],
  ["nobr", { names: words("nobr"), within: SCOPE }],
  ["button", { names: words("button"), within: SCOPE }],
]);

export class OpenElements {
  readonly #names: string[] = [];
  /** For each open element how much formatting was left open when it began. */
  readonly #leftOpenBefore: number[] = [];
  #leftOpen = 0;
  #foreign = 0;
  #templates = 0;

  /** Whether `<svg>` or `<math>` is open, where `<title>` and the like hold elements. */
  get isForeign(): boolean {
    return this.#foreign > 0;
  }

  /** Opens the element, or says why a parser should not be made to; what is in a template needs no reason. */
  startTag(name: string): string | null {
    if (!this.isForeign && this.#templates === 0) {
      if (ONCE.has(name)) return null;
      if (TABLE_PARTS.has(name) && this.#find(TABLE, NO_TRAFFIC) < 0) return null;
      this.#closeImplied(name);
    }
    if (this.#names.length >= DEEPEST) return this.#templates > 0 ? "" : TOO_DEEP;
    if (this.#leftOpen >= MOST_LEFT_OPEN && FORMATTING.has(name)) {
      return `formatting left open more than ${MOST_LEFT_OPEN} times is read without its tags`;
    }
    this.#names.push(name);
    this.#leftOpenBefore.push(this.#leftOpen);
    if (FOREIGN.has(name)) this.#foreign += 1;
    if (name === "template") this.#templates += 1;
    return null;
  }

  endTag(name: string): void {
    // Nobody reads a template: it is enough to know that it is no deeper than it looks.
    if (this.#templates > 0 && name !== "template") return;
    const names = HEADINGS.has(name) ? HEADINGS : new Set([name]);
    if (FORMATTING.has(name)) return this.#endFormatting(names);
    const depth = this.#find(names, endLimits(name));
    if (depth < 0) return;
    // `<form><div></form>`: the <div> stays open.
    if (name === "form") this.#remove(depth);
    else this.#closeTo(depth);
  }

  #closeImplied(name: string): void {
    if (this.#names.at(-1) === "option") this.#closeTo(this.#names.length - 1);
    const implied = IMPLIED_END.get(name) ?? (SPECIAL.has(name) ? PARAGRAPH : undefined);
    const depth = implied ? this.#find(implied.names, implied.within) : -1;
    if (depth >= 0 && FORMATTING.has(name)) this.#remove(depth);
    else if (depth >= 0) this.#closeTo(depth);
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
      if (name === "template") this.#templates -= 1;
      if (FORMATTING.has(name)) this.#leftOpen += 1;
      else if (CELLS.has(name)) this.#leftOpen = before;
    }
  }

  #remove(depth: number): void {
    this.#names.splice(depth, 1);
    this.#leftOpenBefore.splice(depth, 1);
  }
}

const NO_TRAFFIC: ReadonlySet<string> = new Set();
const LIST_SCOPE = and(SCOPE, "ul", "ol");

/** The elements beyond which an end tag closes nothing. */
function endLimits(name: string): ReadonlySet<string> {
  if (name === "template") return NO_TRAFFIC;
  if (TABLE_PARTS.has(name)) return TABLE;
  if (name === "li") return LIST_SCOPE;
  return SPECIAL.has(name) ? SCOPE : SPECIAL;
}
