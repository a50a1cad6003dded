/** What `diff` and its changelog write around the changes, in Chinese. */
import type { Entry } from "../catalogue.ts";

export const changelog: readonly Entry[] = [
  ["BREAKING", "不兼容"],
  ["DANGEROUS", "有风险"],
  ["SAFE", "兼容"],
  ["clients that worked may fail", "原本正常的客户端可能失败"],
  ["some clients may be affected", "部分客户端可能受影响"],
  ["clients go on as before", "客户端不受影响"],
  ["Changes from {before} to {after}", "从 {before} 到 {after} 的变更"],
  [
    "{breaking:number} breaking, {dangerous:number} dangerous, {safe:number} safe.",
    "不兼容 {breaking} 处，有风险 {dangerous} 处，兼容 {safe} 处。",
  ],
  ["No documented promise changed.", "文档中的约定没有变更。"],
  ["Breaking", "不兼容"],
  ["Dangerous", "有风险"],
  ["Safe", "兼容"],
];
