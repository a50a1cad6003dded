/** A set of path templates that a path can be held against at once. */

export interface PathTemplates {
  /** @param at what the template is of, as an index in a list of the caller's */
  add(template: string, at?: number): void;
  /** Whether the path is one of the templates, or one of them with its variables filled in. */
  matches(path: string): boolean;
  /** The least index of such a template; null without one. */
  firstOf(path: string): number | null;
}

interface Step {
  /** The steps that follow by their words; a segment with a variable in it stands for any. */
  readonly next: Map<string, Step>;
  any: Step | null;
  /** The least index of a template that ends here. */
  at: number | null;
}

export function makePathTemplates(): PathTemplates {
  const root = makeStep();
  const firstOf = (path: string): number | null => {
    let reached: Step[] = [root];
    for (const segment of path.split("/")) {
      reached = reached
        .flatMap(({ next, any }) => [next.get(segment), segment === "" ? null : any])
        .filter((step) => step != null);
      if (reached.length === 0) return null;
    }
    return reached.reduce<number | null>((least, { at }) => lesser(least, at), null);
  };
  return {
    add(template, at = 0) {
      let step = root;
      for (const segment of template.split("/")) {
        if (/\{[^{}]+\}/.test(segment)) step = step.any ??= makeStep();
        else {
          const next = step.next.get(segment) ?? makeStep();
          step.next.set(segment, next);
          step = next;
        }
      }
      step.at = lesser(step.at, at);
    },
    matches: (path) => firstOf(path) !== null,
    firstOf,
  };
}

/** The lesser of two indices, where both are known. */
export const lesser = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b);

function makeStep(): Step {
  return { next: new Map(), any: null, at: null };
}
