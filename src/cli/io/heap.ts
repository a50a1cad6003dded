/** How much memory a process lets lie that nothing uses any more. */
import { setFlagsFromString } from "node:v8";

/** By itself V8 lets a heap of this size grow to four times what is in use before it collects. */
const GROWTH = {
  /** A gigabyte of recordings would else take as much memory as if it were kept. */
  recordings: 10,
  /** What was made of pages is kept, the documents that it was made of are garbage. Collecting them takes a twentieth more time. */
  pages: 30,
};

let limit = Infinity;

/** From here on V8 collects when the heap has grown by so many percent. The least of what was asked for holds. */
export function limitHeapGrowth(work: keyof typeof GROWTH): void {
  if (GROWTH[work] >= limit) return;
  limit = GROWTH[work];
  setFlagsFromString(`--heap-growing-percent=${limit}`);
}
