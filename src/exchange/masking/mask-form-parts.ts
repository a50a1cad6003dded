/** Masks the parts of a `multipart/form-data` body that are secret by their names. */
import { maskNamed, type MaskCounts } from "./mask-value.ts";
import { secretName } from "./secrets.ts";

/** `Content-Disposition: form-data; name="password"` with the other headers of its part and the empty line behind them. */
const PART_HEAD =
  /form-data;[^\r\n"]{0,100}\bname="([^"\r\n]{1,64})"[^\r\n]{0,300}(?:\r?\n[^\r\n]{1,300}){0,5}\r?\n\r?\n/g;

export function maskFormParts(text: string, counts: MaskCounts): string {
  const parts: string[] = [];
  let done = 0;
  PART_HEAD.lastIndex = 0;
  for (let head = PART_HEAD.exec(text); head !== null; head = PART_HEAD.exec(text)) {
    const start = PART_HEAD.lastIndex;
    const boundary = text.indexOf("\n--", start);
    const end = boundary < 0 ? text.length : boundary;
    const kind = secretName(head[1] ?? "");
    if (kind !== null) {
      parts.push(text.slice(done, start), maskNamed(text.slice(start, end), kind, counts));
      done = end;
    }
    PART_HEAD.lastIndex = end;
  }
  parts.push(text.slice(done));
  return parts.join("");
}
