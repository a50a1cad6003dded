/** Tables that add rows to the one above them: "In addition to the above when `full` is set:". */
import type { Vocabulary } from "../../language/vocabulary.ts";
import { normaliseWords } from "../../language/words.ts";
import type { ClassifiedTable } from "./classified-table.ts";

/** Such tables with the place of the one that they add to, and the cases in which their rows are there. */
export function withContinued(plans: readonly ClassifiedTable[], vocabulary: Vocabulary): readonly ClassifiedTable[] {
  const done: ClassifiedTable[] = [];
  for (const plan of plans) {
    const words = [plan.item.label, plan.item.lead].find((text) => text !== null && vocabulary.continuesTable(text));
    const head = words === undefined ? undefined : done.findLast((other) => isAbove(other, plan));
    const isSaid = plan.placedBy === "caption" || plan.placedBy === "lead";
    if (words === undefined || words === null || !head || isSaid || plan.read.kind !== "parameters") {
      done.push(plan);
      continue;
    }
    const { place, side, names, namesField, saysBody } = head;
    const isCase = vocabulary.languages.some(({ facts }) => facts.condition.test(normaliseWords(words)));
    done.push({
      ...plan,
      place,
      side,
      names,
      namesField,
      saysBody,
      shape: null,
      continues: head.continues ?? head.index,
      condition: isCase ? words : null,
    });
  }
  return done;
}

/** The nearest table of fields in the same stretch of text. */
const isAbove = (other: ClassifiedTable, { item }: ClassifiedTable): boolean =>
  other.read.kind === "parameters" && other.item.stretch === item.stretch && other.item.lead !== item.lead;
