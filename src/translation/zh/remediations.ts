/** How to mend what rules report, in Chinese, where it is not what a finding proposes too (`lint.ts`). */
import type { Entry } from "../catalogue.ts";

export const remediations: readonly Entry[] = [
  [
    "Find out which of the two is right (from another edition of the page, or a real response), and correct the other.",
    "根据其他版本或真实响应确认哪一处正确，并改正另一处。",
  ],
  [
    "Write `null` without quotes if the value is null; otherwise show a real value.",
    "如果取值就是 null，请去掉 `null` 的引号；否则请使用真实取值。",
  ],
  ["Add the row, or remove the key from the example.", "在表中补充该行，或从示例中删除该键。"],
  [
    "Describe the body in its own table. If its fields are in the table of URI parameters, move them.",
    "用单独的表说明请求体或响应体；如果其字段在 URI 参数表中，请移出。",
  ],
  ["Find out how the API spells it, and correct the other place.", "确认接口的实际写法，并改正另一处。"],
  [
    "Find out which of the two is right. Either add a row for the outer object and make the other fields its structure, or correct the example.",
    "确认哪一处正确：为外层对象补充一行并把其余字段写成它的结构，或改正示例。",
  ],
  [
    "Print a complete response as the example, or say when the field is returned.",
    "用完整的响应作为示例，或说明何时返回该字段。",
  ],
  ["Correct the description or the example.", "改正描述或示例。"],
  ["Correct the limit or the example.", "改正限制或示例。"],
  ["Correct the range or the example.", "改正取值范围或示例。"],
  ["Correct the description, or show a value of that format.", "改正描述，或使用符合该格式的取值。"],
  ["Rename or remove one of the two keys.", "重命名或删除两个键中的一个。"],
  ["Correct the syntax. To shorten an example, leave out the whole key.", "改正语法。要缩短示例，请省略整个键。"],
  ["Correct the example or the URI.", "改正示例或 URI。"],
  [
    "Revoke it if it was ever valid, and print a mask such as `******` instead.",
    "如果它曾经有效，请将其作废，并改用 `******` 之类的掩码。",
  ],
  ["Add a row for the variable.", "为该变量补充一行。"],
  [
    "Use one name for the row and the variable, or move the row to the right table.",
    "让该行与变量使用同一名称，或将该行移到正确的表。",
  ],
  ["Add a row for the parameter, or remove it from the URI.", "为该参数补充一行，或从 URI 中删除。"],
  ["Merge the two rows, or rename the one that means something else.", "合并这两行，或重命名含义不同的那一行。"],
  ["Remove the row from the wrong table.", "从错误的表中删除该行。"],
  [
    "Link to the table from the field that has this structure, or remove the table.",
    "在使用该结构的字段处链接到该表，或删除该表。",
  ],
  ["Add the table, or link to the page that has it.", "补充该表，或链接到含有该表的页面。"],
  ["Correct the link, or give the table the anchor.", "改正链接，或为该表添加锚点。"],
  ["Correct the link, or bring the file back.", "改正链接，或恢复该文件。"],
  ["Rename one of the two anchors, and correct the links to it.", "重命名其中一个锚点，并改正指向它的链接。"],
  ["Renumber the tables.", "重新为表编号。"],
  [
    "State a type. If the word is a type in your documentation, add it to `vocabulary.types` in docproof.yaml.",
    "写明类型。如果该词在您的文档中就是类型，请加入 docproof.yaml 的 `vocabulary.types`。",
  ],
  ["Correct the word.", "改正该词。"],
  ["Add a Type column.", "增加“类型”列。"],
  ["State the type, even if the field is not used.", "写明类型，即使该字段未被使用。"],
  ["Describe the field.", "补充该字段的描述。"],
  ["Correct the code in one place, or add it to the list.", "改正其中一处的状态码，或将其加入列表。"],
  ["Change the header to Type.", "将表头改为“类型”。"],
  ["Type the ASCII character.", "改用 ASCII 字符。"],
  ["Keep one of the two versions and remove the three marker lines.", "保留两个版本之一，并删除三行冲突标记。"],
  [
    "If the table describes parameters, use a common header, or add its words to `vocabulary.columns` in docproof.yaml. If it does not, ignore the finding.",
    "如果该表说明的是参数，请使用常见表头，或将其表头加入 docproof.yaml 的 `vocabulary.columns`；否则可忽略此问题。",
  ],
  [
    "Find out which method the service offers under this page id, and update the other edition, including its body and headers.",
    "确认服务在该页面编号下提供哪种方法，并更新另一版本，包括其请求体和请求头。",
  ],
  ["Correct the page whose path does not exist in the service.", "改正路径在服务中不存在的页面。"],
  [
    "Document the operation in the other edition, or remove it if it no longer exists.",
    "在另一版本中补充该接口；如果接口已不存在，请将其删除。",
  ],
  [
    "Add the notice and say what to use instead. If the notice is wrong, remove it from the other editions.",
    "补充弃用说明并写明替代接口；如果该说明有误，请从其他版本中删除。",
  ],
  ["Name and link the replacement in every edition.", "在每个版本中写明替代接口并加上链接。"],
  [
    "Add the row, or remove it from the other editions. A recorded response shows which is right.",
    "补充该行，或从其他版本中删除。录制的响应可以说明哪一处正确。",
  ],
  ["Use the spelling of the service's responses.", "使用服务响应中的写法。"],
  ["Use the name in the service's responses.", "使用服务响应中的名称。"],
  ["Move the row to where the service expects it.", "将该行移到服务所要求的位置。"],
  [
    "Correct the edition that the examples and recorded responses contradict. If neither decides, ask the service's developers.",
    "改正与示例和录制的响应相矛盾的版本；如果两者都无法判定，请询问服务的开发人员。",
  ],
  [
    "Add it here, or remove it from the other editions if it is no longer true.",
    "在本版本中补充；如果已不再成立，请从其他版本中删除。",
  ],
  ["Add the table, or repair the link to it.", "补充该表，或修复指向它的链接。"],
  ["Make the status tables agree.", "使各状态码表一致。"],
  ["Bring the tables together.", "使各表一致。"],
  ["Write the status that the service returns.", "写明服务实际返回的状态码。"],
  ["Add the example.", "补充示例。"],
  [
    "Show the same fields in both. A recorded response shows which are right.",
    "使两处示例的字段一致。录制的响应可以说明哪些正确。",
  ],
  ["Nothing, or a line in the change history.", "无需处理，或在修订记录中写一行。"],
  [
    "Keep the old promise, or publish the new one in a new version of the API and announce it. If the old page was wrong, say so in the change history and accept the finding, with that reason.",
    "保持原有约定，或在新的接口版本中发布新约定并公告。如果原页面有误，请在修订记录中说明，并以此为理由接受该问题。",
  ],
  [
    "Find out whether the API changed or only the page. If the API changed, treat it as breaking; if it did not, accept the finding with that reason.",
    "确认变化的是接口还是仅是页面。如果接口有变，按不兼容变更处理；否则以此为理由接受该问题。",
  ],
  ["Pass only the page that is meant to docproof.", "只向 docproof 提供所需的页面。"],
  [
    "See which side the finding blames. If the page's own example agrees with the response, correct the type cell; otherwise report the response to the API's owners.",
    "查看该问题归因于哪一方。如果页面自身示例与响应一致，请改正类型单元格；否则请将该响应反馈给接口负责人。",
  ],
  ["Record again, or remove the entry.", "重新录制，或删除该记录。"],
  [
    "If the page's own example shows the constant as well, report the response to the API's owners; otherwise correct the page.",
    "如果页面自身示例也是该固定值，请将该响应反馈给接口负责人；否则请改正页面。",
  ],
  ["Find out who sent the response: the API or a gateway in front of it.", "确认响应来自接口本身还是其前面的网关。"],
  ["Tell the callers which operation replaces it.", "告知调用方应改用哪个接口。"],
  [
    "Add the value to the page if it is intended; otherwise report the response to the API's owners.",
    "如果该取值符合预期，请补充到页面；否则请将该响应反馈给接口负责人。",
  ],
  [
    "Correct the description on the page, or report the response to the API's owners.",
    "改正页面上的描述，或将该响应反馈给接口负责人。",
  ],
  ["Check what is in front of the API, and record again.", "检查接口前面的网关或服务器，并重新录制。"],
  [
    "Correct the limit on the page, or report the response to the API's owners.",
    "改正页面上的限制，或将该响应反馈给接口负责人。",
  ],
  ["Record again with valid credentials.", "使用有效凭据重新录制。"],
  [
    "Mark the field as optional and say when it is missing, or report the response to the API's owners.",
    "将该字段标为可选并说明何时不返回，或将该响应反馈给接口负责人。",
  ],
  ["Mark the parameter as optional, or make the server check it.", "将该参数标为可选，或让服务端校验它。"],
  [
    "Say on the page when it is missing, or report the response to the API's owners.",
    "在页面上说明何时不返回，或将该响应反馈给接口负责人。",
  ],
  ["Report the response to the API's owners.", "将该响应反馈给接口负责人。"],
  [
    "Correct the path or the method on the page, or report the responses to the API's owners. If other calls were recorded than in the earlier run, record the same calls.",
    "改正页面上的路径或方法，或将这些响应反馈给接口负责人。如果录制的调用与上次不同，请录制相同的调用。",
  ],
  [
    "Say on the page when the field is null, or omit the field from the response.",
    "在页面上说明该字段何时为 null，或不在响应中返回该字段。",
  ],
  [
    "Describe the object around the fields, or report the answer to the API's owners.",
    "说明这些字段外层的对象，或将该响应反馈给接口负责人。",
  ],
  ["Report the answer to the API's owners.", "将该响应反馈给接口负责人。"],
  ["Correct the page, or make the server check it.", "改正页面，或让服务端进行校验。"],
  ["Report it to the API's owners.", "反馈给接口负责人。"],
  [
    "Record again with valid credentials. If they were valid, report the responses to the API's owners.",
    "使用有效凭据重新录制。如果凭据本就有效，请将这些响应反馈给接口负责人。",
  ],
  ["Describe the body on the page.", "在页面上说明该响应体。"],
  ["Add the code to the table of error codes.", "将该错误码加入错误码表。"],
  [
    "Report the change to the API's owners, or document the statuses.",
    "将该变化反馈给接口负责人，或在文档中说明这些状态码。",
  ],
  [
    "Record the same calls as in the earlier run, or find out why nobody makes this one any more.",
    "录制与上次相同的调用，或查明为何不再有人调用该接口。",
  ],
  ["Add a row for the field, or say that it is internal.", "为该字段补充一行，或说明它仅供内部使用。"],
  ["Add the header to the page.", "在页面上补充该响应头。"],
  ["Add the page, or set `--base-path` or the hosts of the API.", "补充该页面，或设置 `--base-path` 或接口的主机。"],
  ["Add the parameter to the page, or inform the client's developers.", "在页面上补充该参数，或告知客户端的开发人员。"],
  [
    "Add the status code to the page, or list it in `common-statuses`.",
    "在页面上补充该状态码，或将其列入 `common-statuses`。",
  ],
  [
    "State the type in the table if both are intended; otherwise report the response to the API's owners.",
    "如果两种都符合预期，请在表中写明类型；否则请将该响应反馈给接口负责人。",
  ],
  [
    "Report the change to the API's owners, or remove the field from the page.",
    "将该变化反馈给接口负责人，或从页面中删除该字段。",
  ],
  ["If the data was not meant to go, report it to the API's owners.", "如果数据不应消失，将其反馈给接口负责人。"],
  [
    "Add the value to the page's list, or report the change to the API's owners.",
    "在页面的列表中补上该取值，或将该变化反馈给接口负责人。",
  ],
  ["Report the change to the API's owners, or document the form.", "将该变化反馈给接口负责人，或在页面上说明该形式。"],
  ["Report the change to the API's owners, or document the type.", "将该变化反馈给接口负责人，或在页面上说明该类型。"],
  ["Correct the example, or add a row for the parameter.", "改正示例，或为该参数补充一行。"],
  ["Write the values alike.", "统一取值的写法。"],
  ["Keep the row with the right name.", "保留名称正确的那一行。"],
];
