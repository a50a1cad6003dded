/** Names that headers have. */

const KNOWN =
  /^(?:x-[\w-]+|content-(?:type|length|language|md5)|authorization|accept(?:-[\w]+)?|host|date|user-agent|cookie|if-(?:none-)?match|if-(?:un)?modified-since|etag|location|x_[\w]+)$/i;

/** "Tenant-Service": words with capitals and dashes between are how headers alone are written. */
const DASHED_WORDS = /^[A-Z][A-Za-z]+(?:-[A-Z][A-Za-z]+)+$/;

export const isKnownHeader = (name: string): boolean => KNOWN.test(name);

/** A name that only a header has. */
export const isHeaderName = (name: string): boolean => isKnownHeader(name) || DASHED_WORDS.test(name);
