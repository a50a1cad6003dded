/** What lint says, in Chinese. */
import type { Entry } from "../catalogue.ts";

/** Messages and statements. */
export const lintMessages: readonly Entry[] = [
  ["the link “{text}” points to #{target}, which is not on the page", "链接“{text}”指向 #{target}，本页没有该锚点"],
  [
    "the text refers to Table {number}, but the page's tables end at {highest}",
    "正文提到表{number}，但本页的表只到表{highest}",
  ],
  ["the page contains the markers of an unresolved merge conflict", "页面中残留未解决的合并冲突标记"],
  [
    "the page contains the markers of an unresolved merge conflict ({branch})",
    "页面中残留未解决的合并冲突标记（{branch}）",
  ],
  ["the default is {first} in one place and {second} in another", "默认值一处为 {first}，另一处为 {second}"],
  [
    "{name} has two tables that differ: {first:difference!}, {second:difference!}",
    "{name} 有两个不一致的表：{first}，{second}",
  ],
  ["{name} has two tables that differ, {only:difference!}", "{name} 有两个不一致的表，{only}"],
  [
    "{name} has two tables that differ, {first:difference!}, {second:difference!}",
    "{name} 有两个不一致的表，{first}，{second}",
  ],
  ["{name} has two tables that differ", "{name} 有两个不一致的表"],
  [
    "{where:where} contains {characters:list}; only ASCII characters work there",
    "{where}中含有 {characters}；此处只能使用 ASCII 字符",
  ],
  [
    "the description fixes the value at {value}, the example shows {shows:shown}",
    "描述规定取值固定为 {value}，示例为{shows}",
  ],
  ["the table says {type}, a header is a text", "表中为 {type}，消息头是文本"],
  ["{first} and {second} are two rows of one table", "{first} 与 {second} 是同一个表的两行"],
  ["{name} is a query parameter in the example but not in the tables", "示例中有查询参数 {name}，表中没有"],
  ["{name} is a query parameter in the example, the tables have {meant}", "示例中的查询参数为 {name}，表中为 {meant}"],
  [
    "the address of the request example breaks off at {before} and goes on with {after}",
    "请求示例的地址在 {before} 处断开，其后为 {after}",
  ],
  ["the description is in Latin letters, the page's others are not", "描述为拉丁字母，页面的其他描述不是"],
  ["the description is in an East Asian script, the page's others are not", "描述为东亚文字，页面的其他描述不是"],
  ["{first} and {second} have the same description", "{first} 与 {second} 的描述相同"],
  ["the default is {standard}, the description says {bound:bound}", "默认值为 {standard}，描述为{bound}"],
  [
    "two places on the page have the anchor #{name}, and a link points to it",
    "页面有两处使用锚点 #{name}，且有链接指向该锚点",
  ],
  ["{key} occurs twice in one object of the {place:role} example", "{key} 在{place}示例的同一对象中出现两次"],
  ["{name} has two rows in {table:table} (duplicate)", "{name} 在{table}中有两行（重复）"],
  ["the description lists {values:list}, the example shows {shows:shown}", "描述列出的取值为 {values}，示例为{shows}"],
  ["required in the table, missing from the request example", "表中为必选，请求示例中缺少该字段"],
  ["no example shows the field {fields:list} of {table:table}", "没有示例展示{table}的字段 {fields}"],
  ["no example shows the fields {fields:list} of {table:table}", "没有示例展示{table}的字段 {fields}"],
  ["the description says {format:form}, the example shows {shows:form}", "描述为{format}，示例为{shows}"],
  [
    "a column of {table:table} has the header “{words}” instead of Type",
    "{table}中有一列的表头为“{words}”，应为“类型”",
  ],
  ["the {body:role} example is not valid JSON: {breaks:list-break}", "{body}示例不是合法的 JSON：{breaks}"],
  [
    "the {body:role} example is not valid JSON and could not be repaired: {breaks:list-break}",
    "{body}示例不是合法的 JSON，且无法修复：{breaks}",
  ],
  [
    "the description allows at {end:end!} {limit} {of:unit}, the example has {length}",
    "描述允许{end} {limit} {of}，示例有 {length} {of}",
  ],
  ["the type is {words}, but the description limits the length in characters", "类型为 {words}，描述却限制了字符长度"],
  ["no description", "没有描述"],
  ["no description, only “{words}”", "没有描述，只有“{words}”"],
  ["the link “{text}” leads to {target}, and there is no such file", "链接“{text}”指向 {target}，该文件不存在"],
  ["the API is deprecated, but the page names no replacement", "该接口已弃用，页面却没有说明替代接口"],
  [
    "the API is deprecated in the title, but the page names no replacement",
    "标题说明该接口已弃用，页面却没有说明替代接口",
  ],
  ["{table:table} has no type column ({rows:number} row)", "{table}没有类型列（{rows} 行）"],
  ["{table:table} has no type column ({rows:number} rows)", "{table}没有类型列（{rows} 行）"],
  ["no type", "没有类型"],
  ["no type, only “{words}”", "没有类型，只有“{words}”"],
  ["{row} is spelled {key} in the example", "{row} 在示例中写作 {key}"],
  ["the type is spelled “{words}”; did you mean {meant}?", "类型写作“{words}”，是否应为 {meant}？"],
  ["a character is garbled: {sample}", "有一个字符为乱码：{sample}"],
  ["{count:number} characters are garbled, first in: {sample}", "有 {count} 个字符为乱码，第一处：{sample}"],
  [
    "the table says {words} and does not mention null, the example shows null",
    "表中类型为 {words}，未说明可为 null，示例为 null",
  ],
  [
    "{name} is documented as a {first:location} parameter and as a {second:location} parameter",
    "{name} 既写为{first}参数，又写为{second}参数",
  ],
  ["{name} is documented as a path parameter but is not in {path}", "{name} 写为路径参数，但 {path} 中没有该参数"],
  ["{name} is documented as a path parameter, but the URI has {{meant}}", "{name} 写为路径参数，但 URI 中是 {{meant}}"],
  ["“{mark}” was left in: “{words}”", "遗留了“{mark}”：“{words}”"],
  ['the example shows the text "null" in quotes, not null', '示例为带引号的文本 "null"，而不是 null'],
  [
    "the minimum {what:measure} ({low}) is greater than the maximum ({high})",
    "{what}的最小值（{low}）大于最大值（{high}）",
  ],
  [
    "the page prints what looks like a real {kind:secret} ({length:number} characters)",
    "页面印有疑似真实的{kind}（{length} 个字符）",
  ],
  ["{name:field} contains itself: {path}", "{name} 包含自身：{path}"],
  ["the request example uses {shows}, the URI section says {says}", "请求示例使用 {shows}，URI 部分为 {says}"],
  ["the request example calls {shows}, which does not match {says}", "请求示例调用 {shows}，与 {says} 不符"],
  ["{cell:requirement!} in the table, {prose:requirement!} in the description", "表中为{cell}，描述中为{prose}"],
  [
    "the {column:column} column holds “{words}”, expected a {belongs:column-value}",
    "{column}列的内容为“{words}”，应为{belongs}",
  ],
  ["two tables of the page are called Table {number}", "页面有两个表的编号都是表{number}"],
  ["Table {number} follows Table {before}", "表{before}之后是表{number}"],
  ["Table {number} follows Table {before}, with none between them", "表{before}之后是表{number}，编号不连续"],
  ["the table says {words}, the example shows {shows:kind}", "表中类型为 {words}，示例为{shows}"],
  ["the type names {name}, which the page does not describe", "类型引用了 {name}，页面没有描述该结构"],
  [
    "the request example has {keys:list} in its body, the tables describe them as parameters of the URI or headers",
    "请求示例的请求体中有 {keys}，表中却将其写为 URI 或请求头参数",
  ],
  [
    "the response example shows {keys:list}, the tables describe that as parameters of the request",
    "响应示例中有 {keys}，表中却将其写为请求参数",
  ],
  [
    "the {body:role} example shows what the tables describe as the response, and no request body is described",
    "{body}示例的内容在表中写为响应，且没有描述请求体",
  ],
  [
    "the {body:role} example has a body ({keys:list}), and no table describes one",
    "{body}示例有消息体（{keys}），却没有表描述它",
  ],
  ["{key} is in the example but not in {table:table}", "示例中有 {key}，{table}中没有"],
  [
    "{key} is in the example but not in {table:table}; {elsewhere} has such a row, which no example shows",
    "示例中有 {key}，{table}中没有；{elsewhere} 有这一行，但没有示例展示",
  ],
  ["{{name}} is in the URI but not in the tables", "URI 中有 {{name}}，表中没有"],
  ["{name} is a query parameter in the URI but not in the tables", "URI 中有查询参数 {name}，表中没有"],
  ["the type of {fields:list} is “{words}”, which is not a known type", "{fields} 的类型为“{words}”，不是已知类型"],
  [
    "a response with status {status} is described, but the table of status codes lists only {listed:list}",
    "页面描述了状态码为 {status} 的响应，但状态码表只列出 {listed}",
  ],
  ["{table:table} was not read: it has {reason:reason}", "{table}未能读取：{reason}"],
  ["{name} is described, but no field on the page refers to it", "页面描述了 {name}，但没有字段引用它"],
  ["the type is {type}, but the {what:value} is {values:list}", "类型为 {type}，{what}却为 {values}"],
  ["the type is {type}, but the {what:value} are {values:list}", "类型为 {type}，{what}却为 {values}"],
  ["the table puts {fields:fields} inside {said}, the example does not", "表中{fields}位于 {said} 之内，示例中则不是"],
  [
    "the example puts {fields:fields} inside {shown}, the table does not",
    "示例中{fields}位于 {shown} 之内，表中则不是",
  ],
  [
    "the example puts {fields:fields} inside {shown}, the table inside {said}",
    "示例中{fields}位于 {shown} 之内，表中位于 {said} 之内",
  ],
];

