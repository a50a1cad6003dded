/** What the rules of validate report, with their examples, in Chinese. */
import type { Entry } from "../../catalogue.ts";

const values: readonly Entry[] = [
  [
    "A value whose JSON type differs from the type column: a list where the page says object, a number in a string where it says Integer. Whole numbers are accepted where the page says float.",
    "取值的 JSON 类型与类型列不同：如页面写 object，实际为列表；页面写 Integer，实际为字符串形式的数字。页面写 float 时，整数也算相符。",
  ],
  [
    'The page says `clusters object`; the response has `"clusters": [ … ]`.',
    '页面写明 `clusters object`，响应为 `"clusters": [ … ]`。',
  ],
  ["A field for which the page states a fixed value has another value.", "页面规定了字段的固定值，实际取值与之不同。"],
  [
    'The page says: *The value is fixed at **Volume**.* The response has `"kind": "Snapshot"`.',
    '页面写明“固定为 **Volume**”，响应为 `"kind": "Snapshot"`。',
  ],
  [
    "A field for which the page lists all possible values has another value.",
    "页面列出了字段的全部取值，实际取值不在其中。",
  ],
  [
    "The page says: *The value can be **internal** or **external**.* The response has a third value.",
    "页面写明“取值为 **internal** 或 **external**”，响应却是其他值。",
  ],
  [
    "A value that is not the UUID, date, address or base64 text that the page documents. Empty and masked texts are not checked.",
    "页面写明取值为 UUID、日期、地址或 base64 文本，实际却不是。不检查空文本和已掩码的文本。",
  ],
  ['The page says *UUID*; the response has `"id": "17"`.', '页面写明“UUID”，响应为 `"id": "17"`。'],
  [
    "A number below or above the documented range, a text that is too short or too long, or a list with too few or too many items.",
    "数值超出文档写明的取值范围，文本过短或过长，或列表的元素过少或过多。",
  ],
  [
    "The page says: *The value contains 1 to 64 characters.* The response has 80.",
    "页面写明“长度为 1～64 个字符”，响应中却有 80 个字符。",
  ],
  [
    "A field is null although the page gives it a type and does not mention null. If the page's own example shows null too, or an example alone shows the field, it is a note.",
    "页面写明了字段的类型而没有提到 null，实际取值却为 null。如果页面自身示例也为 null，或该字段只在示例中出现，则为提示。",
  ],
  [
    'The page says `String`; the response has `"description": null`.',
    '页面写明 `String`，响应为 `"description": null`。',
  ],
  [
    "The page states no type for a value, or one that contradicts its own example, and the value has a type that no example shows.",
    "页面没有写明取值的类型，或写明的类型与自身示例矛盾，而实际取值的类型在示例中从未出现。",
  ],
  [
    'The type cell is “-” and the example shows `"preferences": {}`; the response has `"preferences": "none"`.',
    '类型单元格为“-”，示例为 `"preferences": {}`，响应却为 `"preferences": "none"`。',
  ],
];

