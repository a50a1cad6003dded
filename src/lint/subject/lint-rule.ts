/** What a lint rule is: its data, and a pure check of one page against itself. */
import type { ApiPage, Json } from "../../api-model/api-page.ts";
import type { Document } from "../../document/document.ts";
import type { Finding } from "../../findings/finding.ts";
import { type Found, makeFinding } from "../../findings/make-finding.ts";
import type { Rule } from "../../findings/rule.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import type { Source } from "../../source/source.ts";

/** One page with all that was made of it. */
export interface LintSubject {
  readonly source: Source;
  readonly document: Document;
  readonly page: ApiPage;
  readonly vocabulary: Vocabulary;
  /** Pages read in the same run, by source id; a rule sees those that `connectedPages` gives, itself among them. */
  readonly pages: ReadonlyMap<string, ApiPage>;
  /** Targets of links to files that are not there; absent where nobody looked. */
  readonly missing?: ReadonlySet<string>;
}

export interface LintRule {
  readonly rule: Rule;
  readonly check: (subject: LintSubject) => readonly Finding[];
}

/** A rule with its check; the check reports what it finds and need not know how findings are made. */
export function defineLint<Data extends Readonly<Record<string, Json>>>(
  rule: Rule<Data>,
  check: (subject: LintSubject, report: (found: Omit<Found<Data>, "edition">) => void) => void,
): LintRule {
  return {
    // a rule is listed and documented without its data type
    rule: rule as unknown as Rule,
    check: (subject) => {
      const findings: Finding[] = [];
      check(subject, (found) => findings.push(makeFinding(rule, { ...found, edition: subject.page.source })));
      return findings;
    },
  };
}
