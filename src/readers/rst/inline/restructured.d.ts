/** The parser of the `restructured` package, which comes without types. */
declare module "restructured/lib/Parser.js" {
  export interface RestructuredNode {
    readonly type: string;
    /** Of a text node. */
    readonly value?: string;
    /** Of interpreted text; null when it has none. */
    readonly role?: string | null;
    readonly children?: readonly RestructuredNode[];
    readonly position: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };
  }
  export function parse(text: string): RestructuredNode;
}
