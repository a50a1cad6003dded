/** What recorders' documents are made of. */
import { isRecord } from "../record.ts";

export type Fields = Readonly<Record<string, unknown>>;

export const fieldsOf = (value: unknown): Fields => (isRecord(value) ? value : {});

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** `[{key: "Accept", value: "…"}]` as the pairs that HAR has; entries that are switched off are left out. */
export function keyValues(value: unknown): { name: unknown; value: unknown }[] {
  return listOf(value).flatMap((item) => {
    const { key, value: text, disabled } = fieldsOf(item);
    return typeof key === "string" && disabled !== true ? [{ name: key, value: text }] : [];
  });
}

export function fromBase64(text: string): Uint8Array {
  return Buffer.from(text, "base64");
}

/** "a=1&b=2" of names and values, lists spread. */
export function queryText(value: unknown): string {
  if (typeof value === "string") return value.replace(/^\?/, "");
  const query = new URLSearchParams();
  for (const [name, one] of Object.entries(fieldsOf(value))) {
    for (const item of Array.isArray(one) ? one : [one])
      if (typeof item === "string" || typeof item === "number" || typeof item === "boolean")
        query.append(name, String(item));
  }
  return query.toString();
}

export function withQuery(url: string, query: string): string {
  return query === "" ? url : `${url}${url.includes("?") ? "&" : "?"}${query}`;
}
