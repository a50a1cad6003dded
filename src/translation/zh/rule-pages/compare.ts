/** What the rules of compare report, with their examples, in Chinese. */
import type { Entry } from "../../catalogue.ts";

const operations: readonly Entry[] = [
  [
    "Two pages with the same page id give the same path but have no method in common. What only one of the two operations has (its body, its headers) follows from this and is not reported separately.",
    "页面编号相同的两个页面路径相同，方法却没有一个相同。其中一个接口独有的内容（请求体、请求头等）由此而来，不另行报告。",
  ],
  [
    "The English page says `GET /v3/clusters/{id}/cert`; the Chinese page with the same id says `POST /v3/clusters/{id}/cert`.",
    "英文页面为 `GET /v3/clusters/{id}/cert`，同一编号的中文页面为 `POST /v3/clusters/{id}/cert`。",
  ],
  [
    "Two pages with the same page id document the same method under different paths.",
    "页面编号相同的两个页面方法相同，路径却不同。",
  ],
  [
    "`GET /v1/{project_id}/servers` on one page, `GET /v2/{project_id}/servers` on its translation.",
    "一个页面为 `GET /v1/{project_id}/servers`，其译文为 `GET /v2/{project_id}/servers`。",
  ],
  [
    "Two pages share an operation, and one of them documents another operation that no page of the other's format and language documents. Also reported: operations that a specification documents and the pages do not, or the other way round. A page without any partner is not a finding; the list of groups shows it.",
    "两个页面写有同一接口，其中一个页面还写有另一个接口，而与另一页面格式和语言相同的所有页面都没有。规范中有而页面没有的接口，以及页面有而规范中没有的接口，也会报告。没有对应版本的页面不算问题，可在分组列表中看到。",
  ],
  [
    "One page documents `GET /v1/tags` and `POST /v1/tags`; its translation documents only the first.",
    "一个页面写有 `GET /v1/tags` 和 `POST /v1/tags`，其译文只有前者。",
  ],
  [
    "At least one edition of an operation says that it is deprecated; this one does not.",
    "至少有一个版本说明接口已弃用，而本版本没有说明。",
  ],
  [
    "The Chinese page says 该API已废弃; the English page has no such notice.",
    "中文页面写有“该API已废弃”，英文页面没有这样的说明。",
  ],
  [
    "All editions say that an operation is deprecated, but only some of them name or link its replacement.",
    "所有版本都说明接口已弃用，但只有部分版本写明或链接了替代接口。",
  ],
  [
    'One edition links the new page; the other only says "(Deprecated)" in its title.',
    "一个版本链接了新页面，另一版本只在标题中写有“（废弃）”。",
  ],
];

const rows: readonly Entry[] = [
  [
    "A {what:promise!} that at least one edition of an operation documents has no row in another edition that describes the same part. If a whole object is missing, only the object is reported.",
    "至少有一个版本写有该{what}，而另一版本虽然描述了同一部分，却没有对应的行。如果缺少整个对象，只报告该对象。",
  ],
  [
    "Table 5 has a row `skip-verify` in one edition but not in the other.",
    "一个版本的表5有 `skip-verify` 一行，另一版本没有。",
  ],
  [
    "Two editions have rows in the same object whose names differ only in case, hyphens, underscores or dots.",
    "两个版本的同一对象中有一对行，名称只差大小写、连字符、下划线或点号。",
  ],
  ["`clusterId` on one page, `cluster_id` on the other.", "一个页面为 `clusterId`，另一个页面为 `cluster_id`。"],
  [
    "Each of two editions has a row in the same object that the other lacks. Type and place are the same, and the names are similar.",
    "两个版本的同一对象中各有一行是对方没有的，两行的类型和位置相同，名称相近。",
  ],
  ["`security_group` here, `security_groups` there.", "一个版本为 `security_group`，另一版本为 `security_groups`。"],
  [
    "A name that one edition documents in one place (query, header, body, another object) is documented in another place in another edition.",
    "同一名称在两个版本中位置不同（查询参数、请求头、消息体或其他对象）。",
  ],
  [
    "`limit` is a query parameter on one page and a body field on the other.",
    "`limit` 在一个页面中为查询参数，在另一个页面中为请求体字段。",
  ],
  [
    "One edition has a table for the fields of an object or of a list's items; another documents the object but none of its fields.",
    "一个版本用表描述了对象或列表元素的字段，另一版本写有该对象，却没有描述任何字段。",
  ],
  [
    "`server` has a table with `id` and `size` in one edition, and only the type Object in the other.",
    "`server` 在一个版本中有表描述 `id` 和 `size`，在另一版本中只写有类型 Object。",
  ],
];

