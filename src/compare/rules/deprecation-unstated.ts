import { editionsOf, editionWords, pageCount } from "../../findings/title-words.ts";
import type { ApiPage } from "../../api-model/api-page.ts";
import type { Addition } from "../../findings/finding.ts";
import { languages } from "../../language/languages.ts";
import type { Span } from "../../source/source.ts";
import type { ComparedOperation } from "../table.ts";
import { defineCompare, otherPlace, subjectPlace } from "../compare-rule.ts";

export const deprecationUnstated = defineCompare<{ operation: string; saying: number }>(
  {
    id: "compare/deprecation-unstated",
    severity: "warning",
    summary: "Only some editions say that an operation is deprecated",
    docs: {
      description: "At least one edition of an operation says that it is deprecated; this one does not.",
      rationale: "Readers of this edition build on an API that will be removed.",
      example: "The Chinese page says 该API已废弃; the English page has no such notice.",
      remediation:
        "Add the notice and say what to use instead. If the notice is wrong, remove it from the other editions.",
    },
    joining: {
      rank: 6,
      lacking: "edition",
      unstated: true,
      title: (joined) => {
        const { data, operation } = joined.main;
        const silent = editionsOf(joined.findings).length;
        return `${operation?.split(" ")[0] ?? "The operation"} is deprecated in ${pageCount(Number(data["saying"]))}; ${editionWords(joined)} ${silent === 1 ? "does" : "do"} not say so`;
      },
    },
    message: ({ operation, saying }) =>
      `${operation} is deprecated in ${saying === 1 ? "another edition" : `${saying} other editions`}, but not in this one`,
  },
  ({ operations }, report) => {
    for (const { name, editions } of operations) {
      // the folder that a page is kept in says something to its writers, not to its readers
      const saying = editions.filter(
        ({ operation }) => operation.deprecated !== null && operation.deprecated.value.said !== "path",
      );
      if (saying.length === 0) continue;
      for (const { page, operation } of editions) {
        const here = operation.method.evidence[0];
        if (operation.deprecated !== null || !here) continue;
        const places = saying.flatMap((edition) =>
          (edition.operation.deprecated?.evidence ?? []).slice(0, 1).map(otherPlace),
        );
        const probable = saying.length > 1;
        report({
          data: { operation: name, saying: saying.length },
          edition: page.source,
          operation: name,
          fact: "deprecated",
          places: [subjectPlace(here), ...places],
          verdict: probable
            ? {
                certainty: "probable",
                wrong: [page.source],
                because: `${saying.length} other editions say that it is deprecated.`,
              }
            : {
                certainty: "undecided",
                wrong: [],
                because: "One edition says so and one does not; the release notes would show which is right.",
              },
          fix: {
            text: "Add the deprecation notice of the other editions, and say what replaces the API.",
            edits: [],
            ...(probable ? { additions: noticeFor(page, here.span, saying) } : {}),
          },
        });
      }
    }
  },
);

/** The notice as another edition in the page's language has it, else the language's own sentence; nothing where neither is there. */
function noticeFor(page: ApiPage, operation: Span, saying: ComparedOperation["editions"]): Addition[] {
  const said = saying
    .filter((edition) => edition.page.language === page.language)
    .flatMap(({ operation: { deprecated } }) =>
      deprecated?.value.said === "text" ? deprecated.evidence : [],
    )[0]?.words;
  const text = said ?? languages.find(({ code }) => code === page.language)?.deprecation.sentence ?? null;
  if (text === null || page.format === "openapi") return [];
  const others = page.operations.flatMap(({ method }) => method.evidence.slice(0, 1).map(({ span }) => span));
  return [{ kind: "notice", operation, others: others.filter(({ start }) => start !== operation.start), text }];
}
