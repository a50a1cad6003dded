/** Path templates in a tree of their parts: which of thousands a call fits is found by walking its own parts. */

/** A part with a variable in it is filled by whatever is not empty. */
const ANY = /\{[^{}]+\}/;

interface Branch<Value> {
  readonly words: Map<string, Branch<Value>>;
  variable: Branch<Value> | null;
  readonly ends: Value[];
  /** Of templates that hold for whatever is longer, too. */
  readonly openEnds: Value[];
}

const makeBranch = <Value>(): Branch<Value> => ({ words: new Map(), variable: null, ends: [], openEnds: [] });

export class PathTree<Value> {
  readonly #root = makeBranch<Value>();

  /** @param isOpen whether a call may go on behind the template */
  add(template: readonly string[], value: Value, isOpen = false): void {
    let branch = this.#root;
    for (const part of template) {
      if (ANY.test(part)) branch = branch.variable ??= makeBranch();
      else {
        const next: Branch<Value> = branch.words.get(part) ?? makeBranch();
        branch.words.set(part, next);
        branch = next;
      }
    }
    (isOpen ? branch.openEnds : branch.ends).push(value);
  }

  /** What was added with the templates that the call fits. */
  *valuesFor(call: readonly string[]): Generator<Value> {
    const open: [Branch<Value>, number][] = [[this.#root, 0]];
    for (let next = open.pop(); next; next = open.pop()) {
      const [branch, at] = next;
      yield* branch.openEnds;
      const part = call[at];
      if (part === undefined) {
        yield* branch.ends;
        continue;
      }
      const word = branch.words.get(part);
      if (branch.variable && part !== "") open.push([branch.variable, at + 1]);
      if (word) open.push([word, at + 1]);
    }
  }
}
