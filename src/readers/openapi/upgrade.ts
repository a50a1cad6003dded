/**
 * Swagger 2.0 as the tree that OpenAPI 3 would have, every part at its own place: bodies and forms become request bodies, what
 * stands in a parameter becomes its schema, responses get their media type. https://swagger.io/specification/v2/
 */
import {
  entriesOf,
  type Entry,
  entryAt,
  itemsOf,
  type ListNode,
  type MapNode,
  type ScalarNode,
  type SpecNode,
  textAt,
  valueAt,
} from "./spec-node.ts";

const METHODS = new Set(["get", "put", "post", "delete", "options", "head", "patch"]);
/** What stands beside the schema of a parameter or header; the rest is its schema. */
const BESIDE = new Set(["name", "in", "description", "required", "allowEmptyValue", "collectionFormat"]);
const JSON_TYPE = "application/json";

/** References keep leading where they lead: `definitions`, `parameters` and `responses` stay at the root. */
export function upgraded(root: MapNode): MapNode {
  const parameters = entryAt(root, "parameters");
  const responses = entryAt(root, "responses");
  const paths = entryAt(root, "paths");
  const changed = [
    entryFor("servers", root, listOf(root, [mapOf(root, [entryFor("url", root, scalarOf(root, serverUrl(root)))])])),
    entryFor("components", root, mapOf(root, [entryFor("securitySchemes", root, securitySchemes(root))])),
    ...(parameters
      ? [
          withValue(
            parameters,
            mapValues(parameters.value, (node) => parameter(node)),
          ),
        ]
      : []),
    ...(responses
      ? [
          withValue(
            responses,
            mapValues(responses.value, (node) => response(node, root, null)),
          ),
        ]
      : []),
    ...(paths
      ? [
          withValue(
            paths,
            mapValues(paths.value, (item) => pathItem(item, root)),
          ),
        ]
      : []),
  ];
  return replaced(root, changed);
}

function pathItem(item: SpecNode, root: MapNode): SpecNode {
  if (item.kind !== "map") return item;
  const shared = itemsOf(valueAt(item, "parameters"));
  const entries = entriesOf(item).map((entry) => {
    if (entry.key === "parameters") return withValue(entry, sentBeside(entry.value, root));
    return METHODS.has(entry.key) ? withValue(entry, operation(entry.value, shared, root)) : entry;
  });
  return mapOf(item, entries);
}

function operation(node: SpecNode, shared: readonly SpecNode[], root: MapNode): SpecNode {
  if (node.kind !== "map") return node;
  const parameters = entryAt(node, "parameters");
  const responses = entryAt(node, "responses");
  const body = requestBody(
    node,
    [...itemsOf(parameters?.value), ...shared].map((one) => resolved(one, root)),
    root,
  );
  return replaced(node, [
    ...(parameters ? [withValue(parameters, sentBeside(parameters.value, root))] : []),
    ...(responses
      ? [
          withValue(
            responses,
            mapValues(responses.value, (one) => response(one, root, node)),
          ),
        ]
      : []),
    ...(body ? [entryFor("requestBody", body, body)] : []),
  ]);
}

/** The parameters that are sent beside the body. */
function sentBeside(list: SpecNode, root: MapNode): SpecNode {
  const kept = itemsOf(list).filter((node) => !/^(?:body|formData)$/.test(textAt(resolved(node, root), "in") ?? ""));
  return listOf(list, kept.map(parameter));
}

function requestBody(node: MapNode, parameters: readonly SpecNode[], root: MapNode): MapNode | null {
  const body = parameters.find((one) => textAt(one, "in") === "body");
  if (body) {
    const beside = entriesOf(body).filter(({ key }) => key === "description" || key === "required");
    return mapOf(body, [...beside, content(body, mediaType(node, root, "consumes"), entryAt(body, "schema"), null)]);
  }
  const fields = parameters.filter((one) => textAt(one, "in") === "formData");
  const [first] = fields;
  if (!first) return null;
  const hasFile = fields.some((field) => textAt(field, "type") === "file");
  const named = fields.flatMap((field) => {
    const name = textAt(field, "name");
    return name === null ? [] : [{ ...entryFor(name, field, schemaOf(field)) }];
  });
  const required = fields.flatMap((field) => {
    const name = valueAt(field, "name");
    const flag = valueAt(field, "required");
    return name && flag?.kind === "scalar" && flag.value === true ? [name] : [];
  });
  const schema = mapOf(first, [
    entryFor("type", first, scalarOf(first, "object")),
    entryFor("properties", first, mapOf(first, named)),
    entryFor("required", first, listOf(first, required)),
  ]);
  const media = hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded";
  return mapOf(first, [content(first, media, entryFor("schema", first, schema), null)]);
}

function parameter(node: SpecNode): SpecNode {
  if (node.kind !== "map" || entryAt(node, "$ref") || entryAt(node, "schema")) return node;
  const beside = entriesOf(node).filter(({ key }) => BESIDE.has(key));
  return mapOf(node, [...beside, entryFor("schema", node, schemaOf(node))]);
}

