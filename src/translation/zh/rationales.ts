/** Why what a rule reports matters, in Chinese. */
import type { Entry } from "../catalogue.ts";

const lint: readonly Entry[] = [
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
    "判断该值是否为 null 的客户端永远判断不到，直接显示的客户端会显示出这个单词。",
  ],
  [
    "Readers see a value in the response, but the table does not say what type it has, what it means, or whether they can rely on it.",
    "读者在响应中看到取值，表却没有说明其类型、含义以及能否依赖。",
  ],
  [
    "Readers see what to send but learn nothing about it. Clients generated from the tables send no body, or send the fields in the wrong place.",
    "读者看到要发送的内容，却得不到任何说明。由表生成的客户端不发送请求体，或把字段放错位置。",
  ],
  [
    "A client that uses the wrong spelling is silently ignored.",
    "使用错误写法的客户端，其参数会被忽略而没有任何提示。",
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
    "使用默认值的客户端会发送描述所排除的取值。",
  ],
  ["Readers cannot know which values the API accepts.", "读者无从知道 API 接受哪些取值。"],
  [
    "The API rejects the page's own request, or the table requires a parameter that clients need not send.",
    "要么 API 会拒绝本页自己的请求，要么表中要求了客户端不必发送的参数。",
  ],
  [
    "Readers who copy the value, and tests that are made from the page, fail on it.",
    "照抄该值的读者和据本页编写的测试都会失败。",
  ],
  [
    "Readers look for the example and find nothing: it was lost, or never written.",
    "读者找不到示例：它已丢失，或从未写过。",
  ],
  ["A client that filters by the value that it was given finds nothing.", "客户端用得到的取值去筛选，什么也找不到。"],
  ["Whoever leaves the parameter out does not know what happens.", "不填写该参数的人不知道会发生什么。"],
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
    "消息头是文本，由表生成的客户端会尝试在其中发送对象。",
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

const compare: readonly Entry[] = [
  [
    "A client written from one of the pages calls an operation that the other does not document. Usually the API was replaced and one edition was not updated.",
    "按其中一个页面编写的客户端所调用的接口，在另一个页面中没有说明。通常是接口已被替换，而有一个版本没有更新。",
  ],
  [
    "Calls to one of the paths fail with 404, or reach another version of the service.",
    "对其中一个路径的调用会返回 404，或到达服务的其他版本。",
  ],
  [
    "Readers of one edition do not learn that the operation exists, or rely on one that was removed.",
    "某一版本的读者不知道有该接口，或仍依赖已删除的接口。",
  ],
  ["Readers of this edition build on an API that will be removed.", "该版本的读者会使用即将下线的接口。"],
  [
    "Readers of the other editions learn that they must stop using the operation, but not what to use instead.",
    "其他版本的读者得知应停止使用该接口，却不知道应改用什么。",
  ],
  [
    "Readers of the shorter edition do not know of it, or readers of the longer one rely on something that is gone.",
    "内容较少的版本的读者不知道有它，或内容较多的版本的读者依赖了已不存在的内容。",
  ],
  [
    "JSON keys and parameter names must match exactly; one of the spellings does not work.",
    "JSON 的键和参数名必须完全一致，其中一种写法无法使用。",
  ],
  ["Probably a field was renamed and one edition kept the old name.", "可能是字段已改名，而有一个版本仍用旧名。"],
  ["A parameter that is sent in the wrong place is ignored or rejected.", "放错位置的参数会被忽略或拒绝。"],
  [
    "At most one of them is right. Clients written from the other one fail, or check for the wrong thing.",
    "至多只有一个正确。按另一个编写的客户端会失败，或检查错误的内容。",
  ],
  ["Readers of this edition learn less than readers of the others.", "该版本的读者得到的信息少于其他版本的读者。"],
  [
    "Readers of this edition have to guess the fields. A lost table or a broken link is the usual reason. The fields are not reported as missing.",
    "该版本的读者只能猜测其中的字段。常见原因是表丢失或链接失效。这些字段不另行报告为缺失。",
  ],
  ["Clients written from the shorter list do not expect the status.", "按较短的列表编写的客户端没有考虑该状态码。"],
  [
    "Clients that were written after the shorter table do not know what the code means.",
    "按较短的表编写的客户端不知道该错误码的含义。",
  ],
  [
    "Clients decide by the status whether to try again; one of the two is wrong.",
    "客户端根据状态码决定是否重试，两者之一有误。",
  ],
  ["Most readers look at the examples first.", "大多数读者先看示例。"],
  [
    "Where no table lists the fields, the example is all that readers know of them.",
    "没有表列出字段时，读者只能从示例了解这些字段。",
  ],
];

