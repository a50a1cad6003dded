/** Chinese: how a sentence says what it speaks of, and in which cases it holds. */
import type { FactLanguage } from "../fact-language.ts";
import { numberPatterns } from "./number-patterns.ts";
import { UNIT } from "./sentence-pieces.ts";
import { statePatterns } from "./state-patterns.ts";
import { valuePatterns } from "./value-patterns.ts";

export const facts: Partial<FactLanguage> = {
  script: /[\p{Script=Han}、。]|^[\d\s[\]~,.-]+$/u,
  labels: [
    {
      topic: "values",
      pattern: /^"?(?:枚举值?|取值范围|参数取值|取值|可选值|有效值|可选项)(?:为|是|有|包括|包含|如下)*"?\s*(?::|$)/,
    },
    { topic: "values", pattern: /^\(枚举(?:类型|值)?\)(?:\s?[,:])?/ },
    { topic: "default", pattern: /^"?(?:默认取值|默认值|缺省值)(?:为|是)?"?\s*(?::|$)/ },
    {
      topic: "text",
      pattern:
        /^【?"?(?:功能说明|参数解释|参数说明|参数描述|描述|含义|说明|使用说明|使用方法|约束限制|约束条件|约束|限制|限制条件|(?:命名|命令|取值|密码)?(?:规则|规范|要求)|注意)"?】?\s*(?::|$|(?<=】))/,
    },
    {
      topic: "example",
      pattern: /^【?"?(?:示例|样例|举例|取值示例|取值样例|参数示例|示例值)"?】?\s*(?::|$|(?<=】))/,
    },
  ],
  cut: /(?=(?:最小长度|最大长度|最小值|最大值|缺省值|枚举值|数组长度)\s*:)|(?<=[\s。;,)])(?=(?:功能说明|参数解释|取值范围|约束限制|约束|默认取值|默认值|使用说明)\s*:)|(?=【[^】]{2,6}】)/,
  anyLabel:
    /^"?(?![^:]*(?:取值|默认|缺省|枚举|范围|长度|格式|可选|固定|为|是|如下|包括))(?:(?=[^:]*\p{Script=Han})[^:,。;]{1,16}"?\s*:(?=\s*\S)|[\w.-]{1,40}"?\s*:(?=\s*\p{Script=Han}))/u,
  illustration: /例如|比如|示例|举例|样例|如:|形如|类似|譬如/,
  condition:
    /若|如果|仅当|当(?!前|地|天|日)|(?<!运行|[及实同定临超按小])时(?=[,:为则才默必有生该此取最需固])|仅[^,。]{1,30}时|的情况下|场景下|否则/,
  scope:
    /(?:模式|场景|类型|条件|情况|区域)(?:下|中)|^对于|^针对|^(?:非|除)[^,。]{1,30},|^在[^,。]{1,30}[中下时],|^[A-Za-z][\w.-]* ?=+ ?[\w.-]+,/,
  absence: /(?:不|未|没有?)(?:传|填写?|指定|设置|配置|输入|携带|添加|选择|赋值|带)|为空|缺省/,
  negation: /不存在|没有|不是|不为|不|非|无|未/g,
  loose: /一般|通常|大约|左右|建议|推荐|等(?:值|类型)?(?=[,。;)]|$)|不区分大小写|大小写不敏感|其他/,
  own: /^(?!.*(?:每个?|各个?|单个?)(?:标签|键|值|元素|分段|子))[^A-Za-z]*$/,
  back: /^(?:且|而)?(?:该|此|其)(?:取?值|参数值|字段值)?(?:的|系统)?$/,
  separators: /\s?(?:、|,|;|或者?|和|以及|\||\\)\s?/,
  unit: new RegExp(String.raw`(?<=\d)\s?${UNIT}$`),
  never: /^(?:null|NULL|Null|n\/a|N\/A|UUID|true或false)$/,
  noValue: /^(?:空|无|不|由|自动|系统|该|当前|全部|所有|随机|与|为|是|请|(?:string|integer|int)\b)/i,
  noDefault: /^(?:空|无|None|null|undefined|N\/A)$/,
  itemEnd: /^(?:\s*$|\s*[:(,;、。—]|\s*-\s|-(?=\p{Script=Han})|\s*(?:表示|代表|指|为|是|即|时))/u,
  defaultMark: /\((?:默认值?|缺省值?)\)|[,。;]\s*(?:为?默认值?|缺省值?)。?$|默认(?:为|是)?(?:该|此)值/,
  patterns: [...valuePatterns, ...numberPatterns, ...statePatterns],
};
