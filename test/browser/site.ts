/** The built site (`npm run build --prefix docs`) on the loopback, as a server of static files gives it. */
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

export const SITE = "docs/.vitepress/dist";

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

export interface ServedSite {
  /** "http://127.0.0.1:40123" */
  readonly address: string;
  close(): void;
}

export async function serveSite(): Promise<ServedSite> {
  const server = createServer(({ url = "/" }, response) => {
    const file = join(SITE, new URL(url, "http://site").pathname);
    const isThere = existsSync(file) && extname(file) !== "";
    response.writeHead(isThere ? 200 : 404, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
    response.end(isThere ? readFileSync(file) : "");
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() };
}
