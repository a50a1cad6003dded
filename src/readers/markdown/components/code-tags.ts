/**
 * Code between tags of a site generator: Liquid's `{% highlight json %}` … `{% endhighlight %}`, Hugo's `{{< highlight json >}}`,
 * Hexo's `{% codeblock lang:json %}`. The tags become fences of the same length, so that every character keeps its place.
 */
import { makeSource, type Source } from "../../../source/source.ts";

const OPEN =
  /^([ \t]{0,3})((?:\{\{[<%]|\{%-?)[ \t]{0,9}(highlight|codeblock|code|snippet)(?=[\s%>-])([^%>\n{}]{0,200})(?:-?%\}|[%>]\}\}))/gm;
/** A language by itself, or said to be one. */
const LANGUAGE = /^[ \t]*(?:lang(?:uage)?[:=][ \t]*)?["']?([A-Za-z][\w+#-]{0,30})["']?(?=[\s]|$)/;
const FENCE = "~~~~";

/** The page with fences instead of such tags; the source itself where it has none. */
export function withFences(source: Source): Source {
  const { text } = source;
  const parts: string[] = [];
  let at = 0;
  for (const match of text.matchAll(OPEN)) {
    const [whole, indent = "", tag = "", name = "", says = ""] = match;
    const start = match.index + indent.length;
    if (start < at) continue;
    const from = match.index + whole.length;
    const close = closeOf(text, name, tag.startsWith("{{"), from);
    const room = (close?.[1] ?? 0) - (close?.[0] ?? 0);
    const code = text.slice(from, close?.[0] ?? from);
    // a tag that only frames a block of code leaves it to Markdown
    if (close === null || room < FENCE.length + 2 || /^\s*(?:```|~~~)/.test(code) || code.includes(FENCE)) continue;
    const language = LANGUAGE.exec(says)?.[1] ?? "";
    const opening = `${FENCE}${language}`;
    if (opening.length + 1 > tag.length) continue;
    const isAlone = /^[ \t]*(?:\r?\n|$)/.test(code);
    parts.push(text.slice(at, start), isAlone ? opening.padEnd(tag.length) : `${opening.padEnd(tag.length - 1)}\n`);
    const isOwnLine = /\n[ \t]*$/.test(code);
    const closing = isOwnLine ? FENCE : `\n${FENCE}`;
    const isLast = /^[ \t]*(?:\r?\n|$)/.test(text.slice(close[1], close[1] + 200));
    parts.push(code, isLast ? closing.padEnd(room) : `${closing.padEnd(room - 1)}\n`);
    at = close[1];
  }
  return at === 0 ? source : makeSource(source.id, parts.join("") + text.slice(at), source.encoding);
}

/** Where the tag that closes begins and ends. */
function closeOf(text: string, name: string, isHugo: boolean, from: number): readonly [number, number] | null {
  const close = new RegExp(
    isHugo ? String.raw`\{\{[<%]\s{0,9}/\s{0,9}${name}\s{0,9}[%>]\}\}` : String.raw`\{%-?\s{0,9}end${name}\s{0,9}-?%\}`,
    "g",
  );
  close.lastIndex = from;
  const match = close.exec(text);
  return match ? [match.index, match.index + match[0].length] : null;
}
