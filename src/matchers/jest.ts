/** `setupFilesAfterEnv: ["docproof/jest"]`: `await expect(response).toMatchDocs("docs/api")`. */
import type { Docs } from "./docs.ts";
import { type MatchOptions, toMatchDocs } from "./to-match-docs.ts";

declare global {
  namespace jest {
    // oxlint-disable-next-line typescript/no-unused-vars -- the parameter is that of the interface that is extended
    interface Matchers<R> {
      toMatchDocs(docs?: Docs, options?: MatchOptions): Promise<void>;
    }
  }
}

interface Expect {
  extend(matchers: Readonly<Record<string, unknown>>): void;
}

// without Jest's globals: `expect.extend({ toMatchDocs })`
(globalThis as unknown as { readonly expect?: Expect }).expect?.extend({ toMatchDocs });

export type { Docs, MatchOptions };
export { toMatchDocs };
