/** The examples of a request body or a response. */
import type { Example } from "../../api-model/api-page.ts";
import { type Reading, report, resolve } from "./reading.ts";
import { entriesOf, type SpecNode, spanOf, toPlacedJson, valueAt } from "./spec-node.ts";

/** Examples of the media types of a body; where there is none, the example of its schema. */
export function readExamples(
  reading: Reading,
  body: SpecNode | null,
  role: Example["role"],
  status: string | null,
): Example[] {
  return entriesOf(valueAt(body, "content")).flatMap(({ value: media }) => {
    const named = entriesOf(valueAt(media, "examples")).flatMap(({ value }) => namedExample(reading, value));
    const single = valueAt(media, "example");
    const schema = resolve(reading, valueAt(media, "schema"))?.node ?? null;
    const own = [...(single ? [single] : []), ...named];
    const ofSchema = own.length === 0 ? valueAt(schema, "example") : null;
    return [...own, ...(ofSchema ? [ofSchema] : [])].flatMap((node) => exampleOf(reading, node, role, status));
  });
}

function namedExample(reading: Reading, entry: SpecNode): SpecNode[] {
  const node = resolve(reading, entry)?.node ?? null;
  const value = valueAt(node, "value");
  if (node && valueAt(node, "externalValue"))
    report(reading, "refused", "an example that stands in another file is not read", node);
  return value ? [value] : [];
}

function exampleOf({ source }: Reading, node: SpecNode, role: Example["role"], status: string | null): Example[] {
  const value = toPlacedJson(node);
  if (!value) return [];
  const { json, places } = value;
  return [
    {
      role,
      status,
      request: null,
      headers: [],
      body: { value: { json }, places, breaks: [] },
      span: spanOf(source, node.start, node.end),
    },
  ];
}
