/** What compare says, in Chinese. */
import type { Entry } from "../catalogue.ts";

export const compareMessages: readonly Entry[] = [
  ["{here} is spelled {there} in another edition", "{here} 在另一版本中写作 {there}"],
  ["{here} is probably called {there} in another edition", "{here} 在另一版本中可能名为 {there}"],
  ["{here:field} is documented as {there:field} in another edition", "{here} 在另一版本中写为{there}"],
  [
    "{here:field} is documented as {there:field} in another edition, together with {including:list}",
    "{here} 在另一版本中写为{there}，{including} 亦然",
  ],
  [
    "{method} is deprecated in {saying:pages!}; {editions:list-more} does not say so",
    "{saying}说明 {method} 已弃用；{editions} 未说明",
  ],
  [
    "{method} is deprecated in {saying:pages!}; {editions:list-more} do not say so",
    "{saying}说明 {method} 已弃用；{editions} 未说明",
  ],
  ["{operation} is deprecated in another edition, but not in this one", "另一版本说明 {operation} 已弃用，本版本没有"],
  [
    "{operation} is deprecated in {saying:number} other editions, but not in this one",
    "{saying} 个其他版本说明 {operation} 已弃用，本版本没有",
  ],
  ["another edition lists the error code {code}; this one does not", "另一版本列出错误码 {code}，本版本没有"],
  [
    "the error code {code} comes with {here} here and with {there} on another edition",
    "错误码 {code} 在本版本中对应 {here}，在另一版本中对应 {there}",
  ],
  ["shown by the example of another edition, not by that of this one", "另一版本的示例中有，本版本的示例中没有"],
  [
    "{operation} has a {role:role} example in another edition, but not in this one",
    "{operation} 在另一版本中有{role}示例，本版本没有",
  ],
  ["{states:fact!} here; another edition says {there:stated}", "此处{states}；另一版本为{there}"],
  ["other editions say {states:fact!}; this one does not", "其他版本写明{states}，本版本没有"],
  ["Page {page} is {sides:list-side!}", "页面 {page}：{sides}"],
  [
    "{path} is {method} on one page and {other} on its other edition",
    "{path} 在一个页面中为 {method}，在其另一版本中为 {other}",
  ],
  ["{fields:list-more} missing from {editions:list-more}", "{editions} 缺少 {fields}"],
  ["{fields:list-more} is missing from {editions:list-more}", "{editions} 缺少 {fields}"],
  ["{fields:list-more} are missing from {editions:list-more}", "{editions} 缺少 {fields}"],
  [
    "{name}: documented in {having:number} of {of:number} editions, missing from this one",
    "{name}：{of} 个版本中有 {having} 个写明，本版本未在文档中说明",
  ],
  ["{operation} is documented by another edition; this one does not have it", "另一版本有接口 {operation}，本版本没有"],
  ["{operation} is on a page and not in the specification", "接口 {operation} 在页面中有，规范中没有"],
  ["{operation} is in the specification and on no page", "接口 {operation} 在规范中有，所有页面都没有"],
  [
    "{method} is on {path} here and on {other} on the page's other edition",
    "{method} 在本版本中的路径为 {path}，在另一版本中为 {other}",
  ],
  [
    "{editions:list-more} does not name the replacement of the deprecated operation",
    "{editions} 未说明已弃用接口的替代接口",
  ],
  [
    "{editions:list-more} do not name the replacement of the deprecated operation",
    "{editions} 未说明已弃用接口的替代接口",
  ],
  [
    "another edition names the replacement of the deprecated {operation}: {replacement}",
    "另一版本写明已弃用的 {operation} 的替代接口：{replacement}",
  ],
  [
    "{operation} has the status {status} in another edition; this one does not list it",
    "{operation} 在另一版本中有状态码 {status}，本版本没有列出",
  ],
  [
    "other editions describe its fields {parts:list-rest}; this one does not",
    "其他版本描述了其字段 {parts}，本版本没有",
  ],
];

export const compareFixes: readonly Entry[] = [
  [
    "Add the deprecation notice of the other editions, and say what replaces the API.",
    "按其他版本补充弃用说明，并写明替代接口。",
  ],
  ["Bring {page} to the {method} of {current}.", "将 {page} 更新为 {current} 的 {method}。"],
  [
    "Bring {page} to the {method} of {current}. {fields:list} come with it and are not reported separately.",
    "将 {page} 更新为 {current} 的 {method}。{fields} 随之更新，不另行列出。",
  ],
  [
    "Bring {page} to the {method} of {current}. {fields:list} come with it and are no findings of their own.",
    "将 {page} 更新为 {current} 的 {method}。{fields} 随之更新，不另行列出。",
  ],
  [
    "Add “{name}” to the specification, or remove it from the other editions.",
    "在规范中增加“{name}”，或从其他版本中删除。",
  ],
  ["Add a row for “{name}”, or remove it from the other editions.", "为“{name}”增加一行，或从其他版本中删除。"],
];

export const compareReasons: readonly Entry[] = [
  ["{count:number} other editions say that it is deprecated.", "{count} 个其他版本说明其已弃用。"],
  [
    "One edition says so and one does not; the release notes would show which is right.",
    "一个版本说明已弃用，另一个没有；可由版本说明判定。",
  ],
  [
    "An example need not show every field; a recorded response would decide it.",
    "示例不必包含全部字段；可由实际响应的记录判定。",
  ],
  ["{count:number} other editions agree with each other.", "其他 {count} 个版本彼此一致。"],
  ["The other editions agree with each other.", "其他版本彼此一致。"],
  ["The editions are evenly divided; a recorded response would decide it.", "各版本意见相当；可由实际响应的记录判定。"],
  [
    "{page} is out of date: this {method} is now page {moved}, deprecated ({source}).",
    "{page} 已过时：该 {method} 现为页面 {moved}，已弃用（{source}）。",
  ],
  [
    "Nothing on the pages says which of the two is current; a call to the service would show it.",
    "页面没有说明哪一个是当前接口；可通过调用服务判定。",
  ],
  ["Examples show it.", "示例中有该字段。"],
  ["No example shows it; a recorded response would decide it.", "示例中没有该字段；可由实际响应的记录判定。"],
  ["{documenting:list-more} document it.", "{documenting} 写明了该字段。"],
  ["{documenting:list-more} documents it.", "{documenting} 写明了该字段。"],
];
