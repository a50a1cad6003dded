/** Lets traffic through a proxy until it is told to stop: what goes by is masked, written, judged and said. */
import { trimmed } from "../../source/text.ts";
import type { ApiPage } from "../../api-model/api-page.ts";
import type { History } from "../../findings/history.ts";
import type { Sent } from "../../live/client.ts";
import { harEntry } from "../../live/har.ts";
import { NDJSON_FRAME, ndjsonEntry } from "../../live/ndjson.ts";
import { type Proxy, type ProxyEvents, startProxy } from "../../live/proxy.ts";
import { createValidation } from "../../validate/validate.ts";
import { catchInterrupts } from "../io/interruption.ts";
import { say } from "../io/output.ts";
import { openRecording } from "../io/recording-file.ts";
import { ToolError } from "../io/tool-error.ts";
import type { ValidationOutcome } from "./outcome.ts";
import type { RecordJob } from "./record-job.ts";
import { makeListing } from "./record-listing.ts";
import { validationOptions } from "./validate-recordings.ts";

/** How often what was found is looked at while traffic goes by, and how long requests on their way may take at the end. */
const LOOK_EVERY = 2000;
const PATIENCE = 5000;

export async function recordTraffic(
  { options, config, target }: RecordJob,
  pages: readonly ApiPage[],
  earlier?: History,
): Promise<ValidationOutcome> {
  const path = options.output?.replaceAll("\\", "/") ?? null;
  const isNdjson = path !== null && /\.(?:ndjson|jsonl)$/i.test(path);
  const configured = validationOptions(config, options.showValues ?? false);
  const validation = createValidation(pages, {
    ...configured,
    basePath: config["base-path"] ?? trimmed(target?.pathname ?? "", "", "/"),
    hosts: target === null ? configured.hosts : [target.host],
  });
  const file = path ?? target?.origin ?? "traffic";
  const recording = await openRecording(path, ...(isNdjson ? [NDJSON_FRAME] : []));
  const listing = makeListing();
  const told = new Set<string>();
  const interruption = catchInterrupts("stopped; writing what was recorded");
  let failed = 0;
  let isNew = false;
  let last: Promise<void> = Promise.resolve();
  const keep = async (sent: Sent): Promise<void> => {
    const entry = recording.entries;
    const place = await recording.add(isNdjson ? ndjsonEntry(sent) : harEntry(sent));
    const operation = validation.add({ ...sent.exchange, at: { file, entry, ...place } });
    const line = listing.called(operation, sent.exchange.response.status);
    if (line !== null) say(`docproof: ${line}`);
    isNew = true;
  };
  let unwritten: unknown = null;
  const stop = new AbortController();
  const events: ProxyEvents = {
    // one after the other: a place in the file is where the one before has ended
    exchange: (sent) =>
      (last = last
        .then(() => (unwritten === null ? keep(sent) : undefined))
        .catch((error: unknown) => {
          unwritten ??= error;
          stop.abort();
        })),
    failed(call, reason) {
      failed += 1;
      say(`docproof: ${call}: ${reason}`);
    },
    notRecorded(what) {
      if (told.has(what)) return;
      told.add(what);
      say(`docproof: ${NOT_RECORDED[what]}`);
    },
  };
  const look = setInterval(() => {
    if (!isNew) return;
    isNew = false;
    for (const line of listing.found(validation.result(earlier).findings)) say(`docproof: ${line}`);
  }, LOOK_EVERY);
  try {
    const proxy = await listen({ options, target }, events);
    await aborted(AbortSignal.any([interruption.signal, stop.signal]));
    clearInterval(look);
    await proxy.close(PATIENCE);
    await last;
    if (unwritten !== null) throw unwritten;
    validation.addFile(file, await recording.finish());
    say(`docproof: ${recording.entries} exchanges recorded${path === null ? "" : ` in ${path}`}`);
    return { ...validation.result(earlier), part: null, unreadable: failed, partial: null };
  } catch (error) {
    await recording.discard();
    throw error;
  } finally {
    clearInterval(look);
    interruption.release();
  }
}

const NOT_RECORDED = {
  websocket: "a websocket is passed through; what goes over it is not recorded",
  tunnel: "HTTPS cannot be recorded by a forward proxy and is refused; start record with --target URL",
} as const;

async function listen({ options, target }: Pick<RecordJob, "options" | "target">, events: ProxyEvents): Promise<Proxy> {
  const { host, port } = options.listen;
  const insecure = options.insecure ?? false;
  if (insecure)
    say(
      "docproof: WARNING: --insecure: the target's certificate is not verified. Anybody on the way can read and change what is sent.",
    );
  const proxy = await startProxy({ target, host, port, maxBody: options.maxBody, insecure }, events).catch(
    (error: NodeJS.ErrnoException) => {
      throw new ToolError(
        `record: cannot listen on ${host}:${port} (${error.code ?? "error"})`,
        "Another address: --listen 127.0.0.1:8124",
      );
    },
  );
  if (!isLoopback(host))
    say(`docproof: WARNING: ${proxy.url} can be reached from other machines; whoever reaches it reaches the target`);
  say(
    target === null
      ? `docproof: recording at ${proxy.url}: name it as the proxy of your HTTP client; Ctrl-C ends and reports`
      : `docproof: recording at ${proxy.url}, which stands for ${target.origin}; Ctrl-C ends and reports`,
  );
  return proxy;
}

const isLoopback = (host: string): boolean =>
  host === "localhost" || host === "::1" || /^127(?:\.\d{1,3}){3}$/.test(host);

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
