/** Chinese sentences and the facts that they state, and sentences that look like facts and state none. */
import { describe, expect, it } from "vitest";
import type { Json } from "../../../src/api-model/api-page.ts";
import { factsOf } from "./field.ts";

type Case = readonly [name: string, type: string, description: string, facts: Readonly<Record<string, Json>>];

function check(cases: readonly Case[]): void {
  it.each(cases)("%s <%s> %s", (name, type, description, facts) =>
    expect(factsOf(name, type, description)).toEqual(facts),
  );
}

describe("constants", () => {
  check([
    ["kind", "string", "API类型，固定值“Config”，该值不可修改。", { const: "Config" }],
    ["apiVersion", "string", "API版本，固定值“v1”。", { const: "v1" }],
    // two opening marks
    ["name", "string", "当前为固定值“user“。", { const: "user" }],
    ["type", "string", "网卡类型，值固定为“enhanced”，表示增强型。", { const: "enhanced" }],
    ["cluster_type", "string", "仅用作专属云集群，固定取值为dss。", { const: "dss" }],
    ["id", "string", "固定36个字节。", {}],
    ["kind", "string", "固定值“Cluster”或“cluster”。", {}],
    ["cidr", "string", "固定为null", { nullable: true }],
    ["cidr", "string", "固定为空字符串。", {}],
    ["body", "string", "必须为UTF-8编码。", {}],
  ]);
});

describe("values", () => {
  check([
    ["state", "string", "取值范围：ACTIVE、BUILD、ERROR", { enum: ["ACTIVE", "BUILD", "ERROR"] }],
    ["state", "string", "取值范围： ACTIVE,DELETED,SHELVED", { enum: ["ACTIVE", "DELETED", "SHELVED"] }],
    ["threads", "integer", "取值范围：1，2。", { enum: [1, 2] }],
    ["type", "string", "密钥类型，值为“ssh”或“x509”。", { enum: ["ssh", "x509"] }],
    ["type", "string", "云硬盘类型，目前支持SSD\\SAS\\SATA三种。", { enum: ["SSD", "SAS", "SATA"] }],
    [
      "phase",
      "string",
      "集群状态，取值如下\n- Available：可用\n- Deleting：删除中",
      { enum: ["Available", "Deleting"] },
    ],
    [
      "via",
      "string",
      "目前支持的协议包括：\n- sms：短信。\n- http、https：网页传输。",
      { enum: ["sms", "http", "https"] },
    ],
    ["mode", "string", "取值范围：\n- prePaid-预付费\n- postPaid-后付费", { enum: ["prePaid", "postPaid"] }],
    ["config", "string", "取值范围：\nAUTO: API自动调整\nMANUAL:API不调整", { enum: ["AUTO", "MANUAL"] }],
    ["policy", "string", "取值为none或static，默认为none。", { enum: ["none", "static"], default: "none" }],
    [
      "mode",
      "string",
      "可取值为secure或normal，不指定时默认为normal。",
      { enum: ["secure", "normal"], default: "normal" },
    ],
    [
      "type",
      "string",
      "功能说明：路由的类型 取值范围： ecs：云服务器 eni：网卡 vip：虚拟IP 约束：无",
      { enum: ["ecs", "eni", "vip"] },
    ],
    // cells of a pipe table: everything glued together
    [
      "status",
      "string",
      "DOWN：未绑定ACTIVE：绑定ERROR：异常枚举值：ACTIVEDOWNERROR",
      { enum: ["ACTIVE", "DOWN", "ERROR"] },
    ],
    ["status", "string", "状态枚举值：ACTIVEDOWN", {}],
    ["version", "integer", "版本枚举值：46", {}],
    ["os_bit", "string", "一般取值为“32”或者“64”。", {}],
    ["period", "string", "period_type=year，取值为[1,3]。", {}],
    ["period", "string", "取值范围：\n- period_type=month时，取值为[1,9]。\n- period_type=year，取值为[1,3]。", {}],
    ["protocol", "string", "取值可为icmp,tcp,udp或IP协议号。", {}],
    ["size", "-", "取值范围[1, 100]。", {}],
    ["query", "string", "支持多值查询，查询条件格式：a=xx", {}],
  ]);
});

