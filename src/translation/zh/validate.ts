/** What validate says of responses, in Chinese. */
import type { Entry } from "../catalogue.ts";

/** How often: "in 3 of 12 responses". A statement is written once, with `{often}` where this stands. */
const often: readonly Entry[] = (
  [
    ["response", "响应"],
    ["request", "请求"],
  ] as const
).flatMap(([unit, counted]): Entry[] => [
  [`in the only ${unit}`, `唯一的${counted}`],
  [`in all {of:number} ${unit}s`, `全部 {of} 个${counted}`],
  [`in {count:number} of {of:number} ${unit}s`, `{of} 个${counted}中的 {count} 个`],
]);

const howOften = (statements: readonly Entry[]): Entry[] =>
  statements.flatMap(([english, chinese]) =>
    often.map(([times, counted]): Entry => [english.replace("{often}", times), chinese.replace("{often}", counted)]),
  );

/** In the earlier run and in this one. */
const since: readonly Entry[] = [
  ["in the only response", "唯一的响应"],
  ["in each of {all:number} responses", "全部 {all} 个响应"],
  ["in none of {all:number} responses", "{all} 个响应中的 0 个"],
  ["not in the only response", "唯一的响应中没有"],
  ["in {some:number} of {all:number} responses", "{all} 个响应中的 {some} 个"],
];

export const validateMessages: readonly Entry[] = [
  ...howOften([
    ["expected {says:expected}, got {came:came} {often}", "应为{says}，{often}却为{came}"],
    ["expected format {says}, got {came:came} {often}", "应为 {says} 格式，{often}却为{came}"],
    [
      "expected {says:expected} as in the page's example, got {came:came} {often}",
      "页面示例为{says}，{often}却为{came}",
    ],
    ["expected JSON, got {came:came} {often}", "应为 JSON，{often}却为{came}"],
    [
      "expected {says:expected}, got {came:came} {often}, and the server accepted it",
      "应为{says}，{often}却为{came}，服务端接受了该请求",
    ],
    ["missing {often}; the page says {says:claim}", "{often}缺少该项；{says}"],
    [
      "not sent {often}, and the server accepted it; the page says {says:claim}",
      "{often}没有发送，服务端仍接受；{says}",
    ],
    ["null {often}; the page says {says:claim}", "{often}为 null；{says}"],
    ["the key stands twice in one object {often}", "{often}在同一对象中有重复的键"],
    ["undocumented field {often}", "字段未在文档中说明（{often}）"],
    ["undocumented header {often}", "响应头未在文档中说明（{often}）"],
    ["undocumented parameter {often}", "参数未在文档中说明（{often}）"],
    ["undocumented error code {code} {often}", "错误码 {code} 未在文档中说明（{often}）"],
    ["undocumented status code {code} {often}", "状态码 {code} 未在文档中说明（{often}）"],
    ["the page says “{says}”, got {came:came} {often}", "页面写明“{says}”，{often}却有{came}"],
    [
      'the documented fields are inside "{name}", which the page does not describe, {often}',
      '{often}中，文档写明的字段位于 "{name}" 之内，页面没有描述它',
    ],
    [
      "the documented fields are in each of several members that the page does not describe, {often}",
      "{often}中，文档写明的字段位于多个成员之内，页面没有描述这些成员",
    ],
    ['the fields of "{name}" stand without that object around them {often}', '{often}中，"{name}" 的字段外没有该对象'],
    ["an empty object came {often}", "{often}为空对象"],
    ["none of the documented fields came {often}", "{often}中没有任何文档写明的字段"],
    ["{n} of the {all} fields that the example shows came {often}", "{often}中只有示例所示 {all} 个字段中的 {n} 个"],
    ["got an HTML page {often}; the page documents JSON", "{often}为 HTML 页面；文档写明为 JSON"],
    [
      "got an HTML page {often}; the page documents JSON; in the earlier run it succeeded {before:since!}",
      "{often}为 HTML 页面；文档写明为 JSON；上次成功：{before}",
    ],
    ...(
      [
        ["redirected to a login page", "被重定向到登录页"],
        ["no success", "没有成功"],
        ["a server error", "服务端错误"],
        ["rejected", "被拒绝"],
      ] as const
    ).flatMap(([english, chinese]): Entry[] => [
      [`status {status:codes}: ${english} {often}`, `状态码 {status}：{often}${chinese}`],
      [
        `status {status:codes}: ${english} {often}; in the earlier run it succeeded {before:since!}`,
        `状态码 {status}：{often}${chinese}；上次成功：{before}`,
      ],
    ]),
    [
      "status {status:codes} with an error in the body: no success {often}; in the earlier run it succeeded {before:since!}",
      "状态码 {status}，响应体为错误：{often}没有成功；上次成功：{before}",
    ],
  ]),
  ["1 call to {operation} also matches {other}", "对 {operation} 的 1 次调用也匹配 {other}"],
  ["{count:number} calls to {operation} also match {other}", "对 {operation} 的 {count} 次调用也匹配 {other}"],
  ["{operation} is deprecated and was called {count:counted!}", "{operation} 已弃用，仍被调用 {count}"],
  ["{operation} is undocumented; it was called {count:counted!}", "{operation} 未在文档中说明，被调用 {count}"],
  [
    "{count:number} operations that were called are undocumented: {operations:list-rest}",
    "{count} 个被调用的接口未在文档中说明：{operations}",
  ],
  [
    "{count:number} entry of {file} could not be read: {problem:problem}",
    "{file} 中有 {count} 条记录无法读取：{problem}",
  ],
  [
    "{count:number} entries of {file} could not be read: {problem:problem}",
    "{file} 中有 {count} 条记录无法读取：{problem}",
  ],
  [
    "{operation} succeeds with status {status:codes} {often:since!}; in the earlier run it succeeded with {known:codes} {before:since!}",
    "{operation}：本次成功的状态码为 {status}，见于{often}；上次为 {known}，见于{before}",
  ],
  [
    "{subject:field} is an empty list {often:since!}; in the earlier run it had items {before:since!}",
    "{subject}：本次为空列表，见于{often}；上次有元素，见于{before}",
  ],
  [
    "{subject:field} has another value outside the page's list {often:since!}; in the earlier run it had others {before:since!}",
    "{subject}：本次有页面所列之外的另一个取值，见于{often}；上次有其他所列之外的取值，见于{before}",
  ],
  [
    "{operation} was not called; in the earlier run it was called {count:counted!}",
    "{operation} 本次未被调用；上次被调用 {count}",
  ],
  [
    "{subject:field} is {came:since!}; in the earlier run it was {before:since!}",
    "{subject}：本次见于{came}；上次见于{before}",
  ],
  [
    "{subject:field} is {came:shape-since!}; in the earlier run it was {before:shape-since!}",
    "{subject}：本次{came}；上次{before}",
  ],
  [
    "{subject:field} is written as {came:written-since!}; in the earlier run it was {before:written-since!}",
    "{subject}：本次{came}；上次{before}",
  ],
  ["undocumented status code {codes:list-code!}", "状态码未在文档中说明：{codes}"],
  ["undocumented status codes {codes:list-code!}", "状态码未在文档中说明：{codes}"],
];

