// Bodies with one promise broken: for each place of a conforming body each promise that its row makes.
import { breaksOf } from "./breaks.mjs";
import { isOfType } from "./values.mjs";

const WRONG = [
  ["a string", "7"],
  ["a whole number", 7],
  ["a number with decimals", 7.5],
  ["true", true],
];

/**
 * @param {any} body
 * @param {any[]} places of the body's values
 * @param {"request" | "response"} side
 * @returns {{ kind: string, rule: string, path: string, pointer: (string | number)[], body: any }[]}
 */
export function mutateBody(body, places, side) {
  return places.flatMap((place) => {
    const value = valueAt(body, place.pointer);
    const ruled = (rule) => (side === "request" ? "validate/request-body" : `validate/${rule}`);
    const changed = ({ kind, rule, value: other }) => ({
      kind,
      rule: ruled(rule),
      path: place.path,
      pointer: place.pointer,
      body: withValue(body, place.pointer, other),
    });
    return [
      // A request without a body is recorded as null.
      ...typeBreaks(place, value).flatMap((one) =>
        side === "request" && place.path === "" && one.value === null ? [] : [changed(one)],
      ),
      ...breaksOf(place.constraints, value).map(changed),
      ...missing(place, side).map((rule) => ({
        kind: "missing",
        rule,
        path: place.path,
        pointer: place.pointer,
        body: without(body, place.pointer),
      })),
      ...(place.isClosed ? [withUnlisted(body, place, value)] : []),
    ];
  });
}

function typeBreaks({ type, constraints }, value) {
  if (type === null || isAnything(type)) return [];
  const isObject = typeof value === "object" && !Array.isArray(value);
  // An object in the place of a list is one item of it: an object of another kind would break more than the type.
  const [item] = Array.isArray(value) ? value : [{ any: 7 }];
  const others = [
    ...WRONG,
    ["a list", isObject ? [value] : ["7"]],
    ...(item === undefined ? [] : [["an object", typeof item === "object" ? item : { any: 7 }]]),
  ];
  const broken = others
    .filter(([, other]) => !isOfType(other, type))
    .map(([kind, other]) => ({ kind: `type, ${kind} for ${type.kind}`, rule: "body-type", value: other }));
  const isNullable =
    isOfType(null, type) ||
    constraints.some(
      ({ keyword, value }) =>
        keyword === "nullable" || value === null || (keyword === "enum" && value.includes?.(null)),
    );
  return isNullable ? broken : [...broken, { kind: "null", rule: "null", value: null }];
}

function isAnything(type) {
  return type.kind === "unknown" || (type.kind === "union" && type.options.some(isAnything));
}

/** A member that no request needs, or that the page's own examples lack where it is not called mandatory, may be missing. */
function missing({ isMember, required, isConditional, isLacking }, side) {
  if (!isMember) return [];
  if (side === "request") return required === "yes" ? ["validate/missing-request-parameter"] : [];
  // an answer need not have what the page says to be there in some cases only
  if (isConditional) return [];
  return required === "yes" || (required !== "no" && !isLacking) ? ["validate/missing-field"] : [];
}

function withUnlisted(body, { path, pointer }, value) {
  const separator = path === "" ? "" : ".";
  return {
    kind: "not on the page",
    rule: "validate/undocumented-field",
    path: `${path}${separator}unlisted`,
    pointer: [...pointer, "unlisted"],
    body: withValue(body, pointer, { ...value, unlisted: 7 }),
  };
}

function valueAt(body, pointer) {
  return pointer.reduce((value, key) => value[key], body);
}

/** A copy in which only what is on the way to the value is new. */
function withValue(body, [key, ...rest], value) {
  if (key === undefined) return value;
  const copy = Array.isArray(body) ? [...body] : { ...body };
  Object.defineProperty(copy, key, {
    value: withValue(body[key], rest, value),
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return copy;
}

function without(body, pointer) {
  const holder = valueAt(body, pointer.slice(0, -1));
  const { [pointer.at(-1)]: _, ...others } = holder;
  return withValue(body, pointer.slice(0, -1), others);
}
