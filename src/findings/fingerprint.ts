/** Fingerprints: what a finding is about, without where it stands, so that they survive moved lines and rewording. */
import { createHash } from "node:crypto";

/** 16 hexadecimal digits (64 bits of SHA-256) of the parts, which may be null. */
export function fingerprint(...parts: readonly (string | null)[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