const fields: readonly Entry[] = [
  [
    "A field of the page's table that a response lacks. A required field gives a warning. If the page does not say whether it is required, it is a note, unless the page's own example lacks the field too. An optional field, or one that the page says is present only in some cases, gives no finding.",
    "页面的表中有某个字段，响应中却没有。必选字段为警告。页面没有写明是否必选的为提示；如果页面自身示例也没有该字段，则不报告。可选字段，以及页面说明只在某些情况下返回的字段，不报告。",
  ],
  ["The table has a row `contexts`; the response has no such key.", "表中有 `contexts` 一行，响应中没有这个键。"],
  [
    "An object has a key that its table does not list. Schemas stay open, so nothing is rejected because of it.",
    "对象中有表没有列出的键。schema 允许额外的键，不会因此判为不合法。",
  ],
  [
    'The response has `"skip_verify": true`; the table of `cluster` has no such row.',
    '响应中有 `"skip_verify": true`，`cluster` 的表中没有这一行。',
  ],
  [
    "An object that has none of the documented fields: they are all inside a field that the page does not describe, or in each member of the object, or stand without the object that the page puts around them, or none of them came. One finding instead of one for each field; where the fields are found elsewhere, they are checked there.",
    "对象中没有任何一个文档写明的字段：它们都在页面没有描述的某个字段之内，或在对象的每个成员之内，或缺少页面所写的外层对象，或全部没有返回。合为一个问题，不逐个字段报告；如果在别处找到这些字段，则在该处检查。",
  ],
  [
    'The table lists `id` and `watts`; the answer is `{"lamp": {"id": …, "watts": …}}`.',
    '表中列出 `id` 和 `watts`，响应为 `{"lamp": {"id": …, "watts": …}}`。',
  ],
  [
    "A recorded JSON text in which one object has the same key two times or more. docproof judges the last value, as most parsers do.",
    "录制的 JSON 文本中，同一对象的同一个键出现两次或以上。docproof 与大多数解析器一样，以最后一个值为准。",
  ],
  ['The answer has `"count": "4", "count": 3`.', '响应中有 `"count": "4", "count": 3`。'],
];

const requests: readonly Entry[] = [
  [
    "A required parameter or body field was not sent, and the response is not a 4xx. Headers that recorders strip (tokens, cookies) are not checked, nor is Content-Type without a body.",
    "请求没有带必选的参数或请求体字段，响应却不是 4xx。不检查录制工具会去掉的请求头（令牌、Cookie）；没有请求体时也不检查 Content-Type。",
  ],
  [
    "The page says that `limit` is required; a request without it got 200.",
    "页面写明 `limit` 必选，不带它的请求却返回 200。",
  ],
  [
    "A field of a request body violates its documented type, values, limits or format, and the response is not a 4xx.",
    "请求体字段不符合文档写明的类型、取值、限制或格式，响应却不是 4xx。",
  ],
  [
    "The page says that `duration` is at least 1; a request with 0 got 200.",
    "页面写明 `duration` 不小于 1，取值为 0 的请求却返回 200。",
  ],
  [
    "A path, query or header parameter violates its documented type, values, limits or format, and the response is not a 4xx.",
    "路径参数、查询参数或请求头不符合文档写明的类型、取值、限制或格式，响应却不是 4xx。",
  ],
  [
    "The page says that `limit` is at most 1000; a request with 5000 got 200.",
    "页面写明 `limit` 不大于 1000，取值为 5000 的请求却返回 200。",
  ],
  [
    "A query parameter that the page does not list was sent, and the response is not a 4xx.",
    "请求带有页面没有列出的查询参数，而响应不是 4xx。",
  ],
  ["The request has `?verbose=1`; the page has no `verbose`.", "请求带有 `?verbose=1`，页面中没有 `verbose`。"],
];