describe("branches", () => {
  check([
    [
      "name",
      "string",
      "若不存在publicIp（弹性IP），则集群列表的集群数量为1，该字段值为“internalCluster”。\n若存在publicIp，则集群数量大于1，扩展的cluster的name的值为“externalCluster”。",
      { enum: ["internalCluster", "externalCluster"] },
    ],
    [
      "current-context",
      "string",
      "当前上下文，若存在publicIp（弹性IP）时为 external; 若不存在publicIp为 internal。",
      { enum: ["external", "internal"] },
    ],
    ["name", "string", "若不存在publicIp，该字段值为“internal”。", {}],
    [
      "insecure-skip-tls-verify",
      "boolean",
      "不校验服务端证书，在 cluster 类型为 externalCluster 时，该值为 true。",
      {},
    ],
    [
      "device",
      "string",
      "系统盘请指定/dev/sda，如果指定了以“/dev/vd”开头的挂载点，系统默认改为“/dev/sd”。\n若不是，如果指定了以“/dev/sd”开头的挂载点，系统默认改为“/dev/vd”。",
      {},
    ],
  ]);
});

describe("defaults", () => {
  check([
    ["kind", "string", "缺省值：Config", { default: "Config" }],
    ["dry_run", "boolean", "是否只预检，默认为false。", { default: false }],
    ["runtime", "string", "容器运行时，默认为“docker”", { default: "docker" }],
    ["managed", "boolean", "只有一个为true，不填默认false。", { default: false }],
    ["count", "integer", "不传该字段时默认取值为1。", { default: 1 }],
    ["sort_key", "string", "sort_key的默认值为“flavorid”。", { default: "flavorid" }],
    ["limit", "string", "如果不传值，系统默认limit值为1000。", { default: "1000" }],
    ["swr_user", "string", "用户名，官方插件默认为：official", { default: "official" }],
    ["cmk", "string", "默认为空时，表示不加密。", {}],
    ["query", "string", "默认为模糊搜索。", {}],
    ["size", "integer", "Devicemapper模式下默认值为10；OverlayFS模式默认不限制。", {}],
    ["vpc", "string", "企业项目ID通过extendParam字段下的enterpriseProjectId体现，该值默认为“0”。", {}],
    ["quota", "string", "当前未使用该参数，缺省值为null。", { nullable: true }],
  ]);
});

describe("lengths, ranges, counts", () => {
  check([
    ["X-Auth-Token", "string", "最大长度：16384", { maxLength: 16384 }],
    ["id", "string", "端口id最小长度：**0**最大长度：**36**", { minLength: 0, maxLength: 36 }],
    [
      "name",
      "string",
      "命名规则：由字母、数字组成，长度范围1-50位，且不能以中划线结尾。",
      { minLength: 1, maxLength: 50 },
    ],
    ["name", "string", "取值范围：1-64个字符", { minLength: 1, maxLength: 64 }],
    ["description", "string", "长度0～255个字符。", { minLength: 0, maxLength: 255 }],
    ["key", "string", "不能为空，最多支持128个字符", { maxLength: 128 }],
    ["key", "string", "最大长度36个unicode字符。", { maxLength: 36 }],
    ["port", "integer", "起始端口，范围1-65535，且不大于to_port。", { minimum: 1, maximum: 65535 }],
    ["limit", "integer", "取值范围：[1,1000]", { minimum: 1, maximum: 1000 }],
    ["max", "integer", "取值范围为16~256。该设置防止负载过重。", { minimum: 16, maximum: 256 }],
    [
      "duration",
      "integer",
      "单位为天，最小值为1，最大值为从当前日期起5年的天数，可能为1826或1827，取决于闰年；若填-1则为最大值5年。",
      { minimum: 1, maximum: 1827, also: [-1] },
    ],
    ["period", "integer", "取值范围为1-9，或者为-1。", { minimum: 1, maximum: 9, also: [-1] }],
    ["limit", "integer", "取值范围：1~100，0表示不限制，-1表示默认值。", { minimum: 1, maximum: 100, also: [0, -1] }],
    ["limit", "integer", "取值范围：1~100。值-1表示不限制。", { minimum: 1, maximum: 100, also: [-1] }],
    ["slot", "integer", "取值范围为1-9，或20-30。", {}],
    ["slot", "integer", "取值范围为1~9。5表示保留五个。", { minimum: 1, maximum: 9 }],
    ["count", "integer", "必须为大于等于1，小于等于最大限额的正整数。", { minimum: 1 }],
    ["minDisk", "integer", "大于0。", { exclusiveMinimum: 0 }],
    ["minDisk", "integer", "大于等于此规格的都可以查询到。", {}],
    ["taints", "[]object", "taints配置不超过20条。", { maxItems: 20 }],
    ["conditions", "[]string", "- 长度范围1-20位。\n- 标记数量不超过2个", { maxItems: 2 }],
    ["tags", "[]string", "其中，key的长度不超过36个字符，value的长度不超过43个字符。", {}],
    ["labels", "string", "- Key：最长63个字符；\n- Value：最长63个字符。", {}],
    ["size", "integer", "系统盘取值范围：40~1024\n数据盘取值范围：100~32768", {}],
    ["count", "integer", "租户的配额足够时，最大值为500。", {}],
    ["bandwidth", "string", "最大带宽，单位Mbps，最大值为10000。", {}],
    ["ca", "string", "最大长度：1M", {}],
    ["description", "string", "字符取值范围[0,200]。", {}],
    ["queues", "integer", "取值范围为 1, 2, 4, 8。", { enum: [1, 2, 4, 8] }],
  ]);
});

