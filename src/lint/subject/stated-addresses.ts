/** The addresses that stand by themselves in a text, in a sentence or in code: "Base URL: https://host/apis/x". */

const LONGEST = 500;
const ADDRESS = new RegExp(String.raw`https?:\/\/[^\s"'\x60<>)\]*,;，。；）]{1,${LONGEST}}`, "gi");

/** Each as it is written, without a slash at its end. */
export function statedAddresses(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [address] of text.matchAll(ADDRESS))
    if (address.length < LONGEST) found.add(address.endsWith("/") ? address.slice(0, -1) : address);
  return found;
}