const validate: readonly Entry[] = [
  ["The request was checked against one of them only.", "该请求只与其中一个接口进行了核对。"],
  [
    "A client written or generated from the page fails on the first response.",
    "按页面编写或生成的客户端会在收到第一个响应时失败。",
  ],
  ["This exchange was not checked.", "该次调用未经核对。"],
  ["Clients compare the value with the documented constant.", "客户端会将取值与文档规定的固定值比较。"],
  ["Clients choose their parser by the media type.", "客户端根据媒体类型选择解析器。"],
  ["Its callers must migrate before it can be removed.", "下线之前，调用方必须先迁移。"],
  [
    "Clients that branch on the listed values take the wrong branch, or none.",
    "按列出的取值分支处理的客户端会进入错误的分支，或没有分支可走。",
  ],
  ["Clients parse these texts.", "客户端会解析这些文本。"],
  [
    "It comes from a login, a gateway or a web server in front of the API. Nothing that the page documents was tested.",
    "它来自接口前面的登录页、网关或 Web 服务器。页面所写的内容均未得到检验。",
  ],
  [
    "Clients size database columns, input fields and checks by these limits.",
    "客户端会按这些限制设定数据库列、输入框和校验。",
  ],
  [
    "The session was missing or had expired. Nothing that the page documents was tested.",
    "会话缺失或已过期。页面所写的内容均未得到检验。",
  ],
  [
    "Clients rely on required fields. A required mark in a response table is a claim to check, not a reason to reject a response.",
    "客户端依赖必选字段。响应表中的必选标记是待核对的说法，不是拒绝响应的理由。",
  ],
  ["Either it is not required, or the server does not check it.", "要么它并非必选，要么服务端没有检查。"],
  ["Clients read the header.", "客户端会读取该响应头。"],
  ["Every client fails on it.", "所有客户端都会因此失败。"],
  [
    "Clients that do what the page says, or that worked before, fail. Nothing that the page documents about a success was tested.",
    "按页面所写调用的客户端或此前正常的客户端会失败。页面关于成功响应的内容均未得到检验。",
  ],
  ["Typed clients that expect a value fail on null.", "期望有值的强类型客户端会因 null 失败。"],
  ["No client that was written from the page finds a single field.", "按页面编写的客户端找不到任何一个字段。"],
  [
    "Parsers differ: some take the first value, some the last, some refuse the text.",
    "各解析器处理不同：有的取第一个值，有的取最后一个，有的拒绝解析。",
  ],
  ["Either the page is too strict, or the server does not check it.", "要么页面写得过严，要么服务端没有检查。"],
  [
    "The operation does not work, and nothing else that the page documents was tested.",
    "接口不能正常工作，页面所写的其他内容均未得到检验。",
  ],
  [
    "The token was missing, wrong or expired. Nothing that the page documents was tested.",
    "令牌缺失、有误或已过期。页面所写的内容均未得到检验。",
  ],
  [
    "Clients do not read what they are told is not there: the reason of an error is lost.",
    "客户端不会读取文档说没有的内容，错误原因因此丢失。",
  ],
  ["Whoever looks the code up finds nothing.", "查找该错误码的人找不到任何说明。"],
  ["Readers do not know what it means or whether they can rely on it.", "读者不知道其含义，也不知道能否依赖。"],
  ["Readers do not know what it means.", "读者不知道其含义。"],
  [
    "Either a page is missing, or the base path differs from what docproof assumes.",
    "要么缺少页面，要么基础路径与 docproof 的假定不同。",
  ],
  [
    "The client relies on something undocumented, or sends something that the server ignores.",
    "客户端依赖了文档没有说明的内容，或发送了服务端会忽略的内容。",
  ],
  ["A client has no branch for it.", "客户端没有处理该状态码的分支。"],
  ["Where the table says nothing, clients are written from the example.", "表没有说明时，客户端会按示例编写。"],
  ["Clients that worked before now fail.", "此前正常的客户端现在会失败。"],
];

