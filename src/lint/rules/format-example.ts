/** Example values that do not match the documented format. */
import { aboutField, defineRule } from "../../findings/rule.ts";
import { constraintOf, judgedValues } from "../subject/judged-values.ts";
import { defineLint } from "../subject/lint-rule.ts";
import { ofShown, readPage } from "../subject/page-rows.ts";
import { constraintPlace, factPlace, saidAndShown } from "../subject/places.ts";

const rule = defineRule<{ field: string; format: string; shows: string }>({
  id: "lint/format-example",
  severity: "warning",
  summary: "An example shows a text that does not match the documented format",
  docs: {
    description:
      "A value in an example that is clearly not the UUID or IP address that the description calls it, but a URL, an address range, a name or a UUID. Masked and made-up values (`xxx`, `{id}`) are not checked.",
    rationale: "Readers store and validate the value as what the page calls it, and fail on the real value.",
    example: '“Node IP address.”, but the example shows `"server": "https://192.168.0.12:5443"`.',
    remediation: "Correct the description, or show a value of that format.",
  },
  joining: { fact: "format", contradictsExample: true },
  ...aboutField(({ format, shows }) => `the description says ${format}, the example shows ${shows}`),
});

const UUID = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const IPV6 = /^(?=[^:]*:[^:]*:)[0-9a-f:.]{2,45}$/i;

const FORMATS: Readonly<Record<string, { readonly name: string; readonly fits: (text: string) => boolean }>> = {
  uuid: { name: "a UUID", fits: (text) => UUID.test(text) },
  ip: { name: "an IP address", fits: (text) => IPV4.test(text) || IPV6.test(text) },
  ipv4: { name: "an IPv4 address", fits: (text) => IPV4.test(text) },
  ipv6: { name: "an IPv6 address", fits: (text) => IPV6.test(text) },
};

/** What a text plainly is, and how a description says so; a text that is none of these may be a stand-in for the real value. */
const FORMS: readonly (readonly [string, RegExp, RegExp?])[] = [
  ["a URL", /^[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/]/i, /\bUR[IL]\b|https?:/i],
  ["an IP address range", /^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2}|-\d{1,3}(?:\.\d{1,3}){3})$/, /CIDR|\/\d\d?\b/i],
  ["an IP address with a port", /^\d{1,3}(?:\.\d{1,3}){3}:\d{2,5}$/],
  ["an IP address", IPV4],
  ["a UUID", UUID],
  ["an e-mail address", /^[^\s@]{1,64}@[\w-]+(?:\.[\w-]+)+$/],
  ["a date and time", /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/],
  ["a host name", /^(?=.{4,253}$)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/i],
];

export const formatExample = defineLint(rule, (subject, report) => {
  for (const row of readPage(subject).rows) {
    const constraint = constraintOf(row, "format");
    const pattern = timePattern(row.field.description?.value ?? "");
    if (pattern !== null) {
      const [wrong, ...more] = judgedValues(row, subject.vocabulary).filter(
        ({ value }) => typeof value === "string" && /\d/.test(value) && !pattern.fits(value),
      );
      if (wrong)
        report({
          data: {
            field: row.field.name.value,
            format: pattern.words,
            shows: shapeOf(JSON.stringify(wrong.value).slice(1, -1)),
          },
          ...ofShown(wrong),
          fact: "format",
          places: saidAndShown(factPlace(row.field.description, row.field), [wrong, ...more], subject.source),
          fix: { text: `Show a time of the form ${pattern.words}, or correct the description.`, edits: [] },
        });
      continue;
    }
    const format =
      typeof constraint?.value === "string" && Object.hasOwn(FORMATS, constraint.value)
        ? FORMATS[constraint.value]
        : undefined;
    if (!constraint || !format) continue;
    const [first, ...others] = judgedValues(row, subject.vocabulary).filter(
      ({ value }) =>
        typeof value === "string" && !format.fits(value) && isOtherForm(value, row.field.description?.value ?? ""),
    );
    const shows = typeof first?.value === "string" ? formOf(first.value) : null;
    if (!first || shows === null) continue;
    report({
      data: { field: row.field.name.value, format: format.name, shows },
      ...ofShown(first),
      fact: "format",
      places: saidAndShown(constraintPlace(constraint, row.field), [first, ...others], subject.source),
      fix: {
        text: `Say in the description that ${row.field.name.value} is ${shows}, or correct the example.`,
        edits: [],
      },
    });
  }
});

/** The one pattern of letters for digits that a description gives; null for none, and where it gives several. */
function timePattern(description: string): { readonly words: string; readonly fits: (text: string) => boolean } | null {
  const found = [...new Set([...description.matchAll(TIME_PATTERN)].map(([words]) => words))];
  const [words] = found;
  if (words === undefined || found.length > 1) return null;
  const shape = words.replaceAll("'", "").replace(/[a-z]/gi, (letter) => (/[TZ]/.test(letter) ? letter : "0"));
  // a zone may be told by its letter or its distance: "Z", "+0800", "+08:00"
  const isZoned = shape.endsWith("Z");
  const start = isZoned ? shape.slice(0, -1) : shape;
  return {
    words,
    fits: (text) => {
      const shown = text.replace(/\d/g, "0");
      return shown.startsWith(start) && (!isZoned || /^(?:\.0{1,9})?(?:Z|[+-]00:?00)/.test(shown.slice(start.length)));
    },
  };
}

const TIME_PATTERN =
  /(?<![\w-])(?:yyyy|YYYY)([-/]?)MM\1(?:dd|DD)(?:(?:'T'|T| )(?:HH|hh):(?:mm|MM):(?:ss|SS)(?:\.[sSxX0]{1,9})?(?:'Z'|Z(?!\w))?)?(?![\w:-])/g;

const shapeOf = (text: string): string => (/^\d+$/.test(text) ? `${text.length} digits` : "a text of another form");

/** A description that also speaks of the form that is shown allows it. */
function isOtherForm(text: string, description: string): boolean {
  const form = FORMS.find(([, pattern]) => pattern.test(text));
  return form !== undefined && !form[2]?.test(description);
}

const formOf = (text: string): string | null => FORMS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
