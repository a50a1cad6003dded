/** What readers could not read as it was meant, in Chinese. */
import type { Entry } from "../catalogue.ts";

const html: readonly Entry[] = [
  ["a tag with more than {most:number} attributes is read without them", "标签的属性超过 {most} 个，未读取其属性"],
  [
    "elements nested deeper than {deepest:number} levels are read without their tags",
    "元素嵌套超过 {deepest} 层，更深的标签未读取",
  ],
  [
    "formatting left open more than {most:number} times is read without its tags",
    "未闭合的格式标签超过 {most} 个，其余的标签未读取",
  ],
  [
    "page that scripts build when a browser opens it: save it from the browser, or name its address with --render, to have its content read",
    "页面内容由脚本在浏览器中生成：请从浏览器保存页面，或用 --render 指定其地址，以读取内容",
  ],
  ["hidden {element} left out, as a browser does", "隐藏的 {element} 未读取，浏览器也不显示"],
];

const markdown: readonly Entry[] = [
  ["a code fence without an end: {count:number} line is read as code", "代码块没有结束标记：{count} 行被当作代码"],
  ["a code fence without an end: {count:number} lines are read as code", "代码块没有结束标记：{count} 行被当作代码"],
  ["a code fence without an end, and with nothing in it", "代码块没有结束标记，也没有内容"],
  [
    "a row of {cells:number} cells under {columns:number} headers: “{shown}” shows nowhere (write \\| for a | inside a cell)",
    "{columns} 列的表中有一行写了 {cells} 个单元格：“{shown}”不会显示（单元格内的 | 应写作 \\|）",
  ],
  ["a table's caption that is indented by four blanks, so that it shows as code", "表标题缩进了四个空格，显示为代码"],
  [
    "HTML that is indented by four blanks behind a blank line, and shows as code",
    "空行之后缩进四个空格的 HTML，显示为代码",
  ],
  [
    "HTML that is indented by four blanks behind a blank line, and shows as code, {count:number} times",
    "空行之后缩进四个空格的 HTML，显示为代码（{count} 处）",
  ],
  ["a heading without a blank behind its signs, which shows as text", "标题的 # 号之后没有空格，显示为文本"],
  ["a row that begins with “>”, which ends the table and shows as a quote", "以“>”开头的行会结束表格，并显示为引用"],
  [
    "quotes and lists nested deeper than {deepest:number} levels are read as text",
    "引用和列表嵌套超过 {deepest} 层，按文本读取",
  ],
  ...(
    [
      [
        "that is indented by four blanks, and shows as code",
        "that are indented by four blanks, and show as code",
        "表缩进了四个空格，显示为代码",
      ],
      [
        "whose rows are indented by four blanks, and show as code",
        "whose rows are indented by four blanks, and show as code",
        "表中的行缩进了四个空格，显示为代码",
      ],
      [
        "whose ruler has more columns than its head, and which shows as text",
        "whose rulers have more columns than their heads, and which show as text",
        "表的分隔行列数多于表头，显示为文本",
      ],
      [
        "whose ruler has fewer columns than its head, and which shows as text",
        "whose rulers have fewer columns than their heads, and which show as text",
        "表的分隔行列数少于表头，显示为文本",
      ],
      [
        "without a ruler below its head, which shows as text",
        "without rulers below their heads, which show as text",
        "表头下没有分隔行，表显示为文本",
      ],
    ] as const
  ).flatMap(([one, several, chinese]): Entry[] => [
    [`a table ${one}`, chinese],
    [`{count:number} tables ${several}`, `${chinese}（{count} 个表）`],
  ]),
];

const asciidoc: readonly Entry[] = [
  ['"include" of a file', '用 "include" 引入了文件'],
  ['block without its closing "{close}"', '块缺少结束标记 "{close}"'],
];

const rst: readonly Entry[] = [
  ['"include" of a file within itself', '文件用 "include" 引入了自身'],
  ['"{name}" directive', '"{name}" 指令'],
  ['"{name}" directive without content', '"{name}" 指令没有内容'],
  ['parameter "{key}" that its file does not hold', '参数 "{key}" 在其文件中不存在'],
  ["blocks nested more than {deepest:number} deep", "块嵌套超过 {deepest} 层"],
  ["unexpected indentation", "缩进有误"],
  ["line of punctuation inside another block", "其他块中有一行标点"],
  ["section title whose lines above and below differ", "章节标题上下两行的长度或字符不一致"],
  ["section title inside another block", "其他块中有章节标题"],
  ["section title that skips a level", "章节标题跳过了一级"],
  ["target without a name and a colon", "链接目标缺少名称和冒号"],
  ["directive option without a name", "指令选项没有名称"],
  ['reference to an unknown footnote "{name}"', '引用了不存在的脚注 "{name}"'],
  ["anonymous reference without a target", "匿名引用没有目标"],
  ['reference to an unknown target "{name}"', '引用了不存在的目标 "{name}"'],
  ['substitution "{name}" that does not end', '替换引用 "{name}" 没有结束'],
  ['undefined substitution "{name}", perhaps "{meant}"', '替换引用 "{name}" 未定义，可能是 "{meant}"'],
  ['unknown role "{name}", perhaps "{meant}"', '未知的角色 "{name}"，可能是 "{meant}"'],
  ['unknown directive "{name}", perhaps "{meant}"', '未知的指令 "{name}"，可能是 "{meant}"'],
  ["raw text for one output format", "只用于某种输出格式的原始文本"],
  ['inline markup that "{start}" begins does not end', '以 "{start}" 开头的行内标记没有结束'],
  ["figure whose caption is no paragraph", "图的标题不是段落"],
  ['no literal block after "::"', '"::" 之后没有文字块'],
  ["literal block whose lines begin with different marks", "文字块各行开头的符号不一致"],
  ["substitution definition without a directive", "替换定义没有指令"],
  ['substitution by "{directive}"', '用 "{directive}" 替换'],
];

