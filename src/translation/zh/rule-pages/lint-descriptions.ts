/** What the rules of lint report, in Chinese. */
import type { Entry } from "../../catalogue.ts";

const againstExamples: readonly Entry[] = [
  [
    "A row whose type (string, integer, boolean, object, list, …) differs from the type of the value that an example on the page shows for it. Items of lists are checked too, and a body that is a list where the table describes an object. Not checked: masked values, placeholders, `null`, and types such as Timestamp that can be a string or a number.",
    "表中写的类型（字符串、整数、布尔值、对象、列表等）与本页示例中取值的类型不同。列表的元素也检查；表描述的是对象而消息体为列表的，同样报告。不检查：已掩码的值、占位符、`null`，以及 Timestamp 等既可为字符串又可为数值的类型。",
  ],
  [
    "A `null` in a request or response example for a row whose type and description mention neither null nor an empty value.",
    "请求或响应示例中的取值为 `null`，而表中该行的类型和描述都没有提到 null 或空值。",
  ],
  [
    'A field whose example value is the text `"null"`, although neither its documented values nor its description mention that text.',
    '字段的示例值是文本 `"null"`，而文档列出的取值和描述都没有提到这一文本。',
  ],
  [
    "A key in an example object that has no row in the table that describes the object. If a whole object is undocumented, only its own key is reported. Not checked: keys that the page, or one beside it, says every call has, keys of a request beside whose table the page says that more is sent, objects whose keys users choose, keys such as `@type` of a notation, objects around a list of whose entries alone the table is, and objects that share too few keys with the table to be described by it.",
    "示例对象中的键，在描述该对象的表中没有对应的行。如果整个对象都没有说明，只报告该对象自身的键。不检查：本页或相邻页面写明每次调用都有的键、页面在表旁说明还会发送其他内容的请求中的键、键名由用户自定的对象、属于表示法的键（如 `@type`）、表只描述其中列表的条目时该列表外层的对象，以及与表共有的键太少、不像由该表描述的对象。",
  ],
  [
    "A key of an example without a row, while a row that the example does not show has the same name except for case, separators or one letter.",
    "示例中的键没有对应的行，而表中有一行没有出现在示例中，两者的名称只差大小写、分隔符或一个字母。",
  ],
  [
    "An example that puts fields of the table into an object, or into the items of a list, that the table does not have; a table whose only row is missing from the example, which shows that object's fields directly; or an outer object that has one name in the table and another in the example. Many pages describe only what is inside the outer object: it is an error only if another table of the page has such a row, and a note if the page leaves it out in three operations or more.",
    "示例把字段放在表中没有的对象或列表元素之内；或表中只有外层对象一行，示例中却没有它，而是直接展示其字段；或外层对象在表中与在示例中名称不同。许多页面只描述外层对象内部的字段：只有本页其他表中有该外层对象的行，才是错误；如果本页有三个或更多接口都省略了外层对象，则为提示。",
  ],
  [
    "A row of a request table that is required without a condition, and that no request example on the page contains although an example contains the object it belongs to. Examples with an ellipsis are not checked.",
    "请求参数表中某个字段无条件必选，示例中有它所属的对象，却没有任何请求示例含有该字段。不检查含省略号的示例。",
  ],
  [
    "A row of the query parameters that is required without a condition, and that no call of the operation on the page has, although an example writes the call with its address. Calls that leave something out (an ellipsis, `{query}`) are not checked.",
    "某个查询参数在表中为无条件必选，示例中写出了调用的地址，而本页对该接口的所有调用都没有带该参数。不检查有所省略的调用（省略号、`{query}`）。",
  ],
  [
    "A value in an example (or an item of a list) that differs from every value that the field's description lists. A difference in case is reported; several listed values joined by commas are not.",
    "示例中的取值（或列表元素）不在字段描述所列的取值之中。大小写不同也报告；用逗号连接的多个所列取值不报告。",
  ],
  [
    "A value in an example that differs from the fixed value that the field's description states.",
    "示例中的取值与字段描述规定的固定值不同。",
  ],
  [
    "A text in an example with fewer or more characters than the description allows, or a list with fewer or more items. Empty texts and masked values are not checked.",
    "示例中文本的字符数或列表的元素个数，少于或多于描述所允许的。不检查空文本和已掩码的值。",
  ],
  [
    "A number in an example below the minimum or above the maximum of its row, or not a multiple of the documented step. Values that the page names beside the range (such as -1) are allowed.",
    "示例中的数值小于该行的最小值或大于最大值，或不是文档写明步长的倍数。页面在取值范围之外另外写明的取值（如 -1）不报告。",
  ],
  [
    "A value in an example that is clearly not the UUID or IP address that the description calls it, but a URL, an address range, a name or a UUID. Masked and made-up values (`xxx`, `{id}`) are not checked.",
    "描述写明取值为 UUID 或 IP 地址，示例却明显是 URL、地址段、名称或 UUID 等其他内容。不检查已掩码或虚构的值（`xxx`、`{id}`）。",
  ],
  [
    "A text in a JSON example that has the form of an IPv4 address, a date and time, or a UUID, and cannot be one: a part of the address above 255, a 13th month, a UUID with a digit too few, blanks inside.",
    "JSON 示例中的文本形似 IPv4 地址、日期时间或 UUID，却不可能存在：地址的某一段大于 255、月份为 13、UUID 少一位、中间有空格。",
  ],
  [
    "Rows of a response table that no example on the page shows, although an example shows the object they belong to. One finding for each table, with the names of its rows. Fields that the page calls conditional, reserved, unsupported or deprecated are not reported. Requests are not checked, because they need not contain optional fields.",
    "响应表中的行没有出现在本页任何示例中，而示例中有它们所属的对象。每个表合为一个问题，列出各行的名称。页面说明为有条件返回、预留、不支持或已弃用的字段不报告。不检查请求，因为请求不必带可选字段。",
  ],
];

