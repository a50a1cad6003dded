/** What a page promises, a line each: "GET /crews 200 [].size:integer", "PUT /crews request name:string". */
import { fieldPromises } from "../../src/promises/promises.ts";
import type { ApiPage } from "../../src/api-model/api-page.ts";
import { readText } from "../editions/read.ts";

export const promised = (page: ApiPage): string[] =>
  page.operations.flatMap((operation) =>
    fieldPromises(page, operation).map(({ place, status, path, field }) =>
      [
        operation.method.value,
        operation.path.value,
        place === "response" ? (status ?? "") : place,
        `${path}:${field.type?.value.kind ?? "?"}`,
      ].join(" "),
    ),
  );

export const promisedBy = (text: string, id = "page.md"): string[] => promised(readText(id, text).page);