const rstTables: readonly Entry[] = [
  ["grid table without a bottom border", "网格表没有下边框"],
  ["grid table whose cells do not fill it", "网格表的单元格没有占满表"],
  ["grid table whose right border is not aligned", "网格表的右边框没有对齐"],
  ["grid table with two separators between head and body", "网格表的表头与表体之间有两条分隔线"],
  ["simple table whose borders differ in length", "简单表的边框长度不一致"],
  ["simple table without a bottom border", "简单表没有下边框"],
  ["simple table without a bottom border or without a blank line after it", "简单表没有下边框，或下边框之后没有空行"],
  ["simple table with more cells than text", "简单表的单元格多于文字"],
  ["simple table whose column span does not reach its right border", "简单表的跨列没有到达右边框"],
  ["simple table with text between its columns", "简单表的列与列之间有文字"],
  ["simple table whose column span does not fit its columns", "简单表的跨列与各列不符"],
  ["CSV table without data", "CSV 表没有数据"],
  ["CSV table whose quotes do not pair", "CSV 表的引号不成对"],
  ["CSV table with more cells than text", "CSV 表的单元格多于文字"],
  ['CSV table whose data is in "{place}"', 'CSV 表的数据在 "{place}" 中'],
  ["table directive whose content is not one table", "table 指令的内容不是一个表"],
  ['table directive with the unknown option "{name}"', '表的指令含有未知选项 "{name}"'],
  ['table directive whose option "{name}" cannot be "{text}"', '表的指令的选项 "{name}" 不能为 "{text}"'],
  ["list table that is not a list of lists of one length", "列表式表的各行长度不一致，或不是由列表组成的列表"],
  ["table with {rows:number} rows, but {header:number} header rows", "表只有 {rows} 行，却写有 {header} 行表头"],
  ["table with no rows but its header rows", "表除表头外没有数据行"],
  ["table with no columns but its {stub:number} stub columns", "表除 {stub} 个标题列外没有其他列"],
  ["table with {columns:number} columns, but {widths:number} widths", "表有 {columns} 列，却写有 {widths} 个列宽"],
  ["table without data", "表没有数据"],
];

const openapi: readonly Entry[] = [
  ["nested too deeply to be read", "嵌套过深，无法读取"],
  ["cannot be read as JSON or YAML", "无法按 JSON 或 YAML 读取"],
  ["no JSON: {what}", "不是合法的 JSON：{what}"],
  ["no YAML: {what}", "不是合法的 YAML：{what}"],
  ["no version of OpenAPI is stated", "没有写明 OpenAPI 的版本"],
  [
    "version {version} is not read, only Swagger 2 and OpenAPI 3",
    "不支持版本 {version}，只支持 Swagger 2 和 OpenAPI 3",
  ],
  ["webhooks are only compared with older ones, not checked", "webhooks 只与旧版本比较，不做检查"],
  ["callbacks are not read", "未读取 callbacks"],
  ["the path {path} does not begin with a slash", "路径 {path} 没有以斜杠开头"],
  ["a parameter without a name or a known place", "参数没有名称，或位置未知"],
  [
    "the {side:role} body of {name} as {type} is only compared, not checked",
    "{name} 的{side}体（{type}）只作比较，未经检查",
  ],
  ["the status {status} is none", "{status} 不是状态码"],
  ["an example that stands in another file is not read", "未读取位于其他文件的示例"],
  ["the reference {target} leads back to itself", "引用 {target} 指回自身"],
  ["the reference {target} leads out of the file and is not followed", "引用 {target} 指向文件之外，未读取"],
  ["the reference {target} leads to nothing", "引用 {target} 没有指向任何内容"],
  ["schemas nested too deeply are left out", "嵌套过深的 schema 未读取"],
  ["more objects than a person could read are left out", "对象过多，其余的未读取"],
  // of what is formalised
  ["the width of a number is not checked", "不检查数值的位宽"],
  ['"{keyword}" is not checked', '不检查 "{keyword}"'],
  ['"{keyword}" of the items of a list is not checked', '不检查列表元素的 "{keyword}"'],
];

export const readingProblems: readonly Entry[] = [...html, ...markdown, ...asciidoc, ...rst, ...rstTables, ...openapi];
