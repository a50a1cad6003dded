/** How much memory a process lets lie that nothing uses any more. */
import { setFlagsFromString } from "node:v8";

/**
 * From here on V8 collects when the heap has grown by a tenth. By itself it lets a heap of this size grow to four times what is in
 * use, so that a gigabyte of recordings would take as much memory as if it were kept.
 */
export function limitHeapGrowth(): void {
  setFlagsFromString("--heap-growing-percent=10");
}
