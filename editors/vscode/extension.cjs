// Starts the language server of the workspace's docproof.
const { existsSync } = require("node:fs");
const path = require("node:path");
const vscode = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

let client;

/** What the setting names, or the workspace's own; null where there is none. */
function serverModule() {
  const named = vscode.workspace.getConfiguration("docproof").get("path");
  if (named) return named;
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath);
  return (
    folders
      .map((folder) => path.join(folder, "node_modules/docproof/dist/cli/main.js"))
      .find((file) => existsSync(file)) ?? null
  );
}

exports.activate = async () => {
  // a workspace that is not trusted must not run code of its own
  const module = vscode.workspace.isTrusted ? serverModule() : null;
  if (module === null) return;
  client = new LanguageClient(
    "docproof",
    "docproof",
    { module, args: ["lsp"], transport: TransportKind.stdio },
    {
      documentSelector: ["markdown", "mdx", "html", "restructuredtext", "asciidoc"].map((language) => ({
        scheme: "file",
        language,
      })),
    },
  );
  await client.start();
};

exports.deactivate = () => client?.stop();
