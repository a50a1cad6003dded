/** Chinese: sentence forms of formats, null, deprecation and conditions. */
import type { FactPattern } from "../fact-language.ts";

export const statePatterns: readonly FactPattern[] = [
  {
    fact: "format",
    format: "date-time",
    pattern: /Y{4}-M{2}-D{2}["']*T["']*H{2}:M{2}:S{2}(?:\.S+)?["']*Z["']*(?![\w:+-])/i,
  },
  {
    fact: "format",
    format: "date-time",
    pattern: /格式(?:为|是|:|符合|遵循|采用)\s*ISO\s*-?8601(?!.*(?:时长|持续|间隔|周期))/i,
  },
  {
    fact: "format",
    format: "base64",
    pattern:
      /(?<subject>[^,。;:]*?)(?:必须|需要?|应|须)?(?:经过|使用|采用|进行|为|是)\s*base64\s*(?:编码|加密)(?!前|后:)|^(?!.*(?:编码前|未|不|若|如果)).*\(base64编码\)/i,
  },
  { fact: "format", format: "uuid", pattern: /^(?!.*(?:32位|null|0或)).*(?:UUID\s*格式|格式(?:为|是|:)\s*UUID)/i },
  { fact: "format", format: "ip", pattern: /^[\p{Script=Han}]{0,4}IP地址。?$/u },
  { fact: "format", format: "ipv4", pattern: /^[\p{Script=Han}]{0,4}IPv4地址。?$/iu },
  { fact: "format", format: "ipv6", pattern: /^[\p{Script=Han}]{0,4}IPv6地址。?$/iu },
  { fact: "other-format", pattern: /网段|IP段|CIDR|地址段/i },
  { fact: "other-values", pattern: /不区分大小写|大小写不敏感/ },
  { fact: "other-range", pattern: /(?<low>-?\d{1,20})\s?[~\-到至]\s?(?<high>-?\d+)/ },
  { fact: "other-range", pattern: /取值范围(?!.*\d)/ },
  {
    fact: "nullable",
    pattern:
      /(?<subject>[^,。;:]*?)(?:(?<!不)可以?为|(?<!不)(?:允许|能)为|(?<!不)返回|则为|(?<!不能|不可)值为|赋值为|固定为|设置为|(?:失败|出错|异常|错误|无数据|不存在|找不到|未找到|未设置)(?:的?时候?)?[,]?(?:值|此时|该字段|本字段)?(?:为|是))\s*"?null\b/i,
  },
  {
    fact: "nullable",
    pattern:
      /(?:^|[,。;:(])(?:若|如果|当)?(?:该|此)?(?:字段|参数|取?值)?(?:为)?\s*"?null"?\s*(?:时[,]?(?:则|即)?)?(?:表示|代表|指|即|时[,]?)/i,
  },
  {
    fact: "nullable",
    pattern:
      /(?:^|[,。;:(])(?!是否|如果|若|当)[^,。;:()A-Za-z]{1,30}?(?<!不能|不可|不得|不会|不应|不许|允许|禁止|是否|判断|不|非|均)为\s*"?null"?(?=\s*(?:[,。;)]|$))/i,
  },
  {
    fact: "nullable",
    pattern: /^(?:(?!不能|不可|不得|不允许|不支持|禁止|不为|非)[^。])*或者?(?:为)?\s*"?null"?(?=\s*(?:[,。;)]|$))/i,
  },

  { fact: "read-only", pattern: /(?:该|此|本)(?:字段|参数|属性)(?:为|是)?只读/ },
  {
    fact: "deprecated",
    pattern:
      /(?:该|此|本)(?:字段|参数|属性)(?:(?:已经?|待|即将)(?:被)?(?:废弃|弃用|作废)|不再(?:使用|支持|维护))|^["([【]{0,2}(?:已废弃|待废弃|即将废弃|废弃|已弃用|弃用|已作废)(?=["\])】,。;]|\s|$)|^(?:已废弃|废弃|已弃用|弃用):/,
  },
  { fact: "required-if", pattern: /^(?<condition>[^。;]*时[^。;非不]{0,10}(?:必选|必填|必须填写))/ },
  {
    fact: "required-if",
    pattern: /(?<condition>(?:当(?!前)|若|如果)[^。;]*,\s*(?:则?该|此|本)?(?:字段|参数)?(?:为|是)?(?:必选|必填))/,
  },
  {
    fact: "required-if",
    pattern:
      /(?<condition>(?:仅|只有?|才)?(?:当|在)?[^,。;]{1,60}(?:时|后|情况下|场景下)[,]?(?:该|此)?(?:字段|参数)?(?:才|不|不会|才会|可能不)(?:返回|存在|显示|出现|有值|包含))/,
  },
  {
    fact: "required-if",
    pattern: /(?<condition>(?:仅|只有?)[^,。;]{1,60}(?:返回|存在|显示|出现)(?:该|此)?(?:字段|参数)?)(?=[。;,)]|$)/,
  },
  {
    fact: "required-if",
    pattern:
      /(?:^|[,。;(])(?:该|此)?(?:字段|参数|属性)?(?<condition>(?:可能|不一定|有可能)(?:不(?:会)?)?(?:返回|存在|出现|缺失))(?=[。;,)]|$)/,
  },
  {
    fact: "required-if",
    pattern:
      /(?:^|[,。;(])(?<condition>[^,。;]{0,30}?(?:没有|不含|不包含|不带|缺少|省略|不提供)(?:该|此|这个|本)(?:字段|参数|属性))(?=[。;,)]|$)/,
  },
];
