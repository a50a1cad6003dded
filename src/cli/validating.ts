/** Runs recordings through validation, as streams: memory is bounded by the largest exchange. */
import { createHash } from "node:crypto";
import type { ApiPage } from "../api-model/api-page.ts";
import { type RecordingOptions, readRecording } from "../exchange/read-recording.ts";
import type { Finding } from "../findings/finding.ts";
import type { LedgerEntry, RecordingSummary, Report } from "../findings/report.ts";
import type { ValidationState } from "../validate/state.ts";
import { createValidation, type ValidationOptions } from "../validate/validate.ts";
import type { Config } from "./config.ts";
import type { Input } from "./inputs.ts";
import { say } from "./output.ts";
import { bytesWords, startProgress } from "./progress.ts";
import { ToolError } from "./tool-error.ts";

/** What one process of several counted, to be joined with `docproof report merge`. */
export interface Part {
  readonly format: "docproof part 1";
  readonly docs: readonly string[];
  readonly basePath: string;
  readonly hosts: readonly string[];
  readonly commonStatuses: readonly string[];
  readonly state: ValidationState;
}

export interface Validated {
  readonly findings: readonly Finding[];
  readonly recordings: readonly RecordingSummary[];
  readonly ledger: readonly LedgerEntry[];
  readonly masked: Report["masked"];
  /** null when nothing was recorded. */
  readonly part: Part | null;
  /** How many recordings could not be opened, or calls got no answer; each was said on stderr. */
  readonly unreadable: number;
  /** Share (0 to 1) of what was to be read or called, when the run was interrupted; null when it was whole. */
  readonly partial: number | null;
}

const NOTHING: Validated = {
  findings: [],
  recordings: [],
  ledger: [],
  masked: [],
  part: null,
  unreadable: 0,
  partial: null,
};

/** Holds the recordings against each of the pages; without recordings nothing is said. */
export async function validateRecordings(
  inputs: readonly Input[],
  pages: readonly ApiPage[],
  config: Config,
  recording: RecordingOptions = { operation: null, status: 200 },
): Promise<Validated> {
  if (inputs.length === 0) return NOTHING;
  const options: ValidationOptions = {
    basePath: config["base-path"] ?? "",
    hosts: config.hosts ?? [],
    commonStatuses: (config["common-statuses"] ?? []).map(String),
  };
  const validation = createValidation(pages, options);
  let unreadable = 0;
  const sizes = await Promise.all(inputs.map((input) => input.size()));
  const progress = startProgress(
    "reading recordings",
    sizes.reduce((sum, size) => sum + size, 0),
    bytesWords,
  );
  let bytes = 0;
  const count = (chunk: Uint8Array): void => {
    bytes += chunk.length;
    progress.at(bytes);
  };
  for (const input of inputs) {
    const hash = createHash("sha256");
    try {
      for await (const recorded of readRecording(hashed(input.stream(), hash, count), input.id, recording))
        validation.add(recorded);
      validation.addFile(input.id, hash.digest("hex"));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === undefined) throw error;
      say(`docproof: ${input.id}: could not be read: ${code}`);
      unreadable += 1;
    }
  }
  progress.end();
  const part: Part = {
    format: "docproof part 1",
    docs: pages.map(({ source }) => source),
    ...options,
    state: validation.state(),
  };
  return { ...validation.result(), part, unreadable, partial: null };
}

/** What one run over everything would have said, from the parts of several. */
export function joinParts(
  parts: readonly { readonly file: string; readonly part: Part }[],
  pages: readonly ApiPage[],
): Validated {
  const first = parts[0]?.part;
  if (!first) return NOTHING;
  const { basePath, hosts, commonStatuses } = first;
  const validation = createValidation(pages, { basePath, hosts, commonStatuses });
  for (const { file, part } of parts) {
    if (!validation.join(part.state))
      throw new ToolError(
        `${file}: this part was made with other pages, options or another version`,
        "Make all parts with the same --docs and options.",
      );
  }
  return { ...validation.result(), part: null, unreadable: 0, partial: null };
}

/** The chunks as they are, with the digest and the amount of what went by. */
async function* hashed(
  chunks: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
  count: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    count(chunk);
    yield chunk;
  }
}
