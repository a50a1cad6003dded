/** The part of the language server protocol and of `vscode-languageserver` that `lsp` uses. */

/** Lines and UTF-16 units count from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface TextDocumentItem {
  readonly uri: string;
  readonly text: string;
}

interface InDocument {
  readonly textDocument: { readonly uri: string };
}

interface AtPosition extends InDocument {
  readonly position: Position;
}

export interface Connection {
  onInitialize(
    handler: (params: {
      readonly workspaceFolders?: readonly { readonly uri: string }[] | null;
      readonly rootUri?: string | null;
    }) => unknown,
  ): void;
  onDidOpenTextDocument(handler: (params: { readonly textDocument: TextDocumentItem }) => Promise<void>): void;
  onDidChangeTextDocument(
    handler: (
      params: InDocument & { readonly contentChanges: readonly { readonly text: string }[] },
    ) => Promise<void> | undefined,
  ): void;
  onDidCloseTextDocument(handler: (params: InDocument) => Promise<void>): void;
  onHover(handler: (params: AtPosition) => Promise<unknown>): void;
  onDefinition(handler: (params: AtPosition) => Promise<unknown>): void;
  onCodeAction(handler: (params: InDocument & { readonly range: Range }) => Promise<unknown>): void;
  onExit(handler: () => void): void;
  sendDiagnostics(params: { readonly uri: string; readonly diagnostics: readonly unknown[] }): Promise<void>;
  listen(): void;
}

export interface LanguageServer {
  createConnection(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Connection;
}
