/** Chinese: every word and sentence form that docproof looks for on a Chinese page. Patterns see NFKC text: `:` for `：`, `(` for `（`. */
import { exactForm } from "./forms.ts";
import type { Language } from "./language.ts";

/** A piece of the sentence forms below. */
const VALUE = String.raw`(?<value>"[^"]+"|-?[A-Za-z\d/](?:[\w.\-/:+]*\w)?)`;

export const chinese: Language = {
  code: "zh",
  name: "Chinese",

  columns: {
    name: [
      "参数",
      "名称",
      "属性",
      "参数名称",
      "参数名",
      "字段名称",
      "字段名",
      "字段",
      "参数id",
      "属性名称",
      "属性名",
      "消息头",
      "消息头名称",
      "元素",
      "变量",
      "返回参数",
      "请求参数",
      "响应参数",
      "header",
      "头域",
    ],
    required: [
      "是否必选",
      "必选",
      "是否为必选",
      "是否必须",
      "必须",
      "是否必填",
      "必填",
      "必选/可选",
      "是否必选项",
      "可选/必选",
    ],
    type: ["参数类型", "类型", "数据类型", "数据结构说明", "字段类型", "取值类型", "值类型", "属性类型"],
    description: ["描述", "说明", "备注", "字段说明", "参数说明", "参数解释", "含义", "参数描述", "字段描述", "解释"],
    location: ["参数位置", "位置", "所在位置"],
    default: ["默认值", "缺省值", "默认取值"],
    values: ["取值范围", "取值", "可选值", "枚举值", "value"],
    constraint: ["约束", "限制", "长度", "约束限制"],
    example: ["示例", "样例", "示例值", "样例值"],
    crud: ["操作类型", "crud"],
    group: ["适用引擎", "分类", "类别"],
    status: [
      "状态码",
      "返回值",
      "返回码",
      "http状态码",
      "正常状态码",
      "错误状态码",
      "响应码",
      "正常返回值",
      "http返回码",
      "响应状态码",
    ],
    method: ["请求方法", "方法", "http方法"],
    uri: ["uri", "url", "请求uri", "请求url", "请求路径"],
    other: [
      "权限",
      "对应的api接口",
      "对应api接口",
      "授权项",
      "授权项(action)",
      "依赖的授权项",
      "错误码",
      "错误信息",
      "处理措施",
      "编码",
      "状态说明",
      "状态",
      "接口",
      "功能",
      "章节",
      "场景",
      "操作系统",
      "版本",
      "子类型",
      "权限策略",
      "策略内容",
      "资源类型",
      "指标",
      "模块",
      "发布日期",
      "修订记录",
      "集群版本",
      "iam项目(project)",
      "企业项目(enterprise project)",
      "iam项目 (project)",
      "企业项目 (enterprise project)",
      "实例授权",
      "标签授权",
      "api",
    ],
  },

  sections: [
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
    { kind: "normal-response", pattern: /^正常(?:响应|返回)/ },
    { kind: "error-response", pattern: /^(?:异常|错误)(?:响应|返回)/ },
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
    { place: "query", pattern: /query\s*参数|查询(?:参数|条件)|过滤(?:参数|条件)|^query/i },
    { place: "uri", pattern: /(?<![A-Za-z])ur[il](?![A-Za-z])/i },
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
  statusMarkers: [
    /^状态码\s*[::]\s*(?<status>[1-5]\d\d)/,
    /状态码为\s*(?<status>[1-5]\d\d)\s*时/,
    /(?:响应|返回)[^()]*\((?<status>[1-5]\d\d)(?: [^()]*)?\)$/,
  ],
  reference: /(?:请)?(?:参见|参考|参阅|参照|查看)(?<target>[^。,;]+?)(?:章节)?(?=[。,;]|$)/,
  normalAnswer: /正常|成功/,
  errorAnswer: /异常|失败|错误|error/i,
  announcesAnswer: /(?:返回|响应|应答|输出)[^,。]{0,12}(?:如下|说明|字段|参数|数据|结果|包)/,
  uriLabel: /^(?:接口|请求|调用|api)?\s?(?:路径|地址|ur[il]|链接)$/,
  methodLabel: /^(?:http|接口)?\s?(?:请求|调用|提交)?(?:方式|方法|类型)$/,

  required: {
    yes: /^(?:是|必选|必填|必须|y(?:es)?\b)/i,
    no: /^(?:否|可选|非必选|非必填|选填|n(?:o)?\b)/i,
  },

  types: {
    字符串: "string",
    字符: "string",
    时间: "string",
    日期: "string",
    枚举: "string",
    整型: "integer",
    整数: "integer",
    长整型: "integer",
    数字: "number",
    浮点型: "number",
    浮点数: "number",
    布尔: "boolean",
    布尔型: "boolean",
    布尔值: "boolean",
    布尔类型: "boolean",
    字符串类型: "string",
    整数类型: "integer",
    整型类型: "integer",
    对象: "object",
    容器: "object",
    字典: "object",
    字典类型: "object",
    字典数据类型: "object",
    字典数据结构: "object",
    字段数据类型: "object",
    字段数据结构: "object",
    对象类型: "object",
    json对象: "object",
    结构体: "object",
    数组: "array",
    列表: "array",
    列表数据结构: "array",
    列表数据类型: "array",
    数组类型: "array",
    列表类型: "array",
    文件: "file",
    无: "unstated",
    空: "null",
  },
  typePhrases: [
    { makes: "array", pattern: /^(?<item>.+?)\s*(?:对象)?(?:数组|列表)$/ },
    { makes: "object", pattern: /^(?<name>.+?)\s*(?:对象|结构体)$/ },
  ],

  none: /^(?:无|不涉及|空|没有|暂无)[。.]?$/,
  anyKey: /^\{?.*(?:自定义|任意).*\}?$|^\{.*\p{Script=Han}.*\}$/u,

  wholeBody: /^-{1,2}$/,
  wholeList: /^(?:\[(?:数组|列表|对象)(?:元素)?\]|数组元素)$/,
  parents: /父(?:节点|元素)\s*:\s*(?<names>[A-Za-z]\w*(?:\s*[,、/]\s*[A-Za-z]\w*)*)/,
  typeLine: /^(?:参数|数据)?类型\s*:\s*(?<type>[^。;]+)/,

  requestExample: /请求|调用/,
  responseExample: /响应|返回/,

  deprecation: {
    title: /[(\s-](?:已|待|即将)?(?:废弃|下线|不推荐使用)\)?|-{1,2}已?废弃|\(不推荐使用\)/,
    notice:
      /(?:该|此|本|当前)\s*(?:api|接口)\s*(?:已经?|待|即将|将)?(?:在[^,。;]{1,20}[后起])?(?:被)?(?:废弃|下线|弃用)/i,
    replacement: /请使用(?<replacement>[^。;]+)|(?:建议|推荐)(?:您)?使用(?<replacement2>[^。;]+)/,
    path: /(?:已|待)?废弃[^/]*\//,
  },

  judging: {
    looseTypes: ["时间", "日期", "时间戳", "枚举", "字段数据类型", "字段数据结构", "数字", "文件", "空", "无"],
    misspeltTypes: {},
    sampleWord: /^(?:字符串|请输入.*|请替换.*|您的.*|自定义.*|.*密码)$/,
    placeholder: /^(?:待(?:补充?|定|完善|填写?|更新|确认|添加)|暂无(?:描述|说明)?|(?:参数)?(?:描述|说明))。?$/,
    empty: /为空|空值|空字符串|\bnull\b|未使用|暂不|不支持|预留|保留字段|不返回/i,
    sometimes: /仅|只有|才|预留|暂不|不支持|未使用|暂未|废弃|可选|微版本|扩展(?:字段|属性|信息)|不返回|可能不/,
    moment: /(?!)/g,
    mandatory: /(?:该|此|本)(?:参数|字段|属性)(?:为|是)?(?:必选|必填)(?=[。;,]|$)|^(?:必选|必填)(?:参数|字段)?。?$/,
    optional: /(?:该|此|本)(?:参数|字段|属性)(?:为|是)?(?:可选|选填|非必选|非必填)(?=[。;,]|$)|^可选(?:参数|字段)?。?$/,
    scoped: /^(?:仅|只有|在|对)[^,]{1,60},/,
    replaced: /(?:废弃|弃用|下线|不推荐).*(?:使用|替代|替换|推荐|建议)/,
    continued: /^续表|续\)|\(续/,
  },

  facts: {
    script: /[\p{Script=Han}、。]|^[\d\s[\]~,.-]+$/u,
    labels: [
      {
        topic: "values",
        pattern: /^"?(?:枚举值?|取值范围|参数取值|取值|可选值|有效值|可选项)(?:为|是|有|包括|包含|如下)*"?\s*(?::|$)/,
      },
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
      /若|如果|仅当|当(?!前|地|天|日)|(?<!运行|[及实同定临超按小])时(?=[,:为则才默必有生该此取最需])|的情况下|场景下|否则/,
    scope: /(?:模式|场景|类型|条件|情况|区域)(?:下|中)|^对于|^针对|^在[^,。]{1,30}[中下时],|^[\w.-]+ ?=+ ?[\w.-]+,/,
    absence: /(?:不|未|没有?)(?:传|填写?|指定|设置|配置|输入|携带|添加|选择|赋值|带)|为空|缺省/,
    negation: /不存在|没有|不是|不为|不|非|无|未/g,
    loose: /一般|通常|大约|左右|建议|推荐|等(?:值|类型)?(?=[,。;)]|$)|不区分大小写|大小写不敏感|其他/,
    own: /^(?!.*(?:每个?|各个?|单个?)(?:标签|键|值|元素|分段|子))[^A-Za-z]*$/,
    back: /^(?:且|而)?(?:该|此|其)(?:取?值|参数值|字段值)?(?:的|系统)?$/,
    separators: /\s*(?:、|,|;|或者?|和|以及|\||\\)\s*/,
    never: /^(?:null|NULL|Null|n\/a|N\/A|UUID|true或false)$/,
    noValue: /^(?:空|无|不|由|自动|系统|该|当前|全部|所有|随机|与|为|是|请|(?:string|integer|int|json)\b)/i,
    noDefault: /^(?:空|无|None|null|N\/A)$/,
    itemEnd: /^(?:\s*$|\s*[:(,;、。—]|\s*-\s|-(?=\p{Script=Han})|\s*(?:表示|代表|指|为|是|即|时))/u,
    defaultMark: /\((?:默认值?|缺省值?)\)|[,。;]\s*(?:为?默认值?|缺省值?)。?$|默认(?:为|是)?(?:该|此)值/,
    patterns: [
      {
        fact: "const",
        pattern: exactForm`固定(?:值|取值|填写|填|设置)?(?:为|是|:)?\s*${VALUE}(?=\s*(?:[,。;)]|$))(?!\s*[,、]?\s*或)`,
      },
      {
        fact: "const",
        pattern:
          /(?<subject>[^,。;:]*?)(?:只能|必须)(?:为|是|设置为|取值为)\s*:?\s*(?<value>"[^"]+"|[A-Za-z\d_]*[A-Z\d]|true|false)(?=\s*(?:[。;)]|$))/,
      },
      {
        fact: "branch",
        pattern:
          /(?:若|如果|当)[^。;]*?(?:(?:取?值|时)(?:为|是)|[^改设作分认成换，,](?<![修更]改)(?:为|是))\s*(?<value>"[^"]+"|[A-Za-z][\w.-]*)(?=\s*(?:[,。;)]|$))/,
      },
      {
        fact: "branch",
        pattern: /在?[^,。]*时,[^,。;]*值(?:为|是)\s*(?<value>"[^"]+"|[A-Za-z][\w.-]*)(?=\s*(?:[,。;)]|$))/,
      },
      {
        fact: "enum-label",
        pattern:
          /(?:枚举值?|取值范围|取值(?:为|有|包括|如下|包含)?|可选值|有效值|可选项|包括|支持的值|如下取值|可以为以下值|如下几种|支持(?:的)?(?:类型|取值|值|状态)如下|支持(?:以下|如下)(?:[\d一二三四五六七八九十两几]?[种个类])?[^:,。]{0,4})\s*(?:如下|包括|有|为)?"?\s*:?\s*$/,
      },
      {
        fact: "enum",
        pattern:
          /(?<subject>[^,。;:]*?)(?:枚举值?|取值范围|取值(?:为|有|包括|包含)?|可选值|有效值|可选项|可取值|(?<!不)可以?为|值为)\s*(?:为|是|有|包括)?\s*:?\s*(?<values>[^。:;]+?)(?:[。;]|$|,(?=缺省|默认|不|未|如|若))/,
      },
      { fact: "enum", pattern: /(?:仅|只|当前|目前)支持(?<values>[^。;,]+?)[一两二三四五六七八九十]种/ },
      { fact: "enum", pattern: /(?:仅|只|当前|目前)支持(?<values>"[^"]+"(?:\s*(?:,|、|和|或)\s*"[^"]+")+)(?=[。;]|$)/ },
      { fact: "enum", under: "values", pattern: /^(?<values>[^。:]+)。?$/ },
      { fact: "default", under: "default", pattern: exactForm`^${VALUE}(?=\s*(?:[,。;(]|$))` },
      {
        fact: "default",
        pattern: exactForm`(?<subject>[^,。;:()]*?)(?:缺省值?|默认取?值?)\s*(?:为|是|:)\s*:?\s*${VALUE}(?=\s*(?:[,。;)]|$))`,
      },
      { fact: "default", pattern: exactForm`默认(?<subject>[\w.-]+)值为\s*${VALUE}(?=\s*(?:[,。;)]|$))` },
      { fact: "default", pattern: /默认\s*(?<value>"[^"]+"|true|false)(?=\s*(?:[,。;)]|$))/i },
      { fact: "default", pattern: exactForm`(?:^|[\s,、或])${VALUE}\((?:默认值?|缺省值?)\)` },
      {
        fact: "max-length",
        pattern:
          /(?<subject>[^,。;:]*?)最大(?:字符)?长度\s*(?:为|是|:)\s*(?<value>\d[\d,]*)(?=\s*(?:个?字符|[,。;)]|$|个?字节|位))/,
      },
      {
        fact: "min-length",
        pattern:
          /(?<subject>[^,。;:]*?)最小(?:字符)?长度\s*(?:为|是|:)\s*(?<value>\d[\d,]*)(?=\s*(?:个?字符|[,。;)]|$|位))/,
      },
      {
        fact: "max-length",
        pattern:
          /(?<subject>[^,。;:]*?)(?:最大长度(?:为|是)?|最多(?:支持|允许|包含)?|最长(?:为|支持)?)\s*(?<value>\d+)\s*个?(?:unicode)?字符/i,
      },
      { fact: "max-length", pattern: /支持的最大字符长度\s*:?\s*(?<value>\d+)/ },
      {
        fact: "length",
        pattern:
          /(?<subject>[^,。;:]*?)长度(?:范围)?(?:为|是|限制|:)?\s*(?:在)?\s*\[?(?<low>\d[\d,]*)\s*[~\-到至,]\s*(?<high>\d[\d,]*)\]?\s*(?:个?(?:英文)?字符|位|之间|[,。;)]|$)/,
      },
      { fact: "length", pattern: /^(?<low>\d+)\s*[~\-到至]\s*(?<high>\d+)\s*个?字符/ },
      {
        fact: "max-length",
        pattern:
          /(?<subject>[^,。;:]*?)长度(?:不超过|不能超过|最大|最多|最长|小于等于)\D{0,4}(?<value>\d[\d,]*)\s*个?字符/,
      },
      {
        fact: "max-items",
        pattern:
          /(?<subject>[^,。;:]*?)(?:个数|数量|条数|配置)(?:不超过|不能超过|最多为|上限为)\s*(?<value>\d+)\s*[个条](?=[。;,]|$)/,
      },
      { fact: "items", pattern: /^数组长度\s*:\s*(?<low>\d+)\s*[-~]\s*(?<high>\d+)$/ },
      {
        fact: "range",
        pattern:
          /(?<subject>[^,。;:]*?)取值范围\s*(?:为|是|:)?\s*(?<low>-?\d+)\s*[~\-到至]\s*(?<high>-?\d+)(?=\s*(?:[,。;)]|$|之间|的整数))/,
      },
      {
        fact: "range",
        pattern:
          /(?<subject>[^,。;:]*?)取值范围\s*(?:为|是|:)?\s*\[(?<low>-?\d+)\s*[~\-到至,]\s*(?<high>-?\d+)\](?=\s*(?:[,。;)]|$|之间|的整数))/,
      },
      {
        fact: "range",
        under: "values",
        pattern: /^\[?(?<low>-?\d+)\s*[~\-到至]\s*(?<high>-?\d+)\]?(?=\s*(?:[,。;)]|$|之间|的整数))/,
      },
      {
        fact: "range",
        pattern: /(?:^|,)范围\s*(?:为|是|:)?\s*(?<low>-?\d+)\s*[~\-到至]\s*(?<high>-?\d+)(?=\s*(?:[,。;)]|$))/,
      },
      { fact: "range", pattern: /^\[(?<low>-?\d+)\s*[~\-,]\s*(?<high>-?\d+)\]$/ },
      { fact: "generated-min-length", pattern: /^最小长度\s*:\s*(?<value>\d+)$/ },
      { fact: "generated-max-length", pattern: /^最大长度\s*:\s*(?<value>\d+)$/ },
      { fact: "generated-minimum", pattern: /^最小值\s*:\s*(?<value>-?\d+(?:\.\d+)?)$/ },
      { fact: "generated-maximum", pattern: /^最大值\s*:\s*(?<value>-?\d+(?:\.\d+)?)$/ },
      {
        fact: "minimum",
        pattern: /(?<subject>[^,。;:]*?)最小值\s*(?:为|是|:)\s*(?<value>-?\d[\d,]*)(?=\s*(?:[,。;)]|$))/,
      },
      {
        fact: "maximum",
        pattern: /(?<subject>[^,。;:]*?)最大值\s*(?:为|是|:)\s*(?<value>-?\d[\d,]*)(?=\s*(?:[,。;)]|$))/,
      },
      { fact: "maximum", pattern: /最大值[^。;]*?可能(?:为|是)\s*(?<values>\d+(?:或\d+)+)/ },
      {
        fact: "minimum",
        pattern:
          /(?<subject>[^,。;:]*?)(?:大于或?等于|不小于|不能小于|不得小于)\s*(?<value>-?\d+)(?=\s*(?:[,。;)]|$|的))/,
      },
      {
        fact: "maximum",
        pattern:
          /(?<subject>[^,。;:]*?)(?:小于或?等于|不大于|不能大于|不得大于)\s*(?<value>-?\d+)(?=\s*(?:[,。;)]|$|的))/,
      },
      { fact: "above", pattern: /^(?:取?值)?(?:必须|应|需)?大于\s*(?<value>\d+)。?$/ },
      {
        fact: "also",
        pattern:
          /(?:(?:若|如果|当)(?:该|此)?(?:参数|值|取值)?|^(?:该|此|参数)?值)(?:填写?|设置为|取值为|为|填入)\s*(?<value>-?\d+)\s*(?:则|,|时)/,
      },
      { fact: "multiple-of", pattern: /(?:必须|取值|需要)(?:为|是)?\s*(?<value>\d+)\s*的(?:整数)?倍/ },
      {
        fact: "format",
        format: "date-time",
        pattern: /Y{4}-M{2}-D{2}["']*T["']*H{2}:M{2}:S{2}(?:\.S+)?["']*Z["']*(?![\w:+-])/i,
      },
      { fact: "format", format: "uuid", pattern: /^(?!.*(?:32位|null|0或)).*(?:UUID\s*格式|格式(?:为|是|:)\s*UUID)/i },
      { fact: "format", format: "ip", pattern: /^[\p{Script=Han}]{0,4}IP地址。?$/u },
      { fact: "format", format: "ipv4", pattern: /^[\p{Script=Han}]{0,4}IPv4地址。?$/iu },
      { fact: "format", format: "ipv6", pattern: /^[\p{Script=Han}]{0,4}IPv6地址。?$/iu },
      { fact: "other-format", pattern: /网段|IP段|CIDR|地址段/i },
      { fact: "other-values", pattern: /不区分大小写|大小写不敏感/ },
      { fact: "other-range", pattern: /(?<low>-?\d+)\s*[~\-到至]\s*(?<high>-?\d+)/ },
      { fact: "other-range", pattern: /取值范围(?!.*\d)/ },
      { fact: "nullable", pattern: /(?<subject>[^,。;:]*?)(?:可以?为|返回|则为|值为|赋值为|固定为)\s*"?null\b/i },
      { fact: "read-only", pattern: /(?:该|此|本)(?:字段|参数|属性)(?:为|是)?只读/ },
      {
        fact: "deprecated",
        pattern: /(?:该|此|本)(?:字段|参数|属性)(?:已经?|待)(?:废弃|弃用)|^\(?(?:已废弃|待废弃|废弃)\)?(?=[,。;]|$)/,
      },
      { fact: "required-if", pattern: /^(?<condition>[^。;]*时[^。;非不]{0,10}(?:必选|必填|必须填写))/ },
      {
        fact: "required-if",
        pattern: /(?<condition>(?:当(?!前)|若|如果)[^。;]*,\s*(?:则?该|此|本)?(?:字段|参数)?(?:为|是)?(?:必选|必填))/,
      },
    ],
  },
};