const operations: readonly Entry[] = [
  [
    "Two path templates match a request and neither is more specific. docproof uses the one that has a fixed segment first.",
    "请求同时匹配两个路径模板，两者同样具体。docproof 采用固定路径段靠前的一个。",
  ],
  ["`/a/b/c` matches `/a/{x}/c` and `/a/b/{y}`.", "`/a/b/c` 同时匹配 `/a/{x}/c` 和 `/a/b/{y}`。"],
  [
    "A line or entry that is not valid JSON, lacks its request or response, or is truncated. The entries around it were read.",
    "录制中有一行或一条记录不是合法的 JSON，缺少请求或响应，或被截断。其余记录已正常读取。",
  ],
  ["The recording ends in the middle of its last line.", "录制文件的最后一行不完整。"],
  ["Calls to an operation that the page marks as deprecated.", "仍有对页面标为已弃用的接口的调用。"],
  ["The title says *(Deprecated)*; the recording has 200 calls.", "标题写有“（废弃）”，录制中有 200 次调用。"],
  [
    "A request to one of the API's hosts whose method and path match no page. Segments that look like values are shown as `{}`. With `--since`, it is a warning where a page of the earlier run described it.",
    "请求发往接口所在的主机，其方法和路径却与任何页面都不匹配。看似取值的路径段显示为 `{}`。使用 `--since` 时，如果上次的页面有说明，则为警告。",
  ],
  [
    "`DELETE /api/v3/projects/{}/clusters/{}` was called; the pages document only GET.",
    "调用了 `DELETE /api/v3/projects/{}/clusters/{}`，页面只写有 GET。",
  ],
  [
    'The server does not know a documented call: every response has status 405, or 404 to a `GET` of a path without variables. With `--since`: an operation that succeeded in the earlier run has no success response in this run, whether its status or its body says so (`{"code": 500, "message": …}`), or a call that no page describes. Of such calls, two or fewer that look a thing up by name and do not find it are a note.',
    '服务端不支持文档写明的调用：所有响应的状态码均为 405，或路径不含变量的 `GET` 均返回 404。使用 `--since` 时：上次成功的接口本次没有成功的响应（状态码或响应体表明失败，如 `{"code": 500, "message": …}`），或没有页面说明的调用本次没有成功的响应。此类调用如果不超过两次，且只是按名称查找某物而未找到，则为提示。',
  ],
  [
    "Each of 12 responses of `GET /v1/pots` has status {status:number}.",
    "`GET /v1/pots` 的 12 个响应状态码均为 {status}。",
  ],
  [
    "A response with status 500 or above. It is an error if every response of the operation is one, and a warning if some are and the page does not document the status, nor shows the body of a 500 as that of an error. With `--since`, a documented status that did not occur in the earlier run gives a warning too.",
    "响应的状态码为 500 或以上。如果接口的所有响应都如此，则为错误；如果只有部分响应如此，且页面没有写明该状态码，也没有给出 500 响应体那样的错误示例，则为警告。使用 `--since` 时，文档写明而上次没有出现的状态码也为警告。",
  ],
  [
    "Every response of an operation has status 401, 403 or 407. It is an error if every call of the run was rejected, or if the operation succeeded in the earlier run that `--since` names.",
    "接口所有响应的状态码均为 401、403 或 407。如果本次运行的所有调用都被拒绝，或该接口在 `--since` 指定的上次运行中成功过，则为错误。",
  ],
  ["An undocumented redirect to a login path.", "调用被重定向到登录路径，而文档没有说明。"],
  [
    "The response has status 302 and `Location: /login?next=/v1/pots`.",
    "响应的状态码为 302，并带有 `Location: /login?next=/v1/pots`。",
  ],
];

