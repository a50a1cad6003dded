/** What `diff --changelog` writes around the changes, in Chinese. */
import type { Entry } from "../catalogue.ts";

export const changelog: readonly Entry[] = [
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
