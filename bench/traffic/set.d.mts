/** For the test that is written in TypeScript. */
import type { ApiPage, Json } from "../../src/api-model/api-page.ts";

interface Mutation {
  readonly kind: string;
  readonly exchange: Json;
  /** null where nothing shall be said. */
  readonly expected: {
    readonly rule: string;
    readonly operation: string | null;
    readonly fieldPath: string | null;
  } | null;
}

export function makeSet(pages: readonly ApiPage[]): {
  readonly cases: readonly {
    readonly name: string;
    readonly pages: readonly ApiPage[];
    readonly conforming: Json;
    readonly mutations: readonly Mutation[];
  }[];
  readonly left: readonly { readonly page: string; readonly name: string; readonly reason: string }[];
};
