/** The part of `node:crypto` that docproof uses for pages: SHA-256 in one step. */
import { sha256 } from "@noble/hashes/sha2.js";
import { Buffer } from "buffer/";

interface Hash {
  update(data: string | Uint8Array): Hash;
  digest(encoding: "hex" | "base64"): string;
}

export function createHash(algorithm: string): Hash {
  if (algorithm !== "sha256") throw new Error(`${algorithm} is not there in a browser`);
  const state = sha256.create();
  const hash: Hash = {
    update(data) {
      state.update(typeof data === "string" ? new TextEncoder().encode(data) : data);
      return hash;
    },
    digest: (encoding) => Buffer.from(state.digest()).toString(encoding),
  };
  return hash;
}