const examplesThemselves: readonly Entry[] = [
  ["A JSON object in an example with the same key more than once.", "示例的同一个 JSON 对象中，同一个键出现多次。"],
  [
    "A request or response example that begins like JSON but is not valid: a missing or extra comma, an unterminated string, an unclosed bracket, an unknown word, a comment, an ellipsis instead of values. One finding for each example lists every error. The example is still used where the errors leave no doubt about its values. An example that only leaves something out (an ellipsis, a comment), or has single quotes as scripts print them, is a note.",
    "请求或响应示例的开头像 JSON，整体却不合法：缺少或多了逗号、字符串未结束、括号未闭合、有未知的词、有注释、以省略号代替取值。每个示例合为一个问题，列出全部错误。如果错误不影响对取值的判断，仍会使用该示例。只是有所省略的示例（省略号、注释），或像脚本打印的那样使用单引号的示例，为提示。",
  ],
  [
    "A request example with a JSON body on a page that describes no request body, or an example of a success response on a page that describes no response body. If the page describes the keys as URI parameters or as the response, the message says so. On a page that shows the responses of several operations and describes none, it is a note. Not checked: responses whose keys the page tells of all of its operations, examples that consist of placeholders, JSON Patch documents (RFC 6902), and pages that only call an operation.",
    "页面没有描述请求体，请求示例却带有 JSON 请求体；或页面没有描述响应体，却有成功响应的示例。如果页面把这些键写为 URI 参数或响应字段，会在问题中指出。如果页面展示了多个接口的响应而都没有描述，则为提示。不检查：页面就所有接口统一说明了其键的响应、全为占位符的示例、JSON Patch 文档（RFC 6902），以及只是调用接口的页面。",
  ],
  [
    "A request example whose first line has a method other than the operation's, or a path that matches none of its URI templates. Not reported: a base such as `/api` that all request examples of a page have before the paths of two operations or more, nor what the only operation of a page has behind the server of an example.",
    "请求示例首行的方法与接口的方法不同，或其路径与接口的所有 URI 都不匹配。不报告：同一页面的所有请求示例在两个及以上接口的路径前都带有的相同前缀（例如 `/api`），以及页面只有一个接口时示例的服务器地址之后、路径之前的部分。",
  ],
  [
    "A heading or line that announces an example of a request or response, followed by the next heading, the label of another example, or the end of the page. A label that is followed by any text (“None”) is not meant.",
    "标题或引导语写明下面是请求或响应示例，其后却是下一个标题、另一个示例的引导语，或页面末尾。其后有任何文字（如“无”）的不报告。",
  ],
  [
    "The request line of an example ends in the middle of its address (`…-fbd1-`) and the next line is the rest of it, or a blank stands between the host and the path. Not checked: pages printed as text, which wrap all long lines, and commands of a shell.",
    "示例的请求行在地址中间断开（`…-fbd1-`），下一行才是其余部分；或主机与路径之间有空格。不检查：长行都会折行的打印文本页面，以及 shell 命令。",
  ],
  [
    "A name in the query of a request example of the operation, where the page describes the operation's query parameters and neither a row nor a sentence has that name. Not checked: keys and tokens, which pages describe once for all operations.",
    "页面描述了接口的查询参数，请求示例中却有一个查询参数，既没有对应的行，也没有句子提到。不检查密钥和令牌，它们通常统一说明。",
  ],
  [
    "A private key, signed token, access key or secret key on the page that is neither masked nor obviously made up: it has the length, alphabet and randomness of a real one. Certificates are public and not reported; a signed token that says when it expires is a note. The finding states the place and kind of the secret, never its value.",
    "页面上的私钥、签名令牌、访问密钥或密钥既没有掩码，也不是明显虚构的：长度、字符集和随机程度都与真实的相同。证书是公开的，不报告；写有过期时间的签名令牌为提示。问题只说明密钥的位置和种类，绝不显示其内容。",
  ],
];

