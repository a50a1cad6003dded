/** Code that shows both sides of a call: what is sent, and from "HTTP/1.1 200 OK" or a line "Response:" on what comes back. */
import type { Code } from "../../document/document.ts";
import type { Vocabulary } from "../../language/vocabulary.ts";
import { findUris } from "../cells/uri.ts";
import { commandOutput } from "../outline/command-output.ts";
import { readCurl } from "../outline/curl.ts";
import { partOfCode } from "../outline/part-of-code.ts";
import { isStatusLine } from "./wire-messages.ts";

export interface ShownExchange {
  readonly request: Code;
  readonly response: Code;
}

/** "Response:", "返回结果：", with a comment's or a prompt's sign before it. */
const LABEL = /^\s*(?:[#>/]{1,3}\s?)?(?<words>[^:：{}"']{2,30})[:：]\s*$/;

/** The two sides of a block; null where it shows only one. */
export function shownExchange(block: Code, vocabulary: Vocabulary): ShownExchange | null {
  // what a command prints is known without a line between
  if (!/[:：]\s*\n|HTTP\//.test(block.text) || commandOutput(block.text) !== null) return null;
  const lines = block.text.split("\n");
  const at = lines.findIndex((line, index) => index > 0 && beginsResponse(line, vocabulary));
  if (at < 0) return null;
  const request = lines.slice(0, at).join("\n");
  if (findUris(request).length === 0 && readCurl(request) === null) return null;
  return { request: partOfCode(block, 0, at), response: partOfCode(block, at, lines.length) };
}

function beginsResponse(line: string, vocabulary: Vocabulary): boolean {
  if (isStatusLine(line)) return true;
  const words = LABEL.exec(line)?.groups?.["words"];
  return words !== undefined && /^(?:response|response-example|normal-response)$/.test(vocabulary.section(words) ?? "");
}