const responses: readonly Entry[] = [
  [
    "The Content-Type of a response with a documented body is not the documented one. It is only a note if the body can be read anyway.",
    "页面描述了响应体，而响应的 Content-Type 与文档写明的不同。如果响应体仍可读取，则只是提示。",
  ],
  ["The page shows a JSON body; the response is `text/plain`.", "页面的响应体为 JSON，实际响应为 `text/plain`。"],
  [
    "An operation with a documented JSON body returned an HTML page.",
    "文档写明响应体为 JSON，接口却返回了 HTML 页面。",
  ],
  [
    "The response has status 200, and its body begins with `<!doctype html>`.",
    "响应的状态码为 200，响应体以 `<!doctype html>` 开头。",
  ],
  [
    "A body whose Content-Type is JSON (or missing) cannot be parsed as JSON, or is empty although the page documents a body.",
    "响应的 Content-Type 为 JSON（或没有 Content-Type），响应体却无法按 JSON 解析；或页面描述了响应体，实际却为空。",
  ],
  [
    "The response has `Content-Type: application/json` and the body `OK`.",
    "响应带有 `Content-Type: application/json`，响应体却是 `OK`。",
  ],
  [
    "A documented response header that a response lacks. A required header gives a warning. Recordings without headers are not checked.",
    "响应中没有文档写明的响应头。必选的响应头为警告。不检查没有记录消息头的录制。",
  ],
  ["The page lists `Port-ID`; the response has no such header.", "页面列有 `Port-ID`，响应中没有该响应头。"],
  [
    "A response header that the page does not list and that is not a standard HTTP header. Checked only if the page lists response headers.",
    "响应头既没有在页面中列出，也不是标准的 HTTP 消息头。只有页面列出了响应头时才检查。",
  ],
  ["The response has the header `X-Limit-Left`.", "响应带有响应头 `X-Limit-Left`。"],
  [
    "The table of statuses says that a response has no body (“none” in its column of bodies, “No content”), and one came. An empty object or list is as good as none.",
    "状态码表写明响应没有响应体（如响应体列为“无”，或写有“No content”），实际却有。空对象和空列表视为没有。",
  ],
  [
    'The row of 404 says `none`; the response has `{"code": "not_found"}`.',
    '404 一行写明 `none`，响应却为 `{"code": "not_found"}`。',
  ],
  [
    "A failed response whose error code no page lists, though a table of error codes lists others that begin alike (`SHELF.0001`, `SHELF.0002`). Codes that other services answer with, such as those of a gateway, begin otherwise and are not meant.",
    "失败响应中的错误码没有任何页面列出，而错误码表中有前缀相同的错误码（`SHELF.0001`、`SHELF.0002`）。网关等其他服务返回的错误码前缀不同，不报告。",
  ],
  [
    "The table lists `SHELF.0001` to `SHELF.0009`; the answer has `SHELF.0042`.",
    "表中列有 `SHELF.0001` 至 `SHELF.0009`，响应中为 `SHELF.0042`。",
  ],
  [
    "A response with a status code that the page does not list: an error for 2xx, a warning otherwise. Not reported: 304, and pages that name no status code at all; where such a page shows an answer and speaks nowhere of errors, a 4xx is a note. Codes that are documented on another page can be listed in `common-statuses`.",
    "响应的状态码没有在页面中列出：2xx 为错误，其他为警告。不报告 304；页面没有写明任何状态码的，也不报告，但如果页面展示了响应而完全没有提到错误，则 4xx 为提示。在其他页面说明的状态码可列入 `common-statuses`。",
  ],
  ["The page lists 200; the response has 202.", "页面列有 200，响应为 202。"],
];

