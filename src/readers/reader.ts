/** What a reader is: one function from text to Document. It never throws and knows nothing of APIs. */
import type { Document } from "../document/document.ts";
import type { Source } from "../source/source.ts";

export type Reader = (source: Source) => Document;
