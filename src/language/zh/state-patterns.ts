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
];