const parameters: readonly Entry[] = [
  [
    "A `{variable}` in the path of the operation's URI without a row in any parameter table. If the table of the request body has a row of that name, the message says so. On a page that describes no variable of any of its operations, it is a note. Not checked: variables of which a sentence says what they are, or by a link where that is described.",
    "接口 URI 路径中的变量（`{variable}`）在所有参数表中都没有对应的行。如果请求体的表中有同名的行，会在问题中指出。如果页面没有描述任何接口的路径变量，则为提示。不检查：页面用句子说明其含义的变量，或用带链接的句子指出在哪里说明的变量。",
  ],
  [
    "A row in a table of path parameters whose name is not a variable of the operation's URI. If the URI has exactly one variable without a row, the finding names it as the one probably meant.",
    "路径参数表中某行的名称不是接口 URI 中的变量。如果 URI 中正好有一个变量没有对应的行，会指出可能是指该变量。",
  ],
  [
    "A name in the query of the operation's URI (`?limit={limit}`) without a row in any parameter table. A fixed part of the URI (`?action=start`) needs no row.",
    "接口 URI 中的查询参数（`?limit={limit}`）在所有参数表中都没有对应的行。URI 中的固定部分（`?action=start`）不需要对应的行。",
  ],
  [
    "Two rows of a parameter table with the same name. Not reported: a row for an object beside a row for a value (the object's own field of that name, in a table that lists nested fields flat), and rows that a column such as Instance Type or Location tells apart, or that say for which versions of the API they hold.",
    "同一个参数表中有两行名称相同。不报告：一行为对象、另一行为普通取值的（在平铺列出嵌套字段的表中，后者是该对象的同名字段），以及由“实例类型”“位置”等列区分的行，或写明适用于哪些 API 版本的行。",
  ],
  [
    "Two rows of one table whose names are the same but for capitals. Not reported: names of one to three letters, headers, whose case does not matter, and two names that examples both show.",
    "同一个表中有两行，名称只差大小写。不报告：一至三个字母的名称、不区分大小写的消息头，以及示例中都出现的两个名称。",
  ],
  [
    "A name that the page documents as both a path and a query parameter, or as both a query parameter and a header.",
    "同一名称在页面中既写为路径参数又写为查询参数，或既写为查询参数又写为请求头。",
  ],
  [
    "A row that the table marks as required, but the description calls optional or required only under a condition; or a row that the table does not mark as required, but the description calls required without a condition. An optional row that becomes required under a condition is common and not reported.",
    "表中标为必选，描述却写明可选或只在某条件下必选；或表中没有标为必选，描述却写明无条件必选。可选参数在某条件下必选很常见，不报告。",
  ],
  [
    "A default, fixed value or list of values that does not match the type of its row: words for an Integer, anything other than true and false for a Boolean.",
    "默认值、固定值或所列取值与该行的类型不符：如 Integer 的取值是文字，Boolean 的取值不是 true 或 false。",
  ],
  [
    "A row whose description states a minimum (value, length or number of items) greater than its maximum.",
    "描述中写明的最小值（取值、长度或元素个数）大于最大值。",
  ],
  [
    "A default value below the minimum, above the maximum, shorter or longer than allowed, or not among the values that the same row documents.",
    "默认值小于最小值、大于最大值，长度过短或过长，或不在同一行列出的取值之中。",
  ],
  [
    "A row that calls one value the default in its list of values or its column of defaults, and another one in a sentence. Defaults that hold under a condition are not meant.",
    "同一行在取值列表或默认值列中标明一个默认值，在句子中又写明另一个。只在某条件下有效的默认值不在此列。",
  ],
  [
    "A row that states one minimum, maximum or length in a sentence and another one in a line of its own (“Minimum: 1”). Limits that hold under a condition are not meant.",
    "同一行在句子中写明一个最小值、最大值或长度，又单独写明另一个（“最小值：1”）。只在某条件下有效的限制不在此列。",
  ],
  [
    "A row of type integer, number or boolean whose description limits its length in characters.",
    "类型为整数、数值或布尔值，描述却限制了字符长度。",
  ],
  [
    "Two rows of the same name in different tables of a page, each with a list of values, where every value of one list is a value of the other, spelled otherwise: in capitals, or with a word before it. Lists that have a value in common are not meant.",
    "同一页面的不同表中有两个同名的行，各自列出取值：一个列表中的每个取值在另一个列表中都有，只是写法不同，如大小写不同，或前面多了一个词。有相同取值的列表不报告。",
  ],
  [
    "A header that the page sends or returns with a type that only a body can have: an object, or a list of objects.",
    "请求头或响应头的类型写成了只有消息体才能有的类型：对象或对象列表。",
  ],
];

