/** What pages are read with: the built-in words, and what `docproof.yaml` in the current folder says of them. */
import { existsSync } from "node:fs";
import { makeVocabulary } from "../../language/vocabulary.ts";
import { type PageReading, plainReading, readingSettings } from "./bindings.ts";
import { CONFIG_NAMES } from "./config-names.ts";

/** For the commands that only read. Without a configuration its schema's validator is not even loaded. */
export async function customReading(): Promise<PageReading> {
  if (!CONFIG_NAMES.some((name) => existsSync(name))) return plainReading(makeVocabulary());
  const { loadConfig } = await import("./config.ts");
  return readingSettings(await loadConfig(undefined));
}
