/** All JSON Schemas of a page: one per request body and per response body. */
import type { ApiPage } from "../api-model/api-page.ts";
import { bodySchema, type JsonSchema } from "./json-schema.ts";

export interface NamedSchema {
  /** "get-response-200", "post-request"; numbered from the second operation on. */
  readonly name: string;
  readonly schema: JsonSchema;
}

/** The schemas in page order. `pages` are pages whose structures this one links to. */
export function pageSchemas(page: ApiPage, pages: ReadonlyMap<string, ApiPage> = new Map()): NamedSchema[] {
  return page.operations.flatMap((operation, index) => {
    const prefix = operation.method.value.toLowerCase() + (index === 0 ? "" : `-${index + 1}`);
    const title = (what: string): string => `${operation.method.value} ${operation.path.value}: ${what}`;
    const request = operation.requestBody
      ? [
          {
            name: `${prefix}-request`,
            schema: { ...bodySchema(page, operation.requestBody, "request", pages), title: title("request body") },
          },
        ]
      : [];
    const responses = operation.responses.flatMap((response) => {
      if (!response.body) return [];
      return [
        {
          name: `${prefix}-response-${response.status.value}`,
          schema: {
            ...bodySchema(page, response.body, "response", pages),
            title: title(`response body ${response.status.value}`),
          },
        },
      ];
    });
    return [...request, ...responses];
  });
}