const structuresAndLinks: readonly Entry[] = [
  [
    "A table that describes a named structure, on a page with an operation, and that no field refers to by link, table number, type name or field name. Pages without an operation are libraries of structures and are not checked.",
    "页面写有接口，其中有一个表描述了某个结构，却没有字段通过链接、表编号、类型名或字段名引用它。没有接口的页面是公共数据结构，不检查。",
  ],
  [
    "A row whose type names a structure (“Array of NodeTaint objects”) for which the page has neither a table nor a link, and whose description shows no fields. A plain Object names no structure. Plain text is not checked, because it has lost its links.",
    "类型引用了某个结构（“Array of NodeTaint objects”），页面却既没有该结构的表，也没有链接，描述中也没有列出其字段。只写 Object 的不算引用结构。不检查纯文本页面，因为其中的链接已丢失。",
  ],
  [
    "Two tables with the same name, used by the same request or the same response, that share most of their fields but not all. A name that a request and its response use for different things is common and not reported.",
    "同一请求或同一响应使用的两个表名称相同，字段大多相同但不完全一致。同一名称在请求和响应中含义不同很常见，不报告。",
  ],
  [
    "A structure with a field whose type is the structure itself, directly or through other structures. One finding for each cycle.",
    "结构中某个字段的类型直接或间接地就是该结构自身。每个循环合为一个问题。",
  ],
  [
    "A link to an anchor of the same page (`#table3`) that matches no heading, table, list item or anchor. Links to labels of other RST pages are not checked, nor those of a part of a page (`_errors.md`) to its other parts.",
    "链接指向本页的锚点（`#table3`），而本页没有与之匹配的标题、表、列表项或锚点。不检查指向其他 RST 页面标签的链接，也不检查页面的某一部分（`_errors.md`）指向其他部分的链接。",
  ],
  [
    "A link by a relative name to a page that does not exist, on a page whose other links to files do lead to files. Where most of a page's links lead to nothing, only a part of the site was given, and nothing is said; nor of links to addresses, from the root of a site, or out of the project.",
    "以相对路径链接到不存在的页面，而本页其他指向文件的链接都有效。如果本页的链接大多无效，说明提供的只是站点的一部分，不报告。指向网址、以站点根目录开头或超出项目的链接也不报告。",
  ],
  [
    "An anchor or id that occurs before two different blocks of the page and is the target of a link on the page. Duplicate anchors that nothing links to are harmless and not reported.",
    "同一锚点或 id 出现在本页两处不同的内容之前，且本页有链接指向它。没有链接指向的重复锚点没有影响，不报告。",
  ],
  [
    "Two tables with the same number, a table with a lower number than the table before it, or a number missing between two tables. The order is not checked on pages that start again at 1, nor for tables that continue another.",
    "两个表的编号相同，某个表的编号小于前一个表，或两个表之间缺号。编号重新从 1 开始的页面和续表不检查顺序。",
  ],
  [
    "“Table 9” or 表9 in the text of a page with numbered tables, none of which is Table 9. References that link to another page are not checked. Plain text is not checked either, because it has lost its links.",
    "页面的表有编号，正文提到“Table 9”或“表9”，却没有表9。不检查链接到其他页面的引用，也不检查纯文本页面，因为其中的链接已丢失。",
  ],
];

