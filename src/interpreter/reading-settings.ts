/** What the pages of a run are read with: words, and what the configuration says of pages by hand. */
import type { Vocabulary } from "../language/vocabulary.ts";
import type { Binding } from "./bindings/binding.ts";
import type { RequestPlace } from "./operations/request-place.ts";

export interface ReadingSettings {
  readonly vocabulary: Vocabulary;
  readonly bindingsOf: (page: string) => readonly Binding[];
  /** Where the configuration says that request lines stand; empty where it says nothing. */
  readonly requestPlaces: readonly RequestPlace[];
}

export const noBindings: ReadingSettings["bindingsOf"] = () => [];
