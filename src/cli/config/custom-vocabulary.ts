/** The words that pages are read with: the built-in ones and those of `docproof.yaml` in the current folder. */
import { existsSync } from "node:fs";
import { makeVocabulary, type Vocabulary } from "../../language/vocabulary.ts";
import { CONFIG_NAMES } from "./config-names.ts";

/** For the commands that only read. Without a configuration its schema's validator is not even loaded. */
export async function customVocabulary(): Promise<Vocabulary> {
  if (!CONFIG_NAMES.some((name) => existsSync(name))) return makeVocabulary();
  const { loadConfig } = await import("./config.ts");
  return makeVocabulary((await loadConfig(undefined)).config.vocabulary);
}
