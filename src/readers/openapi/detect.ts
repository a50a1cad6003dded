/** Tells an OpenAPI file from a page by its content. */
import type { Source } from "../../source/source.ts";

/** Whether the text is an OpenAPI file, JSON or YAML. Swagger 2.0 is one too. */
export function isOpenApi(source: Source): boolean {
  const text = source.text.replace(/^\uFEFF/, "");
  return /^\s*\{/.test(text.slice(0, 1000)) ? isJsonSpec(text) : isYamlSpec(text);
}

/** The version stands at the top of the object, anywhere in it: a recording may hold an OpenAPI file deeper down. */
function isJsonSpec(text: string): boolean {
  if (!/"(?:openapi|swagger)"\s*:\s*"[23]\./.test(text)) return false;
  let depth = 0;
  let key: string | null = null;
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"?(?:\s{0,40}:)?|[{}[\]]/gs)) {
    if (token === "{" || token === "[") depth += 1;
    else if (token === "}" || token === "]") depth -= 1;
    else if (depth !== 1) continue;
    else if (token.endsWith(":")) key = /^"(.*)"\s*:$/s.exec(token)?.[1] ?? null;
    else if ((key === "openapi" || key === "swagger") && /^"[23]\./.test(token)) return true;
  }
  return false;
}

const YAML_VERSION = /^["']?(?:openapi|swagger)["']?[ \t]*:[ \t]*["']?[23]\.\d/;

/**
 * Every line before the version must be YAML of the top level or below it: a Markdown page may show a whole OpenAPI file in a
 * code fence, and its first line is a YAML comment.
 */
function isYamlSpec(text: string): boolean {
  for (const [line] of text.matchAll(/[^\r\n]+/g)) {
    if (YAML_VERSION.test(line)) return true;
    const isYaml = /^(?:\s|#|---|%|- |[\]}]|["']?[\w$-]+["']?[ \t]*:(?:\s|$))/.test(line);
    if (!isYaml) return false;
  }
  return false;
}
