/** What `verify` says of a report, in Chinese. */
import type { Entry } from "../catalogue.ts";

export const verification: readonly Entry[] = [
  [
    "Report of docproof {version} as of {date}: {findings:counted!}",
    "docproof {version} 的报告（截至 {date}）：{findings}",
  ],
  ["Report of docproof {version}: {findings:counted!}", "docproof {version} 的报告：{findings}"],
  ["same     {same:number} of {all:number} files", "未变      {all} 个文件中的 {same} 个"],
  ["same     {same:number} of {all:number} file", "未变      {all} 个文件中的 {same} 个"],
  ["same     docproof {version}", "未变      docproof {version}"],
  ["changed  {file} ({role:manifest-role!})", "已变      {file}（{role}）"],
  ["gone     {file} ({role:manifest-role!})", "缺失      {file}（{role}）"],
  [
    "changed  docproof: the report's is {reported}, this is {own}",
    "已变      docproof：报告由 {reported} 生成，当前为 {own}",
  ],
  ["partial  the run of this report did not come to its end", "不完整    生成此报告的运行没有完成"],
  ["repeat   {command}", "重新运行  {command}"],
];

export const verificationParts = {
  "manifest-role": [
    ["configuration", "配置"],
    ["baseline", "基线"],
    ["included", "引用的文件"],
    ["owners", "负责人文件"],
    ["history", "历史报告"],
    ["page", "页面"],
    ["recording", "录制文件"],
  ],
} satisfies Record<string, readonly Entry[]>;
