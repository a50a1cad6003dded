/** Why what the rules of compare report matters, in Chinese. */
import type { Entry } from "../../catalogue.ts";

export const compareRationales: readonly Entry[] = [
  [
    "A client written from one of the pages calls an operation that the other does not document. Usually the API was replaced and one edition was not updated.",
    "按其中一个页面编写的客户端所调用的接口，在另一个页面中没有说明。通常是接口已被替换，而有一个版本没有更新。",
  ],
  [
    "Calls to one of the paths fail with 404, or reach another version of the service.",
    "对其中一个路径的调用会返回 404，或到达服务的其他版本。",
  ],
  [
    "Readers of one edition do not learn that the operation exists, or rely on one that was removed.",
    "某一版本的读者不知道有该接口，或仍依赖已删除的接口。",
  ],
  ["Readers of this edition build on an API that will be removed.", "该版本的读者会使用即将下线的接口。"],
  [
    "Readers of the other editions learn that they must stop using the operation, but not what to use instead.",
    "其他版本的读者得知应停止使用该接口，却不知道应改用什么。",
  ],
  [
    "Readers of the shorter edition do not know of it, or readers of the longer one rely on something that is gone.",
    "较简略版本的读者不知道有它，或较详细版本的读者仍依赖已不存在的内容。",
  ],
  [
    "JSON keys and parameter names must match exactly; one of the spellings does not work.",
    "JSON 的键和参数名必须完全一致，其中一种写法无法使用。",
  ],
  ["Probably a field was renamed and one edition kept the old name.", "可能是字段已改名，而有一个版本仍用旧名。"],
  ["A parameter that is sent in the wrong place is ignored or rejected.", "放错位置的参数会被忽略或拒绝。"],
  [
    "At most one of them is right. Clients written from the other one fail, or check for the wrong thing.",
    "至多只有一个正确。按另一个编写的客户端会失败，或做出错误的检查。",
  ],
  ["Readers of this edition learn less than readers of the others.", "该版本的读者得到的信息少于其他版本的读者。"],
  [
    "Readers of this edition have to guess the fields. A lost table or a broken link is the usual reason. The fields are not reported as missing.",
    "该版本的读者只能猜测其中的字段。常见原因是表丢失或链接失效。这些字段不另行报告为缺失。",
  ],
  ["Clients written from the shorter list do not expect the status.", "按较短的列表编写的客户端没有考虑该状态码。"],
  [
    "Clients that were written after the shorter table do not know what the code means.",
    "按较短的表编写的客户端不知道该错误码的含义。",
  ],
  [
    "Clients decide by the status whether to try again; one of the two is wrong.",
    "客户端根据状态码决定是否重试，两者之一有误。",
  ],
  ["Most readers look at the examples first.", "大多数读者先看示例。"],
  [
    "Where no table lists the fields, the example is all that readers know of them.",
    "没有表列出字段时，读者只能从示例了解这些字段。",
  ],
];
