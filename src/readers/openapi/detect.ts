/** Tells an OpenAPI file from a page by its content. */
import { createScanner, SyntaxKind } from "jsonc-parser";
import type { Source } from "../../source/source.ts";

/** Whether the text is an OpenAPI file, JSON or YAML. Swagger 2.0 counts: reading it says that it is not read. */
export function isOpenApi(source: Source): boolean {
  const text = source.text.replace(/^\uFEFF/, "");
  return /^\s*\{/.test(text.slice(0, 1000)) ? isJsonSpec(text) : isYamlSpec(text);
}

const VERSION_KEYS = ["openapi", "swagger"];

/** The version stands at the top of the object, anywhere in it: a recording may hold an OpenAPI file deeper down. */
function isJsonSpec(text: string): boolean {
  if (!/"(?:openapi|swagger)"\s*:\s*"[23]\./.test(text)) return false;
  const scanner = createScanner(text, true);
  let depth = 0;
  let key: string | null = null;
  let isValue = false;
  for (let token = scanner.scan(); token !== SyntaxKind.EOF; token = scanner.scan()) {
    if (token === SyntaxKind.OpenBraceToken || token === SyntaxKind.OpenBracketToken) depth += 1;
    else if (token === SyntaxKind.CloseBraceToken || token === SyntaxKind.CloseBracketToken) depth -= 1;
    else if (depth === 1 && token === SyntaxKind.StringLiteral) {
      const value = scanner.getTokenValue();
      if (isValue && key !== null && VERSION_KEYS.includes(key)) return /^[23]\./.test(value);
      if (!isValue) key = value;
    }
    if (depth === 1) isValue = token === SyntaxKind.ColonToken;
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
