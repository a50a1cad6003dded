/** The language server, driven through its protocol. */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, it } from "vitest";
import { BIN, folderWith } from "./run.ts";

const page = (type: string, title: string, names: readonly [string, string, string]): string =>
  [
    `# ${title}`,
    "",
    "GET /v1/disks",
    "",
    "## Response",
    "",
    `| ${names.join(" | ")} |`,
    "| --- | --- | --- |",
    `| nodes | ${type} | Nodes. |`,
    "",
    "Example response:",
    "",
    "```json",
    '{ "nodes": [ { "a": 1 } ] }',
    "```",
    "",
  ].join("\n");
const english = page("object", "Show a disk", ["Parameter", "Type", "Description"]);
const chinese = page("Array of objects", "查询磁盘", ["参数", "参数类型", "描述"]);

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly uri: string; readonly diagnostics: readonly Diagnostic[] };
  readonly result?: unknown;
}

interface Diagnostic {
  readonly code: string;
  readonly severity: number;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

let server: ChildProcess | null = null;
afterEach(() => server?.kill());

/** A client that waits for one message after the other. */
function connect(folder: string) {
  const child = spawn(process.execPath, [BIN, "lsp", "--stdio"], { cwd: folder });
  server = child;
  const messages: Message[] = [];
  const waiting: (() => void)[] = [];
  let buffer = Buffer.alloc(0);
  child.stdout.on("data", (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const head = buffer.indexOf("\r\n\r\n");
      if (head < 0) break;
      const length = Number(/Content-Length: (\d+)/.exec(buffer.subarray(0, head).toString())?.[1]);
      if (buffer.length < head + 4 + length) break;
      messages.push(JSON.parse(buffer.subarray(head + 4, head + 4 + length).toString()) as Message);
      buffer = buffer.subarray(head + 4 + length);
      for (const wake of waiting.splice(0)) wake();
    }
  });
  const send = (message: object): void => {
    const text = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const next = async (wanted: (message: Message) => boolean): Promise<Message> => {
    for (;;) {
      const at = messages.findIndex(wanted);
      const [found] = at < 0 ? [] : messages.splice(at, 1);
      if (found) return found;
      await new Promise<void>((wake) => waiting.push(wake));
    }
  };
  let id = 0;
  return {
    notify: (method: string, params: object) => send({ method, params }),
    request: async (method: string, params: object): Promise<unknown> => {
      const own = (id += 1);
      send({ id: own, method, params });
      return (await next((message) => message.id === own)).result;
    },
    diagnostics: async (): Promise<readonly Diagnostic[]> =>
      (await next(({ method }) => method === "textDocument/publishDiagnostics")).params?.diagnostics ?? [],
    ended: new Promise((done) => child.on("exit", done)),
  };
}

it("says what is wrong as one types, how a row reads elsewhere, and what to write", async () => {
  const folder = folderWith({ "en/a.md": english, "zh/a.md": chinese });
  const client = connect(folder);
  const uri = pathToFileURL(join(folder, "en/a.md")).href;
  const other = pathToFileURL(join(folder, "zh/a.md")).href;
  expect(await client.request("initialize", { rootUri: pathToFileURL(folder).href, capabilities: {} })).toMatchObject({
    capabilities: { hoverProvider: true, definitionProvider: true },
  });
  client.notify("initialized", {});
  client.notify("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text: english } });
  const first = await client.diagnostics();
  const wrong = first.find(({ code }) => code === "lint/type-example");
  expect(wrong).toMatchObject({ severity: 1, range: { start: { line: 8, character: 10 } } });
  expect(first.map(({ code }) => code)).toContain("compare/type-differs");

  const at = { textDocument: { uri }, position: { line: 8, character: 4 } };
  expect(await client.request("textDocument/hover", at)).toMatchObject({
    contents: { value: expect.stringMatching(/\*\*nodes\*\*.*type object[^]*- zh\/a\.md: type list/) },
  });
  expect(await client.request("textDocument/definition", at)).toMatchObject([
    { uri: other, range: { start: { line: 8 } } },
  ]);

  const range = { start: { line: 8, character: 10 }, end: { line: 8, character: 10 } };
  const actions = (await client.request("textDocument/codeAction", {
    textDocument: { uri },
    range,
    context: { diagnostics: [] },
  })) as readonly { title: string; edit: { changes: Record<string, readonly { newText: string }[]> } }[];
  const edits = actions.flatMap(({ edit }) => edit.changes[uri] ?? []).map(({ newText }) => newText);
  expect(edits).toContain("Array of objects");
  expect(edits).toContain("<!-- docproof-ignore lint/type-example: -->\n");

  client.notify("textDocument/didChange", {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: english.replace("| object |", "| Array of objects |") }],
  });
  const second = await client.diagnostics();
  expect(second.filter(({ code }) => /type-example|type-differs/.test(code))).toEqual([]);

  await client.request("shutdown", {});
  client.notify("exit", {});
  expect(await client.ended).toBe(0);
});
