/** Names files in a message: the first few, and how many more there are. */
import { counted } from "../../reporters/phrases.ts";

export function fileNames(files: readonly string[], most: number): string {
  const more = files.length - most;
  return `${files.slice(0, most).join(", ")}${more > 0 ? ` and ${counted(more, "more file")}` : ""}`;
}