const facts: readonly Entry[] = [
  [
    "Two editions of an operation contradict each other on {fact:about!}. Equivalent words in two languages, and `16384` and `16,384`, are the same value.",
    "同一接口的两个版本对{fact}说法矛盾。不同语言中含义相同的词，以及 `16384` 与 `16,384`，视为相同。",
  ],
  [
    "Some editions of an operation state {fact:about!}. This one does not, and none contradicts them.",
    "接口的部分版本写明了{fact}，本版本没有写明，也没有版本与之矛盾。",
  ],
  [
    "One page says “{one:example-fact!}”, the other says “{two:example-fact!}”.",
    "一个页面写明“{one}”，另一个页面写明“{two}”。",
  ],
  ["One page says “{one:example-fact!}”, the other says the opposite.", "一个页面写明“{one}”，另一个页面则相反。"],
  [
    "One page says “{one:example-fact!}”; the other says nothing about it.",
    "一个页面写明“{one}”，另一个页面没有写明。",
  ],
];

const responses: readonly Entry[] = [
  [
    "One edition lists a response status code that is missing from another edition with a list of status codes.",
    "一个版本列出的响应状态码，在另一版本的状态码列表中没有。",
  ],
  [
    "The status table lists 200 and 201 in one edition, and only 200 in the other.",
    "一个版本的状态码表列出 200 和 201，另一版本只有 200。",
  ],
  [
    "A code in the table of error codes of one edition that the table of another edition does not have. Tables that share less than half of their codes are not compared.",
    "一个版本的错误码表中有某个错误码，另一版本的错误码表中没有。相同的错误码不到一半的表不作比较。",
  ],
  [
    "The table of one page lists `SHELF.0042`, that of the other does not.",
    "一个页面的表中列有 `SHELF.0042`，另一个页面的表中没有。",
  ],
  [
    "A code that the tables of error codes of two editions list with different status codes.",
    "两个版本的错误码表中，同一错误码对应的状态码不同。",
  ],
  ["`SHELF.0042` is 400 on one page and 404 on the other.", "`SHELF.0042` 在一个页面中为 400，在另一个页面中为 404。"],
  [
    "One edition shows an example body of the request or of a success response; another edition shows none.",
    "一个版本有请求或成功响应的消息体示例，另一版本没有。",
  ],
  [
    "The Chinese page has a response example; its translation has only the table.",
    "中文页面有响应示例，其译文只有表。",
  ],
  [
    "All editions tell the body of a request or of a success response by examples alone, and a field that the example of one of them shows is not in that of another. Editions with another number of examples, and objects that share less than half of their keys, are not compared: they may show other cases.",
    "所有版本都只用示例说明请求或成功响应的消息体，而一个版本的示例中有的字段，另一版本的示例中没有。示例个数不同的版本，以及相同的键不到一半的对象，可能展示的是不同情况，不作比较。",
  ],
  [
    '`{ "id": 1, "volume": "48.00" }` in one edition, `{ "id": 1 }` in the other.',
    '一个版本为 `{ "id": 1, "volume": "48.00" }`，另一版本为 `{ "id": 1 }`。',
  ],
];

export const comparePages: readonly Entry[] = [...operations, ...rows, ...facts, ...responses];

/** What pages state in the examples of facts: A and B stand for their values. */
export const comparePageParts = {
  "example-fact": [
    ["type {value}", "类型为 {value}"],
    ["required {value}", "是否必选：{value}"],
    ["fixed value {value}", "固定值为 {value}"],
    ["values {value}", "取值为 {value}"],
    ["default {value}", "默认值为 {value}"],
    ["{value} characters", "长度为 {value} 个字符"],
    ["range {value}", "取值范围为 {value}"],
    ["{value} items", "元素个数为 {value}"],
    ["multiple of {value}", "为 {value} 的倍数"],
    ["format {value}", "格式为 {value}"],
    ["null is allowed", "可为 null"],
    ["read-only", "只读"],
    ["deprecated", "已弃用"],
  ],
} satisfies Record<string, readonly Entry[]>;