/** What a parameter or header says of its value; a file is a text of bytes. */
function schemaOf(node: SpecNode): SpecNode {
  const own = entriesOf(node).filter(({ key }) => !BESIDE.has(key) || key === "description");
  return asFile(mapOf(node, own));
}

function asFile(schema: SpecNode): SpecNode {
  const type = entryAt(schema, "type");
  if (schema.kind !== "map" || !type || textAt(schema, "type") !== "file") return schema;
  return replaced(schema, [
    withValue(type, scalarOf(type.value, "string")),
    entryFor("format", type.value, scalarOf(type.value, "binary")),
  ]);
}

function response(node: SpecNode, root: MapNode, owner: MapNode | null): SpecNode {
  if (node.kind !== "map" || entryAt(node, "$ref")) return node;
  const schema = entryAt(node, "schema");
  const headers = entryAt(node, "headers");
  const media = mediaType(owner, root, "produces");
  const examples = valueAt(node, "examples");
  const example = entryAt(examples, media) ?? entriesOf(examples)[0] ?? null;
  return replaced(node, [
    ...(headers ? [withValue(headers, mapValues(headers.value, parameter))] : []),
    ...(schema || example ? [content(node, media, schema && withValue(schema, asFile(schema.value)), example)] : []),
  ]);
}

/** `content` with one media type. */
function content(at: SpecNode, media: string, schema: Entry | null, example: Entry | null): Entry {
  const said = [...(schema ? [schema] : []), ...(example ? [{ ...example, key: "example" }] : [])];
  const place = schema ?? example;
  const type: Entry = { ...entryFor(media, at, mapOf(at, said)), ...(place ? stretchOf(place) : {}) };
  return entryFor("content", at, mapOf(at, [type]));
}

const stretchOf = ({ keyStart, keyEnd, end }: Entry): Omit<Entry, "key" | "value"> => ({ keyStart, keyEnd, end });

/** JSON where the operation, or the whole file, takes several. */
function mediaType(owner: MapNode | null, root: MapNode, keyword: "consumes" | "produces"): string {
  const listed = itemsOf(valueAt(owner, keyword) ?? valueAt(root, keyword)).flatMap((node) =>
    node.kind === "scalar" && typeof node.value === "string" ? [node.value] : [],
  );
  return listed.find((media) => /[/+]json\b/i.test(media)) ?? listed[0] ?? JSON_TYPE;
}

function serverUrl(root: MapNode): string {
  const host = textAt(root, "host");
  const [scheme] = itemsOf(valueAt(root, "schemes"));
  const path = textAt(root, "basePath") ?? "";
  return host === null ? path : `${scheme?.kind === "scalar" ? String(scheme.value) : "https"}://${host}${path}`;
}

function securitySchemes(root: MapNode): SpecNode {
  const schemes = valueAt(root, "securityDefinitions");
  if (!schemes) return mapOf(root, []);
  return mapValues(schemes, (scheme) => {
    const type = entryAt(scheme, "type");
    return scheme.kind === "map" && type && textAt(scheme, "type") === "basic"
      ? replaced(scheme, [withValue(type, scalarOf(type.value, "http"))])
      : scheme;
  });
}

/** A parameter that stands at the root, where the node refers to one. */
function resolved(node: SpecNode, root: MapNode): SpecNode {
  const name = /^#\/parameters\/(.+)$/.exec(textAt(node, "$ref") ?? "")?.[1];
  return (name === undefined ? null : valueAt(valueAt(root, "parameters"), name)) ?? node;
}

const mapOf = ({ start, end }: SpecNode, entries: readonly Entry[]): MapNode => ({
  kind: "map",
  entries: new Map(entries.map((entry) => [entry.key, entry])),
  start,
  end,
});

const listOf = ({ start, end }: SpecNode, items: readonly SpecNode[]): ListNode => ({
  kind: "list",
  items: [...items],
  start,
  end,
});

const scalarOf = ({ start, end }: SpecNode, value: string): ScalarNode => ({ kind: "scalar", value, start, end });

/** An entry that the file does not have, at the place of what it is made of. */
const entryFor = (key: string, { start, end }: SpecNode, value: SpecNode): Entry => ({
  key,
  keyStart: start,
  keyEnd: end,
  end,
  value,
});

const withValue = (entry: Entry, value: SpecNode): Entry => ({ ...entry, value });

function mapValues(node: SpecNode, change: (value: SpecNode) => SpecNode): SpecNode {
  return node.kind === "map"
    ? mapOf(
        node,
        entriesOf(node).map((entry) => withValue(entry, change(entry.value))),
      )
    : node;
}

/** The map with entries in place of those of the same keys, or behind the others. */
function replaced(node: MapNode, entries: readonly Entry[]): MapNode {
  return {
    ...node,
    entries: new Map([...node.entries, ...entries.map((entry): [string, Entry] => [entry.key, entry])]),
  };
}
