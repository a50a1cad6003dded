import { expect, test } from "vitest";
import { parseTypeText, type TypeText } from "../../src/language/type-text.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";

const vocabulary = makeVocabulary();

/** "array<object Clusters>" for a reader of this table. */
function show(type: TypeText | null): string {
  if (type === null) return "no type";
  if (type.kind === "array") return `array<${type.items ? show(type.items) : "?"}>`;
  if (type.kind === "map") return `map<${type.values ? show(type.values) : "?"}>`;
  if (type.kind === "union") return type.options.map(show).join(" | ");
  if (type.kind === "object") return type.name === null ? "object" : `object ${type.name}`;
  return type.kind === "name" ? `name ${type.name}` : type.kind;
}

test.each([
  ["String", "string"],
  ["string", "string"],
  ["String。", "string"],
  ["String(255)", "string"],
  ["*String", "string"],
  ["Interger", "integer"],
  ["Long", "integer"],
  ["Bool", "boolean"],
  ["-", "unstated"],
  ["string slice", "array<string>"],
  ["Map of key=val", "map<?>"],
  ["a dictionary of name: value", "map<?>"],
  ["string、int、bool、dict、list", "string | integer | boolean | object | array<?>"],
  ["string, number, array", "string | number | array<?>"],
  ["Object", "object"],
  ["JSON object", "object"],
  ["字典数据类型", "object"],
  ["字典数据结构,请参见表4。", "object"],
  ["Dictionary data structure. For details, see Table 3.", "object"],
  ["clusters object", "object clusters"],
  ["flavor oject", "object flavor"],
  ["SetProject", "name SetProject"],
  ["项目Object", "object 项目"],
  ["{ [key: string]: Lamp; }", "map<object Lamp>"],
  ["{[名称: string]: number}", "no type"],
  ["{ [id: string]: boolean }", "map<boolean>"],
  ["Record<string, Lamp>", "map<object Lamp>"],
  ["'red' | 'blue'", "string"],
  ["Array<'red' | 'blue'>", "array<string>"],
  ["'red'", "no type"],
  ["Table 3 object", "object"],
  ["表4 object", "object"],
  ["Array of Clusters objects", "array<object Clusters>"],
  ["Array of Security Group Rule objects", "array<object Security Group Rule>"],
  ["Array of strings", "array<string>"],
  ["Array of object", "array<object>"],
  ["Array", "array<?>"],
  ["JSON Array", "array<?>"],
  ["列表数据结构", "array<?>"],
  ["String Array", "array<string>"],
  ["params array", "array<object params>"],
  ["[]String", "array<string>"],
  ["[]*String", "array<string>"],
  ["Array<Array<Integer>>", "array<array<integer>>"],
  ["List< Dict >", "array<object>"],
  ["List<resource_tag>", "array<object resource_tag>"],
  ["list<map<String, String>>", "array<map<string>>"],
  ["Array of Map<String,String> objects", "array<map<string>>"],
  ["Map<String,String>", "map<string>"],
  ["Map of key value pairs", "map<?>"],
  ["a dictionary of key-value pairs", "map<?>"],
  ["键值对集合", "map<?>"],
  ["list of pairs", "array<object pairs>"],
  ["Map<String,Map<String,Array<String>>>", "map<map<array<string>>>"],
  ["Map<String,HardDetail>", "map<object HardDetail>"],
  ["Map", "map<?>"],
  ["Integer/Boolean", "integer | boolean"],
  ["String or Int", "string | integer"],
  ["String, Integer", "string | integer"],
  ["String, Integer, or Boolean", "string | integer | boolean"],
  ["String、Boolean", "string | boolean"],
  ["Integer, Long", "integer"],
  ["字符串或整数", "string | integer"],
  ["文字列または整数", "string | integer"],
  ["整数もしくは真偽値", "integer | boolean"],
  ["문자열 또는 정수", "string | integer"],
  ["Array, Object", "array<?>"],
  ["Object or Array", "object | array<?>"],
  ["Integer, required", "integer"],
  ["String, up to 64 characters", "string"],
  ["String(64)/Integer", "string | integer"],
  ["lamp array corresponding to kind", "array<object lamp>"],
  ["Lamp object depending on the type", "object Lamp"],
  ["String, depending on kind", "string"],
  ["与 kind 对应的 lamp 数组", "array<object lamp>"],
  ["按kind的取值而定的字符串", "string"],
  ["lamp数组,取决于kind", "array<object lamp>"],
  ["对象(由 kind 决定)", "object"],
  ["The lamp that is lit according to kind", "no type"],
  ["由管理员指定的名称", "name 由管理员指定的名称"],
  ["func_vpc", "name func_vpc"],
  ["Specifies the ID of the server, which is unique.", "no type"],
])("%s", (text, expected) => {
  expect(show(parseTypeText(text, vocabulary))).toBe(expected);
});
