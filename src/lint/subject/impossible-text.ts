/** Tells texts that have the form of an address, a date or a UUID and cannot be one. */

export type Impossible = "address" | "date" | "uuid" | "blanks";

const LONGEST = 60;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const GROUPS = [8, 4, 4, 4, 12];
const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,3})|:\d{1,5})?$/;
const DATE = /^\d{4}-(\d\d)-(\d\d)(?:$|[T ](\d\d):(\d\d)(?::(\d\d))?)/;
/** Four numbers with dots may be a version as well. */
const ADDRESS_KEY = /ip|addr|cidr|host|gateway|endpoint|dns|subnet|prefix/i;
const VERSION_KEY = /version|descri/i;

/** Why the text cannot be what its form says; null where it can, or has no such form. */
export function impossibility(key: string, text: string): Impossible | null {
  if (text.length > LONGEST) return null;
  if (isAddress(key, text) === false) return "address";
  if (isDate(text) === false) return "date";
  if (isUuid(text) === false) return "uuid";
  return /\S\s+\S/.test(text) && hasBlanksInside(text) ? "blanks" : null;
}

function isAddress(key: string, text: string): boolean | null {
  const match = IPV4.exec(text);
  if (!match || !ADDRESS_KEY.test(key) || VERSION_KEY.test(key)) return null;
  const [, a, b, c, d, bits = "0"] = match;
  return [a, b, c, d].every((part) => Number(part) < 256) && Number(bits) < 33;
}

function isDate(text: string): boolean | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const year = Number(text.slice(0, 4));
  // "0000-00-00" stands for no date
  if (month === 0 && day === 0) return null;
  const days = month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 0;
  const isMidnight = hour === 24 && minute === 0 && second === 0;
  return day >= 1 && day <= days && (hour < 24 || isMidnight) && minute < 60 && second < 61;
}

/** Five groups of digits, most of them as long as those of a UUID. */
function isUuid(text: string): boolean | null {
  const groups = text.split("-");
  if (groups.length !== 5 || !groups.every((group) => /^[0-9a-f]+$/i.test(group))) return null;
  const right = groups.filter((group, i) => group.length === GROUPS[i]).length;
  return right === 5 ? true : right >= 3 ? false : null;
}

/** "192.168 .1 .203: 3306", "31 b8ae23 - c687 - …": a tool has taken the value for a formula. */
function hasBlanksInside(text: string): boolean {
  const whole = text.replace(/\s/g, "");
  if (UUID.test(whole)) return true;
  return IPV4.test(whole) && /\d\s+\.|\.\s+\d|:\s/.test(text);
}
