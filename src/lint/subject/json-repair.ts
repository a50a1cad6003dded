/** Repairs text that is meant as JSON where one sign is missing or too much, so that a fix can show the line as it should read. */
import { isJson } from "../../api-model/json.ts";
import { type Replacement, replaceSpans } from "../../source/replace-spans.ts";

interface Token {
  readonly kind: "value" | "open" | "close" | "comma" | "colon";
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const TOKEN = /"(?:[^"\\\n]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g;
const MOST_REPAIRS = 5;
const MOST_TEXT = 200_000;
/** As another language prints them; there may be many in one example. */
const WORDS: Readonly<Record<string, string>> = {
  __proto__: null,
  True: "true",
  False: "false",
  None: "null",
} as never;
const CLOSER: Readonly<Record<string, string>> = { "{": "}", "[": "]" };

/** The repairs after which the text is one JSON value; null where no few signs make it one. */
export function repairJson(text: string): Replacement[] | null {
  if (text.length > MOST_TEXT) return null;
  const found = repairsOf(tokensOf(text));
  if (found === null || found.repairs.length === 0) return null;
  return isJson(replaceSpans(text.slice(0, found.end), found.repairs)) ? found.repairs : null;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const [words] = match;
    const kind =
      words === "{" || words === "["
        ? "open"
        : words === "}" || words === "]"
          ? "close"
          : words === ","
            ? "comma"
            : words === ":"
              ? "colon"
              : "value";
    return { kind, text: words, start: match.index, end: match.index + words.length };
  });
}

/** Walks the tokens with the brackets that are open, and puts in or takes out what does not fit. */
function repairsOf(tokens: readonly Token[]): { readonly repairs: Replacement[]; readonly end: number } | null {
  const repairs: Replacement[] = [];
  const words: Replacement[] = [];
  const open: string[] = [];
  const put = (at: number, text: string): void => void repairs.push({ start: at, end: at, text });
  let before: Token | null = null;
  for (const [i, token] of tokens.entries()) {
    if (repairs.length > MOST_REPAIRS) return null;
    const isKey: boolean = token.kind === "value" && tokens[i + 1]?.kind === "colon";
    const begins: boolean = token.kind === "value" || token.kind === "open";
    if (begins && before && (before.kind === "value" || before.kind === "close")) put(before.end, ",");
    const word = token.kind === "value" && !isKey ? WORDS[token.text] : undefined;
    if (word !== undefined) words.push({ start: token.start, end: token.end, text: word });
    if (isKey && open.at(-1) === "[") {
      put(token.start, "{");
      open.push("{");
    }
    if (token.kind === "open") open.push(token.text);
    if (token.kind === "close") {
      if (before?.kind === "comma") repairs.push({ start: before.start, end: before.end, text: "" });
      const top = open.at(-1);
      if (top !== undefined && CLOSER[top] !== token.text) {
        const below = open.at(-2);
        if (below === undefined || CLOSER[below] !== token.text || !before) return null;
        put(before.end, CLOSER[top] ?? "");
        open.pop();
      }
      if (open.pop() === undefined) return null;
      if (open.length === 0) return { repairs: inOrder(repairs, words), end: token.end };
    }
    before = token;
  }
  if (!before) return null;
  put(
    before.end,
    open
      .toReversed()
      .map((one) => CLOSER[one])
      .join(""),
  );
  return { repairs: inOrder(repairs, words), end: before.end };
}

const inOrder = (some: readonly Replacement[], others: readonly Replacement[]): Replacement[] =>
  [...some, ...others].toSorted((a, b) => a.start - b.start);