/** Ends of diff's, which several of its rules have. */
const IN_PROSE = [
  " If only a description states it, and no table cell does, it is a warning.",
  "如果只有描述写明而表中没有，则为警告。",
] as const;
const MORE_IN_RESPONSES = [
  " Clients are expected to accept unknown response fields.",
  "客户端应能接受未知的响应字段。",
] as const;
const STILL_SENT = [
  " Clients that still send it may be rejected, or get another result than they asked for; the page does not say which.",
  "仍发送该字段的客户端可能被拒绝，或得到与请求不同的结果，页面没有说明是哪一种。",
] as const;
const NOT_NARROWER = [
  " In requests, everything that clients sent before is still allowed.",
  "就请求而言，客户端此前发送的内容仍全部允许。",
] as const;

type End = readonly [english: string, chinese: string];
const ending = ([english, chinese]: End, starts: readonly Entry[]): Entry[] =>
  starts.map(([start, other]): Entry => [start + english, other + chinese]);

/** Of facts; where a sentence alone states it, the grade is another. */
const aboutFacts: readonly Entry[] = [
  [
    "A client written from the old page may send a value that the new page rules out, and be rejected. A narrower promise for responses breaks no client.",
    "按旧页面编写的客户端可能发送新页面不允许的取值而被拒绝。响应的约定收窄不影响客户端。",
  ],
  ...ending(NOT_NARROWER, [
    [
      "A client may receive a value that the old page ruled out and that it cannot handle.",
      "客户端可能收到旧页面不允许、自身无法处理的取值。",
    ],
    [
      "Clients may rely on the promise, and the page no longer makes it. The pages alone do not show whether the API changed.",
      "客户端可能依赖该约定，而页面不再写明。仅凭页面无法判断接口是否改变。",
    ],
  ]),
  [
    "Clients written from the old page send or expect something else than the new page promises.",
    "按旧页面编写的客户端发送或期望的内容与新页面的约定不同。",
  ],
  [
    "The old page did not say. The API may always have worked this way, or it may now reject what it accepted before; the pages alone do not show which. An additional promise for responses breaks no client.",
    "旧页面没有写明。接口可能一直如此，也可能现在会拒绝此前接受的内容，仅凭页面无法判断。响应增加约定不影响客户端。",
  ],
  [
    "A client that leaves out a parameter gets the default: with another default it gets another response without having changed anything. The default of a response says what an omitted value means; no response looks different for it.",
    "不填写参数的客户端会使用默认值：默认值改变后，客户端未作改动就会得到不同的响应。响应的默认值说明省略时的含义，响应本身不会因此不同。",
  ],
  [
    "A text that matches the old pattern may not match the new one and be rejected. docproof does not compute whether one pattern allows more than another.",
    "符合旧模式的文本可能不符合新模式而被拒绝。docproof 不计算一个模式是否比另一个更宽。",
  ],
];