/** What readers could not read as it was meant. */
export const readingProblems: readonly Entry[] = [
  ["a code fence without an end: {count:number} line is read as code", "代码块没有结束标记：{count} 行被当作代码"],
  ["a code fence without an end: {count:number} lines are read as code", "代码块没有结束标记：{count} 行被当作代码"],
  [
    "a row of {cells:number} cells under {columns:number} headers: “{shown}” shows nowhere (write \\| for a | inside a cell)",
    "{columns} 列的表中有一行写了 {cells} 个单元格：“{shown}”不会显示（单元格内的 | 应写作 \\|）",
  ],
  ["section title whose lines above and below differ", "章节标题上下两行的长度或字符不一致"],
  ["a table's caption that is indented by four blanks, so that it shows as code", "表标题缩进了四个空格，显示为代码"],
  [
    "HTML that is indented by four blanks behind a blank line, and shows as code",
    "空行之后缩进四个空格的 HTML，显示为代码",
  ],
  [
    "HTML that is indented by four blanks behind a blank line, and shows as code, {count:number} times",
    "空行之后缩进四个空格的 HTML，显示为代码（{count} 处）",
  ],
  ['block without its closing "{close}"', '块缺少结束标记 "{close}"'],
];

/** What to write instead. */
export const lintFixes: readonly Entry[] = [
  ["Correct the link, or give its target the anchor {target}.", "改正链接，或为其目标添加锚点 {target}。"],
  ["Write the number of the right table, as a link.", "写上正确的表编号，并做成链接。"],
  ["Keep one of the two versions and remove the marker lines.", "保留两个版本之一，并删除冲突标记行。"],
  ["Correct one of the two.", "改正其中一处。"],
  [
    "Give the two structures different names, or make the tables identical.",
    "为两个结构取不同的名称，或使两个表一致。",
  ],
  ["Write {plain}.", "写作 {plain}。"],
  ["Type the ASCII characters.", "改为 ASCII 字符。"],
  ["Show {fixed} in the example, or correct the description.", "示例改为 {fixed}，或改正描述。"],
  ["Write a description for the field that the text does not fit.", "为描述不相符的字段重写描述。"],
  ["Correct the default or the range.", "改正默认值或取值范围。"],
  [
    "Rename one of the two anchors {name}, and correct the links to it.",
    "将两个锚点 {name} 之一改名，并改正指向它的链接。",
  ],
  ["Rename or remove one {name}.", "将其中一个 {name} 改名或删除。"],
  ["Merge the two rows of {name}, or rename one of them.", "合并 {name} 的两行，或将其中一行改名。"],
  [
    "Add the value to the list, or use a listed value in the example.",
    "将该值加入取值列表，或在示例中使用已列出的值。",
  ],
  ["Add the field to the example, or mark it as optional in the table.", "在示例中补充该字段，或在表中改为可选。"],
  [
    "Show them in an example, or say in their descriptions when they are returned.",
    "在示例中展示这些字段，或在描述中说明何时返回。",
  ],
  ["Show a time of the form {words}, or correct the description.", "示例改为 {words} 形式的时间，或改正描述。"],
  [
    "Say in the description that {name} is {shows:form}, or correct the example.",
    "在描述中说明 {name} 是{shows}，或改正示例。",
  ],
  ["Write Type instead of {words}.", "将 {words} 改为“类型”。"],
  ["Make the example valid JSON.", "将示例改为合法的 JSON。"],
  [
    "Make the example valid JSON. Line {line:number} should read: {text}",
    "将示例改为合法的 JSON。第 {line} 行应为：{text}",
  ],
  ["Print the values, or leave out the key.", "写出取值，或删去该键。"],
  [
    "Print the values, or leave out the key. Line {line:number} should read: {text}",
    "写出取值，或删去该键。第 {line} 行应为：{text}",
  ],
  ["Correct the limit, or show a value within it.", "改正长度限制，或使示例符合限制。"],
  ["Document a range instead of a length, or change the type to String.", "将长度改为取值范围，或将类型改为 String。"],
  ["Correct the markup.", "改正标记。"],
  ["Make it smaller or less nested.", "缩小规模或减少嵌套。"],
  ["Put the content on the page itself if it should be checked.", "如需检查，请将内容直接写在页面中。"],
  ["Describe {name}: what it is and what its values mean.", "补充 {name} 的描述：说明其含义及各取值的意义。"],
  ["Correct the link, or bring {target} back.", "改正链接，或恢复文件 {target}。"],
  ["Name and link the replacement, or say that there is none.", "写明替代接口并加上链接，或说明没有替代接口。"],
  ["Add a type column.", "增加类型列。"],
  ["State the type of {name}.", "写明 {name} 的类型。"],
  [
    "Write one of the two in both places: {name} (the table) or {key} (the example).",
    "两处统一写法：{name}（表）或 {key}（示例）。",
  ],
  ["Write {meant}.", "写作 {meant}。"],
  ["Restore the text from its source, and save the page as UTF-8.", "从原文恢复文字，并以 UTF-8 编码保存页面。"],
  [
    "Say in the description when the field is null, or show another value.",
    "在描述中说明该字段何时为 null，或在示例中使用其他值。",
  ],
  ["Keep the row of {name} in one of the two tables.", "{name} 的行只保留在其中一个表中。"],
  ["Add {{name}} to the URI, or move the row to where it belongs.", "在 URI 中加上 {{name}}，或将该行移到所属的表。"],
  ["Use the same name in both places: {name} or {meant}.", "两处使用同一名称：{name} 或 {meant}。"],
  ["Write what is missing, or remove the mark.", "补充缺少的内容，或删除该标记。"],
  ["Keep the row with the right name, and remove the other.", "保留名称正确的一行，删除另一行。"],
  ["Write {meant} in the example, or correct the row.", "在示例中写 {meant}，或更正该行。"],
  [
    "Remove it from the example, or add a row for it to the query parameters.",
    "从示例中删除，或在查询参数中补充该行。",
  ],
  ["Write the address without a break.", "地址中间不要断开。"],
  ["Write String as the type.", "把类型写成 String。"],
  ["Translate the description.", "翻译该描述。"],
  ["Write null without quotes, or show a real value.", "去掉 null 的引号，或使用真实的取值。"],
  ["Correct the range, or show a number in it.", "改正取值范围，或使示例处于范围之内。"],
  ["Swap or correct the two limits.", "交换或改正上下限。"],
  ["Revoke it if it was ever valid, and print a mask instead.", "如果曾经有效，请立即作废，并改用掩码。"],
  ["If the API does not nest like this, link to the right table.", "如果接口并非如此嵌套，请链接到正确的表。"],
  ["If the URI is right, write {says} in the example.", "如果 URI 正确，示例应写作 {says}。"],
  [
    "Write the condition in the required column, or remove it from the description.",
    "在“是否必选”列写明条件，或从描述中删除条件。",
  ],
  ["Write No in the required column, or correct the sentence.", "“是否必选”列改为“否”，或改正描述。"],
  ["Write Yes in the required column, or correct the sentence.", "“是否必选”列改为“是”，或改正描述。"],
  ["Put the cells in the right order, or correct the header.", "调整单元格顺序，或改正表头。"],
  ["Renumber the tables of the page.", "为页面的表重新编号。"],
  [
    "State in the table that each item is {kind:kind}, or correct the example.",
    "在表中说明每个元素是{kind}，或改正示例。",
  ],
  ["Say that the body is {kind:kind}, or correct the example.", "说明消息体是{kind}，或改正示例。"],
  ["State {kind:kind!} in the table, or correct the example.", "在表中写明类型为{kind}，或改正示例。"],
  ["Write “{better}” in the table, or correct the example.", "表中写作“{better}”，或改正示例。"],
  ["Add a table for {name}, or link to the one that describes it.", "为 {name} 增加表，或链接到描述它的表。"],
  [
    "Describe the body of the {role:role} in a table, or correct the example.",
    "在表中描述{role}的消息体，或改正示例。",
  ],
  [
    "Add a row for the key to the table, or remove the key from the example.",
    "在表中为该键增加一行，或从示例中删除该键。",
  ],
  ["Add a row for {name} to the path parameters.", "在路径参数表中为 {name} 增加一行。"],
  [
    "Add a row for it to the query parameters, or remove it from the URI.",
    "在查询参数表中为其增加一行，或从 URI 中删除。",
  ],
  [
    "State a type. If “{words}” is a type in your documentation, add to docproof.yaml: {yaml}",
    "写明类型。如果“{words}”是贵文档使用的类型，请在 docproof.yaml 中加入：{yaml}",
  ],
  [
    "Add {status} to the status codes, or correct it where the response is described.",
    "在状态码表中加入 {status}，或在描述响应处改正。",
  ],
  ["Give the table a header row.", "为表增加表头行。"],
  [
    "If it describes parameters, say in docproof.yaml which column is what: {yaml}",
    "如果该表描述参数，请在 docproof.yaml 中说明各列的含义：{yaml}",
  ],
  [
    "Link to this table from the field that has the structure {name}, or remove the table.",
    "在类型为 {name} 结构的字段处链接到本表，或删除本表。",
  ],
  ["Correct the type or the value.", "改正类型或取值。"],
  [
    "If the example is right, give the table one row {shown}, and describe the fields as its structure.",
    "如果示例正确，表中只写一行 {shown}，并将各字段作为其结构描述。",
  ],
  ['If the table is right, put the example\'s fields inside "{said}".', '如果表正确，将示例的字段放入 "{said}" 之内。'],
  ["If the example is right, take the object {table} out of the tables.", "如果示例正确，从表中去掉对象 {table}。"],
  [
    "If the example is right, describe the fields as the structure of {example}.",
    "如果示例正确，将各字段作为 {example} 的结构描述。",
  ],
];

/** Which side is wrong, and why. */
export const lintReasons: readonly Entry[] = [
  ["Every example shows {kind:kind!}.", "所有示例均为{kind}。"],
  ["The page's own example shows {kind:kind!}.", "本页示例为{kind}。"],
];
