/** Runs recordings through validation, as streams: memory is bounded by the largest exchange. */
import { createHash } from "node:crypto";
import type { ApiPage } from "../api-model/api-page.ts";
import { type RecordingOptions, readRecording } from "../exchange/read-recording.ts";
import type { Finding } from "../findings/finding.ts";
import type { LedgerEntry, RecordingSummary, Report } from "../findings/report.ts";
import { createValidation } from "../validate/validate.ts";
import type { Config } from "./config.ts";
import type { Input } from "./inputs.ts";
import { say } from "./output.ts";

export interface Validated {
  readonly findings: readonly Finding[];
  readonly recordings: readonly RecordingSummary[];
  readonly ledger: readonly LedgerEntry[];
  readonly masked: Report["masked"];
  /** How many recordings could not be opened; each was said on stderr. */
  readonly unreadable: number;
}

const NOTHING: Validated = { findings: [], recordings: [], ledger: [], masked: [], unreadable: 0 };

/** Holds the recordings against each of the pages; without recordings nothing is said. */
export async function validateRecordings(inputs: readonly Input[], pages: readonly ApiPage[], config: Config, recording: RecordingOptions = { operation: null, status: 200 }): Promise<Validated> {
  if (inputs.length === 0) return NOTHING;
  const validation = createValidation(pages, { basePath: config["base-path"] ?? "", hosts: config.hosts ?? [], commonStatuses: (config["common-statuses"] ?? []).map(String) });
  let unreadable = 0;
  for (const input of inputs) {
    const hash = createHash("sha256");
    try {
      for await (const recorded of readRecording(hashed(input.stream(), hash), input.id, recording)) validation.add(recorded);
      validation.addFile(input.id, hash.digest("hex"));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === undefined) throw error;
      say(`docproof: ${input.id}: could not be read: ${code}`);
      unreadable += 1;
    }
  }
  return { ...validation.result(), unreadable };
}

/** The chunks as they are, with the digest of what went by. */
async function* hashed(chunks: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}