/** The ends of titles, and the lines below them. */
export const validateLines: readonly Entry[] = [
  ["{title:sentence!}, since {time}", "{title}，自 {time} 起"],
  ["{operation} and {count:number} more operation: {title:sentence!}", "{operation} 及另外 {count} 个接口：{title}"],
  ["{operation} and {count:number} more operations: {title:sentence!}", "{operation} 及另外 {count} 个接口：{title}"],
  ["{shape:shape!} [of a response]", "{shape}"],
  ["in {moment:moment!}", "见于 {moment}"],
  ["first in {first:moment!}; last in {last:moment!}", "首次见于 {first}；末次见于 {last}"],
  ["in {count:number} operations: {names} and {more:number} more", "涉及 {count} 个接口：{names} 及另外 {more} 个"],
  ["and of {count:number} more operations", "以及另外 {count} 个接口的"],
  [
    "Below the threshold of {threshold:list} with {count:counted!}: does not make the run fail.",
    "共 {count}，低于阈值 {threshold}：不导致失败。",
  ],
];

export const validateHeadlines: readonly Entry[] = [
  ["No exchange matched a documented operation: nothing was checked.", "没有调用匹配文档中的接口：未作任何检查。"],
  ["{faults:faults!}.", "{faults}。"],
  ...(
    [
      ["the earlier state", "上次状态"],
      ["the report of {date}", " {date} 的报告"],
    ] as const
  ).flatMap(([state, chinese]): Entry[] => [
    [
      `{faults:faults!}. Against ${state}: {fresh:number} new, {known:number} known, {gone:number} gone.`,
      `{faults}。与${chinese}相比：新增 {fresh} 个，已知 {known} 个，消失 {gone} 个。`,
    ],
    [
      `No exchange matched a documented operation: nothing was checked. Against ${state}: {fresh:number} new, {known:number} known, {gone:number} gone.`,
      `没有调用匹配文档中的接口：未作任何检查。与${chinese}相比：新增 {fresh} 个，已知 {known} 个，消失 {gone} 个。`,
    ],
  ]),
];