const tablesAndCells: readonly Entry[] = [
  [
    "A type cell with a word that is neither a known type nor the name of a structure. One finding for each word on the page, with every field that has it. A note where three fields or more have the word: it is a type of the house then.",
    "类型单元格中的词既不是已知类型，也不是结构名称。本页同一个词合为一个问题，列出使用它的所有字段。如果有三个或更多字段使用该词，则视为自有类型，只作提示。",
  ],
  ["A type cell with a known misspelling of a type word.", "类型单元格中的类型词有常见的拼写错误。"],
  [
    "A table of parameters, headers or fields without a type column, on a page with an operation. One finding for each table.",
    "页面写有接口，其中参数、消息头或字段的表没有类型列。每个表合为一个问题。",
  ],
  [
    "A row whose table has a type column and whose type cell is empty or holds only a dash or a word for “none”.",
    "表有类型列，而某行的类型单元格为空，或只有短横线或“无”之类的词。",
  ],
  [
    "A row whose table has a description column and whose description is empty, or only a dash, “N/A” or 无, or a placeholder such as TBD or 待补充.",
    "表有描述列，而某行的描述为空，或只有短横线、“N/A”、“无”，或“TBD”“待补充”等占位符。",
  ],
  [
    "A paragraph or heading, in a cell or outside of tables, with a mark such as TODO, FIXME or 待补充 among other words. Descriptions that are nothing but such a mark are told as missing; code and words in lower case are not meant.",
    "单元格内或表外的段落、标题中夹有“TODO”“FIXME”“待补充”等标记。只有这类标记的描述按没有描述报告；代码和小写的词不报告。",
  ],
  [
    "The table of a response has the rows of a table of the request, name for name and word for word, and no example of the response shows any of them, but other keys; or the reverse, where the example of the request shows other keys. Not reported without such an example: a call that answers what it was sent has the same rows twice.",
    "响应参数表与请求的某个表逐行同名、描述一字不差，而响应示例都没有其中任何一行，只有其他键；或者相反，请求示例只有其他键。没有这样的示例则不报告：接口原样返回所收到的内容时，两个表的行本就相同。",
  ],
  [
    "Exactly two rows of one table that have the same type and the same long description, although their names have no word in common and the description mentions neither name.",
    "同一个表中恰有两行的类型相同，较长的描述也相同，而两行的名称没有共同的词，描述也没有提到其中任何一个名称。",
  ],
  [
    "A description in Chinese, Japanese or Korean on a page whose other rows are described in Latin letters, or a whole sentence in Latin letters on a page whose other rows are in one of these. Names, values and quotations in another language are not reported.",
    "页面其他行的描述用拉丁字母，某行却是中文、日文或韩文；或页面其他行的描述是中文、日文或韩文，某行却是用拉丁字母写的整句。其他语言的名称、取值和引文不报告。",
  ],
  [
    "A page whose title or text calls its API deprecated, discarded or out of service, and that names nothing to use instead.",
    "页面的标题或正文说明接口已弃用、废弃或下线，却没有写明应改用什么。",
  ],
  [
    "A response that the page describes (in a table, in an example with a status line, or as a success in the description of a parameter) under a status code that is missing from the page's own list of status codes. A listed status that no table describes is normal.",
    "页面描述了某个响应（在表中、在带状态行的示例中，或在参数描述中作为成功响应），其状态码却不在本页的状态码列表中。列出的状态码没有表描述是正常的，不报告。",
  ],
  [
    "A row with a type word in the required column or a yes or no in the type column.",
    "某行的“是否必选”列中是类型词，或类型列中是“是”或“否”。",
  ],
  [
    "A parameter table with a type such as String as the header of its type column.",
    "参数表的类型列以 String 等类型词作为表头。",
  ],
  [
    "A table without a header, or without a known word in its header, whose rows begin with names such as `flavor_id` and end with phrases. It was not used, so it was not checked. Other unused tables are listed in the report but are not findings.",
    "表没有表头，或表头中没有已知的词，而各行以 `flavor_id` 之类的名称开头、以说明文字结尾。该表没有被使用，因此未经检查。其他没有使用的表只列在报告中，不算问题。",
  ],
];

