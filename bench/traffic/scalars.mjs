// Texts, numbers and truth values that keep what a row states: its type, list, constant, limits and format.

const SAMPLES = {
  uuid: (random) => [8, 4, 4, 4, 12].map((length) => random.hex(length)).join("-"),
  ip: (random) => `192.168.${random.whole(0, 255)}.${random.whole(1, 254)}`,
  ipv4: (random) => `192.168.${random.whole(0, 255)}.${random.whole(1, 254)}`,
  ipv6: (random) => `2001:db8::${random.whole(1, 9999)}`,
  cidr: (random) => `10.${random.whole(0, 255)}.0.0/16`,
  date: (random) => `2026-0${random.whole(1, 9)}-1${random.whole(0, 9)}`,
  "date-time": (random) => `2026-0${random.whole(1, 9)}-1${random.whole(0, 9)}T10:20:3${random.whole(0, 9)}Z`,
  time: (random) => `10:20:3${random.whole(0, 9)}Z`,
  email: (random) => `${random.word(6)}@example.com`,
  uri: (random) => `https://api.example.com/${random.word(6)}`,
  hostname: (random) => `${random.word(6)}.example.com`,
  byte: (random) => Buffer.from(random.word(12)).toString("base64"),
  base64: (random) => Buffer.from(random.word(12)).toString("base64"),
};

export const isSampledFormat = (format) => Object.hasOwn(SAMPLES, format);

/** What a row states of a scalar, by keyword. */
export function limitsOf(constraints) {
  const limits = {};
  for (const { keyword, value } of constraints) limits[keyword] ??= value;
  return limits;
}

/**
 * A value of this kind that keeps all of them; undefined when there is none.
 * @param {"string" | "integer" | "number" | "boolean"} kind
 */
export function scalarOf(kind, constraints, random) {
  const limits = limitsOf(constraints);
  const listed = limits.const === undefined ? limits.enum : [limits.const];
  if (Array.isArray(listed)) {
    const fitting = listed.flatMap((value) => asKind(kind, value) ?? []).filter((value) => keeps(value, limits));
    return fitting.length === 0 ? undefined : random.pick(fitting);
  }
  const value =
    kind === "string"
      ? textOf(limits, random)
      : kind === "boolean"
        ? random.chance(0.5)
        : numberOf(kind, limits, random);
  return keeps(value, limits) ? value : undefined;
}

/** A listed value as the type asks for it: a page's "7" in a row of whole numbers is 7. */
function asKind(kind, value) {
  if (kind === "string") return typeof value === "object" ? undefined : String(value);
  if (kind === "boolean") return { true: true, false: false }[String(value).toLowerCase()];
  const number = Number(value);
  const fits = String(value).trim() !== "" && (kind === "number" ? Number.isFinite(number) : Number.isInteger(number));
  return fits ? number : undefined;
}

function textOf({ format, minLength = 0, maxLength = minLength + 12 }, random) {
  if (typeof format === "string" && isSampledFormat(format)) return SAMPLES[format](random);
  const length = Math.max(minLength, Math.min(maxLength, random.whole(4, 12)));
  return random.word(length);
}

function numberOf(kind, limits, random) {
  const step = kind === "integer" ? 1 : 0.25;
  const { multipleOf = step, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = limits;
  const least = Math.ceil(
    Math.max(minimum ?? -Infinity, exclusiveMinimum === undefined ? -Infinity : exclusiveMinimum + step) / multipleOf,
  );
  const most = Math.floor(
    Math.min(maximum ?? Infinity, exclusiveMaximum === undefined ? Infinity : exclusiveMaximum - step) / multipleOf,
  );
  const low = Number.isFinite(least) ? least : Math.min(1, most);
  const high = Number.isFinite(most) ? Math.min(most, low + 1000) : low + 1000;
  return random.whole(low, Math.max(low, high)) * multipleOf;
}

/** Whether a value of the right kind is inside the limits. */
export function keeps(
  value,
  { minLength, maxLength, minimum, maximum, exclusiveMinimum, exclusiveMaximum, also = [] },
) {
  if (typeof value === "string") return value.length >= (minLength ?? 0) && value.length <= (maxLength ?? Infinity);
  if (typeof value !== "number" || also.some((one) => String(one) === String(value))) return true;
  return (
    value >= (minimum ?? -Infinity) &&
    value <= (maximum ?? Infinity) &&
    value > (exclusiveMinimum ?? -Infinity) &&
    value < (exclusiveMaximum ?? Infinity)
  );
}
