/** A set of path templates that a path can be held against at once. */

export interface PathTemplates {
  add(template: string): void;
  /** Whether the path is one of the templates, or one of them with its variables filled in. */
  matches(path: string): boolean;
}

interface Step {
  /** The steps that follow by their words; a segment with a variable in it stands for any. */
  readonly next: Map<string, Step>;
  any: Step | null;
  ends: boolean;
}

export function makePathTemplates(): PathTemplates {
  const root = makeStep();
  return {
    add(template) {
      let step = root;
      for (const segment of template.split("/")) {
        if (/\{[^{}]+\}/.test(segment)) step = step.any ??= makeStep();
        else {
          const next = step.next.get(segment) ?? makeStep();
          step.next.set(segment, next);
          step = next;
        }
      }
      step.ends = true;
    },
    matches(path) {
      let reached: Step[] = [root];
      for (const segment of path.split("/")) {
        reached = reached
          .flatMap(({ next, any }) => [next.get(segment), segment === "" ? null : any])
          .filter((step) => step != null);
        if (reached.length === 0) return false;
      }
      return reached.some(({ ends }) => ends);
    },
  };
}

function makeStep(): Step {
  return { next: new Map(), any: null, ends: false };
}
