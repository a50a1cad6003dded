/** Chinese: sentence forms of constants, values and defaults. */
import type { FactPattern } from "../fact-language.ts";
import { exactForm } from "../forms.ts";
import { UNIT } from "./sentence-pieces.ts";

const VALUE = String.raw`(?<value>"[^"]+"|-?\d+(?:\.\d+)?\s?${UNIT}(?=\s*(?:[,。;)]|$))|-?[A-Za-z\d/](?:[\w.\-/:+]*\w)?)`;

export const valuePatterns: readonly FactPattern[] = [
  {
    fact: "const",
    pattern: exactForm`固定(?:值|取值|填写|填|设置)?(?:为|是|:)?\s*${VALUE}(?=\s*(?:[,。;)]|$))(?!\s*[,、]?\s*或)`,
  },
  // 始终为 `done`
  {
    fact: "const",
    pattern:
      /(?<subject>[^,。;:]*?)(?:始终|总是|永远|恒|一直|固定|一律)(?:为|是|等于|返回)\s*:?\s*(?<value>"[^"]+"|true|false|-?\d+)(?=\s*(?:[,。;)]|$))(?!\s*[,、]?\s*或)/,
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
  // 模式可以是以下之一:
  {
    fact: "enum-label",
    pattern:
      /^(?<subject>[^,。:;]{0,30}?)\s?(?:可以|只能|必须|应|会|可)?(?:是|为|取)\s?(?:以下|下列|下面|如下)(?:[几\d]\s?[种个])?(?:的)?(?:取?值|选项|字符串)?(?:之一|中的一[个种]|其中之一)\s*:?$/,
  },
  {
    fact: "enum",
    pattern:
      /(?<subject>[^,。;:]*?)(?:枚举值?|取值范围|取值(?:为|有|包括|包含)?|可选值|有效值|可选项|可取值|(?<!不)可以?为|值为)\s*(?:为|是|有|包括)?\s*:?\s*(?<values>[^。:;]+?)(?:[。;]|$|,(?=缺省|默认|不|未|如|若))/,
  },
  { fact: "enum", pattern: /可能的?取值(?:为|是|有|包括)?:? ?(?<values>[^。:;\s][^。:;]{0,200})(?:[。;]|$)/ },
  { fact: "enum", pattern: /(?:仅|只|当前|目前)支持(?<values>[^。;,]{1,200}?)[一两二三四五六七八九十]种/ },
  { fact: "enum", pattern: /(?:仅|只|当前|目前)支持(?<values>"[^"]+"(?:\s*(?:,|、|和|或)\s*"[^"]+")+)(?=[。;]|$)/ },
  {
    fact: "enum",
    pattern:
      /(?:仅|只|当前|目前)支持(?<values>[A-Za-z][\w.-]{0,40}(?:、[A-Za-z][\w.-]{0,40}){1,20}(?:(?:和|或|及|以及)[A-Za-z][\w.-]{0,40})?)(?=[。;]|$)/,
  },
  // "订单状态:WAIT、PAID、CLOSED": a name, and nothing but values in capitals
  { fact: "enum", pattern: /^[^,。;:"]{1,12}:\s?(?<values>[A-Z][A-Z0-9_]+(?:\s?[、,/|]\s?[A-Z][A-Z0-9_]+){1,30})。?$/ },
  { fact: "enum", pattern: /^(?<values>"[^"\s]+"(?:\s?[、,/|]\s?"[^"\s]+"){0,30}\s?或(?:者)?\s?"[^"\s]+")。?$/ },
  // "模式,`low` 或 `high`": a name, and nothing but values
  {
    fact: "enum",
    pattern:
      /^(?![^"]*(?:如|例|像|包括|等|不|非|除)[,:]?\s?")[^,。;:"()]{1,12},\s?(?<values>"[^"\s]+"(?:\s?(?:[、,/|]|或者?)\s?"[^"\s]+"){0,30}\s?或者?\s?"[^"\s]+")。?$/,
  },
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
    fact: "default",
    pattern: exactForm`(?:^|[,。;(\s])(?:默认|缺省)(?:使用|采用|取)?\s*(?<value>"[^"]+"|-?\d+(?:\.\d+)?(?:\s?${UNIT})?|true|false|[A-Za-z][\w.-]*)(?=\s*(?:[,。;)]|$))`,
  },
  {
    fact: "default",
    pattern: exactForm`(?:不填|不传|不指定|不设置|未填|未传|未指定|未设置|省略)(?:该参数|该字段)?(?:时|则)[,]?(?:则)?(?:默认)?(?:为|是|取|使用)\s*${VALUE}(?=\s*(?:[,。;)]|$))`,
  },
];
