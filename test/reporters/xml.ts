/** A small strict XML reader for tests: it throws at whatever an XML 1.0 processor must refuse. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const NAME = /[A-Za-z_][\w.-]*/y;
// https://www.w3.org/TR/xml/#charsets
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

export function parseXml(source: string): XmlElement {
  const forbidden = FORBIDDEN.exec(source);
  if (forbidden !== null) throw new Error(`forbidden character at ${forbidden.index}`);
  let at = 0;
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: ${JSON.stringify(source.slice(at, at + 30))}`);
  };
  const skip = (text: string) => {
    if (!source.startsWith(text, at)) fail(`expected ${text}`);
    at += text.length;
  };
  const space = () => {
    while (/\s/.test(source[at] ?? "")) at += 1;
  };
  const name = (): string => {
    NAME.lastIndex = at;
    const [found] = NAME.exec(source) ?? fail("expected a name");
    at += found.length;
    return found;
  };
  const element = (): XmlElement => {
    skip("<");
    const tag = name();
    const attributes: Record<string, string> = {};
    for (;;) {
      const before = at;
      space();
      if (source[at] === ">" || source.startsWith("/>", at)) break;
      if (before === at) fail("expected a space");
      const key = name();
      if (key in attributes) fail(`second ${key}`);
      skip('="');
      const end = source.indexOf('"', at);
      if (end < 0) fail("unclosed attribute");
      attributes[key] = unescape(source.slice(at, end));
      at = end + 1;
    }
    const node: XmlElement = { name: tag, attributes, children: [], text: "" };
    if (source.startsWith("/>", at)) {
      at += 2;
      return node;
    }
    skip(">");
    for (;;) {
      const next = source.indexOf("<", at);
      if (next < 0) fail("unclosed element");
      const raw = source.slice(at, next);
      if (raw.includes("]]>")) fail("]]> in text");
      node.text += unescape(raw);
      at = next;
      if (source.startsWith("</", at)) break;
      node.children.push(element());
    }
    skip(`</${tag}>`);
    return node;
  };
  skip('<?xml version="1.0" encoding="UTF-8"?>');
  space();
  const root = element();
  space();
  if (at !== source.length) fail("more than one root");
  return root;
}

function unescape(raw: string): string {
  if (raw.includes("<")) throw new Error(`< in ${raw}`);
  return raw.replace(/&([^;]*;?)/g, (whole, entity: string) => {
    const known: Record<string, string> = {
      "amp;": "&",
      "lt;": "<",
      "gt;": ">",
      "quot;": '"',
      "#39;": "'",
      "#58;": ":",
    };
    const character = known[entity];
    if (character === undefined) throw new Error(`bad entity ${whole}`);
    return character;
  });
}
