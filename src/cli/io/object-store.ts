/**
 * Objects of a store that speaks S3: `s3://bucket/key`. The vendor's SDK knows where credentials, region and endpoint come from; it is
 * no dependency of docproof and is loaded when an address asks for it.
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Input } from "./input.ts";
import { readBounded } from "./limits.ts";
import { addressOf, type ObjectAddress } from "./object-address.ts";
import { rangedStream } from "./ranged-stream.ts";
import { ToolError } from "./tool-error.ts";

/** What is used of the SDK. */
interface Sdk {
  readonly S3Client: new (config: Readonly<Record<string, unknown>>) => {
    send(command: unknown, options?: { readonly abortSignal?: AbortSignal }): Promise<Answer>;
  };
  readonly GetObjectCommand: Command;
  readonly HeadObjectCommand: Command;
  readonly ListObjectsV2Command: Command;
  readonly PutObjectCommand: Command;
}
type Command = new (input: Readonly<Record<string, unknown>>) => unknown;
interface Answer {
  readonly Body?: AsyncIterable<Uint8Array>;
  readonly ContentLength?: number;
  readonly ETag?: string;
  readonly Contents?: readonly { readonly Key?: string; readonly Size?: number; readonly ETag?: string }[];
  readonly NextContinuationToken?: string;
}

interface Store {
  send(command: keyof Sdk, input: Readonly<Record<string, unknown>>, signal?: AbortSignal): Promise<Answer>;
}

let opened: Promise<Store> | null = null;

/** One client for the run. */
function openStore(): Promise<Store> {
  opened ??= (async () => {
    const sdk = await loadSdk();
    const isOwnEndpoint = Boolean(process.env["AWS_ENDPOINT_URL_S3"] ?? process.env["AWS_ENDPOINT_URL"]);
    const client = new sdk.S3Client({
      // stores other than the vendor's seldom have a host name for each bucket
      ...(isOwnEndpoint && { forcePathStyle: true }),
      maxAttempts: 5,
    });
    return {
      send: (command, input, signal) => client.send(new sdk[command](input), signal && { abortSignal: signal }),
    };
  })();
  return opened;
}

/** From where docproof is installed, or from the project. */
async function loadSdk(): Promise<Sdk> {
  const name = "@aws-sdk/client-s3";
  const inProject = (): string => pathToFileURL(createRequire(join(process.cwd(), "package.json")).resolve(name)).href;
  try {
    return (await import(name).catch(() => import(inProject()))) as Sdk;
  } catch {
    throw new ToolError("s3:// addresses are read and written by the SDK of AWS", `npm install ${name}`);
  }
}

/** A store's own words are no sentence for a reader, its error codes are. */
function failed(address: string, what: string): (error: unknown) => never {
  return (error) => {
    if (error instanceof ToolError) throw error;
    const { name, code, $metadata } = error as {
      name?: string;
      code?: string;
      $metadata?: { httpStatusCode?: number };
    };
    const status = $metadata?.httpStatusCode;
    throw new ToolError(
      `${address}: could not be ${what} (${code ?? name ?? "error"}${status ? `, status ${status}` : ""})`,
    );
  };
}

/** The object of that name, or the objects below it. */
export async function objectInputs(name: string): Promise<Input[]> {
  const { Bucket, Key } = addressOf(name);
  const store = await openStore();
  if (Key !== "" && !Key.endsWith("/")) {
    const head = await store.send("HeadObjectCommand", { Bucket, Key }).catch((error: unknown) => {
      const { name: kind, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
      return kind === "NotFound" || $metadata?.httpStatusCode === 404 ? null : failed(name, "read")(error);
    });
    if (head) return [objectInput(store, { Bucket, Key }, head.ContentLength ?? null, head.ETag ?? null)];
  }
  const Prefix = Key === "" || Key.endsWith("/") ? Key : `${Key}/`;
  const inputs: Input[] = [];
  let ContinuationToken: string | undefined;
  do {
    const listed: Answer = await store
      .send("ListObjectsV2Command", { Bucket, Prefix, ...(ContinuationToken && { ContinuationToken }) })
      .catch(failed(name, "listed"));
    for (const { Key: key = "", Size = null, ETag = null } of listed.Contents ?? [])
      if (!key.endsWith("/")) inputs.push(objectInput(store, { Bucket, Key: key }, Size, ETag));
    ContinuationToken = listed.NextContinuationToken;
  } while (ContinuationToken !== undefined);
  return inputs.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function objectInput(store: Store, { Bucket, Key }: ObjectAddress, size: number | null, tag: string | null): Input {
  const id = `s3://${Bucket}/${Key}`;
  const get = async (from: number, to: number, signal?: AbortSignal): Promise<AsyncIterable<Uint8Array>> => {
    const { Body } = await store.send(
      "GetObjectCommand",
      // bytes of two versions of an object shall not be taken for one
      { Bucket, Key, Range: `bytes=${from}-${to - 1}`, ...(tag !== null && { IfMatch: tag }) },
      signal,
    );
    if (Body === undefined) throw new ToolError(`${id}: has no content`);
    return Body;
  };
  const between: NonNullable<Input["between"]> = (from, to, signal) =>
    rangedStream(from, to, { get, signal, failed: failed(id, "read") });
  return {
    id,
    read: () => readBounded(between(0, size ?? 0)),
    stream: (signal) => between(0, size ?? 0, signal),
    size: () => Promise.resolve(size),
    between,
    version: () => Promise.resolve(tag),
    beside: () => Promise.resolve(null),
  };
}

/** Writes an object; nobody sees it before it is whole. */
export async function putObject(name: string, body: Uint8Array): Promise<void> {
  const address = addressOf(name);
  const store = await openStore();
  await store.send("PutObjectCommand", { ...address, Body: body }).catch(failed(name, "written"));
}
