/**
 * Holds a value against the page's rows, once through. Unlike a schema validator it counts what was seen, so that the ledger
 * needs no second pass; it goes on below a wrong type as far as rows can be found, and does not judge what was masked.
 */
import type { Json } from "../../api-model/api-page.ts";
import { protocolKeys } from "../../api-model/rpc-envelope.ts";
import { countJsonSecrets } from "../../exchange/masking/count-secrets.ts";
import type { MaskCounts } from "../../exchange/masking/mask-value.ts";
import { isMasked, isOwnMask } from "../../exchange/masking/masked.ts";
import { secretName, type SecretKind } from "../../exchange/masking/secrets.ts";
import { isList, type JsonObject } from "../../api-model/json.ts";
import { describeValueShape } from "../../exchange/masking/describe-shape.ts";
import { secretShape } from "../../exchange/masking/shown-value.ts";
import { countForm } from "../counts/text-forms.ts";
import { kindBit, LIST, NULL, OBJECT, STRING } from "../plan/json-types.ts";
import { memberNode, type ObjectShape, type ValueNode } from "../plan/plan.ts";
import { scalarText } from "../plan/same-scalar.ts";
import { nearestVariant } from "../match/misfit.ts";
import { holds, otherShapeOf } from "./other-shape.ts";
import { redactName } from "../../exchange/masking/redact-name.ts";
import { countUndescribed, memberPath, type Undescribed } from "../counts/undescribed.ts";
import { countUnlisted } from "../counts/unlisted-values.ts";
import {
  countOnce,
  countPresent,
  formsOf,
  noteBreak,
  noteExtra,
  type Occurrence,
  type Tally,
  unlistedOf,
} from "../counts/observations.ts";

/** What is nested deeper is not looked at: only a structure inside itself gets there. */
const DEPTH_LIMIT = 200;

/** Where the walk writes, and what it reads. */
export interface Walk {
  readonly tally: Tally;
  readonly where: Occurrence;
  /** Where secrets are counted; null for a second edition, which sees the same ones. */
  readonly secrets: MaskCounts | null;
  /** Group of what is not documented: the operation and the rule. */
  readonly extrasGroup: string;
  /** A value as findings tell it: its shape or, where somebody asks for it, the value with secrets masked. */
  readonly describe: (value: Json, name: string) => string;
  /** Of numbers that a double rounds, what was written; null where there is none. */
  readonly wholeNumbers?: ReadonlyMap<number, readonly bigint[]> | null;
  /** Fields that sentences of the page tell. */
  readonly mentioned?: ReadonlySet<string>;
  /** Where is counted what the page does not describe; absent where nobody compares it: of requests, errors and examples. */
  readonly undescribed?: Undescribed;
  /** The call was refused: what it left out was not accepted. */
  readonly isRefused?: true;
  /** A page's example is walked: what it lacks at the documented place is evidence, wherever else it has it. */
  readonly isExample?: true;
}

export function walkValue(node: ValueNode, value: Json, walk: Walk, depth = 0): void {
  const { tally } = walk;
  const kind = kindBit(value);
  countPresent(tally, node.present, kind);
  if (kind === STRING && !isHidden(value)) countForm(formsOf(tally, node.present), value as string, tally.now);
  if (kind === NULL) {
    if (node.notNull >= 0) noteBreak(tally, node.notNull, walk.where, NULL, () => "null");
    return;
  }
  if (node.shown !== 0) judgeExample(node, value, kind, walk);
  if (node.type < 0) judgeChecks(node, value, kind, walk);
  else if ((node.kinds & kind) !== 0) {
    countOnce(tally.kept, node.type, tally.now);
    if (node.notListed >= 0) countOnce(tally.kept, node.notListed, tally.now);
    judgeChecks(node, value, kind, walk);
  } else {
    // A value of the wrong type has no right length: that would be the same mistake told twice.
    breakPromise(isListOf(node, value) ? node.notListed : node.type, value, kind, node, walk);
  }
  if (depth >= DEPTH_LIMIT) return;
  if (kind === OBJECT) walkObject(node, value as JsonObject, walk, depth);
  else if (kind === LIST && isList(value)) walkList(node, value, walk, depth);
}

/** A list of the objects that the rows describe. */
function isListOf({ notListed, shape }: ValueNode, value: Json): boolean {
  return notListed >= 0 && shape !== null && isList(value) && value.some((item) => holds(shape, item));
}

/** Of a text, and of all that is in a container whose members no page describes: they are not walked. */
function countSecrets(node: ValueNode | null, value: Json, secret: SecretKind | null, counts: MaskCounts): void {
  if (typeof value === "string" || node === null || (node.shape === null && node.items === null)) {
    countJsonSecrets(value, secret, counts);
  }
}

/** A masked value may be anything. */
function isHidden(value: Json): boolean {
  return typeof value === "string" && isMasked(value);
}

function breakPromise(promise: number, value: Json, kind: number, node: ValueNode, walk: Walk): void {
  const { tally, where, describe } = walk;
  if (isHidden(value) || (node.secret !== null && typeof value === "string" && isOwnMask(value))) return;
  noteBreak(tally, promise, where, kind, () => describe(value, node.name));
}

function judgeChecks(node: ValueNode, value: Json, kind: number, walk: Walk): void {
  const { tally } = walk;
  for (const check of node.checks) {
    if ((check.kinds & kind) === 0) continue;
    if (check.keeps(value, typeof value === "number" ? walk.wholeNumbers?.get(value) : undefined)) {
      countOnce(tally.kept, check.promise, tally.now);
      const counter = check.values?.get(scalarText(value));
      if (counter !== undefined) countOnce(tally.seen, counter, tally.now);
    } else {
      breakPromise(check.promise, value, kind, node, walk);
      if (check.values !== null && node.secret === null && !isHidden(value))
        countUnlisted(unlistedOf(tally, check.promise), value, tally.now);
    }
  }
}

