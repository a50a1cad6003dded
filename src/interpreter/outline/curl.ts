/** Reads the curl command that a block of code shows, or a terminal: method, URL, what it sends, and where its JSON body begins. */

export interface CurlCall {
  readonly method: string;
  readonly url: string;
  /** Where the command stands in the text. */
  readonly start: number;
  readonly end: number;
  /** Offset of the `{` or `[` of a body that stands in plain quotes; null for none. */
  readonly bodyStart: number | null;
  /** What it sends as a body; null for nothing, a form, a file, and what the shell or curl itself changes. */
  readonly data: string | null;
  /** "Name: value" of each header that it gives. */
  readonly headers: readonly string[];
}

interface Word {
  readonly text: string;
  /** Offset of its first character, behind an opening quote. */
  readonly start: number;
  readonly end: number;
  /** Characters stand for themselves, so that offsets in the word are offsets in the text. */
  readonly isPlain: boolean;
}

const COMMAND = /(?:^|[\n;|&$>(])[ \t]*(curl)(?:\.exe)?[ \t]/;
const DATA = /^(?:-d|--data(?:-raw|-binary|-ascii|-urlencode)?|--json)$/;
/** Its value is encoded before it is sent. */
const ENCODED = "--data-urlencode";
const HEADER = /^(?:-H|--header)$/;
const METHOD = /^(?:-X|--request)$/;
const FORM = /^(?:-F|--form(?:-string)?)$/;
/** Options whose word behind them is no address. */
const WITH_VALUE =
  /^(?:-[HuoAbceEmwxKTD]|--(?:header|user|output|user-agent|cookie|cookie-jar|referer|cert|key|cacert|capath|max-time|connect-timeout|write-out|proxy|config|upload-file|dump-header|resolve|retry|oauth2-bearer|aws-sigv4|interface|limit-rate))$/;
const ADDRESS = /^(?:https?:\/\/|\$|\{|<|localhost\b|[\w.-]+(?::\d+)?\/)/i;
const MOST_WORDS = 200;

/** The first curl command of a text; null where there is none with an address, or more than one. */
export function readCurl(text: string): CurlCall | null {
  const call = readCommand(text);
  return call?.url == null ? null : { ...call, url: call.url };
}

/** Where the JSON that a command without an address sends begins; null for any other text. */
export function bodyWithoutAddress(text: string): number | null {
  const call = readCommand(text);
  return call?.url === null && call.method === "POST" ? call.bodyStart : null;
}

type Command = Omit<CurlCall, "url"> & { readonly url: string | null };

function readCommand(text: string): Command | null {
  const found = text.includes("curl") ? COMMAND.exec(text) : null;
  if (!found) return null;
  const start = found.index + found[0].indexOf("curl");
  const words = wordsFrom(text, start);
  if (words === null) return null;
  const end = words.at(-1)?.end ?? start;
  if (COMMAND.test(text.slice(end))) return null;
  let method: string | null = null;
  let implied = "GET";
  let url: Word | null = null;
  const bodies: Word[] = [];
  const headers: string[] = [];
  let asQuery = false;
  let isEncoded = false;
  for (let i = 1; i < words.length; i += 1) {
    const word = words[i];
    if (!word) break;
    const [option, glued] = splitOption(word);
    const value = glued ?? words[i + 1] ?? null;
    const takes = (): void => {
      if (glued === null) i += 1;
    };
    if (METHOD.test(option)) {
      method = value?.text.toUpperCase() ?? null;
      takes();
    } else if (DATA.test(option)) {
      if (value) bodies.push(value);
      isEncoded ||= option === ENCODED;
      takes();
    } else if (FORM.test(option)) {
      implied = "POST";
      takes();
    } else if (option === "-G" || option === "--get") asQuery = true;
    else if (option === "-I" || option === "--head") implied = "HEAD";
    else if (option === "--url") {
      url ??= value;
      takes();
    } else if (WITH_VALUE.test(option)) {
      if (option === "-T" || option === "--upload-file") implied = "PUT";
      if (HEADER.test(option) && value) headers.push(value.text);
      takes();
    } else if (!option.startsWith("-") && ADDRESS.test(word.text)) url ??= word;
  }
  if (method !== null && !/^[A-Z]+$/.test(method)) return null;
  if (bodies.length > 0 && !asQuery) implied = "POST";
  const [body] = bodies;
  const opens = bodies.length === 1 && body?.isPlain ? /^\s*(?=[{[])/.exec(body.text) : null;
  return {
    method: method ?? implied,
    url: url?.text ?? null,
    start,
    end,
    bodyStart: body && opens ? body.start + opens[0].length : null,
    data: body && bodies.length === 1 && !asQuery && !isEncoded ? sent(body, text) : null,
    headers,
  };
}

/** A word of data as the shell hands it over; null where it stands in a file, or where the shell puts something in. */
function sent({ text: written, start }: Word, text: string): string | null {
  const quote = text[start - 1];
  if (written.startsWith("@") || (quote !== "'" && /(?<!\\)[$`]/.test(written))) return null;
  return quote === '"' ? written.replace(/\\(["\\$`])/g, "$1") : written;
}

/** "-XPOST" and "--request=POST" hold their value. */
function splitOption(word: Word): [option: string, value: Word | null] {
  const long = /^(--[a-z][\w-]*)=/.exec(word.text);
  const short = /^(-[XdH])(?=.)/.exec(word.text);
  const option = long?.[1] ?? short?.[1];
  if (option === undefined) return [word.text, null];
  const skipped = long ? option.length + 1 : option.length;
  return [option, { ...word, text: word.text.slice(skipped), start: word.start + skipped }];
}

/** The words of a command as a shell splits it, to the end of its line; null where a quote does not end. */
function wordsFrom(text: string, start: number): Word[] | null {
  const words: Word[] = [];
  let at = start;
  while (at < text.length && words.length < MOST_WORDS) {
    const character = text[at] ?? "";
    if (isContinued(text, at)) at = text.indexOf("\n", at) + 1;
    else if (character === "\n" && OPTION_LINE.test(text.slice(at, at + 60))) at += 1;
    else if (character === " " || character === "\t" || character === "\r") at += 1;
    else if (/[\n;|&)]/.test(character)) break;
    else {
      const word = wordAt(text, at);
      if (word === null) return null;
      words.push(word);
      at = word.end;
    }
  }
  return words;
}

/** A backslash, caret or backquote at the end of a line goes on in the next one; some writers leave a blank behind it. */
const isContinued = (text: string, at: number): boolean =>
  /[\\^`]/.test(text[at] ?? "") && /^[ \t\r]{0,4}\n/.test(text.slice(at + 1, at + 6));

/** Writers forget the backslash: a line that begins with an option can only go on with the command. */
const OPTION_LINE = /^\n[ \t]{0,40}-(?:-[a-z]{2}|[A-Za-z](?:[ \t]*['"]|[ \t]+[^\s-]|\r?$))/;

/** A path that is broken behind one of its slashes goes on in the next line. */
const BROKEN_PATH = /^\\[ \t\r]{0,4}\n[ \t]{0,40}(?=[^\s-])/;

function wordAt(text: string, from: number): Word | null {
  let out = "";
  let at = from;
  let start = from;
  let isPlain = true;
  while (at < text.length && !/^(?:[\s|]|;(?:\s|$))/.test(text.slice(at, at + 2))) {
    const character = text[at] ?? "";
    const goesOn = out.endsWith("/") && isContinued(text, at) ? BROKEN_PATH.exec(text.slice(at, at + 60)) : null;
    if (goesOn) {
      at += goesOn[0].length;
      isPlain = false;
    } else if (character === "'" || character === '"') {
      const close = closing(text, at);
      if (close < 0) return null;
      const inside = text.slice(at + 1, close);
      if (at === from) start = at + 1;
      else isPlain = isPlain && out.endsWith("=");
      if (character === '"' && inside.includes("\\")) isPlain = false;
      if (at !== from && isPlain) start = at + 1 - out.length;
      out += inside;
      at = close + 1;
    } else {
      out += character;
      at += 1;
    }
  }
  return { text: out, start, end: at, isPlain };
}

function closing(text: string, open: number): number {
  const quote = text[open] ?? "";
  let at = text.indexOf(quote, open + 1);
  while (quote === '"' && at >= 0 && text[at - 1] === "\\") at = text.indexOf(quote, at + 1);
  return at;
}
