/** `lsp`: a language server over standard input and output: diagnostics, hover, corrections, the same row in another edition. */
import { createRequire } from "node:module";
import { relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { JudgedPage } from "../../audit/judge-again.ts";
import type { Finding } from "../../findings/finding.ts";
import { correct } from "../../fix/corrections.ts";
import type { Edit } from "../../fix/edits.ts";
import { ignoreEdit } from "../../lsp/ignore-edit.ts";
import { rowAt } from "../../lsp/row-at.ts";
import { makeWorkspace, type Workspace } from "../../lsp/workspace.ts";
import { oneLine, visible } from "../../reporters/visible-text.ts";
import { fileAt, positionAt, type Source, type Span, spanInFile } from "../../source/source.ts";
import { readingSettings } from "../config/bindings.ts";
import { type LoadedConfig, loadConfig, pairingsOf } from "../config/config.ts";
import type { ExitCode } from "../exit-code.ts";
import { expandInputs } from "../io/inputs.ts";
import { say } from "../io/output.ts";
import { VERSION } from "../../audit/version.ts";
import { loadPages } from "../pages/load-pages.ts";
import { filterFindings } from "../run/filter-findings.ts";
import { inlineIgnores } from "../../ignores/inline-ignores.ts";
import { pageIgnores } from "../run/page-ignores.ts";
import { withCurrentIds } from "../run/rule-ids.ts";
import type { Connection, LanguageServer, Position, Range, TextDocumentItem } from "./lsp-protocol.ts";

const SEVERITY = { error: 1, warning: 2, info: 3 } as const;
/** The server gets whole texts: a page is read as a whole. */
const WHOLE_TEXT = 1;

interface Open {
  readonly uri: string;
  readonly judged: JudgedPage;
  /** Those that are shown. */
  readonly findings: readonly Finding[];
}

interface Session {
  readonly workspace: Workspace;
  readonly loaded: LoadedConfig;
}

/** Serves until the editor ends it. */
export async function lsp(): Promise<ExitCode> {
  // loaded when it is needed: no other command pays for it
  const server = createRequire(import.meta.url)("vscode-languageserver/node") as LanguageServer;
  const connection = server.createConnection(process.stdin, process.stdout);
  serve(connection);
  connection.listen();
  return new Promise((done) => connection.onExit(() => done(0)));
}

function serve(connection: Connection): void {
  let session: Promise<Session> | null = null;
  const open = new Map<string, Open>();
  connection.onInitialize(({ workspaceFolders, rootUri }) => {
    const root = workspaceFolders?.[0]?.uri ?? rootUri ?? null;
    if (root?.startsWith("file:") === true) process.chdir(fileURLToPath(root));
    session = start();
    return {
      serverInfo: { name: "docproof", version: VERSION },
      capabilities: {
        textDocumentSync: { openClose: true, change: WHOLE_TEXT },
        hoverProvider: true,
        definitionProvider: true,
        codeActionProvider: { codeActionKinds: ["quickfix"] },
      },
    };
  });
  const look = async ({ uri, text }: TextDocumentItem): Promise<void> => {
    if (session === null || !uri.startsWith("file:")) return;
    const { workspace, loaded } = await session;
    const judged = workspace.judge(idOf(uri), text);
    const findings = await shown(judged, loaded);
    open.set(uri, { uri, judged, findings });
    await connection.sendDiagnostics({
      uri,
      diagnostics: findings.map((finding) => diagnostic(finding, judged, workspace)),
    });
  };
  connection.onDidOpenTextDocument(({ textDocument }) => look(textDocument));
  connection.onDidChangeTextDocument(({ textDocument: { uri }, contentChanges }) => {
    const text = contentChanges.at(-1)?.text;
    return text === undefined ? undefined : look({ uri, text });
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    open.delete(uri);
    return connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  const rowUnder = async (uri: string, position: Position) => {
    const page = open.get(uri);
    if (!page || session === null) return null;
    const { workspace } = await session;
    const { judged } = page;
    return rowAt(workspace.compared(judged), judged.source.id, offsetOf(judged.source, position));
  };
  connection.onHover(async ({ textDocument, position }) => {
    const found = await rowUnder(textDocument.uri, position);
    if (!found) return null;
    const { row, own, others } = found;
    const lines = [
      `**${markdownText(row.path)}** (${row.place}): ${markdownText(own.join(", ") || "nothing stated")}`,
      ...others.map(
        ({ edition, says }) => `- ${markdownText(edition)}: ${markdownText(says.join(", ") || "nothing stated")}`,
      ),
    ];
    return { contents: { kind: "markdown", value: lines.join("\n") } };
  });
  connection.onDefinition(async ({ textDocument, position }) => {
    const found = await rowUnder(textDocument.uri, position);
    if (!found || session === null) return null;
    const { workspace } = await session;
    return found.others.flatMap(({ span }) => {
      const source = workspace.source(span.source);
      return source ? [{ uri: uriOf(fileAt(source, span.start).id), range: rangeOf(source, span) }] : [];
    });
  });
  connection.onCodeAction(async ({ textDocument: { uri }, range }) => {
    const page = open.get(uri);
    if (!page || session === null) return [];
    const { workspace } = await session;
    const { judged } = page;
    const here = page.findings.filter((finding) => {
      const own = rangeOf(judged.source, placeOf(finding, judged));
      return own.start.line <= range.end.line && own.end.line >= range.start.line;
    });
    return here.flatMap((finding) => [
      ...correction(finding, judged, uri, workspace),
      ...ignoring(finding, judged, uri),
    ]);
  });
}

async function start(): Promise<Session> {
  const loaded = await loadConfig(undefined).catch((error: unknown) => {
    say(`docproof: ${error instanceof Error ? error.message : String(error)}`);
    return { config: {}, file: null, files: [], resolve: (path: string) => path };
  });
  const { config } = withCurrentIds({ rule: {}, config: loaded.config });
  const settings = readingSettings({ ...loaded, config });
  const sources = (config.sources ?? ["."]).map(loaded.resolve);
  const inputs = await expandInputs(sources, "pages").catch(() => []);
  const { pages } = await loadPages(inputs, settings);
  const kept = pages.map(({ source, page }) => ({ source, page }));
  return { workspace: makeWorkspace(kept, settings, pairingsOf(loaded)), loaded: { ...loaded, config } };
}

/** What the configuration, the baseline and the page's own comments leave. */
async function shown(judged: JudgedPage, { config, resolve: path }: LoadedConfig): Promise<readonly Finding[]> {
  const { source, page, document, findings } = judged;
  const { findings: left } = await filterFindings(
    findings.filter(({ edition }) => edition === source.id),
    config,
    {
      minSeverity: "info",
      rules: {},
      baseline: config.baseline === undefined ? null : path(config.baseline),
      updateBaseline: false,
      asOf: null,
    },
    { editions: new Set([source.id]), families: new Set() },
    new Map(page.pageId ? [[source.id, page.pageId.value]] : []),
    pageIgnores([{ source, comments: inlineIgnores({ source, document }) }]),
  );
  return left;
}

/** Where on the page itself; what has no place there stands on its first line. */
function placeOf(finding: Finding, { source }: JudgedPage): Span {
  return (
    finding.places.find(({ span }) => span.source === source.id && fileAt(source, span.start).id === source.id)
      ?.span ?? {
      source: source.id,
      start: 0,
      end: 0,
    }
  );
}

function diagnostic(finding: Finding, judged: JudgedPage, workspace: Workspace) {
  const own = placeOf(finding, judged);
  return {
    range: rangeOf(judged.source, own),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    source: "docproof",
    message: visible(finding.message) + (finding.fix === null ? "" : `\n${visible(finding.fix.text)}`),
    relatedInformation: finding.places.flatMap(({ span, words }) => {
      const source = span.source === judged.source.id ? judged.source : workspace.source(span.source);
      if (!source || span === own) return [];
      const location = { uri: uriOf(fileAt(source, span.start).id), range: rangeOf(source, span) };
      return [{ location, message: oneLine(words) || "here" }];
    }),
  };
}

/** A correction that holds, as `--fix` would make it. */
function correction(finding: Finding, judged: JudgedPage, uri: string, workspace: Workspace) {
  if (finding.fix === null || finding.fix.edits.length === 0 || judged.page.format === "openapi") return [];
  const { text } = judged.source;
  const { edits } = correct(judged.source, judged.page.format, [finding], (changed) => {
    const { document, findings } = workspace.judge(judged.source.id, changed);
    return { document, found: new Set(findings.map(({ fingerprint }) => fingerprint)) };
  });
  workspace.judge(judged.source.id, text);
  return edits.length === 0
    ? []
    : [action(visible(finding.fix.text), finding, edits, judged, uri, finding.fix.sure === true)];
}

function ignoring(finding: Finding, judged: JudgedPage, uri: string) {
  const edit = ignoreEdit(judged.source, judged.document, finding.rule, placeOf(finding, judged).start);
  return edit ? [action(`Ignore ${finding.rule} here, with a reason`, finding, [edit], judged, uri, false)] : [];
}

function action(
  title: string,
  finding: Finding,
  edits: readonly Edit[],
  judged: JudgedPage,
  uri: string,
  isPreferred: boolean,
) {
  const { source } = judged;
  return {
    title,
    kind: "quickfix",
    isPreferred,
    diagnostics: [{ range: rangeOf(source, placeOf(finding, judged)), message: finding.message, code: finding.rule }],
    edit: {
      changes: {
        [uri]: edits.map(({ span, replacement }) => ({ range: rangeOf(source, span), newText: replacement })),
      },
    },
  };
}

const idOf = (uri: string): string => relative("", fileURLToPath(uri)).replaceAll("\\", "/");
const uriOf = (id: string): string => pathToFileURL(resolve(id)).href;

function rangeOf(source: Source, span: Span): Range {
  const own = spanInFile(source, span);
  return { start: place(source, span.start), end: place(source, span.start + (own.end - own.start)) };
}

function place(source: Source, offset: number): Position {
  const { line, column } = positionAt(source, offset);
  return { line: line - 1, character: column - 1 };
}

const offsetOf = ({ lineStarts, text }: Source, { line, character }: Position): number =>
  Math.min(text.length, (lineStarts[line] ?? text.length) + character);

const markdownText = (text: string): string => oneLine(text).replace(/[\\`*_[\]<>|]/g, "\\$&");
