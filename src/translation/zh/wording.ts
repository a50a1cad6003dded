/** What a report says around its findings, in Chinese: headlines, titles of causes, the lines under them. */
import type { Entry } from "../catalogue.ts";

export const headlines: readonly Entry[] = [
  ["Nothing was found beside {accepted:number} accepted finding.", "除 {accepted} 个已接受的问题外，未发现其他问题。"],
  ["Nothing was found beside {accepted:number} accepted findings.", "除 {accepted} 个已接受的问题外，未发现其他问题。"],
  ["No page was read.", "没有读取任何页面。"],
  ["Nothing was compared: there is only one page.", "未作比较：只有一个页面。"],
  ["Nothing was compared: no two pages describe the same operation.", "未作比较：没有两个页面描述同一接口。"],
  [
    'Nothing was compared: several pages describe {operation}, but nothing shows which are editions of each other ("pair" in docproof.yaml names them).',
    "未作比较：有多个页面描述 {operation}，但看不出哪些互为版本（可在 docproof.yaml 的 pair 中指定）。",
  ],
  ["The editions do not all say the same.", "各版本内容不一致。"],
  ["No edition contradicts another, but some say less than others.", "各版本互不矛盾，但有的版本内容较少。"],
  ["The editions do not contradict each other in what was understood of them.", "就已读懂的内容而言，各版本互不矛盾。"],
  ["The editions that were compared say the same.", "所比较的各版本内容一致。"],
  [
    "No page contradicts its own examples, but the editions do not all say the same.",
    "没有页面与自身示例矛盾，但各版本内容不一致。",
  ],
  ["The page has mistakes, but does not contradict its own examples.", "页面有错误，但与自身示例不矛盾。"],
  ["The pages have mistakes, but none contradicts its own examples.", "页面有错误，但都与自身示例不矛盾。"],
  ["The page has mistakes.", "页面有错误。"],
  ["The pages have mistakes.", "页面有错误。"],
  ["The page has no example to check against.", "页面没有可供核对的示例。"],
  ["The pages have no example to check against.", "页面没有可供核对的示例。"],
  ["The editions do not contradict each other.", "各版本互不矛盾。"],
  ["The page does not contradict itself.", "页面没有自相矛盾。"],
  ["No page contradicts itself.", "没有页面自相矛盾。"],
  ["The page contradicts its own example.", "页面与自身示例矛盾。"],
  ["Every page contradicts its own example.", "所有页面都与自身示例矛盾。"],
  [
    "Each of the {count:number} {method} pages contradicts its own example.",
    "{count} 个 {method} 页面都与自身示例矛盾。",
  ],
  ["One of {pages:number} pages contradicts its own example.", "{pages} 个页面中有 1 个与自身示例矛盾。"],
  [
    "{count:number} of {pages:number} pages contradict their own examples.",
    "{pages} 个页面中有 {count} 个与自身示例矛盾。",
  ],
  ["Apart from {accepted:number} accepted finding: {headline:sentence!}", "除 {accepted} 个已接受的问题外：{headline}"],
  [
    "Apart from {accepted:number} accepted findings: {headline:sentence!}",
    "除 {accepted} 个已接受的问题外：{headline}",
  ],
];

export const titles: readonly Entry[] = [
  ["{fields:list-more}: examples show {kind:kind!}; {saying:list-saying!}", "{fields}：示例为{kind}；{saying}"],
  ["{fields:list-more}: the example shows {kind:kind!}; {saying:list-saying!}", "{fields}：示例为{kind}；{saying}"],
  ["{message:sentence!}: {times:number} times on {pages:pages!}", "{message}：在{pages}中出现 {times} 次"],
  ["{message:sentence!}; {others:sentence!}", "{message}；{others}"],
];

/** Lines that name places: what is quoted in them is the page's own. */
export const lines: readonly Entry[] = [
  ['said "{words}"  {places}', '写明 "{words}"  {places}'],
  ['the old page says "{words}"  {places}', '旧页面写明 "{words}"  {places}'],
  ["not in the old page  {places}", "旧页面没有  {places}"],
  ["not in the new page  {places}", "新页面没有  {places}"],
  ["not in {pages} and {count:number} more", "没有该内容：{pages} 及另外 {count} 个"],
  ["not in {pages}", "没有该内容：{pages}"],
  ['other editions say "{words}"  {places}', '其他版本写明 "{words}"  {places}'],
  ["its own example shows {words}  {places}", "其示例为 {words}  {places}"],
  ["its own examples show {words}  {places}", "其示例为 {words}  {places}"],
  ["their own examples show {words}  {places}", "各自示例为 {words}  {places}"],
  ["examples show {words:kinds!}  {places}", "示例为{words}  {places}"],
  ["examples show {words}  {places}", "示例为 {words}  {places}"],
  ["recorded: {words:recorded}  {files}", "实际响应：{words}  {files}"],
  ["and in other words  {places}", "以及其他写法  {places}"],
  ["{editions:list} lags behind a change of {changed}: {change}", "{editions} 未跟上 {changed} 的修改：{change}"],
  ["{editions:list} lag behind a change of {changed}: {change}", "{editions} 未跟上 {changed} 的修改：{change}"],
  [
    "{editions:list} lags behind: {changed} changed since {since}, from {before} to {after}, and this page did not follow.",
    "{editions} 未跟上：{changed} 自 {since} 起由 {before} 改为 {after}，本页未同步。",
  ],
  [
    "{editions:list} lag behind: {changed} changed since {since}, from {before} to {after}, and these pages did not follow.",
    "{editions} 未跟上：{changed} 自 {since} 起由 {before} 改为 {after}，这些页面未同步。",
  ],
  ["in {count:number} operations: {names}", "涉及 {count} 个接口：{names}"],
];