const earlierRun: readonly Entry[] = [
  [
    "With `--since`: a field that responses had in the earlier run is missing from this one although its parent object is there, and the page does not call the field required; or a header that no page lists. It is an error if every response had it (of headers, only `Location`), a warning if most of many had it, and a note if most of a few did or one or two responses had it; these count as more where several operations lost the name together, or where a new field of nearly the same name is there. That answers are JSON by their type counts as such a header where the page names no type. Of a field that no page documents, and that every response had, it is a warning if more lack it now than chance explains.",
    "使用 `--since` 时：上次响应中有的字段本次缺失，其上级对象仍在，而页面没有把该字段写为必选；或没有页面列出的响应头缺失。如果上次所有响应都有，则为错误（响应头只限 `Location`）；众多响应中大多数有，为警告；少数几个响应中大多数有，或上次只有一两个响应，为提示；如果几个接口同时缺失该名称，或者出现了名称几乎相同的新字段，则更为严重。页面没有写明类型时，响应类型为 JSON 也视为这样的响应头。没有页面说明、而上次所有响应都有的字段，如果本次缺失的响应多到不能用偶然解释，则为警告。",
  ],
  [
    "`colour` was in all 12 responses; now it is in none of 10.",
    "上次的 12 个响应中都有 `colour`，本次的 10 个响应中都没有。",
  ],
  [
    "With `--since`: a text that was a date, a UUID, a digest or a number in every response of the earlier run is written otherwise in every response now. It is an error where both forms are such that programs write them and enough responses show it, and a warning otherwise. Reports keep how often each form came, and no text.",
    "使用 `--since` 时：上次所有响应中都是日期、UUID、摘要或数字的文本，本次所有响应中都换了写法。如果两种写法都是程序写出的形式，且有足够多的响应为证，则为错误，否则为警告。报告只保存每种形式出现的次数，不保存文本。",
  ],
  [
    "With `--since`: a list that had items in every response of the earlier run has none in any response of this one. At least two responses of each run show it, of a list inside the items of another one at least three. It is a note, since there may be nothing to list.",
    "使用 `--since` 时：上次所有响应中都有元素的列表，本次所有响应中都为空。两次各有至少两个响应为证；在其他列表元素之内的列表，至少三个。因为可能确实没有可列的内容，所以是提示。",
  ],
  [
    "A server that lost its data answers so, with a status of success.",
    "丢失数据的服务器会这样响应，而状态码仍表示成功。",
  ],
  [
    "`lamps` had items in all 5 responses; now it is empty in all 4.",
    "上次的 5 个响应中 `lamps` 都有元素，本次的 4 个响应中都为空。",
  ],
  ["If the data was not meant to go, report it to the API's owners.", "如果数据不应消失，请向 API 的负责人报告。"],
  [
    "With `--since`: a value has a type that it never had in the earlier run, and the page states no type, allows both, or does not document the field. It is an error if every response has the new type, and a warning otherwise.",
    "使用 `--since` 时：取值的类型是上次从未出现过的，而页面没有写明类型、两种类型都允许，或没有说明该字段。如果所有响应都是新类型，则为错误，否则为警告。",
  ],
  [
    "With `--since`: no success has a status that successes had in the earlier run, and the page documents none for the operation. It is an error where at least three responses of each run show it and the method is not `PUT`, which often has one status for what is new and another for what was there.",
    "使用 `--since` 时：上次成功的状态码本次一次都没有出现，而页面没有为该接口写明状态码。如果两次各有至少三个响应如此，且方法不是 `PUT`（新建与更新常用不同的状态码），则为错误。",
  ],
  [
    "`POST /pots` succeeded with 201 in all 4 responses; now it succeeds with 200 in all 3.",
    "`POST /pots` 上次的 4 个响应都以 201 成功，本次的 3 个响应都以 200 成功。",
  ],
  [
    "With `--since`: an operation that succeeded in the earlier run, and that the pages still document, is in none of the exchanges. It is a warning where it was called so often that chance does not explain it, and a note otherwise.",
    "使用 `--since` 时：上次成功、页面仍有说明的接口，本次没有任何调用。如果上次调用的次数多到不能用偶然解释，则为警告，否则为提示。",
  ],
  [
    "`GET /pots` was called 12 times in the last night of 80 calls, and not in the 75 calls of this one.",
    "`GET /pots` 在上一夜的 80 次调用中被调用 12 次，在本夜的 75 次调用中一次也没有。",
  ],
  [
    '`created` was "2024-05-01T08:00:00Z" in all 12 responses; now it is "01/05/2024" in all 10.',
    "`created` 在上次的 12 个响应中都形如 “2024-05-01T08:00:00Z”，在本次的 10 个响应中都形如 “01/05/2024”。",
  ],
  [
    "With `--since`: responses of the earlier run had values that the page's list of values does not have, and now there is yet another one. It is a warning where each of the other values came more than once in at least three responses, so that no further one was expected, and a note otherwise. Nothing is said where most came only once: then the list is open. Reports keep twelve bits of a digest of each value, which do not tell what it was.",
    "使用 `--since` 时：上次的响应有页面所列之外的取值，本次又出现了另一个。如果上次至少有三个响应，且所列之外的每个取值都不止一次出现，即本不该再有新的取值，则为警告，否则为提示。如果大多数取值只出现一次，说明列表是开放的，不作提示。报告只保存每个取值摘要中的十二位，不能由此得知取值。",
  ],
  [
    "`state` was `fired` in 12 responses, which the page does not list; now it is `cooling` in 3 of 10.",
    "`state` 在上次的 12 个响应中为页面未列出的 `fired`，在本次的 10 个响应中有 3 个为 `cooling`。",
  ],
  [
    "`count` was a whole number in all 12 responses; now it is a string in all 10.",
    "`count` 在上次的 12 个响应中都是整数，在本次的 10 个响应中都是字符串。",
  ],
];

export const validatePages: readonly Entry[] = [
  ...values,
  ...fields,
  ...requests,
  ...operations,
  ...responses,
  ...earlierRun,
];
