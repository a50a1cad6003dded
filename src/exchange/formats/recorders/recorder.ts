/** A format of a tool that records exchanges as one document, JSON or YAML. */

/** An exchange as `readExchangeObject` takes it: the body absent where it was not recorded, bytes where it is no text. */
export interface RecordedCall {
  readonly time?: unknown;
  readonly request: {
    readonly method: unknown;
    readonly url: unknown;
    readonly headers?: unknown;
    readonly body?: unknown;
  };
  readonly response: { readonly status: unknown; readonly headers?: unknown; readonly body?: unknown };
}

/** An entry that names no single exchange, and why. */
export interface SkippedCall {
  readonly skipped: string;
}

export interface Recorder {
  /** As people call it: "Postman collection". */
  readonly name: string;
  /** Whether the document is one of its files, by keys that others do not have. */
  readonly recognises: (document: unknown) => boolean;
  readonly calls: (document: unknown) => Iterable<RecordedCall | SkippedCall>;
}

/** A format that holds no exchanges, or none that can be read, and what to do instead. */
export interface Refused {
  readonly name: string;
  readonly recognises: (document: unknown) => boolean;
  /** A whole sentence with the way out. */
  readonly message: string;
}
