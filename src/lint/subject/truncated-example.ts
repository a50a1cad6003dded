/** Whether an example says itself that it leaves things out. */
import type { Example } from "../../api-model/api-page.ts";
import { oncePer } from "../../source/once-per.ts";

/** What an example with an ellipsis, or one that could not be read to its end, lacks is not missing. */
export const isTruncated = oncePer(
  ({ body }: Example): boolean =>
    (body?.breaks ?? []).length > 0 || /\.{3}|…/.test(JSON.stringify(body?.value?.json ?? null)),
);
