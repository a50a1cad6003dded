/** Calls without a body in their example, whose URL carries what the table puts into the body: GET and DELETE send a query. */
import type { ApiPage, Example, Field, Operation, Parameter, Structure } from "../../api-model/api-page.ts";
import type { TwoReadings } from "../../api-model/api-page.ts";
import { structureById } from "../../api-model/structure-by-id.ts";
import { BODY_METHODS } from "../operations/found-operation.ts";

export interface QueryContradiction {
  readonly operation: Operation;
  readonly root: Structure;
  readonly reading: TwoReadings;
}

export function queryContradictions(page: ApiPage): QueryContradiction[] {
  return page.operations.flatMap((operation) => {
    const body = operation.requestBody;
    if (!body || BODY_METHODS.includes(operation.method.value)) return [];
    if (body.type.kind !== "structure" || body.type.page !== undefined) return [];
    const root = structureById(page, body.type.id);
    const requests = operation.examples.filter(({ role }) => role === "request");
    const example = requests.find((request) => root?.fields.some((field) => namesIn(request).has(field.name.value)));
    if (!root || !example || requests.some(({ body: sent }) => sent?.value) || !root.fields.every(isScalar)) return [];
    const [evidence] = body.evidence;
    const words = example.request?.url ?? "";
    const reading: TwoReadings = {
      operation: `${operation.method.value} ${operation.path.value}`,
      place: "request",
      status: null,
      path: "",
      kind: "query",
      table: "request body",
      example: "query",
      won: "example",
      because: "every-example-shows-it",
      evidence: {
        table: evidence ?? { span: root.span, words: "" },
        example: example.request?.evidence ?? { span: example.span, words },
      },
    };
    return [{ operation, root, reading }];
  });
}

/** The page with the rows of such bodies as query parameters. */
export function withQuery(page: ApiPage, found: readonly QueryContradiction[]): ApiPage {
  if (found.length === 0) return page;
  const operations = page.operations.map((operation): Operation => {
    const root = found.find((contradiction) => contradiction.operation === operation)?.root;
    if (!root) return operation;
    const known = new Set(operation.parameters.filter((p) => p.in === "query").map((p) => p.name.value));
    const moved = root.fields
      .filter((field) => !known.has(field.name.value))
      .map((field): Parameter => ({ ...field, in: "query" }));
    return { ...operation, parameters: [...operation.parameters, ...moved], requestBody: null };
  });
  return { ...page, operations };
}

function namesIn({ request }: Example): ReadonlySet<string> {
  const query = request?.url.split("?", 2)[1] ?? "";
  return new Set(query.split("&").flatMap((part) => part.split("=", 1)[0] ?? []));
}

const isScalar = ({ type }: Field): boolean =>
  type === null || !["structure", "map", "object"].includes(type.value.kind);
