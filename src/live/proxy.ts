/**
 * A proxy that passes requests on and tells what went by. With a target it stands in front of that server; without one it is the
 * proxy of a client, for plain HTTP. Bodies stream through; what is kept of them is capped, and secrets are masked before
 * anything is told.
 */
import { Agent as HttpAgent, createServer, type IncomingMessage, type Server, ServerResponse } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { createProxyServer, type ProxyServerOptions } from "httpxy";
import type { Exchange, Header, Payload } from "../exchange/exchange.ts";
import { bytesPayload, neverHasBody } from "../exchange/formats/body.ts";
import { headerValue } from "../exchange/headers.ts";
import { maskExchange } from "../exchange/masking/mask.ts";
import type { Sent } from "./client.ts";
import { type KeptBody, makeBodyKeeper } from "./kept-body.ts";
import { describeNetworkError } from "./network-error.ts";

export interface ProxyOptions {
  /** The server that it stands for; null for a proxy that clients name as theirs. */
  readonly target: URL | null;
  /** Where it listens; port 0 for any that is free. */
  readonly host: string;
  readonly port: number;
  /** Bytes of a body; of a longer one nothing is kept. */
  readonly maxBody: number;
  /** Does not verify the target's certificate. */
  readonly insecure: boolean;
}

/** What happens; none of it holds a secret. */
export interface ProxyEvents {
  /** Waited for before more requests are taken: who writes slowly slows the traffic, and memory does not grow. */
  exchange(sent: Sent): Promise<void>;
  /** A request got no response; `call` is method and origin. */
  failed(call: string, reason: string): void;
  /** Something went by, or was refused, that is not recorded. */
  notRecorded(what: "websocket" | "tunnel"): void;
}

export interface Proxy {
  /** "http://127.0.0.1:8123" */
  readonly url: string;
  /** Takes no more requests, and waits for those on their way, at most so many milliseconds. */
  close(patience: number): Promise<void>;
}

/** Bodies on their way that are kept, all together. */
const MOST_HELD = 256 * 1024 * 1024;
/** Exchanges that wait to be written. */
const MOST_WAITING = 200;

interface Call {
  readonly started: number;
  readonly url: string;
  readonly request: KeptBody;
  readonly response: KeptBody;
  /** Whether the request's body went by where it could be kept. */
  isSeen: boolean;
}

