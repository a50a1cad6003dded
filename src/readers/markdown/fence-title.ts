/** What a site prints above a block of code: ```` ```json title="Response" ````, ```` ```json Response ````. */

import { withResponse } from "./components/says.ts";

const NAMED = /(?:^|\s)(?:title|label|filename|name)(?:=|:\s?(?=["']))(?:"([^"]{1,60})"|'([^']{1,60})'|(\S{1,60}))/;
/** Other words behind the language tell the site how to print: "showLineNumbers", "{1,3}". */
const PLAIN = /^\s*((?:[A-Z]|[1-5]\d\d(?!\S))[^={}[\]<>"]{0,59})$/;
/** A name of a file says nothing of what the code is. */
const FILE = /[\\/]|\.\w{1,5}$/;

/** null where the info string behind the language has none. */
export function fenceTitle(info: string): string | null {
  const [, double, single, bare] = NAMED.exec(info) ?? [];
  const title = (double ?? single ?? bare ?? PLAIN.exec(info)?.[1] ?? "").trim();
  if (title === "" || FILE.test(title)) return null;
  return withResponse(title);
}
