/**
 * Code that lists what a call takes and answers under labels: "Sent headers:", "Possible status codes:", "200 body:". The bodies below a
 * label with a status are blocks of their own.
 */
import type { Code } from "../../document/document.ts";
import { partOfCode } from "../outline/part-of-code.ts";

/** A body with the status of its label. */
interface ListedBody {
  readonly status: string;
  readonly block: Code;
}

const LABEL = /^[^\s:：{}[\]"'<>/][^:：{}"'<>]{1,40}[:：]/;
const WITH_STATUS = /^(?<status>[1-5]\d\d)\s?\S[^:：]{0,30}[:：]\s*$/;

/** Empty where the block is no such list. */
export function listedBodies(block: Code): ListedBody[] {
  const lines = block.text.split("\n");
  const labels = lines.flatMap((line, at) => (/^\S/.test(line) ? [at] : []));
  if (labels.length < 2 || labels[0] !== lines.findIndex((line) => line.trim() !== "")) return [];
  if (!labels.every((at) => LABEL.test(lines[at] ?? ""))) return [];
  return labels.flatMap((at, n) => {
    const status = WITH_STATUS.exec(lines[at] ?? "")?.groups?.["status"];
    const end = labels[n + 1] ?? lines.length;
    if (status === undefined || !/^\s*[{[]/.test(lines[at + 1] ?? "")) return [];
    return [{ status, block: partOfCode(block, at + 1, end) }];
  });
}