describe("formats, null, deprecated, required under a condition", () => {
  check([
    ["id", "string", "云硬盘ID，格式为UUID。", { format: "uuid" }],
    ["addr", "string", "私有IP地址", { format: "ip" }],
    ["until", "string", "请求结束时间，格式为yyyy-MM-ddTHH:mm:ssZ。", { format: "date-time" }],
    ["since", "string", "时间戳，格式符合ISO 8601。", { format: "date-time" }],
    ["script", "string", "输入的值需要经过Base64编码。", { format: "base64" }],
    ["key", "string", "客户端证书的私钥(base64编码)。", { format: "base64" }],
    ["script", "string", "base64编码前不超过32K。", {}],
    ["ip_address", "string", "IP地址。\n如果配置地址池较大的CIDR，建议配置单独的安全组。", {}],
    ["token", "string", "该标识为32位UUID格式。", {}],
    ["created", "string", "时间格式为yyyy-mm-dd hh:mm:ss。", {}],
    ["error", "string", "Job执行成功后，该值为null。", { nullable: true }],
    ["data", "object", "返回数据,失败时为 null", { nullable: true }],
    ["address", "string", "地址，挖矿交易为 null", { nullable: true }],
    ["path", "object", "派生路径，不属于本钱包时为 null", { nullable: true }],
    ["parent", "string", "上级编号（顶层为null）", { nullable: true }],
    ["owner", "string", "所有者，不能为 null", {}],
    ["owner", "string", "所有者，提交后不会为null。", {}],
    ["vacant", "boolean", "所有者是否为 null", {}],
    ["rows", "array", "明细，节点的 parent 为 null", {}],
    ["result", "string", "查询结果。不存在时,该字段为null。", { nullable: true }],
    ["data", "object", "返回数据,失败时不为 null", {}],
    ["name", "string", "更新失败时请检查是否为空。", {}],
    ["mode", "string", "计费模式。已废弃，请使用billingMode字段。", { deprecated: true }],
    ["cidr", "string", "请谨慎选择。（已废弃，如填写cidrs将忽略该cidr）", { deprecated: true }],
    [
      "billing",
      "integer",
      "billingMode为1或2（已废弃）时生效，且为必选。",
      { condition: "billingMode为1或2(已废弃)时生效,且为必选" },
    ],
    ["ca", "string", "当认证模式为proxy时，此项必须填写。", { condition: "当认证模式为proxy时,此项必须填写" }],
    ["limit", "string", "当action为count时非必选。", {}],
  ]);
});
