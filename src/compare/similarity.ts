/** How alike two pages of one method and path are: variants of a call (start, stop, reboot) share their URI. */
import type { ApiPage, Json } from "../api-model/api-page.ts";
import { isObject } from "../api-model/json.ts";
import { fieldPromises } from "../promises/promises.ts";

/** What tells one page of a call from another. */
interface Portrait {
  readonly title: string;
  readonly fields: ReadonlySet<string>;
  /** Fields at the top of what is sent, from tables and examples: `os-start` or `os-stop`. */
  readonly sent: ReadonlySet<string>;
  /** Values in examples of what is sent: `"action": "create"`. */
  readonly values: ReadonlySet<string>;
}

export interface Likeness {
  /** 0 to 1: the same title, or the share of fields that both have. */
  readonly fields: number;
  /** With the shares of what is sent and of the values in examples, to choose between several. */
  readonly total: number;
  /** What both send has something in common, as far as both say what is sent. */
  readonly canBeOne: boolean;
}

/** "Creating a cluster (v2)" without what stands in brackets at its end. */
function withoutRemark(title: string): string {
  const text = title.trimEnd();
  const open = Math.max(text.lastIndexOf("("), text.lastIndexOf("（"));
  return open >= 0 && /^[^()（）]*[)）]$/.test(text.slice(open + 1)) ? text.slice(0, open).trimEnd() : title;
}

/** What a page says that other pages of the same call may not say. */
export function portraitOf(page: ApiPage): Portrait {
  const bodies = page.operations
    .flatMap(({ examples }) => examples)
    .flatMap(({ role, body }) => (role === "request" && body?.value ? [body.value.json] : []));
  const promises = page.operations.flatMap((operation) => fieldPromises(page, operation));
  return {
    title: withoutRemark(page.title?.value ?? "").toLowerCase(),
    fields: new Set(promises.map(({ place, key }) => `${place} ${key}`)),
    sent: new Set([
      ...promises.flatMap(({ place, key, holder }) => (place === "request" && holder === "" ? [key] : [])),
      ...bodies.flatMap((json) => (isObject(json) ? Object.keys(json) : [])),
    ]),
    values: new Set(bodies.flatMap((json) => leavesOf(json))),
  };
}

/** "tags.key=a": the scalars of a value, list steps left out. */
function leavesOf(json: Json): string[] {
  const found: string[] = [];
  const rest: { readonly at: string; readonly value: Json }[] = [{ at: "", value: json }];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { at, value } = next;
    if (Array.isArray(value)) for (const item of value as readonly Json[]) rest.push({ at, value: item });
    else if (isObject(value))
      for (const [key, item] of Object.entries(value)) rest.push({ at: `${at}.${key}`, value: item });
    else found.push(`${at}=${JSON.stringify(value)}`);
  }
  return found;
}

/** How much two pages of one method and path have in common. */
export function likeness(a: Portrait, b: Portrait): Likeness {
  const share = (key: "fields" | "sent" | "values"): number => {
    const common = [...a[key]].filter((item) => b[key].has(item)).length;
    return common / Math.max(1, a[key].size + b[key].size - common);
  };
  const sent = share("sent");
  const fields = a.title !== "" && a.title === b.title ? 1 : share("fields");
  return {
    fields,
    total: fields + sent + share("values"),
    canBeOne: sent > 0 || a.sent.size === 0 || b.sent.size === 0,
  };
}
