/** The YAML between two `---` lines that some pages begin with. */
import type { Scalar } from "yaml";
import type { DocumentField } from "../../document/document.ts";
import type { Source } from "../../source/source.ts";
import { lineText } from "../../source/source.ts";
import { yaml } from "../../source/yaml.ts";

export interface FrontMatter {
  readonly fields: readonly DocumentField[];
  /** The line (counted from 0) at which the page's content begins. */
  readonly contentLine: number;
}

/** More lines than this are no front matter. */
const MOST_LINES = 500;

/** The front matter of a page. Without any, or where it is no YAML map, the content begins at the first line. */
export function readFrontMatter(source: Source): FrontMatter {
  const none: FrontMatter = { fields: [], contentLine: 0 };
  if (lineText(source, 1).trimEnd() !== "---") return none;
  const last = Math.min(source.lineStarts.length, MOST_LINES);
  for (let line = 2; line <= last; line += 1) {
    const mark = lineText(source, line).trimEnd();
    if (mark !== "---" && mark !== "...") continue;
    const start = source.lineStarts[1] ?? 0;
    const fields = yamlFields(source, start, source.lineStarts[line - 1] ?? start);
    return fields ? { fields, contentLine: line } : none;
  }
  return none;
}

function yamlFields(source: Source, start: number, end: number): DocumentField[] | null {
  const { isMap, isScalar, parseDocument } = yaml();
  const { contents, errors } = parseDocument(source.text.slice(start, end));
  if (errors.length > 0 || !isMap(contents)) return null;
  const fields: DocumentField[] = [];
  for (const { key, value } of contents.items) {
    if (!isScalar(key) || !isScalar(value) || !key.range || !value.range) continue;
    const span = { source: source.id, start: start + key.range[0], end: start + value.range[1] };
    fields.push({ name: scalarText(key), value: scalarText(value), span });
  }
  return fields;
}

/** A text without its quotes, anything else as it is written. */
function scalarText(scalar: Scalar): string {
  return typeof scalar.value === "string" ? scalar.value : (scalar.source ?? "");
}
