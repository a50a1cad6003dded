/** Shows an HTML report in a browser that loads it again when it has changed. Only this machine is answered. */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface ReportServer {
  readonly address: string;
  /** Has every open page load the report again. */
  reload(): void;
  close(): void;
}

const EVENTS = "/changes";
/** Nothing else can be fetched: the report loads nothing. */
const RELOADING = `new EventSource("${EVENTS}").onmessage=()=>location.reload();`;
const DIGEST = `&#39;sha256-${createHash("sha256").update(RELOADING).digest("base64")}&#39;`;

/** @param read the report as it is now; null while there is none */
export async function serveReport(read: () => Promise<string | null>): Promise<ReportServer> {
  const listening = new Set<ServerResponse>();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isOwnHost(request.headers.host, server)) return refuse(response, 403, "only 127.0.0.1 is served");
    if (request.method !== "GET") return refuse(response, 405, "only GET");
    if (request.url === EVENTS) {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.flushHeaders();
      listening.add(response);
      response.on("close", () => listening.delete(response));
      return;
    }
    // browsers ask for it of themselves
    if (request.url === "/favicon.ico") return refuse(response, 204, "");
    if (request.url !== "/") return refuse(response, 404, "there is only the report");
    const report = await read();
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
    response.end(reloading(report ?? NOTHING_YET));
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen(0, "127.0.0.1", done);
  });
  return {
    address: `http://127.0.0.1:${portOf(server)}/`,
    reload: () => {
      for (const response of listening) response.write("data: changed\n\n");
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const NOTHING_YET = "<!doctype html>\n<title>docproof</title>\n<body>\n<p>There is no report yet.</p>\n</body>\n";

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

/** A name that a stranger's page has lead here is none of ours. */
function isOwnHost(host: string | undefined, server: Server): boolean {
  return host === `127.0.0.1:${portOf(server)}` || host === `localhost:${portOf(server)}`;
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(reason === "" ? undefined : `${reason}\n`);
}

/** The report with one script more, which its content security policy allows by its digest. */
function reloading(report: string): string {
  return report
    .replace("; script-src ", () => `; connect-src &#39;self&#39;; script-src ${DIGEST} `)
    .replace("</body>", () => `<script>${RELOADING}</script>\n</body>`);
}
