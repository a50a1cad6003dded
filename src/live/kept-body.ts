/** Keeps the bytes of a body as it streams past, up to a limit for each body and one for all that are on their way. */

export interface KeptBody {
  take(chunk: Uint8Array): void;
  /** The bytes; null when they are more than what is kept. */
  end(): Buffer | null;
  /** Gives up what was kept. */
  drop(): void;
}

export interface BodyLimits {
  /** Bytes of one body; of a longer one nothing is kept. */
  readonly body: number;
  /** Bytes of all bodies together. */
  readonly all: number;
}

/** @returns what makes a keeper for each body */
export function makeBodyKeeper({ body: most, all }: BodyLimits): () => KeptBody {
  let held = 0;
  return () => {
    let parts: Uint8Array[] | null = [];
    let size = 0;
    const drop = (): void => {
      parts = null;
      held -= size;
      size = 0;
    };
    return {
      take(chunk) {
        if (parts === null) return;
        if (size + chunk.length > most || held + chunk.length > all) return drop();
        parts.push(chunk);
        size += chunk.length;
        held += chunk.length;
      },
      end() {
        const [first] = parts ?? [];
        const whole = parts === null ? null : parts.length === 1 && first ? Buffer.from(first) : Buffer.concat(parts);
        drop();
        return whole;
      },
      drop,
    };
  };
}
