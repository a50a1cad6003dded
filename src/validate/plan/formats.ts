/** The formats that pages state, as checks that take time in proportion to the text. A format that is not here is not judged. */
import { upTo } from "../../source/text.ts";

const formats: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ["uuid", (text) => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text)],
  ["ip", (text) => isIpv4(text) || isIpv6(text)],
  ["ipv4", isIpv4],
  ["ipv6", isIpv6],
  ["cidr", (text) => isCidr(text)],
  ["date", (text) => /^\d{4}-\d\d-\d\d$/.test(text) && isDate(text)],
  [
    "date-time",
    (text) =>
      /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d{1,12})?(?:[Zz]|[+-]\d\d:?\d\d)?$/.test(text) &&
      isDate(text.slice(0, 10)) &&
      isTime(text.slice(11)),
  ],
  ["time", (text) => /^\d\d:\d\d(?::\d\d(?:\.\d{1,12})?)?(?:[Zz]|[+-]\d\d:\d\d)?$/.test(text) && isTime(text)],
  ["email", (text) => /^[^\s@]{1,64}@[^\s@]{1,255}$/.test(text)],
  ["uri", (text) => /^[a-z][a-z0-9+.-]{0,40}:[^\s]+$/i.test(text)],
  [
    "hostname",
    (text) =>
      text.length <= 253 &&
      /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*\.?$/i.test(text),
  ],
  ["byte", isBase64],
  ["base64", isBase64],
]);

/** The check of a format; null for one that is not known. */
export function formatCheck(name: string): ((text: string) => boolean) | null {
  return formats.get(name) ?? null;
}

function isIpv4(text: string): boolean {
  return /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.|$)){4}$/.test(text) && !text.endsWith(".");
}

function isIpv6(text: string): boolean {
  if (!/^[0-9a-f:.]+(?:%[\w.-]{1,20})?$/i.test(text)) return false;
  const halves = upTo(text, "%").split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  const last = groups.at(-1);
  const withIpv4 = last !== undefined && last.includes(".");
  if (withIpv4 && !isIpv4(last)) return false;
  if (!groups.slice(0, withIpv4 ? -1 : undefined).every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  const count = groups.length + (withIpv4 ? 1 : 0);
  return halves.length === 2 ? count < 8 : count === 8;
}

function isCidr(text: string): boolean {
  const slash = text.lastIndexOf("/");
  const address = text.slice(0, slash);
  const bits = text.slice(slash + 1);
  if (!/^\d{1,3}$/.test(bits)) return false;
  return (isIpv4(address) && Number(bits) <= 32) || (isIpv6(address) && Number(bits) <= 128);
}

function isDate(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  if (month < 1 || month > 12 || day < 1) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

/** 24:00 ends a day, and a leap second is its 61st. */
function isTime(text: string): boolean {
  const [hour, minute, second] = [Number(text.slice(0, 2)), Number(text.slice(3, 5)), Number(text.slice(6, 8))];
  return hour <= 24 && minute <= 59 && second <= 60;
}

/** Line breaks are allowed: what `openssl` and MIME write. */
function isBase64(text: string): boolean {
  const plain = text.replace(/\s+/g, "");
  return plain.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(plain);
}
