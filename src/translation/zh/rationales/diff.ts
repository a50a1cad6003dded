/** Why what the rules of diff report matters, in Chinese. */
import type { Entry } from "../../catalogue.ts";

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

const OF_NO_OPERATION = [
  " The page ties the table to no operation, so that nobody knows from it which clients count on it.",
  "页面没有写明该表属于哪个接口，无从得知影响哪些客户端。",
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
    "符合旧正则表达式的文本可能不符合新的而被拒绝。docproof 不判断一个正则表达式是否比另一个更宽松。",
  ],
];

export const diffRationales: readonly Entry[] = [
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
    ["Clients rely on a value that every response contained.", "此前每个响应都有该值，客户端会依赖它。"],
    [
      "Clients that read it from responses no longer get it, without an error.",
      "从响应中读取该字段的客户端不再读到它，也不会报错。",
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
  ["Calls to the old path find nothing.", "按旧路径调用将找不到接口。"],
  ["The old path still works.", "旧路径仍然可用。"],
  ["Calls to that path find nothing.", "按该路径调用将找不到接口。"],
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
    "客户端发送旧名称。要求该值的接口会拒绝请求，否则页面没有说明是忽略还是拒绝。在响应中，客户端按旧名称查找，找不到任何内容。",
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
  ["What it lists was not promised before.", "此前没有承诺其中所列的内容。"],
  ["The sentences have the same figures and names in other words.", "句中的数字和名称相同，只是措辞不同。"],
  ...ending(OF_NO_OPERATION, [
    [
      "What it listed may be gone, or may be told elsewhere in words that no table has.",
      "其中所列的内容可能已不存在，也可能改在表格之外说明。",
    ],
    [
      "Clients get more codes, values or fields than they know. A field that is called required may be one that they have to send.",
      "客户端会遇到未知的代码、取值或字段。写明必选的字段可能须由客户端发送。",
    ],
    [
      "What they told may be gone: a code that clients look for, a value that they send.",
      "其中的内容可能已不存在，例如客户端所查的代码、所发送的取值。",
    ],
    ["It says the same of another name.", "该行以另一个名称说明同样的内容。"],
    ["A type, a status or a limit is another than before.", "类型、状态码或限制与此前不同。"],
  ]),
];
