/** A path template without the names of its variables: what two spellings of one path share. */
import { trimmed } from "../../source/text.ts";
export function pathShape(path: string): string {
  return trimmed(path.replace(/\{[^{}]*\}/g, "{}"), "", "/");
}
