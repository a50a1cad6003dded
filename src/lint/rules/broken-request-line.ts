/** Request examples whose address goes on behind a blank, or in the next line. */
import type { Example } from "../../api-model/api-page.ts";
import { operationName } from "../../promises/promises.ts";
import { defineRule } from "../../findings/rule.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { lineAt, quote } from "../subject/places.ts";

const rule = defineRule<{ before: string; after: string }>({
  id: "lint/broken-request-line",
  severity: "warning",
  summary: "The address of a request example is broken in two",
  docs: {
    description:
      "The request line of an example ends in the middle of its address (`…-fbd1-`) and the next line is the rest of it, or a blank stands between the host and the path. Not checked: pages printed as text, which wrap all long lines, and commands of a shell.",
    rationale: "Whoever copies the line calls another address, and HTTP clients reject a request with such a line.",
    example: "`DELETE https://{endpoint}/v1/jobs/d303f19c-fbd1-`, and below it `4716-ae04-07d1ff358f22`.",
    remediation: "Write the address without a break.",
  },
  message: ({ before, after }) =>
    `the address of the request example breaks off at ${before} and goes on with ${after}`,
});

export const brokenRequestLine = defineLint(rule, (subject, report) => {
  if (subject.document.format === "text") return;
  const { text, id } = subject.source;
  for (const operation of subject.page.operations) {
    for (const example of operation.examples) {
      const broken = example.role === "request" ? brokenAddress(example, text) : null;
      if (broken === null) continue;
      const { before, gap, rest, end } = broken;
      report({
        data: { before: before.slice(-ENOUGH), after: rest.slice(0, ENOUGH) },
        operation: operationName(operation),
        fieldPath: null,
        fact: "path",
        places: [
          {
            span: { source: id, start: end - before.length, end },
            role: "example",
            words: quote(lineAt(subject.source, end)),
          },
        ],
        fix: {
          text: "Write the address without a break.",
          edits: [{ span: { source: id, start: end, end: end + gap.length }, replacement: "" }],
        },
      });
    }
  }
});

interface BrokenAddress {
  readonly before: string;
  /** What stands between the two parts. */
  readonly gap: string;
  readonly rest: string;
  /** Where the first part ends. */
  readonly end: number;
}

function brokenAddress({ request, span }: Example, text: string): BrokenAddress | null {
  if (request === null) {
    // the host alone is no address, so that nothing was read of this call
    const { index = 0, groups } =
      HOST_ALONE.exec(text.slice(span.start, Math.min(span.end, span.start + LONGEST))) ?? {};
    const { lead = "", before, gap = "", rest = "" } = groups ?? {};
    return before === undefined ? null : { before, gap, rest, end: span.start + index + lead.length + before.length };
  }
  const start = BREAKS_OFF.test(request.url) ? text.indexOf(request.url, request.evidence.span.start) : -1;
  const end = start + request.url.length;
  const [, gap = "", rest] = start < 0 ? [] : (REST.exec(text.slice(end, end + LONGEST)) ?? []);
  return rest === undefined ? null : { before: request.url, gap, rest, end };
}

/** An address never ends in the middle of an id or of a pair. */
const BREAKS_OFF = /[\w}][-&=]$/;

/** The line below has one word, which is neither a header nor a body. */
const REST = /^([ \t]{0,40}\r?\n[ \t]{0,80})([\w{][\w{}.~%=&/-]{1,300})[ \t]{0,40}(?:\r?\n|$)/;
/** "POST https://{endpoint} /v1/jobs": between the host and the path stands nothing. */
const HOST_ALONE =
  /(?<lead>(?:GET|PUT|POST|DELETE|PATCH)[ \t]{1,8})(?<before>https?:\/\/[^/\s]{1,200})(?<gap>[ \t]{1,8})(?<rest>\/(?:v\d|[a-z{])\S{0,300})/;
const LONGEST = 500;
const ENOUGH = 24;
