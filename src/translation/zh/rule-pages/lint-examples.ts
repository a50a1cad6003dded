/** The examples of lint's rules, in Chinese. Those that are nothing but code stay as they are. */
import type { Entry } from "../../catalogue.ts";

export const lintExamples: readonly Entry[] = [
  [
    'The table says `clusters | clusters object`, but the example shows `"clusters": [ { … } ]`.',
    '表中为 `clusters | clusters object`，示例却为 `"clusters": [ { … } ]`。',
  ],
  [
    'The table says `description | String`, the example shows `"description": null`.',
    '表中为 `description | String`，示例为 `"description": null`。',
  ],
  [
    'The example shows `"skip_verify": true` in `cluster`, but the table of `cluster` has no such row.',
    '示例的 `cluster` 中有 `"skip_verify": true`，而 `cluster` 的表中没有这一行。',
  ],
  ["The table says `backend_type`, the example says `bakend_type`.", "表中为 `backend_type`，示例中为 `bakend_type`。"],
  [
    'The table lists `id` and `name`, but the example shows `{"server": {"id": …, "name": …}}`.',
    '表中列出 `id` 和 `name`，示例却为 `{"server": {"id": …, "name": …}}`。',
  ],
  [
    "The table says `flavorRef | Yes`, but no request example contains `flavorRef`.",
    "表中为 `flavorRef | Yes`，却没有请求示例含有 `flavorRef`。",
  ],
  [
    'Possible values: `ACTIVE`, `ERROR`. The example shows `"status": "BUILD"`.',
    '描述列出的取值为 `ACTIVE`、`ERROR`，示例却为 `"status": "BUILD"`。',
  ],
  [
    '“The value is fixed at `Config`”, but the example shows `"kind": "Cluster"`.',
    '描述写明“固定为 `Config`”，示例却为 `"kind": "Cluster"`。',
  ],
  [
    "“The value contains 1 to 8 characters”, but the example shows a name of 12 characters.",
    "描述写明“长度为 1～8 个字符”，示例中的名称却有 12 个字符。",
  ],
  [
    '“The value ranges from 1 to 1000”, but the example shows `"limit": 2000`.',
    '描述写明“取值范围：1～1000”，示例却为 `"limit": 2000`。',
  ],
  [
    '“Node IP address.”, but the example shows `"server": "https://192.168.0.12:5443"`.',
    '描述写明“节点 IP 地址”，示例却为 `"server": "https://192.168.0.12:5443"`。',
  ],
  [
    "The request section says None, but the example sends `server_id` and `address` as JSON.",
    "请求参数部分写明“无”，示例却以 JSON 发送 `server_id` 和 `address`。",
  ],
  [
    "The table of `server` has a row `locked`, but none of three examples shows it.",
    "`server` 的表中有 `locked` 一行，三个示例却都没有展示它。",
  ],
  [
    "The URI is `POST /v2/{project_id}/jobs`, but the example begins with `PUT https://{endpoint}/v2/{project_id}/jobs`.",
    "URI 为 `POST /v2/{project_id}/jobs`，示例却以 `PUT https://{endpoint}/v2/{project_id}/jobs` 开头。",
  ],
  ["A complete `PRIVATE KEY` block in a response example.", "响应示例中有一段完整的 `PRIVATE KEY`。"],
  [
    "The URI is `GET /v1/{project_id}/jobs/{job_id}`, but the table of path parameters has only `project_id`.",
    "URI 为 `GET /v1/{project_id}/jobs/{job_id}`，路径参数表中却只有 `project_id`。",
  ],
  [
    "The URI is `/v3/{project_id}/filters/{filter_id}`, the table describes `rule_id`.",
    "URI 为 `/v3/{project_id}/filters/{filter_id}`，表中描述的却是 `rule_id`。",
  ],
  [
    "The URI is `GET /v1/{project_id}/jobs?limit={limit}&marker={marker}`, but the table has only `limit`.",
    "URI 为 `GET /v1/{project_id}/jobs?limit={limit}&marker={marker}`，表中却只有 `limit`。",
  ],
  ["`dedicatedHostId` has two rows in the table of `server`.", "`dedicatedHostId` 在 `server` 的表中有两行。"],
  ["“Example request”, and below it “Example response”", "“请求示例”之下直接是“响应示例”。"],
  [
    "`project_id` is in the table of path parameters and in the table of query parameters.",
    "`project_id` 既在路径参数表中，又在查询参数表中。",
  ],
  ["“Minimum length: 64. Maximum length: 1.”", "“最小长度：64。最大长度：1。”"],
  ["“The value ranges from 1 to 100. The default value is 1000.”", "“取值范围：1～100。默认值：1000。”"],
  [
    "“discard: drop it; forward: pass it on (default). Default value: **discard**”",
    "“discard：丢弃；forward：转发（默认）。默认值：**discard**”",
  ],
  [
    "“The value can contain 0 to 1024 characters. Minimum: **1**. Maximum: **1024**”",
    "“长度为 0～1024 个字符。最小长度：**1**。最大长度：**1024**”",
  ],
  [
    "“Table 7 NodeTaint” on a page where no type mentions `NodeTaint` and no field has this name.",
    "页面有“表7 NodeTaint”，却没有类型提到 `NodeTaint`，也没有字段使用这个名称。",
  ],
  [
    "`taints | Array of NodeTaint objects` on a page where no table describes `NodeTaint`.",
    "表中为 `taints | Array of NodeTaint objects`，页面却没有表描述 `NodeTaint`。",
  ],
  [
    "A response has two tables `links`: one with `href` and `rel`, one with only `href`.",
    "同一响应有两个 `links` 表：一个有 `href` 和 `rel`，另一个只有 `href`。",
  ],
  [
    "The table of `spec` has a row `spec` that links back to the same table.",
    "`spec` 的表中有 `spec` 一行，又链接回同一个表。",
  ],
  [
    "`Array of [Clusters](#response_Clusters) objects` on a page without an anchor `response_Clusters`.",
    "类型为 `Array of [Clusters](#response_Clusters) objects`，页面却没有锚点 `response_Clusters`。",
  ],
  [
    "`[status codes](status-code.md)`, and the file is called `status-codes.md`.",
    "链接为 `[status codes](status-code.md)`，文件名却是 `status-codes.md`。",
  ],
  [
    "The table says `zone | Yes`, but the example is `GET /v1/lamps?limit=5`.",
    "表中为 `zone | Yes`，示例却为 `GET /v1/lamps?limit=5`。",
  ],
  [
    'Two tables, each with `<a name="response_Metadata"></a>` before it.',
    '两个表之前都有 `<a name="response_Metadata"></a>`。',
  ],
  ["“Table 8 hosts”, “Table 8 ports”.", "“表8 hosts”之后又是“表8 ports”。"],
  ["“For details, see Table 9” on a page with eight tables.", "页面只有八个表，正文却写“详见表9”。"],
  ["A table with the columns Parameter, Mandatory, Description.", "表中只有“参数”“是否必选”“描述”三列。"],
  ["“The size of the disk. TODO: say the unit.”", "“磁盘大小。TODO：注明单位。”"],
  [
    "Both tables list `name` and `room`; the example of the response shows only `job_id`.",
    "两个表都列出 `name` 和 `room`；响应示例只有 `job_id`。",
  ],
  [
    "`description` and `updated_at` are both “Time when the group was last changed.”",
    "`description` 和 `updated_at` 的描述都是“用户组的最近修改时间”。",
  ],
  [
    "The title says “Querying Jobs (Discarded)”, and no sentence says what to use instead.",
    "标题为“查询任务（废弃）”，全文却没有说明应改用什么。",
  ],
  [
    "The response is described under “Status code: 201”, but the table of status codes lists only 200.",
    "响应写在“状态码：201”之下，状态码表却只列出 200。",
  ],
  [
    "Under `Parameter | Mandatory | Type | Description` a row `size | Integer | No | …`.",
    "表头为 `Parameter | Mandatory | Type | Description`，其下有一行 `size | Integer | No | …`。",
  ],
  [
    "`<<<<<<< HEAD`, a row, `=======`, the same row in other words, `>>>>>>> feature`.",
    "依次为：`<<<<<<< HEAD`、表中的一行、`=======`、同一行的另一种写法、`>>>>>>> feature`。",
  ],
  ["A table with the columns `Response Item | Kind | Gloss`.", "表的各列为 `Response Item | Kind | Gloss`。"],
  ["A grid table whose right border is ragged.", "网格表的右边框没有对齐。"],
  [
    "The example calls `/v1/jobs?limit=5&page=1`, but the query parameters are `limit` and `marker`.",
    "示例调用 `/v1/jobs?limit=5&page=1`，查询参数却只有 `limit` 和 `marker`。",
  ],
  ["`userName` and `username` are two rows of one table.", "`userName` 和 `username` 是同一个表的两行。"],
  [
    "`DELETE https://{endpoint}/v1/jobs/d303f19c-fbd1-`, and below it `4716-ae04-07d1ff358f22`.",
    "一行为 `DELETE https://{endpoint}/v1/jobs/d303f19c-fbd1-`，下一行为 `4716-ae04-07d1ff358f22`。",
  ],
  ["On an English page: `remark | String | 备注信息。`", "英文页面中有一行：`remark | String | 备注信息。`"],
  [
    "The query parameter `ip_version` can be `4` or `6`, the field `ip_version` of the response `v4` or `v6`.",
    "查询参数 `ip_version` 的取值为 `4` 或 `6`，响应字段 `ip_version` 的取值却为 `v4` 或 `v6`。",
  ],
];
