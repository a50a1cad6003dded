/** Why what the rules of validate report matters, in Chinese. */
import type { Entry } from "../../catalogue.ts";

export const validateRationales: readonly Entry[] = [
  ["The request was checked against one of them only.", "该请求只与其中一个接口进行了核对。"],
  [
    "A client written or generated from the page fails on the first response.",
    "按页面编写或生成的客户端会在收到第一个响应时失败。",
  ],
  ["This exchange was not checked.", "该次调用未经核对。"],
  ["Clients compare the value with the documented constant.", "客户端会将取值与文档规定的固定值比较。"],
  ["Clients choose their parser by the media type.", "客户端根据媒体类型选择解析器。"],
  ["Its callers must migrate before it can be removed.", "下线之前，调用方必须先迁移。"],
  [
    "Clients that branch on the listed values take the wrong branch, or none.",
    "按列出的取值分支处理的客户端会进入错误的分支，或没有分支可走。",
  ],
  ["Clients parse these texts.", "客户端会解析这些文本。"],
  [
    "It comes from a login, a gateway or a web server in front of the API. Nothing that the page documents was tested.",
    "它来自接口前面的登录页、网关或 Web 服务器。页面所写的内容均未得到检验。",
  ],
  [
    "Clients size database columns, input fields and checks by these limits.",
    "客户端会按这些限制设定数据库列、输入框和校验。",
  ],
  [
    "The session was missing or had expired. Nothing that the page documents was tested.",
    "会话缺失或已过期。页面所写的内容均未得到检验。",
  ],
  [
    "Clients rely on required fields. A required mark in a response table is a claim to check, not a reason to reject a response.",
    "客户端依赖必选字段。响应表中的必选标记是待核对的说法，不是拒绝响应的理由。",
  ],
  ["Either it is not required, or the server does not check it.", "要么它并非必选，要么服务端没有检查。"],
  ["Clients read the header.", "客户端会读取该响应头。"],
  ["Every client fails on it.", "所有客户端都会因此失败。"],
  [
    "Clients that do what the page says, or that worked before, fail. Nothing that the page documents about a success was tested.",
    "按页面所写调用的客户端或此前正常的客户端会失败。页面关于成功响应的内容均未得到检验。",
  ],
  ["Typed clients that expect a value fail on null.", "强类型客户端要求有值，遇到 null 会失败。"],
  ["No client that was written from the page finds a single field.", "按页面编写的客户端找不到任何一个字段。"],
  [
    "Parsers differ: some take the first value, some the last, some refuse the text.",
    "各解析器处理不同：有的取第一个值，有的取最后一个，有的拒绝解析。",
  ],
  ["Either the page is too strict, or the server does not check it.", "要么页面写得过严，要么服务端没有检查。"],
  [
    "The operation does not work, and nothing else that the page documents was tested.",
    "接口不能正常工作，页面所写的其他内容均未得到检验。",
  ],
  [
    "The token was missing, wrong or expired. Nothing that the page documents was tested.",
    "令牌缺失、有误或已过期。页面所写的内容均未得到检验。",
  ],
  [
    "Clients do not read what they are told is not there: the reason of an error is lost.",
    "客户端不会读取文档说没有的内容，错误原因因此丢失。",
  ],
  ["Whoever looks the code up finds nothing.", "查找该错误码的人找不到任何说明。"],
  ["Readers do not know what it means or whether they can rely on it.", "读者不知道其含义，也不知道能否依赖。"],
  ["Readers do not know what it means.", "读者不知道其含义。"],
  [
    "Either a page is missing, or the base path differs from what docproof assumes.",
    "要么缺少页面，要么基础路径与 docproof 的假定不同。",
  ],
  [
    "The client relies on something undocumented, or sends something that the server ignores.",
    "客户端依赖了文档没有说明的内容，或发送了服务端会忽略的内容。",
  ],
  ["A client has no branch for it.", "客户端没有处理该状态码的分支。"],
  ["Where the table says nothing, clients are written from the example.", "表没有说明时，客户端会按示例编写。"],
  [
    "A server that lost its data answers so, with a status of success.",
    "丢失数据的服务器会这样响应，而状态码仍表示成功。",
  ],
  [
    "That the list is incomplete is known, and accepted perhaps; clients do not know the new value.",
    "列表不完整是已知的，也许已被接受；但客户端不认识新的取值。",
  ],
  ["Clients that parse the text now fail.", "解析该文本的客户端现在会失败。"],
  ["Clients that worked before now fail.", "此前正常的客户端现在会失败。"],
  ["Clients that wait for the old status now fail.", "等待原状态码的客户端现在会失败。"],
  [
    "Nothing of it was tested: that no finding names it does not mean that it works.",
    "该接口没有经过检验：没有问题涉及它，不等于它正常。",
  ],
];