export const validateReasons: readonly Entry[] = [["{reasons:reasons!}", "{reasons}"]];

/** One sentence of a reason each; they stand one after another, and their full stops between them. */
const reason: readonly Entry[] = [
  [
    "The responses have what the page's table says; its own example does not",
    "响应与页面的表一致，与页面自身示例不一致",
  ],
  ["Callers sent it and the API accepted it", "调用方发送了该内容，接口也接受了"],
  ["An example, another edition or more responses would decide it", "可由示例、其他版本或更多响应判定"],
  ["The page's own example agrees with the responses", "页面自身示例与响应一致"],
  ["The page's own example agrees with its table", "页面自身示例与其表一致"],
  ["The page's own example shows it", "页面自身示例中有"],
  ["The page's own example has it", "页面自身示例中有"],
  ["{editions:list-rest} documents it", "{editions} 写明了该项"],
  ["{editions:list-rest} document it", "{editions} 写明了该项"],
  ["{editions:list-rest} allows this value", "{editions} 允许该取值"],
  ["{editions:list-rest} allow this value", "{editions} 允许该取值"],
  ["{editions:list-rest} says the same as the page", "{editions} 与该页面一致"],
  ["{editions:list-rest} say the same as the page", "{editions} 与该页面一致"],
  ["Of the responses, {kept:number} keep it and {broken:number} does not", "响应中有 {kept} 个遵守，{broken} 个不遵守"],
  ["Of the responses, {kept:number} keep it and {broken:number} do not", "响应中有 {kept} 个遵守，{broken} 个不遵守"],
  ["Neither an example of the page nor another edition has it", "页面的示例和其他版本中都没有"],
  ["Only this page's table says so", "只有该页面的表如此写"],
  ["Only this page's example shows it", "只有该页面的示例如此"],
  ["The earlier run and this one differ", "上次与本次不同"],
  ["A page of the earlier run described it", "上次的页面有说明"],
  ["Nobody called it in this run", "本次没有人调用它"],
  ["No page can be wrong about it", "与页面如何书写无关"],
  ["Either the credentials or the API may be wrong", "可能是凭证有误，也可能是接口有误"],
  ["The server does not know the call that the page documents", "服务端没有页面所写的接口"],
  ["In the earlier run it succeeded {before:since!}", "上次成功：{before}"],
  [
    "In the earlier run it was kept {before:since!}, now it is broken {now:since!}",
    "上次遵守：{before}；本次违反：{now}",
  ],
];

const kinds: readonly Entry[] = [
  ["an object", "对象"],
  ["a list", "列表"],
  ["a string", "字符串"],
  ["a whole number", "整数"],
  ["a number with decimals", "小数"],
  ["a number", "数值"],
  ["true or false", "布尔值"],
  ["null", " null"],
];

/** The forms of texts that two runs are compared by. */
const written: readonly Entry[] = [
  ["a date and time with its zone", "带时区的日期时间"],
  ["a date and time without a zone", "不带时区的日期时间"],
  ["a date and time with a space between", "以空格分隔的日期时间"],
  ["a date", "日期"],
  ["a date in another order", "其他顺序的日期"],
  ["a date in words", "带文字的日期"],
  ["a whole number in a string", "整数字符串"],
  ["a number with decimals in a string", "小数字符串"],
  ["a UUID", " UUID"],
  ["hexadecimal digits", "十六进制数字"],
  ["a digest with its algorithm", "带算法名的摘要"],
  ["a URL", " URL"],
  ["a path", "路径"],
  ["an e-mail address", "邮箱地址"],
  ["an IP address", " IP 地址"],
  ["true or false in a string", "布尔值字符串"],
  ["a text of another form", "其他形式的文本"],
];