export async function startProxy(options: ProxyOptions, events: ProxyEvents): Promise<Proxy> {
  const { target } = options;
  const keeper = makeBodyKeeper({ body: options.maxBody, all: MOST_HELD });
  const calls = new WeakMap<IncomingMessage, Call>();
  const agents = {
    "http:": new HttpAgent({ keepAlive: true }),
    "https:": new HttpsAgent({ keepAlive: true, rejectUnauthorized: !options.insecure }),
  };
  const proxy = createProxyServer({
    changeOrigin: target !== null,
    // a redirect that leads to the target leads through here
    autoRewrite: target !== null,
    ...(target === null ? {} : { protocolRewrite: "http", cookieDomainRewrite: "" }),
    secure: !options.insecure,
  });
  let waiting = 0;
  const room: (() => void)[] = [];

  proxy.on("proxyReq", (_, request) => {
    const call = calls.get(request);
    if (call === undefined) return;
    call.isSeen = true;
    request.on("data", (chunk: Buffer) => call.request.take(chunk));
  });
  proxy.on("proxyRes", (answer, request, response) => {
    const call = calls.get(request);
    if (call === undefined) return;
    answer.on("data", (chunk: Buffer) => call.response.take(chunk));
    answer.once("end", () => {
      // what the server broke off is no response
      if (answer.complete) record(call, request, answer);
    });
    response.once("close", () => forget(call));
  });
  proxy.on("error", (error, request, response, to) => {
    const call = request && calls.get(request);
    if (call) forget(call);
    const server = to instanceof URL || typeof to === "string" ? new URL(to).origin : "the server";
    if (!isGone(error, request)) events.failed(`${request?.method ?? ""} ${server}`, describeNetworkError(error));
    answerError(response);
  });

  const server = createServer((request, response) => void pass(request, response));
  server.on("upgrade", (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const to = targetOf(request);
    if (to === null) return void socket.end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
    events.notRecorded("websocket");
    socket.on("error", () => socket.destroy());
    void proxy.ws(request, socket, outgoing(to), head).catch(() => socket.destroy());
  });
  server.on("connect", (_, socket: Socket) => {
    events.notRecorded("tunnel");
    socket.on("error", () => socket.destroy());
    socket.end("HTTP/1.1 501 Not Implemented\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n" + NO_TUNNEL);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const own = new URL(`http://${options.host.includes(":") ? `[${options.host}]` : options.host}:${port}`);
  return { url: own.origin, close: (patience) => close(server, Object.values(agents), patience) };

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (waiting >= MOST_WAITING) await new Promise<void>((resolve) => room.push(resolve));
    const to = targetOf(request);
    if (to === null) {
      response.writeHead(400, { "content-type": "text/plain", connection: "close" }).end(NO_TARGET);
      return;
    }
    const url = `${to.origin}${to.pathname.replace(/\/$/, "")}${request.url ?? "/"}`;
    calls.set(request, { started: Date.now(), url, request: keeper(), response: keeper(), isSeen: false });
    await proxy.web(request, response, outgoing(to)).catch(() => response.destroy());
  }

  /** Where a request goes; null where it names no server, or this one. The path alone is left in its URL. */
  function targetOf(request: IncomingMessage): URL | null {
    const named = request.url ?? "/";
    if (target !== null) {
      // a client that takes us for its proxy names the target itself
      if (!named.startsWith("/") && URL.canParse(named)) request.url = pathOf(new URL(named));
      return target;
    }
    if (!/^(?:http|ws):\/\//i.test(named) || !URL.canParse(named)) return null;
    const asked = new URL(named);
    if (asked.host === own.host) return null;
    request.url = pathOf(asked);
    return new URL(asked.origin.replace(/^ws/i, "http"));
  }

  function outgoing(to: URL): ProxyServerOptions {
    return { target: to, agent: agents[to.protocol === "https:" ? "https:" : "http:"] };
  }

  function record(call: Call, request: IncomingMessage, answer: IncomingMessage): void {
    waiting += 1;
    const sent = sentOf(call, request, answer);
    void events.exchange(sent).finally(() => {
      waiting -= 1;
      room.shift()?.();
    });
  }
}

function forget({ request, response }: Call): void {
  request.drop();
  response.drop();
}

const NO_TUNNEL =
  "docproof record cannot look into HTTPS as a forward proxy; start it with --target URL and call it instead.\n";
const NO_TARGET =
  "docproof record is a forward proxy: name it as the proxy of your HTTP client, or start it with --target URL.\n";

const pathOf = ({ pathname, search }: URL): string => `${pathname}${search}`;

/** The client has gone: nobody waits for an answer, and the server is not to blame. */
function isGone(error: Error, request: IncomingMessage | undefined): boolean {
  return request?.destroyed === true && (error as NodeJS.ErrnoException).code === "ECONNRESET";
}

function answerError(response: ServerResponse | Socket | undefined): void {
  if (response === undefined) return;
  if (!(response instanceof ServerResponse)) return void response.destroy();
  if (response.headersSent) return void response.destroy();
  response.writeHead(502, { "content-type": "text/plain" }).end("docproof record: the server could not be reached.\n");
}

function sentOf(call: Call, request: IncomingMessage, answer: IncomingMessage): Sent {
  const method = (request.method ?? "GET").toUpperCase();
  const status = answer.statusCode ?? 0;
  const requestHeaders = headersOf(request.rawHeaders);
  const responseHeaders = headersOf(answer.rawHeaders);
  const sent = call.isSeen ? call.request.end() : null;
  const came = call.response.end();
  const exchange: Exchange = {
    at: { file: "", entry: 0, offset: 0, end: 0 },
    time: new Date(call.started).toISOString(),
    request: { method, url: call.url, headers: requestHeaders, body: payloadOf(sent, requestHeaders) },
    response: {
      status,
      headers: responseHeaders,
      body: neverHasBody(status, method) ? { kind: "empty" } : payloadOf(came, responseHeaders),
    },
  };
  const { at: _, ...safe } = maskExchange(exchange).exchange;
  return { exchange: safe, duration: Date.now() - call.started };
}

function payloadOf(bytes: Buffer | null, headers: readonly Header[]): Payload {
  if (bytes === null) return { kind: "unrecorded" };
  if (bytes.length === 0) return { kind: "empty" };
  return bytesPayload(bytes, headerValue(headers, "content-type"), headerValue(headers, "content-encoding"));
}

function headersOf(raw: readonly string[]): Header[] {
  const headers: Header[] = [];
  for (let at = 0; at + 1 < raw.length; at += 2)
    headers.push({ name: (raw[at] ?? "").toLowerCase(), value: raw[at + 1] ?? "" });
  return headers;
}

async function close(server: Server, agents: readonly { destroy(): void }[], patience: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), patience);
  await closed;
  clearTimeout(late);
  for (const agent of agents) agent.destroy();
}
