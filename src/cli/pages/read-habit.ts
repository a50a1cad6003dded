/** How pages are written, read one after the other so that memory does not grow with their number. */
import { type Habit, habitOf } from "../../interpreter/habit.ts";
import { readPage } from "../../interpreter/interpret.ts";
import { isOpenApi } from "../../readers/openapi/openapi.ts";
import { makeReaders, readDocument } from "../../readers/registry.ts";
import { digits } from "../../reporters/phrases.ts";
import type { PageReading } from "../config/bindings.ts";
import type { Input } from "../io/input.ts";
import { startProgress } from "../io/progress.ts";
import { readInput } from "./read-pages.ts";
import type { Unreadable } from "./unreadable.ts";
import { unlessTooLong } from "./time-limit.ts";

export interface WrittenPage {
  readonly id: string;
  readonly habit: Habit;
}

export async function readHabits(
  inputs: readonly Input[],
  settings: PageReading,
): Promise<{ pages: WrittenPage[]; unreadable: Unreadable[] }> {
  const readers = makeReaders(settings.vocabulary);
  const all = new Set(inputs.map(({ id }) => id));
  const pages: WrittenPage[] = [];
  const unreadable: Unreadable[] = [];
  const progress = startProgress("reading pages", inputs.length, digits);
  for (const input of inputs) {
    progress.at(pages.length + unreadable.length);
    const read = await readInput(input, all);
    if ("message" in read) {
      unreadable.push(read);
      continue;
    }
    // a specification has no markup to be read by habit
    if (isOpenApi(read.source)) continue;
    const done = unlessTooLong(read.source, () =>
      habitOf(
        readPage(
          readDocument(read.source, readers),
          settings.vocabulary,
          settings.bindingsOf(read.source.id),
          settings.requestPlaces,
        ),
      ),
    );
    if ("message" in done) unreadable.push(done);
    else pages.push({ id: read.source.id, habit: done.result });
  }
  progress.end();
  return { pages, unreadable };
}
