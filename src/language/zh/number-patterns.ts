/** Chinese: sentence forms of lengths, counts and ranges. */
import type { FactPattern } from "../fact-language.ts";

export const numberPatterns: readonly FactPattern[] = [
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
  { fact: "max-length", pattern: /支持的最大字符长度\s?:?\s?(?<value>\d+)/ },
  {
    fact: "length",
    pattern:
      /(?<subject>[^,。;:]*?)长度(?:范围)?(?:为|是|限制|:)?\s*(?:在)?\s*\[?(?<low>\d[\d,]*)\s*[~\-到至,]\s*(?<high>\d[\d,]*)\]?\s*(?:个?(?:英文)?字符|位|之间|[,。;)]|$)/,
  },
  { fact: "length", pattern: /^(?<low>\d+)\s*[~\-到至]\s*(?<high>\d+)\s*个?字符/ },
  {
    fact: "max-length",
    pattern: /(?<subject>[^,。;:]*?)长度(?:不超过|不能超过|最大|最多|最长|小于等于)\D{0,4}(?<value>\d[\d,]*)\s*个?字符/,
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
      /(?<![^,。;:])(?<subject>[^,。;:]*?)取值范围\s*(?:为|是|:)?\s*(?<low>-?\d+)\s*[~\-到至]\s*(?<high>-?\d+)(?!\s*[,、]?\s*(?:或者?|和|以及|及)(?:为)?\s*\[?-?\d+\s*[~\-到至])(?=\s*(?:[,。;)]|$|之间|的整数))/,
  },
  // "温度,取值1到9"; "取值1~9,表示加热" says what a part of the range means
  {
    fact: "range",
    pattern:
      /(?<![^,。;:])(?<subject>[^,。;:]*?)取值(?:为|是|在|:)?\s*(?<low>-?\d+)\s*[~\-到至]\s*(?<high>-?\d+)(?!\s*[,、]?\s*(?:或者?|和|以及|及)(?:为)?\s*\[?-?\d+\s*[~\-到至])(?!\s*[,:]?\s*(?:表示|代表|说明|指|即|则|时))(?=\s*(?:[,。;)]|$|之间|的整数))/,
  },
  {
    fact: "range",
    pattern:
      /(?<subject>[^,。;:]*?)取值范围\s*(?:为|是|:)?\s*\[(?<low>-?\d+)\s*[~\-到至,]\s*(?<high>-?\d+)\](?!\s*[,、]?\s*(?:或者?|和|以及|及)(?:为)?\s*\[?-?\d+\s*[~\-到至])(?=\s*(?:[,。;)]|$|之间|的整数))/,
  },
  {
    fact: "range",
    under: "values",
    pattern:
      /^\[?(?<low>-?\d+)\s*[~\-到至]\s*(?<high>-?\d+)\]?(?!\s*[,、]?\s*(?:或者?|和|以及|及)(?:为)?\s*\[?-?\d+\s*[~\-到至])(?=\s*(?:[,。;)]|$|之间|的整数))/,
  },
  {
    fact: "range",
    pattern:
      /(?:^|,)范围\s*(?:为|是|:)?\s*(?<low>-?\d+)\s*[~\-到至]\s*(?<high>-?\d+)(?!\s*[,、]?\s*(?:或者?|和|以及|及)(?:为)?\s*\[?-?\d+\s*[~\-到至])(?=\s*(?:[,。;)]|$))/,
  },
  // "整数,1-100。每页条数": the numbers right behind the type
  { fact: "range", pattern: /^(?:整数|整型|数字|数值),\s?(?<low>\d+)\s?[~\-–至到]\s?(?<high>\d+)(?=[,。;]|$)/ },
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
  { fact: "maximum", pattern: /最大值[^。;]{0,80}?可能(?:为|是)\s?(?<values>\d+(?:或\d+)+)/ },
  {
    fact: "minimum",
    pattern: /(?<subject>[^,。;:]*?)(?:大于或?等于|不小于|不能小于|不得小于)\s*(?<value>-?\d+)(?=\s*(?:[,。;)]|$|的))/,
  },
  {
    fact: "maximum",
    pattern: /(?<subject>[^,。;:]*?)(?:小于或?等于|不大于|不能大于|不得大于)\s*(?<value>-?\d+)(?=\s*(?:[,。;)]|$|的))/,
  },
  { fact: "above", pattern: /^(?:取?值)?(?:必须|应|需)?大于\s*(?<value>\d+)。?$/ },
  // "1~9，或-1"
  {
    fact: "also",
    pattern:
      /\d\]?\s?[,、]?\s?(?:或者?|以及)(?:取值)?(?:为|是|取|填)?\s?(?<value>-?\d{1,20})(?!\d)(?!\s*[~\-到至]\s*-?\d)/,
  },
  // "0表示不限制"
  {
    fact: "also",
    pattern: /(?:^|[,。;:(]|值|为|且|和|或|而)(?<value>-?\d{1,20})\s?(?:表示|代表|意味着|即表示|则表示|时表示|时,?不)/,
  },
  {
    fact: "also",
    pattern:
      /(?:(?:若|如果|当)(?:该|此)?(?:参数|值|取值)?|^(?:该|此|参数)?值)(?:填写?|设置为|取值为|为|填入)\s*(?<value>-?\d+)\s*(?:则|,|时)/,
  },
  { fact: "multiple-of", pattern: /(?:必须|取值|需要)(?:为|是)?\s*(?<value>\d+)\s*的(?:整数)?倍/ },
  {
    fact: "max-length",
    pattern:
      /(?<subject>[^,。;:]*?)(?:不超过|不能超过|不得超过|最多|最长|最大|至多|限)\s*(?<value>\d[\d,]*)\s*个?(?:英文)?(?:字符|字)(?=\s*(?:[,。;)]|$|以?内))/,
  },
  { fact: "max-length", pattern: /(?:^|[,。;(])(?<value>\d[\d,]{0,20})\s?个?(?:字符|字)(?:以内|之内)/ },
  {
    fact: "length",
    pattern: /(?:^|[,。;(])(?<low>\d+)\s*[~\-到至]\s*(?<high>\d+)\s*个?(?:英文)?字符(?=\s*(?:[,。;)]|$))/,
  },
  {
    fact: "min-length",
    pattern: /(?<subject>[^,。;:]{0,80}?)(?:不少于|不能少于|至少|最少|最短)\s?(?<value>\d{1,20})\s?个?(?:英文)?字符/,
  },
  {
    fact: "range",
    pattern:
      /(?:^|[,。;:(])(?:取?值)?(?:必须|应|需)?(?:为|在|介于)?\s*(?<low>-?\d+)\s*[~\-到至]\s*(?<high>-?\d+)\s*之间(?=\s*(?:[,。;)]|$|的整数))/,
  },
  {
    fact: "maximum",
    pattern:
      /(?:^|[,。;:(])(?:取?值)?(?:最大|最多|至多|不超过|不能超过|不得超过|上限)(?:为|是|:)?\s*(?<value>-?\d[\d,]*)(?=\s*(?:[,。;)]|$))/,
  },
  {
    fact: "minimum",
    pattern:
      /(?:^|[,。;:(])(?:取?值)?(?:最小|最少|至少|不少于|不低于|下限)(?:为|是|:)?\s*(?<value>-?\d[\d,]*)(?=\s*(?:[,。;)]|$))/,
  },
  { fact: "maximum", pattern: /(?:^|[,。;:(])(?:<=|≤)\s*(?<value>-?\d+)(?=\s*(?:[,。;)]|$))/ },
  { fact: "minimum", pattern: /(?:^|[,。;:(])(?:>=|≥)\s*(?<value>-?\d+)(?=\s*(?:[,。;)]|$))/ },
  {
    fact: "max-items",
    pattern:
      /(?:^|[,。;:(])(?:最多|至多|不超过|不能超过)(?:支持|允许|包含|传入?|指定)?\s*(?<value>\d+)\s*个?(?:元素|条记录|个|条)(?=\s*(?:[,。;)]|$))/,
  },
  // a clause that is nothing but the range: "每页行数,1~200"
  {
    fact: "range",
    pattern:
      /(?<!\d ?)(?:^|[,。;:(] ?)\[?(?<low>-?\d+)\s?[~\-到至]\s?(?<high>-?\d+)\s?(?:秒|分钟|小时|天|个|台|块|[KMGT]i?B|%)?(?=\s?(?:[,。;)\]]|$))(?!\)?, ?-?\d|\s?[,、]?\s?(?:或者?|和|以及|及)为?\s?\[?-?\d+\s?[~\-到至])/i,
  },
];