/** As validate words what a page allows. */
const limits: readonly Entry[] = [
  ...(
    [
      ["at least", "不少于"],
      ["at most", "不多于"],
    ] as const
  ).flatMap(([english, chinese]): Entry[] => [
    [`${english} {count:number} character`, `${chinese} {count} 个字符`],
    [`${english} {count:number} characters`, `${chinese} {count} 个字符`],
    [`${english} {count:number} item`, `${chinese} {count} 个元素`],
    [`${english} {count:number} items`, `${chinese} {count} 个元素`],
  ]),
  ["at least {limit:number}", "不小于 {limit}"],
  ["at most {limit:number}", "不大于 {limit}"],
  ["more than {limit:number}", "大于 {limit}"],
  ["less than {limit:number}", "小于 {limit}"],
  ["a multiple of {limit:number}", " {limit} 的倍数"],
  ["no item twice", "不含重复元素"],
  ["the pattern {pattern}", "符合模式 {pattern}"],
];

/** Why an entry of a recording could not be read. */
const problems: readonly Entry[] = [
  ["not read", "未读取"],
  ["this line is not valid JSON", "该行不是合法的 JSON"],
  ["this entry is not valid JSON", "该条不是合法的 JSON"],
  ["this body is not valid JSON", "该消息体不是合法的 JSON"],
  ["this entry is no object", "该条不是对象"],
  ["this entry has no request", "该条没有请求"],
  ["this entry has no response", "该条没有响应"],
  ["this entry's request has no method or no URL", "该条的请求没有方法或 URL"],
  ["this entry's response has no status", "该条的响应没有状态码"],
  [
    "this entry's request has no method or no URL (unknown keys: {unknown}; known: {known})",
    "该条的请求没有方法或 URL（未知的键：{unknown}；已知的键：{known}）",
  ],
  [
    "this entry's response has no status (unknown keys: {unknown}; known: {known})",
    "该条的响应没有状态码（未知的键：{unknown}；已知的键：{known}）",
  ],
  [
    "this holds calls under keys of its own (unknown keys: {unknown}; known: {known})",
    "其中的调用使用了自己的键（未知的键：{unknown}；已知的键：{known}）",
  ],
  ["this request has no response", "该请求没有响应"],
  [
    "this response stands without its request, and no operation was given for it",
    "该响应没有对应的请求，也没有指定接口",
  ],
  ["the file ends inside this line", "文件在该行中间结束"],
  ["the file ends inside this message", "文件在该消息中间结束"],
  ["the file ends inside this response's body", "文件在该响应体中间结束"],
  ["the file ends inside this flow", "文件在该条 flow 中间结束"],
  ["this flow cannot be read", "该条 flow 无法读取"],
  ["this ZIP archive is damaged or cut short", "该 ZIP 文件已损坏或不完整"],
  ["this ZIP archive holds no recording that could be read", "该 ZIP 文件中没有可读取的录制"],
  [
    "this is an OpenAPI document, not a recording; name it behind --docs",
    "这是 OpenAPI 文档，不是录制文件；请用 --docs 指定",
  ],
  [
    "this is an HTML page, not a recording; name it behind --docs if it is documentation",
    "这是 HTML 页面，不是录制文件；如果是文档，请用 --docs 指定",
  ],
];

const shapes: readonly Entry[] = [
  ...kinds,
  ["boolean", "布尔值"],
  ["whole number", "整数"],
  ["number with decimals", "小数"],
  ["empty string", "空字符串"],
  ["masked string", "已掩码的字符串"],
  ["secret string", "敏感字符串"],
  ["empty list", "空列表"],
  ["empty object", "空对象"],
  ["string, {length:number} character", "长度为 {length} 的字符串"],
  ["string, {length:number} characters", "长度为 {length} 的字符串"],
  ["string, {length:number} character, {form:text-form}", "长度为 {length} 的字符串（{form}）"],
  ["string, {length:number} characters, {form:text-form}", "长度为 {length} 的字符串（{form}）"],
  ["object with {count:number} field", "含 {count} 个字段的对象"],
  ["object with {count:number} fields", "含 {count} 个字段的对象"],
  ["list of {count:number} {items:items!}", "含 {count} 个{items}的列表"],
  ["missing", "缺失"],
  ["a call", "一次调用"],
  ["an error code", "错误码"],
  ["two values", "两个取值"],
  ["query parameter", "查询参数"],
  ["status {code:number}", "状态码 {code}"],
  ["{one:shape!} or {other:shape!}", "{one}或{other}"],
];

