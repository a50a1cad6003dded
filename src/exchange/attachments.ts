/** Files that a recording keeps bodies in, by the names that it gives them. */

/** null when there is no such file, or none that may be read. */
export type Attachments = (name: string) => Promise<Uint8Array | null>;

export const noAttachments: Attachments = () => Promise.resolve(null);