/** Where the table does not say the type, or says it against its own example, the example is what there is. */
function judgeExample(node: ValueNode, value: Json, kind: number, walk: Walk): void {
  if ((node.shown & kind) !== 0) countOnce(walk.tally.kept, node.unlikeExample, walk.tally.now);
  else breakPromise(node.unlikeExample, value, kind, node, walk);
}

function walkList(node: ValueNode, list: readonly Json[], walk: Walk, depth: number): void {
  if (node.items !== null) {
    for (const item of list) {
      if (walk.secrets !== null) countSecrets(node.items, item, node.secret, walk.secrets);
      walkValue(node.items, item, walk, depth + 1);
    }
  } else if (node.shape !== null) {
    // The page says object, a list of such objects came: that is one mistake, said already. Their members are still checked.
    for (const item of list) {
      if (kindBit(item) === OBJECT) walkMembers(node.shape, node, item as JsonObject, walk, depth);
    }
  } else countInside(node, list, walk);
}

function walkObject(node: ValueNode, object: JsonObject, walk: Walk, depth: number): void {
  if (node.variants.length > 0) {
    const variant = nearestVariant(node, object);
    if (variant.shape !== null)
      walkMembers(variant.shape, variant, object, walk, depth, node.isAnyVariant ? node.variants : []);
  } else if (node.shape !== null) walkOwnShape(node.shape, node, object, walk, depth);
  // The page says list of such objects, one came without its list.
  else if (node.items?.shape) walkValue(node.items, object, walk, depth + 1);
  else countInside(node, object, walk);
}

/** What a value holds that the page says nothing of; the value itself is counted with the page's. */
function countInside({ path }: ValueNode, value: Json, { tally, undescribed }: Walk): void {
  if (undescribed !== undefined) countUndescribed(undescribed, path, value, tally.now);
}

/** One that has none of the documented fields is told once, and its fields are checked where they are. */
function walkOwnShape(shape: ObjectShape, node: ValueNode, object: JsonObject, walk: Walk, depth: number): void {
  const other = node.ownShape < 0 ? null : otherShapeOf(node, object, depth === 0);
  if (other === null) {
    if (node.ownShape >= 0) countOnce(walk.tally.kept, node.ownShape, walk.tally.now);
    walkMembers(shape, node, object, walk, depth);
    return;
  }
  noteBreak(walk.tally, node.ownShape, walk.where, 0, () => other.words);
  if (walk.secrets !== null)
    for (const name in object) countJsonSecrets(object[name] ?? null, secretName(name), walk.secrets);
  if (other.found.length === 0 || walk.isExample === true)
    walkMembers(shape, node, object, { ...walk, secrets: null }, depth);
  for (const { node: inner, object: found } of walk.isExample === true ? [] : other.found) {
    if (inner.shape !== null) walkMembers(inner.shape, inner, found, { ...walk, secrets: null }, depth + 1);
  }
}

/** Whether an object has at least half of the members. */
function hasMost(members: ObjectShape["members"], object: JsonObject): boolean {
  let found = 0;
  for (const name of members.keys()) if (Object.hasOwn(object, name)) found += 1;
  return found * 2 >= members.size;
}

/** What stands below a secret name is secret, whatever its own name is. */
function belowName(name: string, walk: Walk): Walk {
  return walk.describe === describeValueShape || secretName(name) === null ? walk : { ...walk, describe: secretShape };
}

/** @param alternatives whose members the object may have as well */
function walkMembers(
  shape: ObjectShape,
  node: ValueNode,
  object: JsonObject,
  walk: Walk,
  depth: number,
  alternatives: readonly ValueNode[] = [],
): void {
  const { tally, where, secrets } = walk;
  const { members, promised } = shape;
  countOnce(tally.seen, node.opened, tally.now);
  // an example shows one object of its kind: one that has few of its fields is of another
  const isOfKind = shape.knownNames === undefined || hasMost(members, object);
  // what belongs to every message of a protocol is told by none of a page's tables
  const protocol = depth === 0 ? protocolKeys(object) : [];
  let kept = 0;
  for (const name in object) {
    const value = object[name] ?? null;
    const member = members.get(name);
    const inner = member?.node ?? memberNode(shape, name);
    if (secrets !== null) {
      const secret = member === undefined ? secretName(name) : member.node.secret;
      countSecrets(inner, value, secret, secrets);
    }
    if (member !== undefined && member.required >= 0) {
      kept += 1;
      countOnce(tally.kept, member.required, tally.now);
    }
    if (inner !== null) {
      walkValue(inner, value, belowName(name, walk), depth + 1);
      continue;
    }
    if (walk.undescribed !== undefined)
      countUndescribed(walk.undescribed, memberPath(node.path, name), value, tally.now);
    if (
      isOfKind &&
      shape.isOpen !== true &&
      walk.mentioned?.has(name) !== true &&
      !protocol.includes(name) &&
      shape.knownNames?.has(name) !== true &&
      !alternatives.some((one) => one.shape !== null && memberNode(one.shape, name) !== null)
    ) {
      const shape = (): string => walk.describe(value, name);
      noteExtra(tally, `${walk.extrasGroup} ${node.path}`, redactName(name), where, kindBit(value), shape);
    }
  }
  if (kept === promised.length || walk.isRefused === true) return;
  if (!isOfKind || (shape.knownNames !== undefined && kept * 2 < promised.length)) return;
  for (const { name, required } of promised) {
    if (!Object.hasOwn(object, name)) noteBreak(tally, required, where, 0, () => "missing");
  }
}
