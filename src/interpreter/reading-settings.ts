/** What the pages of a run are read with: words, and what the configuration says of single pages by hand. */
import type { Vocabulary } from "../language/vocabulary.ts";
import type { Binding } from "./bindings/binding.ts";

export interface ReadingSettings {
  readonly vocabulary: Vocabulary;
  readonly bindingsOf: (page: string) => readonly Binding[];
}

export const noBindings: ReadingSettings["bindingsOf"] = () => [];
