/** What a page promises of one body: its type, and in what form it is sent. */
import type { Body, Evidence } from "../../api-model/api-page.ts";
import { isJsonType } from "../../exchange/headers.ts";
import type { Rule } from "../../findings/rule.ts";
import { contentTypeRule } from "../rules/content-type.ts";
import { invalidJsonRule } from "../rules/invalid-json.ts";
import { compileNode } from "./compile-value.ts";
import { kindWords, typeBits } from "./json-types.ts";
import { newCounter, newPromise, NONE } from "./plan-builder.ts";
import type { BodyPlan } from "./plan.ts";
import { alignmentKey, historyPath, type ValueContext } from "./value-context.ts";

/** The promises of a body; what it leaves open promises nothing. */
export function compileBody(body: Body, nearest: Evidence, context: ValueContext): BodyPlan {
  const recorded = newCounter(context.builder);
  const [evidence = nearest] = body.evidence;
  const inside = { ...context, of: recorded };
  // A body that the page does not describe may be anything; that it is JSON is then our guess.
  const isDescribed = context.place !== "request" && body.type.kind !== "unknown";
  const isFile = body.type.kind === "file";
  const isJson = isDescribed && isJsonType(body.mediaType) && !isFile;
  // bytes may be anything, and be sent as any type
  const isAnything = isFile && body.mediaType === "application/octet-stream";
  const type = {
    value: isFile ? ({ kind: "unknown" } as const) : body.type,
    evidence: [{ span: evidence.span, words: kindWords(typeBits(body.type)) }],
  };
  const promise = (fact: string, rule: Rule["id"], says: string): number =>
    newPromise(context.builder, {
      operation: context.operation,
      rule,
      fact,
      fieldPath: "",
      at: historyPath(context, ""),
      key: alignmentKey(context, "", fact),
      value: says,
      says,
      evidence: [evidence],
      isProse: false,
      underCondition: false,
      name: "",
      of: recorded,
    });
  return {
    root: compileNode({ name: "", path: "", listed: null, type, constraints: [], row: evidence }, inside),
    mediaType: body.mediaType,
    recorded,
    contentType: isDescribed && !isAnything ? promise("media-type", contentTypeRule.id, body.mediaType) : NONE,
    isJson: isJson ? promise("json", invalidJsonRule.id, "JSON") : NONE,
  };
}
