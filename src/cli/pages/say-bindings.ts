/** Says on stderr which `operations:` of the configuration bind nothing: as a rule that nobody notices to be stale misleads. */
import type { ApiPage, ByHand } from "../../api-model/api-page.ts";
import { sayOnce } from "../io/output.ts";
import type { PageReading } from "../config/bindings.ts";

export interface BindingWatch {
  see(page: ApiPage): void;
  /** When all pages of the run have been seen; `all` are their ids. */
  end(all: ReadonlySet<string>): Promise<void>;
}

/** A glob may name pages that lack a heading; what is on none of them is told, as is what a page named alone lacks. */
export function watchBindings({ unmatched, isGlob }: PageReading): BindingWatch {
  const missed = new Map<string, { readonly told: ByHand; readonly pages: string[] }>();
  const held = new Set<string>();
  return {
    see({ source, byHand = [] }) {
      for (const told of byHand) {
        const key = JSON.stringify([told.at, told.binds, told.says]);
        if (told.problem?.kind === "not-found") {
          const known = missed.get(key) ?? { told, pages: [] };
          known.pages.push(source);
          missed.set(key, known);
        } else {
          held.add(key);
          if (told.problem) sayOnce(`docproof: ${told.at}: operations: ${source}: ${told.problem.words}`);
        }
      }
    },
    async end(all) {
      for (const [key, { told, pages }] of missed)
        if (!held.has(key) || !isGlob(told.at))
          sayOnce(`docproof: ${told.at}: operations: ${pages.join(", ")}: ${told.problem?.words ?? ""}`);
      for (const { at, page } of await unmatched(all)) sayOnce(`docproof: ${at}: operations: no page is named ${page}`);
    },
  };
}
