/** The part of the `restructured` package that we use; it comes without types. */
declare module "restructured" {
  export interface RestructuredNode {
    readonly type: string;
    /** Of a text node. */
    readonly value?: string;
    /** Of interpreted text; null when it has none. */
    readonly role?: string | null;
    readonly children?: readonly RestructuredNode[];
    readonly position: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } };
  }
  const restructured: {
    readonly default: { readonly parse: (text: string, options: { readonly position: true }) => RestructuredNode };
  };
  export default restructured;
}
