/** `import "docproof/vitest"` in a test or a setup file: `await expect(response).toMatchDocs("docs/api")`. */
import { expect } from "vitest";
import type { Docs } from "./docs.ts";
import { type MatchOptions, toMatchDocs } from "./to-match-docs.ts";

expect.extend({ toMatchDocs });

declare module "vitest" {
  // oxlint-disable-next-line typescript/no-unused-vars, typescript/no-explicit-any -- as the interface that is extended has it
  interface Matchers<T = any> {
    toMatchDocs(docs?: Docs, options?: MatchOptions): Promise<void>;
  }
}

export type { Docs, MatchOptions };
export { toMatchDocs };
