/** What is known in English is known in Chinese, and the other way round: each line is one meaning in both. */
import { describe, expect, test } from "vitest";
import type { CaptionPlace, ColumnRole, ParameterPlace, SectionKind, TypeWord } from "../../src/language/language.ts";
import { makeVocabulary } from "../../src/language/vocabulary.ts";

const vocabulary = makeVocabulary();

describe("headers of columns", () => {
  test.each<[string, string, ColumnRole]>([
    ["Parameter", "参数", "name"],
    ["Parameters", "参数列表", "name"],
    ["Parameter Name", "参数名称", "name"],
    ["Parameter ID", "参数ID", "name"],
    ["Name", "名字", "name"],
    ["Name", "名称", "name"],
    ["Field", "字段", "name"],
    ["Field Name", "字段名", "name"],
    ["Attribute", "属性", "name"],
    ["Property Name", "属性名称", "name"],
    ["Key", "键", "name"],
    ["Variable", "变量", "name"],
    ["Argument", "入参", "name"],
    ["Request Parameter", "请求参数名", "name"],
    ["Response Parameter", "响应参数名", "name"],
    ["Response Field", "返回字段", "name"],
    ["Request Field", "请求字段", "name"],
    ["Request Header", "请求头", "name"],
    ["Response Header", "响应头", "name"],
    ["Query Parameter", "查询参数", "name"],
    ["Path Parameter", "路径参数", "name"],
    ["Body Parameter", "请求体参数", "name"],
    ["Form Field", "表单字段", "name"],
    ["Element", "元素", "name"],
    ["Nullable?", "是否可空", "nullable"],
    ["Element Name", "元素名称", "name"],
    ["Item", "条目", "name"],
    ["Required", "必填", "required"],
    ["Required?", "是否必填?", "required"],
    ["Is Required", "是否必须", "required"],
    ["Req.", "必填项", "required"],
    ["Req'd", "必选项", "required"],
    ["Mandatory", "是否强制", "required"],
    ["Mandatory or not", "是否强制要求", "required"],
    ["M/O", "必选/可选", "required"],
    ["Mandatory (Yes/No)", "必填(是/否)", "required"],
    ["Required/Optional", "必填/选填", "required"],
    ["Optional", "可选", "required"],
    ["Optional?", "是否可选", "required"],
    ["Necessity", "必要性", "required"],
    ["Type", "类型", "type"],
    ["Data Type", "数据类型", "type"],
    ["Parameter Type", "参数类型", "type"],
    ["Field Type", "字段类型", "type"],
    ["Value Type", "值类型", "type"],
    ["Property Type", "属性类型", "type"],
    ["JSON Type", "JSON类型", "type"],
    ["Description", "描述", "description"],
    ["Description", "详情", "description"],
    ["Details", "详细", "description"],
    ["Meaning", "含义", "description"],
    ["Remarks", "备注", "description"],
    ["Notes", "注意事项", "description"],
    ["Explanation", "解释", "description"],
    ["Instructions", "使用说明", "description"],
    ["Parameter Description", "参数说明", "description"],
    ["Field Description", "字段说明", "description"],
    ["Comment", "注释", "description"],
    ["Definition", "定义", "description"],
    ["Purpose", "作用", "description"],
    ["Info", "信息", "description"],
    ["Location", "位置", "location"],
    ["In", "所在位置", "location"],
    ["Parameter Location", "参数位置", "location"],
    ["Passed in", "传参方式", "location"],
    ["Default", "默认", "default"],
    ["Default Value", "默认值", "default"],
    ["Defaults to", "缺省值", "default"],
    ["Value Range", "取值范围", "values"],
    ["Range", "范围", "values"],
    ["Allowed Values", "允许值", "values"],
    ["Possible Values", "可能的值", "values"],
    ["Valid Values", "有效值", "values"],
    ["Enum", "枚举", "values"],
    ["Enum Values", "枚举值", "values"],
    ["Options", "可选项", "values"],
    ["Value", "值", "values"],
    ["Constraints", "约束", "constraint"],
    ["Restrictions", "限制", "constraint"],
    ["Length", "长度", "constraint"],
    ["Max Length", "最大长度", "constraint"],
    ["Validation", "校验规则", "constraint"],
    ["Example", "示例", "example"],
    ["Example Value", "示例值", "example"],
    ["Example Values", "样例值", "example"],
    ["Sample", "例子", "example"],
    ["Status Code", "状态码", "status"],
    ["Return Code", "返回码", "status"],
    ["Response Code", "响应码", "status"],
    ["HTTP Status Code", "HTTP状态码", "status"],
    ["Method", "方法", "method"],
    ["HTTP Method", "HTTP 方法", "method"],
    ["Request Method", "请求方法", "method"],
    ["URL", "URL", "uri"],
    ["Request URL", "请求URL", "uri"],
    ["Path", "路径", "uri"],
    ["Request Path", "请求路径", "uri"],
    ["Endpoint", "接口地址", "uri"],
    ["API Path", "接口路径", "uri"],
    ["Error Code", "错误码", "other"],
    ["Error Message", "错误信息", "other"],
    ["Message", "消息", "other"],
    ["Cause", "原因", "other"],
    ["Solution", "解决方案", "other"],
    ["Permission", "权限", "other"],
    ["Function", "功能", "other"],
    ["Version", "版本", "other"],
    ["Unit", "单位", "other"],
  ])("%s, %s: %s", (english, chinese, role) => {
    expect([vocabulary.columnRole(english), vocabulary.columnRole(chinese)]).toEqual([role, role]);
  });

  test.each(["Colour", "颜色", "Weather", "Format", "格式", "Requests", "请求次数", "Row", "行号"])(
    "%s is none",
    (header) => {
      expect(vocabulary.columnRole(header)).toBeNull();
    },
  );
});

