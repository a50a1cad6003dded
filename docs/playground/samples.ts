/** Pages of our own to begin with: an operation in two editions that do not agree. */
import type { PastedPage } from "./judge.ts";

const ENGLISH = `# Creating a Backup Plan

## URI

POST /v1/{project_id}/backup-plans

**Table 1** URI parameters

| Parameter | Mandatory | Type | Description |
| --- | --- | --- | --- |
| project_id | Yes | String | Project ID |

## Request

**Table 2** Request body

| Parameter | Mandatory | Type | Description |
| --- | --- | --- | --- |
| name | Yes | String | Name of the plan, 1 to 64 characters |
| retention_days | No | Integer | How long backups are kept, 1 to 365 days. Default: 30 |
| volumes | Yes | Array of strings | IDs of the volumes |

Example request

\`\`\`json
{
  "name": "nightly",
  "retention_day": 7,
  "volumes": ["0f1c1ea8"]
}
\`\`\`

## Response

**Table 3** Response body

| Parameter | Type | Description |
| --- | --- | --- |
| id | String | ID of the plan |
| enabled | String | Whether the plan is in force |
| next_run | String | When it runs next |

Example response

\`\`\`json
{
  "id": "9a7f",
  "enabled": true,
  "next_run": "2026-03-01T02:00:00Z"
}
\`\`\`
`;

const CHINESE = `# 创建备份计划

## URI

POST /v1/{project_id}/backup-plans

**表1** 路径参数

| 参数 | 是否必选 | 参数类型 | 描述 |
| --- | --- | --- | --- |
| project_id | 是 | String | 项目ID |

## 请求参数

**表2** 请求Body参数

| 参数 | 是否必选 | 参数类型 | 描述 |
| --- | --- | --- | --- |
| name | 是 | String | 计划名称，1到64个字符 |
| retention_days | 否 | Integer | 备份保留天数，取值范围：1~90，默认值：30 |
| volumes | 是 | Array of strings | 卷ID列表 |
| description | 否 | String | 描述 |

## 响应参数

**表3** 响应Body参数

| 参数 | 参数类型 | 描述 |
| --- | --- | --- |
| id | String | 计划ID |
| enabled | Boolean | 是否启用 |
| next_run | String | 下次执行时间 |
`;

export const SAMPLES: readonly [PastedPage, PastedPage] = [
  { name: "en.md", text: ENGLISH },
  { name: "zh.md", text: CHINESE },
];
