/** Examples apart from those that stand with another operation, whose answer an operation is said to have, too. */
import type { ApiPage, Example, Operation } from "./api-page.ts";

export const ownExamples = ({ examples }: Operation): readonly Example[] =>
  examples.filter(({ isOfOther }) => isOfOther !== true);

/** The examples with a body of all that a page describes: its operations, calls without a path, and things apart from calls. */
export const examplesWithBody = ({ operations, unbound, things }: ApiPage): readonly Example[] =>
  [operations, unbound?.operations ?? [], things?.operations ?? []]
    .flat()
    .flatMap((operation) => ownExamples(operation).filter(({ body }) => body !== null));

/** The page with each example at one operation alone; itself where it is so. */
export function withOwnExamples(page: ApiPage): ApiPage {
  if (!page.operations.some(({ examples }) => examples.some(({ isOfOther }) => isOfOther))) return page;
  return {
    ...page,
    operations: page.operations.map((operation) => ({ ...operation, examples: ownExamples(operation) })),
  };
}
