/** Why what the rules of lint report matters, in Chinese. */
import type { Entry } from "../../catalogue.ts";

export const lintRationales: readonly Entry[] = [
  [
    "Some clients are generated from the table, others are written from the example. One of the two fails on the first real response.",
    "有的客户端由表生成，有的按示例编写，其中之一会在收到第一个真实响应时失败。",
  ],
  [
    "A client generated from the table does not expect null and fails on it.",
    "由表生成的客户端没有考虑 null，会因此失败。",
  ],
  [
    "A client that checks the value for null never finds it, and one that displays it shows the word.",
    "客户端判断该值是否为 null 时永远不成立，直接显示时则会显示“null”这个词。",
  ],
  [
    "Readers see a value in the response, but the table does not say what type it has, what it means, or whether they can rely on it.",
    "读者在响应中看到该值，表中却没有说明其类型、含义以及能否依赖。",
  ],
  [
    "Readers see the body but learn nothing about it. Clients generated from the tables have none of it, or have the fields in the wrong place.",
    "读者看到消息体，却得不到任何说明。由表生成的客户端没有它，或把字段放错位置。",
  ],
  [
    "A client that uses the wrong spelling is silently ignored.",
    "客户端如果用了错误的写法，参数会被直接忽略，没有任何提示。",
  ],
  [
    "One level too many or too few makes every field path wrong, so clients built from the table cannot read the response.",
    "层级多一层或少一层，所有字段路径都会出错，按表编写的客户端无法读取响应。",
  ],
  [
    "Either the API rejects the page's own request, or the table requires a field that clients need not send.",
    "要么接口会拒绝页面自己的请求示例，要么表把客户端不必发送的字段写成了必选。",
  ],
  [
    "Readers have to guess the form of a field that no example shows. The API may also have dropped the field long ago.",
    "没有示例展示的字段，读者只能猜测其形式。接口也可能早已不再返回该字段。",
  ],
  [
    "Either the list is incomplete and clients reject valid responses, or the example shows a value that the API rejects.",
    "要么取值列表不完整，客户端会拒绝合法的响应；要么示例中的取值会被接口拒绝。",
  ],
  [
    "A client that relies on the description rejects the response that the example shows.",
    "依赖描述的客户端会拒绝示例所示的响应。",
  ],
  [
    "One of the two is wrong. Input validation written from the description rejects the page's own example.",
    "两者之一有误。按描述编写的输入校验会拒绝页面自己的示例。",
  ],
  [
    "Readers store and validate the value as what the page calls it, and fail on the real value.",
    "读者按页面所写存储和校验该值，遇到真实取值时失败。",
  ],
  [
    "A JSON parser keeps only one of the two values, and parsers differ in which. Often one of the two should have another name, or the object should be two items of a list.",
    "JSON 解析器只保留两个值之一，保留哪个因解析器而异。通常其中一个应改名，或该对象应为列表的两个元素。",
  ],
  [
    "Readers copy the example and the API rejects their request. Tools cannot check it.",
    "读者复制示例后请求被接口拒绝，工具也无法检查。",
  ],
  [
    "Readers who copy the example call another operation, or none.",
    "复制示例的读者会调用到其他接口，或调用不到任何接口。",
  ],
  [
    "A secret pasted from a real console may still be valid. Pages are public, and attackers search them for secrets.",
    "从真实控制台粘贴的密钥可能仍然有效。页面是公开的，攻击者会从中搜索密钥。",
  ],
  [
    "Readers cannot build the URI: they do not know what to put there or where to get it.",
    "读者无法拼出 URI：不知道应填什么，也不知道从哪里获取。",
  ],
  [
    "A client built from the table has a parameter with no place in the URI, and often lacks the one that the URI needs.",
    "按表编写的客户端有一个在 URI 中无处可放的参数，往往又缺少 URI 需要的参数。",
  ],
  [
    "Readers see that the parameter exists, but learn neither its values nor what it does.",
    "读者看到有该参数，却不知道其取值和作用。",
  ],
  [
    "Whatever is generated from the table uses one of the two descriptions, and nobody knows which one is right.",
    "由表生成的内容只会采用其中一份描述，而没有人知道哪一份正确。",
  ],
  [
    "Readers do not know where the API expects it, or which one wins when both are sent.",
    "读者不知道接口要求放在哪里，也不知道两处都发送时以哪个为准。",
  ],
  [
    "Generated clients demand the field from everybody although only some need it, or the other way round.",
    "生成的客户端会要求所有人填写只有部分人需要的字段，或者相反。",
  ],
  [
    "Either the type or the value is wrong, and a client that uses the default sends a value that the API rejects.",
    "类型或取值有误，使用默认值的客户端会发送被接口拒绝的取值。",
  ],
  ["No value satisfies both limits.", "没有取值能同时满足两个限制。"],
  [
    "A client that uses the default sends a value that the description excludes.",
    "使用默认值的客户端会发送描述不允许的取值。",
  ],
  ["Readers cannot know which values the API accepts.", "读者无从知道接口接受哪些取值。"],
  [
    "The API rejects the page's own request, or the table requires a parameter that clients need not send.",
    "要么接口会拒绝页面自己的请求示例，要么表把客户端不必发送的参数写成了必选。",
  ],
  [
    "Readers who copy the value, and tests that are made from the page, fail on it.",
    "照抄该值的读者和据本页编写的测试都会失败。",
  ],
  [
    "Readers look for the example and find nothing: it was lost, or never written.",
    "读者找不到示例：可能已丢失，也可能从未写过。",
  ],
  ["A client that filters by the value that it was given finds nothing.", "客户端用返回的取值去筛选，会找不到结果。"],
  ["Whoever leaves the parameter out does not know what happens.", "读者无从知道不填该参数时的结果。"],
  [
    "Only texts have a length. Either the type is wrong, or the limits are meant as the smallest and largest number.",
    "只有文本才有长度。要么类型有误，要么所写限制指的是最小值和最大值。",
  ],
  [
    "Either the structure is left over from an older version, or a field lost its type. Readers cannot tell which.",
    "要么该结构是旧版本的遗留，要么某个字段丢失了类型。读者无法判断是哪一种。",
  ],
  [
    "Readers and generated clients know that there is an object, but none of its fields.",
    "读者和生成的客户端只知道有一个对象，却不知道其中的字段。",
  ],
  [
    "Readers find one of the two tables and miss the other. Tools that look up tables by name mix them up.",
    "读者只找到其中一个表而漏掉另一个。按名称查表的工具会将两者混淆。",
  ],
  [
    "If the API really nests without limit (a tree of jobs), this is correct and useful to know when generating code. Often it is a link to the wrong table.",
    "如果接口确实可无限嵌套（如任务树），则没有错误，生成代码时值得留意。但往往是链接指向了错误的表。",
  ],
  [
    "Readers who follow the link to see an object's fields stay where they are. Tools cannot find the table of the field.",
    "读者点击链接想查看对象的字段，却停在原处。工具也找不到该字段的表。",
  ],
  ["Readers who follow the link get an error page.", "点击链接的读者会看到错误页面。"],
  [
    "The link leads to the first of the two. If the second was meant, readers and tools look at the wrong table.",
    "链接会跳到第一处。如果本意是第二处，读者和工具看到的就是错误的表。",
  ],
  ["“See Table 3” leads readers and tools to the wrong table.", "“参见表3”会把读者和工具引向错误的表。"],
  [
    "Readers look for the table in vain, and the field that refers to it has no known structure.",
    "读者找不到该表，引用它的字段也没有已知的结构。",
  ],
  [
    "Readers do not know what to send, and generated schemas leave the field open.",
    "读者不知道应发送什么，生成的 schema 对该字段不作限制。",
  ],
  [
    "Tools that read the table take the word for the name of a structure, or find no type.",
    "读取该表的工具会把这个词当作结构名，或找不到类型。",
  ],
  [
    "Readers have to guess whether a parameter is a number or a text, and generated schemas cannot check it.",
    "读者只能猜测参数是数值还是文本，生成的 schema 也无法检查。",
  ],
  [
    "Readers do not know what to send or expect; generated schemas leave the field open.",
    "读者不知道应发送什么、会收到什么；生成的 schema 对该字段不作限制。",
  ],
  ["Readers have nothing but the name.", "读者只能看到名称。"],
  ["The note was for the writer; what it was to bring is missing.", "该标记是写给作者的，应补充的内容仍然缺失。"],
  [
    "Readers copy the example. The server ignores what it does not know, so the answer is not what they asked for.",
    "读者会复制示例，而服务器会忽略它不认识的参数，返回的并不是所要的结果。",
  ],
  [
    "A header is a text. A client that is generated from the table tries to send an object in it.",
    "消息头只能是文本，而由表生成的客户端会尝试发送对象。",
  ],
  [
    "Keys are told apart by case. One of the two rows describes a field that is not there.",
    "键区分大小写，两行之一描述的是不存在的字段。",
  ],
  [
    "Whoever copies the line calls another address, and HTTP clients reject a request with such a line.",
    "复制该行的人会调用另一个地址，HTTP 客户端也会拒绝这样的请求行。",
  ],
  [
    "The row was left out of the translation, so readers of the page do not understand it.",
    "翻译时漏掉了该行，页面的读者看不懂。",
  ],
  [
    "The table was pasted where another belongs, so that nothing describes the body.",
    "此处本应是另一个表，误贴了该表，消息体因而没有任何描述。",
  ],
  [
    "One of the two was copied and never rewritten, so its field is not described.",
    "其中一处是复制后未改写，该字段实际上没有描述。",
  ],
  [
    "Readers learn that they must stop using the API, but not what to use instead.",
    "读者得知应停止使用该接口，却不知道应改用什么。",
  ],
  [
    "Clients branch on the status. The list and the description promise different ones.",
    "客户端按状态码分支处理，而列表与描述写的不同。",
  ],
  [
    "People and programs that read the table by its header take a type for a required mark, and the other way round.",
    "按表头读表的人和程序会把类型当作是否必选，或者相反。",
  ],
  ["Programs that read the table by its header do not find the types.", "按表头读表的程序找不到类型。"],
  [
    "They look right and do not work: a name, path or example that is copied from the page is not what the API expects.",
    "看上去正确却不能使用：从页面复制的名称、路径或示例并非接口所要求的。",
  ],
  [
    "Readers cannot read the text, and names with garbled characters match nothing.",
    "读者无法阅读文字，含乱码的名称也匹配不到任何内容。",
  ],
  [
    "Both versions of the text are on the page, and readers cannot tell which one applies.",
    "两个版本的文字都留在页面上，读者无法判断以哪个为准。",
  ],
  [
    "If the table describes parameters, they are missing from every schema and every comparison.",
    "如果该表描述的是参数，这些参数不会进入任何 schema 和比较。",
  ],
  [
    "Readers do not see what the author meant, and this part of the page was not checked.",
    "读者看不到作者的本意，页面的这一部分也未经检查。",
  ],
];
