/** HTTP servers for tests: on the loopback, on a free port, gone when the test is. */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface TestServer {
  /** "http://127.0.0.1:PORT" */
  readonly url: string;
  readonly host: string;
  /** Everything that was asked, in the order of arrival. */
  readonly seen: readonly Seen[];
}

export type Handler = (request: Seen, response: ServerResponse) => void;

/** Runs `use` while a server answers, and ends it whatever happens. */
export async function withServer<Result>(
  handle: Handler,
  use: (server: TestServer) => Promise<Result>,
): Promise<Result> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const url = new URL(request.url ?? "/", "http://it");
      const asked: Seen = {
        method: request.method ?? "",
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        body: Buffer.concat(parts).toString(),
      };
      seen.push(asked);
      handle(asked, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    return await use({ url: `http://${host}`, host, seen });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

export function answerJson(
  response: ServerResponse,
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string | string[]>> = {},
): void {
  response.writeHead(status, { "Content-Type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

/** Answers by "METHOD /path"; 404 for the rest. */
export function answering(answers: Readonly<Record<string, unknown>>): Handler {
  return ({ method, path }, response) => {
    const body = answers[`${method} ${path}`];
    answerJson(response, body ?? { message: "not found" }, body === undefined ? 404 : 200);
  };
}