const charactersAndMarkup: readonly Entry[] = [
  [
    "Full-width letters, digits, quotes, colons or commas (`：`, `“`, `，`), or zero-width characters, in a field name, in the operation's URI, or in a JSON example outside its strings.",
    "字段名、接口的 URI，或 JSON 示例中字符串以外的部分，含有全角的字母、数字、引号、冒号、逗号（`：`、`“`、`，`）或零宽字符。",
  ],
  [
    "The replacement character U+FFFD, and the sequences that result when UTF-8 is read as Latin-1 (`â€™`, `Ã©`) or as GBK (锟斤拷). One finding for each page, with the first places.",
    "替换字符 U+FFFD，以及将 UTF-8 误作 Latin-1（`â€™`、`Ã©`）或 GBK（“锟斤拷”）读取而产生的乱码。每个页面合为一个问题，列出前几处。",
  ],
  [
    "A line that begins with `<<<<<<< ` and, below it, the `=======` and `>>>>>>> ` lines of an unresolved merge.",
    "有一行以 `<<<<<<< ` 开头，其下还有 `=======` 和 `>>>>>>> ` 行，是未解决的合并冲突。",
  ],
  [
    "Markup that breaks the rules of its format (a ragged table, an unclosed fence), that would load another file (`include`, `csv-table :file:`), or that was skipped because it is too large or too deeply nested.",
    "标记不符合其格式的语法（表格边框不齐、代码块没有结束标记），需要引入其他文件（`include`、`csv-table :file:`），或因过大、嵌套过深而被跳过。",
  ],
];

export const lintDescriptions: readonly Entry[] = [
  ...againstExamples,
  ...examplesThemselves,
  ...parameters,
  ...structuresAndLinks,
  ...tablesAndCells,
  ...charactersAndMarkup,
];
