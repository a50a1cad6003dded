// The set by which validation is measured: for each operation of some pages an exchange that keeps everything the page says of
// it, and the same exchange with each promise broken once.
import { callsOf, chooseOperations, makeExchange } from "./exchanges.mjs";
import { mutationsOf } from "./mutations.mjs";
import { makeRandom } from "./random.mjs";
import { Unsatisfiable } from "./values.mjs";

/** @param {readonly any[]} pages */
export function makeSet(pages) {
  const { chosen, left } = chooseOperations(pages);
  const calls = callsOf(pages);
  const cases = [];
  for (const subject of chosen) {
    try {
      const made = makeExchange(subject, makeRandom(cases.length));
      const mutations = mutationsOf(subject, made, calls);
      cases.push({ name: subject.name, pages: aloneWithLinked(subject), conforming: made.exchange, mutations });
    } catch (error) {
      if (!(error instanceof Unsatisfiable)) throw error;
      left.push({ page: subject.page.source, name: subject.name, reason: error.message });
    }
  }
  return { cases, left };
}

/** The page, and those whose structures it uses, without their operations: what is found then is of this operation. */
function aloneWithLinked({ page, pages, operation }) {
  const linked = new Set();
  JSON.stringify(page, (key, value) => {
    if (key === "page" && typeof value === "string" && pages.has(value)) linked.add(value);
    return value;
  });
  linked.delete(page.source);
  return [
    { ...page, operations: [operation] },
    ...[...linked].map((source) => ({ ...pages.get(source), operations: [] })),
  ];
}
