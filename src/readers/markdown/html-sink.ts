/** HTML that a browser would be given for a page, and the way back from it to the source. */
import type { Places } from "../html/places.ts";
import { lastUpTo } from "../../source/ascending.ts";
import { ESCAPED_OR_REFERENCE } from "./sink.ts";
import type { Attribute, Sink } from "./sink.ts";

/** A sink that makes HTML text. */
export interface HtmlSink extends Sink {
  /** How long the HTML is. */
  length(): number;
  finish(source: string): Places;
}

export function makeHtmlSink(): HtmlSink {
  const parts: string[] = [];
  // For each stretch of the output: where it begins there and in the source, and how much of the source it stands for.
  const outputs: number[] = [];
  const sources: number[] = [];
  const lengths: number[] = [];
  let length = 0;

  function put(html: string, sourceStart: number, sourceLength: number): void {
    if (html === "") return;
    const last = outputs.length - 1;
    const lastLength = lengths[last] ?? 0;
    const goesOn =
      sourceLength === html.length &&
      (outputs[last] ?? 0) + lastLength === length &&
      (sources[last] ?? 0) + lastLength === sourceStart;
    if (goesOn && last >= 0) {
      lengths[last] = lastLength + sourceLength;
    } else {
      outputs.push(length);
      sources.push(sourceStart);
      lengths.push(sourceLength);
    }
    parts.push(html);
    length += html.length;
  }

  return {
    open(name, start, attribute) {
      put(`<${name}${attributeText(attribute)}>`, start, 0);
    },
    close(name, end) {
      put(`</${name}>`, end, 0);
    },
    empty(name, start, end, attribute) {
      put(`<${name}${attributeText(attribute)}>`, start, end - start);
    },
    text(text, start, end) {
      if (!/[&<>\0]/.test(text)) return put(text, start, end - start);
      if (text.length !== end - start) return put(escapeText(text), start, end - start);
      let from = 0;
      for (const match of text.matchAll(/[&<>\0]/g)) {
        put(text.slice(from, match.index), start + from, match.index - from);
        put(escapeText(match[0]), start + match.index, 1);
        from = match.index + 1;
      }
      put(text.slice(from), start + from, text.length - from);
    },
    raw(html, start) {
      put(html, start, html.length);
    },
    length: () => length,
    finish(source) {
      return mappedPlaces(source, parts.join(""), { outputs, sources, lengths });
    },
  };
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text as it is written in HTML. The NUL character, which HTML has no way to write, becomes U+FFFD. */
function escapeText(text: string): string {
  return text.replace(/[&<>"\0]/g, (char) => ESCAPES[char] ?? "\ufffd");
}

/** Character references stay: they mean in HTML what they mean in Markdown. */
function attributeText(attribute: Attribute | undefined): string {
  if (!attribute) return "";
  let value = "";
  let from = 0;
  for (const match of attribute.written.matchAll(ESCAPED_OR_REFERENCE)) {
    const [found, escaped = "", reference] = match;
    value += escapeText(attribute.written.slice(from, match.index));
    value += reference ?? escapeText(escaped);
    from = match.index + found.length;
  }
  return ` ${attribute.name}="${value}${escapeText(attribute.written.slice(from))}"`;
}

interface Stretches {
  readonly outputs: readonly number[];
  readonly sources: readonly number[];
  readonly lengths: readonly number[];
}

function mappedPlaces(source: string, parsed: string, stretches: Stretches): Places {
  const { outputs, sources, lengths } = stretches;
  const sourceOf = (offset: number, index: number): number => {
    const inside = Math.min(offset - (outputs[index] ?? 0), lengths[index] ?? 0);
    return (sources[index] ?? 0) + inside;
  };
  return {
    source,
    parsed,
    startAt: (offset) => sourceOf(offset, lastUpTo(outputs, offset)),
    endAt: (offset) => sourceOf(offset, lastUpTo(outputs, offset - 1)),
  };
}