describe("headings", () => {
  test.each<[string, string, SectionKind]>([
    ["Function", "功能", "function"],
    ["Description", "接口说明", "function"],
    ["Overview", "概述", "function"],
    ["Introduction", "简介", "function"],
    ["Constraints", "约束", "constraints"],
    ["Prerequisites", "前提条件", "constraints"],
    ["Precautions", "注意事项", "constraints"],
    ["Debugging", "调试", "debugging"],
    ["URI", "URI", "uri"],
    ["Request URL", "请求URL", "uri"],
    ["Request Path", "请求路径", "uri"],
    ["Request Address", "请求地址", "uri"],
    ["Endpoint", "接口地址", "uri"],
    ["HTTP Request", "HTTP请求", "uri"],
    ["Request", "请求", "request"],
    ["Request Parameters", "请求参数", "request"],
    ["Request Body", "请求体", "request"],
    ["Request Headers", "请求头", "request"],
    ["Request Fields", "请求字段", "request"],
    ["Request Message", "请求消息", "request"],
    ["Input Parameters", "输入参数", "request"],
    ["Response", "响应", "response"],
    ["Response", "返回", "response"],
    ["Response Parameters", "返回参数", "response"],
    ["Response Body", "响应体", "response"],
    ["Response Fields", "响应字段", "response"],
    ["Response Data", "返回数据", "response"],
    ["Response Result", "返回结果", "response"],
    ["Return Value", "返回内容", "response"],
    ["Output Parameters", "输出参数", "response"],
    ["Example Request", "请求示例", "request-example"],
    ["Sample Request", "示例请求", "request-example"],
    ["Request Sample", "请求样例", "request-example"],
    ["Call Example", "调用示例", "request-example"],
    ["Example Response", "响应示例", "response-example"],
    ["Sample Response", "示例响应", "response-example"],
    ["Example Return", "示例返回", "response-example"],
    ["Example Result", "结果示例", "response-example"],
    ["Return Example", "返回示例", "response-example"],
    ["Output Example", "输出示例", "response-example"],
    ["Example", "示例", "example"],
    ["Example 2", "示例2", "example"],
    ["Error Codes", "错误码", "errors"],
    ["Status Codes", "状态码", "status"],
    ["Response Codes", "响应码", "status"],
    ["Normal Response", "正常响应", "normal-response"],
    ["Successful Response", "成功响应", "normal-response"],
    ["Error Response", "错误响应", "error-response"],
  ])("%s, %s: %s", (english, chinese, kind) => {
    expect([vocabulary.section(english), vocabulary.section(chinese)]).toEqual([kind, kind]);
  });

  test.each(["Request a demo", "Response times", "请求频率限制", "返回首页", "Example applications"])(
    "%s is none",
    (heading) => {
      expect(vocabulary.section(heading)).toBeNull();
    },
  );
});

