/** UTF-16, as Windows PowerShell writes whatever is redirected into a file; told by its byte order mark. */

export function utf16Of(prefix: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (prefix[0] === 0xff && prefix[1] === 0xfe) return "utf-16le";
  return prefix[0] === 0xfe && prefix[1] === 0xff ? "utf-16be" : null;
}

/** The same text as UTF-8, without its mark. */
export async function* fromUtf16(
  chunks: AsyncIterable<Uint8Array>,
  encoding: "utf-16le" | "utf-16be",
): AsyncIterable<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}
