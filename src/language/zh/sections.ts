/** Chinese: headings, captions and leads. */
import type { SectionLanguage } from "../language.ts";

export const sections: Partial<SectionLanguage> = {
  headings: [
    { kind: "function", pattern: /^(?:功能介绍|功能说明|功能描述|接口功能|功能|接口说明|接口描述)$/ },
    {
      kind: "constraints",
      pattern: /^(?:接口约束|约束|限制|约束与限制|使用限制|约束限制|前提条件|注意事项|约束说明)$/,
    },
    { kind: "debugging", pattern: /^调试$/ },
    {
      kind: "request-example",
      pattern: /^(?:(?:请求|调用|输入)(?:消息|参数|体|数据|报文|代码)?(?:示例|样例|举例|范例)|示例请求|样例请求)/,
    },
    {
      kind: "response-example",
      pattern:
        /^(?:(?:正常|异常|正确|错误|成功|失败)?(?:响应|返回|应答|输出)(?:消息|参数|体|数据|结果|内容|报文|值)?的?(?:示例|样例|举例|范例)|(?:请求|调用|处理)(?:成功|失败)的?(?:响应|返回)?(?:示例|样例|举例|范例)|示例响应|样例响应)/,
    },
    { kind: "example", pattern: /^(?:示例|样例|举例)\s*\d*$/ },
    { kind: "errors", pattern: /^(?:错误码|错误信息)/ },
    { kind: "status", pattern: /^(?:状态码|返回值|返回码|响应码|http状态码|正常状态码|错误状态码|响应状态码)$/i },
    { kind: "normal-response", pattern: /^(?:正常|成功)(?:响应|返回)/ },
    { kind: "error-response", pattern: /^(?:异常|错误|失败)(?:响应|返回)/ },
    {
      kind: "uri",
      pattern:
        /^(?:ur[il](?:格式|说明)?|(?:请求|接口|调用|api)\s?ur[il]|(?:请求|接口|调用)(?:路径|地址)|接口格式|接口原型|https?\s?请求|请求方式)$/i,
    },
    {
      kind: "request",
      pattern:
        /^(?:请求\s?(?:消息)?(?:消息|参数|消息头|消息体|体|头|header|body|要素|元素|数据|字段|内容|样式)?(?:参数)?|(?:输入|入口|传入)参数|入参)(?:说明|列表|描述)?$/i,
    },
    {
      kind: "response",
      pattern:
        /^(?:接口)?(?:(?:响应|返回|应答)\s?(?:消息)?(?:消息|参数|消息头|消息体|体|头|header|body|要素|元素|结果|数据|字段|内容|信息|样式)?(?:参数)?|(?:输出|出口|传出|返回)参数|出参)(?:说明|列表|描述)?$/i,
    },
  ],
  captions: [
    { place: "response-header", pattern: /(?:响应|返回)\s*(?:消息)?\s*(?:header|头)/i },
    {
      place: "request-header",
      pattern: /(?:请求|公共)\s*(?:消息|请求消息)?\s*(?:header|头)|^(?:消息头|header)(?:参数|说明|字段)*$/i,
    },
    { place: "form", pattern: /表单|form-?data/i },
    { place: "response-body", pattern: /(?:响应|返回)\s*(?:消息)?\s*(?:body|体)/i },
    { place: "request-body", pattern: /请求\s*(?:消息)?\s*(?:body|体)|^body\s*(?:参数|体|请求参数)?(?:说明)?$/i },
    { place: "path", pattern: /路径参数|path\s*参数/i },
    { place: "query", pattern: /query\s*参数|查询(?:参数|条件)|过滤(?:参数|条件)|^query(?! fields?)/i },
    { place: "uri", pattern: /(?<![A-Za-z{])ur[il](?![A-Za-z}])/i },
    { place: "status", pattern: /^(?:正常|错误|异常)?(?:状态码|返回值|返回码|响应码)(?:说明|描述|列表)?$/ },
    { place: "errors", pattern: /^错误码(?:说明|描述|列表)?$/ },
    {
      place: "response",
      pattern:
        /^(?:(?:(?:请求|处理|操作|调用)?(?:正常|异常|成功|失败)(?:时|后)?的?)?(?:响应|返回|应答)的?(?:消息|数据|结果|内容)?(?:参数|要素|字段|元素|信息|值)*|(?:输出|出口)参数|出参)(?:说明|描述|列表)*$/,
    },
    {
      place: "request",
      pattern:
        /^请求(?:消息|数据)?(?:参数|要素|字段|元素|信息)*(?:说明|描述|列表)*$|^(?:输入|传入|入口)参(?:数)?(?:说明|列表|描述)?$|^入参(?:说明|列表|描述)?$/,
    },
    { place: "parameters", pattern: /^(?:参数|要素|字段|元素|属性)(?:说明|描述|列表|解释)*$/ },
  ],
  structureNames: [
    /^(?:请求|响应)参数(?<name>[\w$.:@/\-[\]{}]+)(?:对象|字段)(?:说明)?$/,
    /^(?<name>[\w$.:@/\-[\]{},、和]+?)\s*(?:字段|参数|对象|元素|结构体?|数据结构|资源)+(?:参数|数据|字段|类型)*(?:结构|格式|取值)?(?:说明|描述|列表|解释|定义)*(?:\s*\(.*\))?$/,
    /^(?<name>[\w$.:@/\-[\]{}]+)\s*(?:格式|数据)?(?:结构)?(?:说明|描述)(?:\s*\(.*\))?$/,
    /^(?:参数|字段|对象)\s*[::]?\s*(?<name>[\w$.:@/\-[\]{}]+)(?:的?(?:说明|描述|结构))*$/,
    /^.*?的?(?<name>[A-Za-z_][\w$.:@/-]*)\s*(?:字段|参数|对象)(?:数据)?(?:结构)?(?:说明|描述)*(?:\s*\(.*\))?$/,
    /^(?<name>[\p{Script=Han}\w]+?)(?:的)?数据结构(?:说明|描述)?(?:\s*\(.*\))?$/u,
  ],
  tableLabel: /表\s*(?<number>\d+)(?!\d)/,
  captionLabel: "续?表格?",
  reference: /(?:请)?(?:参见|参考|参阅|参照|查看)(?<target>[^。,;]+?)(?:章节)?(?=[。,;]|$)/,
};