const diff: readonly Entry[] = [
  ...aboutFacts,
  ...ending(IN_PROSE, aboutFacts),
  ...ending(MORE_IN_RESPONSES, [
    [
      "Clients written from the old page do not send it and are rejected. A default does not help: the page says that it is required.",
      "按旧页面编写的客户端不发送该字段，会被拒绝。有默认值也无济于事：页面写明它是必选的。",
    ],
    ["Clients that do not send it are not affected.", "不发送该字段的客户端不受影响。"],
    [
      "Clients that meet the condition do not send it and may be rejected.",
      "符合条件的客户端没有发送该字段，可能被拒绝。",
    ],
    [
      "The page does not say whether it is required. If it is, clients that do not send it are rejected.",
      "页面没有写明是否必选。如果必选，不发送该字段的客户端会被拒绝。",
    ],
  ]),
  ...ending(STILL_SENT, [
    ["Clients rely on a value that every response contained.", "客户端依赖每个响应中都有的值。"],
    [
      "Clients that read it from responses no longer get it, without an error.",
      "从响应中读取该字段的客户端不再得到它，且没有报错。",
    ],
    ["Clients that meet the condition rely on the value.", "符合条件的客户端依赖该值。"],
    [
      "The page promised the value in responses without a condition, and clients rely on it.",
      "页面无条件承诺响应中有该值，客户端依赖它。",
    ],
  ]),
  ...ending(NOT_NARROWER, [["Clients may receive an unknown kind of object.", "客户端可能收到未知的对象类型。"]]),
  ["Clients do not call it yet.", "尚无客户端调用。"],
  ["Clients call it, and the page no longer promises that it exists.", "客户端在调用它，而页面不再承诺它存在。"],
  ["The page had announced the removal.", "页面此前已预告删除。"],
  [
    "Clients may count on it until that date; before it, the removal breaks them. Which of the two it is only --as-of tells.",
    "客户端在该日期之前可以依赖它，提前删除会影响客户端。属于哪种情况由 --as-of 决定。",
  ],
  [
    "Calls with the old method are rejected. A body and a header that come with the method are not reported again.",
    "使用旧方法的调用会被拒绝。随方法改变的消息体和消息头不另行报告。",
  ],
  ["Calls to the old path find nothing.", "对旧路径的调用找不到任何内容。"],
  ["The old path still works.", "旧路径仍然可用。"],
  ["Calls to that path find nothing.", "对该路径的调用找不到任何内容。"],
  [
    "What clients send and get stays the same; names in generated code and catalogues change.",
    "客户端收发的内容不变，生成的代码和目录中的名称会改变。",
  ],
  [
    "Callers that do not hold it are refused. Breaking where none of what they needed before is enough any more, which includes an operation that anybody could call; otherwise the new requirement may be one more way to call, or one more thing to hold.",
    "不具备该凭证的调用方会被拒绝。如果此前的凭证都不再足够（包括原先任何人都可调用的接口），则不兼容；否则新要求可能是多了一种调用方式，也可能是多了一项要求。",
  ],
  [
    "Where another requirement remains, callers that held only this one may be refused; where none remains, anybody may call.",
    "如果仍有其他要求，只具备该凭证的调用方可能被拒绝；如果没有，则任何人都可调用。",
  ],
  ["Until that date clients may count on the operation.", "在该日期之前，客户端可以依赖该接口。"],
  ["The level says how much of the operation may still change.", "该级别说明接口还可能有多大改变。"],
  [
    "Nothing breaks today. Clients have time to move before it is removed.",
    "目前没有影响。客户端在删除之前有时间迁移。",
  ],
  ["Clients that still use it need not migrate after all.", "仍在使用的客户端不必迁移。"],
  ["The replacement is what clients move to.", "替代接口是客户端迁移的目标。"],
  [
    "The page had announced the removal. Clients that did not migrate lose the value.",
    "页面此前已预告删除。没有迁移的客户端会失去该值。",
  ],
  ["Requests stay the same; the page says more about them.", "请求不变，页面的说明更多。"],
  [
    "Requests stay the same, but the page no longer says what the parameter means.",
    "请求不变，但页面不再说明该参数的含义。",
  ],
  [
    "Clients send the old name. An API that requires the value rejects the request; otherwise the page does not say whether it ignores or rejects the value. In responses, clients look for the old name and find nothing.",
    "客户端发送旧名称。要求该值的接口会拒绝请求，否则页面没有说明是忽略还是拒绝。在响应中，客户端按旧名称查找不到任何内容。",
  ],
  [
    "The name of a variable is never sent, so calls stay the same. Generated code may name its argument differently.",
    "变量名不会被发送，调用不变。生成的代码中参数名可能不同。",
  ],
  ["Header names are case-insensitive, so clients are not affected.", "消息头名称不区分大小写，客户端不受影响。"],
  [
    "Clients send it where the API no longer looks for it, or look for it where it no longer is. Where the old page's own example shows it in the new place, only the documentation moved; an object whose fields one page alone describes makes that likely.",
    "客户端发送到接口不再读取的位置，或在它已不在的位置查找。如果旧页面自身示例已显示在新位置，则只是文档移动；如果只有一个页面描述了该对象的字段，也很可能如此。",
  ],
  [
    "A client written from the old page may omit the value and be rejected. Responses promise at least as much as before.",
    "按旧页面编写的客户端可能省略该值而被拒绝。响应的约定不少于此前。",
  ],
  [
    "Every request that the old page allows is still allowed. A client that relies on the value may find it missing from a response.",
    "旧页面允许的请求仍然允许。依赖该值的客户端可能在响应中找不到它。",
  ],
  [
    "The API may now reject clients that omit the value, or may always have done so. The pages alone do not show which.",
    "接口可能现在会拒绝省略该值的客户端，也可能一直如此，仅凭页面无法判断。",
  ],
  ["The page no longer says whether clients can rely on the value.", "页面不再说明客户端能否依赖该值。"],
  [
    "Code that sends or reads the old shape fails on the new one. Often the API did not change but the old page was wrong; an example or a recording shows which.",
    "按旧形式收发的代码遇到新形式会失败。往往接口没有改变，而是旧页面有误；可由示例或录制判定。",
  ],
  [
    "Clients learn more than the old page said, and nothing of what it said is withdrawn.",
    "客户端得到的信息多于旧页面，且旧页面所写的没有撤回。",
  ],
  [
    "The old page did not say that the fields are required: the API may always have asked for them, or it does now.",
    "旧页面没有写明这些字段必选：接口可能一直要求，也可能现在才要求。",
  ],
  [
    "Clients may have used any of the fields that the page no longer names. A lost table or a broken link is the usual reason.",
    "客户端可能用到了页面不再写明的字段。常见原因是表丢失或链接失效。",
  ],
  [
    "The API may ignore or refuse a read-only value that clients send; the pages do not say which. Responses stay as they are.",
    "接口可能忽略或拒绝客户端发送的只读值，页面没有说明是哪一种。响应不变。",
  ],
  [
    "A write-only value is not returned. What clients may send stays the same.",
    "只写的值不会返回。客户端可发送的内容不变。",
  ],
  [
    "Generated clients choose the class of an object by this field. Which objects are allowed is told by the alternatives.",
    "生成的客户端根据该字段选择对象的类。允许哪些对象由可选类型说明。",
  ],
  [
    "A condition can make a value required for some clients and forbidden for others, and a value that is returned only under a condition is a weaker promise. Only the wording shows whom it affects.",
    "条件可能使该值对部分客户端必选、对其他客户端禁用；只在某条件下返回的值，约定也更弱。影响哪些客户端要看具体文字。",
  ],
  ["Clients written from the old page send no body and are rejected.", "按旧页面编写的客户端不发送请求体，会被拒绝。"],
  [
    "The page does not say whether the API accepts requests without the new body. Clients that ignore the body of a response are not affected.",
    "页面没有说明接口是否接受没有新请求体的请求。忽略响应体的客户端不受影响。",
  ],
  [
    "Clients send what the API no longer reads, or read what the page no longer promises.",
    "客户端发送接口不再读取的内容，或读取页面不再承诺的内容。",
  ],
  [
    "The API cannot read what clients send, or clients cannot read what the API sends.",
    "接口无法读取客户端发送的内容，或客户端无法读取接口返回的内容。",
  ],
  ["The old media types still work.", "旧的媒体类型仍然可用。"],
  [
    "Clients that send it are rejected, and clients that request it get something else.",
    "发送该类型的客户端会被拒绝，请求该类型的客户端会得到其他内容。",
  ],
  [
    "Clients that send such objects are rejected. In responses, this case no longer occurs.",
    "发送此类对象的客户端会被拒绝。响应中不再出现这种情况。",
  ],
  ["The old statuses are still documented.", "旧的状态码仍在文档中。"],
  ["Clients expect that status, and the page no longer promises it.", "客户端期望该状态码，而页面不再承诺。"],
  ["Clients are expected to handle unknown statuses.", "客户端应能处理未知的状态码。"],
  ["Clients handle a status that no longer occurs.", "客户端处理的是不再出现的状态码。"],
  ["Clients that expect the old status treat the new one as a failure.", "期望旧状态码的客户端会把新状态码当作失败。"],
  ["The old page named none.", "旧页面没有写明。"],
  ["The page no longer promises the status that clients wait for.", "页面不再承诺客户端所等待的状态码。"],
  [
    "An example is not a promise, but people copy it, so it is worth a line in the change history.",
    "示例不是约定，但会被人复制，值得在变更历史中记上一行。",
  ],
];

export const rationales: readonly Entry[] = [...lint, ...compare, ...validate, ...diff];