const items: readonly Entry[] = (
  [
    ["string", "字符串"],
    ["number", "数值"],
    ["boolean", "布尔值"],
    ["object", "对象"],
    ["list", "列表"],
    ["null", " null"],
    ["value", "值"],
  ] as const
).flatMap(([one, chinese]): Entry[] => [
  [one, chinese],
  [`${one}s`, chinese],
]);

export const validateParts = {
  since,
  "shape-since": since.map(([english, chinese]): Entry => [`{value:shape!} ${english}`, `${chinese}为{value}`]),
  "written-since": since.map(([english, chinese]): Entry => [`{form:written!} ${english}`, `${chinese}写作{form}`]),
  written: [...written, ["{one:written!} or {other:written!}", "{one}或{other}"]],
  shape: shapes,
  came: [
    ["{shape:shape!}", "{shape}"],
    ["{value}", " {value}"],
  ],
  recorded: [
    ["{shape:shape!}", "{shape}"],
    ["{shapes:list-shape!}", "{shapes}"],
  ],
  expected: [...kinds, ["{one:kinds!} or {other:kinds!}", "{one}或{other}"], ...limits, ["{value}", " {value}"]],
  kinds: [...kinds, ["{one:kinds!} or {other:kinds!}", "{one}或{other}"]],
  items,
  problem: problems,
  "text-form": [
    ["date and time", "日期时间"],
    ["date", "日期"],
    ["IPv4 address", "IPv4 地址"],
    ["IPv4 address range", "IPv4 地址段"],
    ["IPv6 address", "IPv6 地址"],
    ["e-mail address", "邮箱地址"],
    ["number", "数字"],
    ["true or false", "布尔值"],
    ["hexadecimal", "十六进制"],
    ["white space", "空白字符"],
  ],
  claim: [
    ["nothing about it being optional", "页面没有说明可选"],
    ["under a condition", "页面说明在某条件下必选"],
    ["required: {words}", "页面写明必选（{words}）"],
    ["it by its example alone", "页面仅由示例说明"],
    ["{kind:kinds!} by its example alone", "页面仅由示例说明为{kind}"],
    ["{words}", "页面写明 {words}"],
  ],
  codes: [["{one} or {other:codes}", "{one} 或 {other}"]],
  code: [
    ["{code} ({count:number} of {of:number} response)", "{code}（{of} 个响应中的 {count} 个）"],
    ["{code} ({count:number} of {of:number} responses)", "{code}（{of} 个响应中的 {count} 个）"],
  ],
  moment: [
    [
      "{file}, exchange {entry:number} at byte {offset:number}, {time}",
      "{file} 第 {entry} 次调用（字节 {offset}），{time}",
    ],
    ["{file}, exchange {entry:number} at byte {offset:number}", "{file} 第 {entry} 次调用（字节 {offset}）"],
    ["{file}, byte {offset:number}, {time}", "{file} 字节 {offset}，{time}"],
    ["{file}, byte {offset:number}", "{file} 字节 {offset}"],
  ],
  faults: [
    ["The one response that matched contradicts nothing that the pages say", "匹配到的 1 个响应与页面没有矛盾"],
    [
      "The {count:number} responses that matched contradict nothing that the pages say",
      "匹配到的 {count} 个响应与页面没有矛盾",
    ],
    ["No finding is caused by the API, {parts:list-blamed!}", "没有问题由接口造成，{parts}"],
    ["{parts:list-blamed!}", "{parts}"],
  ],
  blamed: [
    ["{count:number} finding is caused by the API", "{count} 个问题由接口造成"],
    ["{count:number} findings are caused by the API", "{count} 个问题由接口造成"],
    ["{count:number} by the page", "{count} 个由页面造成"],
    ["{count:number} undecided", "{count} 个无法判定"],
  ],
  reasons: [
    ["{one:reason!}. {others:reasons!}", "{one}。{others}"],
    ["{one:reason!}.", "{one}。"],
  ],
  reason,
} satisfies Record<string, readonly Entry[]>;