describe("captions and leads of tables", () => {
  test.each<[string, string, CaptionPlace]>([
    ["Path parameters", "路径参数", "path"],
    ["Query parameters", "查询参数", "query"],
    ["Query string", "查询字符串", "query"],
    ["Request header parameters", "请求Header参数", "request-header"],
    ["Request headers", "请求头", "request-header"],
    ["Response headers", "响应头", "response-header"],
    ["Request body parameters", "请求Body参数", "request-body"],
    ["Body parameters", "Body参数", "request-body"],
    ["Body parameters", "body参数列表", "request-body"],
    ["Body fields", "Body 参数一览", "request-body"],
    ["Request header parameters", "Header参数列表", "request-header"],
    ["Form parameters", "表单参数", "form"],
    ["Response body parameters", "响应Body参数", "response-body"],
    ["Request parameters", "请求参数", "request"],
    ["Input parameters", "输入参数", "request"],
    ["Response parameters", "响应参数", "response"],
    ["Returned parameters", "返回参数", "response"],
    ["Output parameters", "输出参数", "response"],
    ["Status codes", "状态码", "status"],
    ["Error codes", "错误码", "errors"],
    ["Parameter description", "参数说明", "parameters"],
    ["Fields", "字段", "parameters"],
  ])("%s, %s: %s", (english, chinese, place) => {
    expect([vocabulary.captionPlace(english), vocabulary.captionPlace(chinese)]).toEqual([place, place]);
  });
});

describe("types", () => {
  test.each<[string, string, TypeWord]>([
    ["string", "字符串", "string"],
    ["text", "文本", "string"],
    ["date", "日期", "string"],
    ["timestamp", "时间", "string"],
    ["enum", "枚举", "string"],
    ["integer", "整数", "integer"],
    ["int", "整型", "integer"],
    ["long", "长整型", "integer"],
    ["number", "数字", "number"],
    ["number", "数值", "number"],
    ["float", "浮点数", "number"],
    ["decimal", "小数", "number"],
    ["boolean", "布尔值", "boolean"],
    ["bool", "布尔", "boolean"],
    ["object", "对象", "object"],
    ["dict", "字典", "object"],
    ["array", "数组", "array"],
    ["list", "列表", "array"],
    ["map", "映射", "map"],
    ["file", "文件", "file"],
    ["n/a", "无", "unstated"],
  ])("%s, %s: %s", (english, chinese, type) => {
    expect([vocabulary.typeWord(english), vocabulary.typeWord(chinese)]).toEqual([type, type]);
  });
});

describe("marks of required fields", () => {
  test.each<[string, string, "yes" | "no"]>([
    ["Yes", "是", "yes"],
    ["Y", "Y", "yes"],
    ["Required", "必填", "yes"],
    ["Mandatory", "必选", "yes"],
    ["M", "必须", "yes"],
    ["R", "必需", "yes"],
    ["True", "强制", "yes"],
    ["✓", "√", "yes"],
    ["✔", "✔️", "yes"],
    ["No", "否", "no"],
    ["N", "不是", "no"],
    ["Optional", "可选", "no"],
    ["O", "选填", "no"],
    ["Not required", "非必填", "no"],
    ["False", "非必须", "no"],
    ["✗", "×", "no"],
  ])("%s, %s: %s", (english, chinese, value) => {
    expect([vocabulary.requirement(english), vocabulary.requirement(chinese)]).toEqual([
      { value, condition: null },
      { value, condition: null },
    ]);
  });

  test.each(["C", "Conditional", "条件必选", "Depends on the kind", "视情况而定"])("%s is neither", (mark) => {
    expect(vocabulary.requirement(mark)?.value).toBe("conditional");
  });
});

describe("words of a location column", () => {
  test.each<[string, string, ParameterPlace]>([
    ["path", "路径", "path"],
    ["query", "查询", "query"],
    ["query string", "查询字符串", "query"],
    ["header", "请求头", "header"],
    ["body", "请求体", "body"],
    ["request body", "消息体", "body"],
    ["form", "表单", "body"],
    ["cookie", "cookie", "cookie"],
    ["url", "url参数", "uri"],
  ])("%s, %s: %s", (english, chinese, place) => {
    expect([vocabulary.location(english), vocabulary.location(chinese)]).toEqual([place, place]);
  });
});
