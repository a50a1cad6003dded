/** A rule of validate to begin from. */

export const validateRule = (id: string, name: string): string => `/** TODO: what the rule reports, in a line. */
import { aboutSubject, inResponses } from "./break-data.ts";
import { defineBreakRule } from "./break-rule.ts";

export const ${name} = defineBreakRule({
  id: "validate/${id}",
  severity: "info",
  summary: "TODO: what came and the page does not have",
  docs: {
    description: "TODO: what exactly is reported, and what is not.",
    rationale: "TODO: what goes wrong for readers and clients.",
    example: "TODO: what the page says, and what comes.",
    remediation: "TODO: what to write instead.",
  },
  joining: { lacking: "page" },
  ...aboutSubject((data) => \`came \${inResponses(data)}\`),
});
`;
