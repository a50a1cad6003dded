/** English sentences and the facts that they state, and sentences that look like facts and state none. */
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
    ["kind", "string", "API type. The value is fixed at **Config** and cannot be changed.", { const: "Config" }],
    ["kind", "string", "API type, which is fixed at NodePool.", { const: "NodePool" }],
    ["apiVersion", "string", "API version. The value is fixed to v1.", { const: "v1" }],
    ["name", "string", "The value is fixed to **user**.", { const: "user" }],
    ["limit", "integer", "Lamps of a page. Defaults to 40 lamps. Max 80 lamps.", { default: 40, maximum: 80 }],
    ["limit", "integer", "Max 3 times a day.", {}],
    ["age", "integer", "Defaults to 2 weeks.", {}],
    ["up", "boolean", "The value can only be **true**.", { const: true }],
    ["state", "string", "It is reserved, and its value can only be LIT.", { const: "LIT" }],
    ["state", "string", "The value must only be LIT. It says whether the lamp is lit.", { const: "LIT" }],
    ["release", "string", "The value can only be 2.0.1.", { const: "2.0.1" }],
    ["codes", "string", "Not supported at present and is fixed at 200.", { const: "200" }],
    // a length, not a value
    ["id", "string", "The length is fixed at 36 bytes.", {}],
    ["id", "string", "The ID length is fixed at 36.", {}],
    ["bridge", "string", "The value is fixed to be null and is in UUID format.", { nullable: true }],
    // two values are no constant
    ["zone", "string", "The value can only be AX or XA.", { enum: ["AX", "XA"] }],
    ["token", "string", "The value must be set to a user token.", {}],
    ["port", "string", "The rule can only be associated with one port.", {}],
    // holds in one place only
    ["network", "string", "In eu-de, the value of this parameter can only be **5_gray**.", {}],
  ]);
});

describe("values", () => {
  check([
    ["status", "string", "The value can be **ACTIVE**, **BUILD**, or **DOWN**.", { enum: ["ACTIVE", "BUILD", "DOWN"] }],
    ["version", "integer", "The value can be **4** (IPv4) or **6** (IPv6).", { enum: [4, 6] }],
    ["action", "string", "Specifies the operation, which can be filter or count.", { enum: ["filter", "count"] }],
    ["protocol", "string", "The protocol can be TCP or UDP.", { enum: ["TCP", "UDP"] }],
    ["memory", "string", "The value can be 512, 1,024, or 10,240.", { enum: ["512", "1024", "10240"] }],
    ["size", "integer", "The value can be 100,200 or 300.", { enum: [100, 200, 300] }],
    [
      "state",
      "string",
      "Possible values:\n- **Creating**: being created.\n- **Deleting**: being deleted.\n- **Unavailable**",
      { enum: ["Creating", "Deleting", "Unavailable"] },
    ],
    ["state", "string", "The value can be:\n- allow\n- deny", { enum: ["allow", "deny"] }],
    [
      "via",
      "string",
      "Possible values:\n- email: a letter.\n- http, https: over the web.",
      { enum: ["email", "http", "https"] },
    ],
    [
      "via",
      "string",
      "Possible values:\n- email: a letter.\n- http, over the web: not safe.",
      { enum: ["email", "http"] },
    ],
    [
      "Content-Type",
      "-",
      "Message body type. Possible values:\n- application/json;charset=utf-8\n- application/json",
      { enum: ["application/json;charset=utf-8", "application/json"] },
    ],
    [
      "Content-Type",
      "string",
      "Options:\n- application/json\n- application/json;charset=utf-8\n- multipart/form-data",
      { enum: ["application/json", "application/json;charset=utf-8", "multipart/form-data"] },
    ],
    // lines instead of a list
    ["sort_dir", "string", "Enumeration values:\nasc\ndesc", { enum: ["asc", "desc"] }],
    [
      "owner",
      "string",
      "The value can be:\n- network:dhcp: DHCP service\n- network:VIP_PORT",
      { enum: ["network:dhcp", "network:VIP_PORT"] },
    ],
    // a flattened list
    ["kind", "string", "The options are as follows: - **a**: image - **b**: text", { enum: ["a", "b"] }],
    ["type", "string", "Enumerated values:\n- PORT\n- ELB\n- null", { enum: ["PORT", "ELB"], nullable: true }],
    [
      "type",
      "string",
      "The value can be **5_bgp** (default) or **5_mail**.",
      { enum: ["5_bgp", "5_mail"], default: "5_bgp" },
    ],
    // a narrower list for one case leaves the whole list true
    [
      "type",
      "string",
      "The value can be **A**, **B**, or **C**.\n- If **protocol** is set to UDP, the value can only be **A**.",
      { enum: ["A", "B", "C"] },
    ],
    // another list for another case does not
    [
      "type",
      "string",
      "The value can be **A** or **B**.\n- If **protocol** is set to UDP, the value can be **C** or **D**.",
      {},
    ],
    ["local_disk", "string", "For D3 ECSs, the value can be 2, 4, or 8.", {}],
    ["type", "string", "Range:\n- When protocol is TCP, the value ranges from 1 to 5.\n- UDP", {}],
    ["protocol", "string", "Range:\n- tcp\n- udp\n- IP protocol number (0-255)", {}],
    ["owner", "string", "The value can be network:dhcp, compute:xxx, or network:nat.", {}],
    ["action", "string", "The value can be add or remove. The values are case-insensitive.", {}],
    ["boot", "string", "Range:\n- 0 indicates the system disk.\n- Non-0 indicates a data disk.", {}],
    ["protocol", "string", "The value can be HTTP or TCP (case-insensitive).", {}],
    ["key", "string", "The value can be name, size, and so on.", {}],
    ["key", "string", "The value can also be name or size.", {}],
    ["name", "string", "The value can be letters, digits, and hyphens.", {}],
    ["id", "string", "The value can be 0 or a string.", {}],
    ["port", "string", "The value can be filtered or sorted.", {}],
    ["enable", "boolean", "The value can be true or false.", {}],
    ["range", "string", "Range: N/A", {}],
    ["range", "string", "Range: N/A.", {}],
    // keys of a map
    [
      "config",
      "string",
      "The following keys:\n- lvType: type of a volume. The value can be **linear** or **striped**.\n- userLV: user space",
      {},
    ],
  ]);
});

describe("branches", () => {
  const cluster =
    "- If the publicIp parameter does not exist, the value of this parameter is internalCluster.\n- If the publicIp parameter exists, the value of this parameter is externalCluster.";
  check([
    ["name", "string", cluster, { enum: ["internalCluster", "externalCluster"] }],
    [
      "current-context",
      "string",
      'If "publicIp" exists, the value is "external". If "publicIp" does not exist, the value is "internal".',
      { enum: ["external", "internal"] },
    ],
    ["name", "string", "If the publicIp parameter does not exist, the value of this parameter is internal.", {}],
    [
      "ref",
      "string",
      "This parameter is **mandatory** when protocol is set to X. The value is null when protocol is not set to X.",
      { condition: '"mandatory" when protocol is set to X', nullable: true },
    ],
    ["skip", "boolean", "The value is true when the type is externalCluster.", {}],
  ]);
});

describe("defaults", () => {
  check([
    ["kind", "string", "Default value: Config", { default: "Config" }],
    ["limit", "integer", "The default value is 1,000.", { default: 1000 }],
    [
      "limit",
      "integer",
      "The value ranges from 1 to 100 and defaults to **50**.",
      { minimum: 1, maximum: 100, default: 50 },
    ],
    ["paths", "string", 'Default value: "bin,lib64"', { default: "bin,lib64" }],
    ["url_path", "string", "The default value is **/**, and the value must start with a slash (/).", { default: "/" }],
    ["zone", "string", 'The default value is ".".', { default: "." }],
    ["host", "string", "Default: **${host}**", { default: "${host}" }],
    ["factor", "number", "This parameter has not been used. Its default value is 1.0.", { default: 1 }],
    ["flag", "boolean", "**Default Value**\nfalse", { default: false }],
    ["flag", "boolean", "- **true** (default): enabled.\n- **false**: disabled.", { default: true }],
    ["type", "string", "The key type, which is **ssh** by default.", { default: "ssh" }],
    ["type", "string", "If this parameter is not specified, the default value is 4.", { default: "4" }],
    ["type", "string", "- **SOFT**: stop. The default value is **SOFT**.\n- **HARD**: kill.", { default: "SOFT" }],
    // none is stated
    ["id", "string", "**Default Value**\nN/A", {}],
    ["address", "string", "Default: **None**", {}],
    ["id", "string", "Default: Automatically generated", {}],
    ["id", "string", "The value is left blank by default.", {}],
    // another field's
    ["marker", "string", "The default value of **limit** is 2000.", {}],
    ["type", "string", "If **publicip_type** is not specified, the default value is **5_bgp**.", {}],
    ["size", "integer", "In Device Mapper mode, the default value is 10.", {}],
    [
      "version",
      "string",
      "- Shared load balancers: The default value is v4.\n- Dedicated load balancers: The default value is v6.",
      {},
    ],
    ["pool", "string", "Specifies the ID of the default backend server group.", {}],
    ["tenancy", "string", "Created on a host or in a shared pool (default).", {}],
    ["limit", "integer", "The default value is 10. If detail is set to true, the default value is 20.", {}],
    ["key", "string", "The default value is null.", { nullable: true }],
  ]);
});

describe("lengths", () => {
  check([
    ["X-Auth-Token", "string", "User token.\nMaximum length: 16,384 characters", { maxLength: 16384 }],
    ["name", "string", "Minimum length: **1**\nMaximum length: **64**", { minLength: 1, maxLength: 64 }],
    // generators write minimum and maximum for texts too
    ["name", "string", "Minimum: **0**\nMaximum: **255**", { minLength: 0, maxLength: 255 }],
    ["name", "string", "The project.Minimum: 1Maximum: 64", { minLength: 1, maxLength: 64 }],
    [
      "name",
      "string",
      "The value can contain 1 to 64 characters, including letters and digits.",
      { minLength: 1, maxLength: 64 },
    ],
    ["name", "string", "Range: 1 to 64 characters", { minLength: 1, maxLength: 64 }],
    ["name", "string", "Consists of letters and underscores, and does not exceed 21 characters.", { maxLength: 21 }],
    ["name", "string", "The name does not exceed 30 characters.", { maxLength: 30 }],
    ["name", "string", "Names of users do not exceed 30 characters.", {}],
    ["hostname", "string", "The name consists of 1-64 characters.", { minLength: 1, maxLength: 64 }],
    ["adminPass", "string", "The password must contain 8 to 26 characters.", { minLength: 8, maxLength: 26 }],
    ["description", "string", "The value can contain no more than 255 characters.", { maxLength: 255 }],
    ["value", "string", "Each value can contain a maximum of 255 Unicode characters.", { maxLength: 255 }],
    [
      "project",
      "string",
      "The value is 0 or a string that contains a maximum of 36 characters in UUID format.",
      { maxLength: 36 },
    ],
    // of an element, of a key, of a case, of something else
    ["values", "[]string", "Each value can contain a maximum of 255 characters.", {}],
    [
      "tags",
      "[]string",
      "A tag key contains a maximum of 36 characters, and a tag value contains a maximum of 43 characters.",
      {},
    ],
    ["taints", "string", "- Key: must contain 1 to 63 characters.\n- Value: can contain up to 63 characters.", {}],
    ["domain", "string", "A common domain name contains 0 to 100 characters.", {}],
    ["value", "string", "If **type** is set to PATH, the value can contain a maximum of 128 characters.", {}],
    ["limit", "string", "The maximum value is 1,000.", {}],
    ["count", "integer", "The value can contain 1 to 64 characters.", {}],
  ]);
});

describe("ranges and counts", () => {
  check([
    [
      "port",
      "integer",
      "The value ranges from 1 to 65,535 and cannot be greater than to_port.",
      { minimum: 1, maximum: 65535 },
    ],
    ["asn", "integer", "The value ranges from 1 to 4,294,967,295.", { minimum: 1, maximum: 4294967295 }],
    ["weight", "integer", "Minimum: **0**\nMaximum: **100**", { minimum: 0, maximum: 100 }],
    ["limit", "integer", "Range: 0-2000", { minimum: 0, maximum: 2000 }],
    ["limit", "integer", "**Range**\n0 to 24.\n**Default Value**\n10", { minimum: 0, maximum: 24, default: 10 }],
    [
      "max",
      "integer",
      "Maximum number of pods. Value range: 16 to 256. This limit prevents overload.",
      { minimum: 16, maximum: 256 },
    ],
    ["protocol_port", "integer", "The port number ranges from 1 to 65535.", { minimum: 1, maximum: 65535 }],
    [
      "timeout",
      "integer",
      "Valid only for HTTP listeners. The value ranges from 1 to 300.",
      { minimum: 1, maximum: 300 },
    ],
    [
      "count",
      "integer",
      "The value must be a positive integer greater than or equal to 1 and less than or equal to the limit.",
      { minimum: 1 },
    ],
    ["count", "integer", "The value must be greater than 0.", { exclusiveMinimum: 0 }],
    ["publicips", "[]object", "Array length: 1 to 50", { minItems: 1, maxItems: 50 }],
    ["ports", "[]integer", "Maximum length: 5", { maxItems: 5 }],
    ["tags", "[]object", "A maximum of 20 tags can be added.", { maxItems: 20 }],
    // of texts, or in some cases only
    ["types", "[]string", "Maximum length: 64", {}],
    ["port", "string", "The value ranges from 1 to 65535.", {}],
    ["count", "integer", "If the quota is sufficient, the maximum value is 100.", {}],
    ["timeout", "integer", "For TCP listeners, the value ranges from 10 to 4000.", {}],
    [
      "type",
      "integer",
      "If the value of ip_protocol is icmp, this parameter is the type. The value ranges from 0 to 255.",
      {},
    ],
    // a value beside the range, and one inside it
    [
      "size",
      "integer",
      "Options: 10 to 500\nDefault value:\nIf this parameter is not specified or is set to 0, the system decides.",
      { minimum: 10, maximum: 500, also: [0] },
    ],
    [
      "weight",
      "integer",
      "The value ranges from 0 to 100. If the value is 0, no request is sent.",
      { minimum: 0, maximum: 100 },
    ],
    ["period", "integer", "The value ranges from 1 to 1826, or -1.", { minimum: 1, maximum: 1826, also: [-1] }],
    ["port", "integer", "The value ranges from 1 to 100 or is 0.", { minimum: 1, maximum: 100, also: [0] }],
    ["depth", "integer", "Integer between 1 and 100, or -1 for no limit.", { minimum: 1, maximum: 100, also: [-1] }],
    [
      "limit",
      "integer",
      "The value ranges from 1 to 10. The value 0 means unlimited, and -1 stands for the default.",
      { minimum: 1, maximum: 10, also: [0, -1] },
    ],
    // two ranges are none, and a value inside the range is no other
    ["slot", "integer", "Value range: 1 to 20, or 30 to 40.", {}],
    [
      "slot",
      "integer",
      "The value ranges from 1 to 20. The value 5 means that five are kept.",
      { minimum: 1, maximum: 20 },
    ],
    ["slot", "integer", "0 means unlimited.", {}],
    // another range in one case, told elsewhere
    [
      "port",
      "integer",
      "The value ranges from 1 to 65535. If the protocol is icmp, the value range is shown in another table.",
      {},
    ],
    [
      "port",
      "integer",
      "The value ranges from 1 to 65535. If protocol is set to icmp, it is a type with a length from 0 to 255.",
      { maximum: 65535 },
    ],
    ["size", "integer", "The address range is, for example, 10 to 20.", {}],
    ["keys", "[]object", "A maximum of 20 characters are allowed.", {}],
    ["routes", "[]object", "Each route table can have a maximum of 200 entries.", {}],
  ]);
});

describe("formats", () => {
  check([
    ["id", "string", "Specifies the disk ID in UUID format.", { format: "uuid" }],
    ["id", "string", "Range: The value is in UUID format with hyphens (-).", { format: "uuid" }],
    ["ip", "string", "Specifies the private IP address of the backend server.", { format: "ip" }],
    ["ip", "string", "Specifies the floating IPv6 address.", { format: "ipv6" }],
    ["created_at", "string", "UTC time in the format of yyyy-MM-ddTHH:mm:ssZ", { format: "date-time" }],
    ["updated_at", "string", "Format: yyyy-MM-dd'T'HH:mm:ss'Z'", { format: "date-time" }],
    ["since", "string", "The start of the search. The value is in ISO 8601 format.", { format: "date-time" }],
    ["since", "string", "It must comply with ISO 8601 in the format of CCYY-MM-DDThh:mm:ss.", { format: "date-time" }],
    ["script", "string", "The input value must be Base64-encoded.", { format: "base64" }],
    ["script", "string", "The content must be encoded using Base64.", { format: "base64" }],
    ["key", "string", "Private key (Base64-encoded) of the client certificate", { format: "base64" }],
    ["pause", "string", "The duration is in ISO 8601 format.", {}],
    ["script", "string", "The script is 2 KB long before Base64 encoding.", {}],
    ["script", "string", "The value does not need to be Base64-encoded.", {}],
    // none of RFC 3339, none of RFC 4122
    ["created", "string", "The format is YYYY-MM-DD HH:MM:SS.", {}],
    ["created", "string", "The format is YYYY-MM-DDTHH:MM:SS.XXXXXX.", {}],
    ["project", "string", "The value is 0 or a string in UUID format.", {}],
    ["id", "string", "A 32-bit UUID in UUID format without hyphens.", {}],
    ["uuid", "string", "UUID of the server.", {}],
    // an ID, a list, a rule
    ["id", "string", "Specifies the ID of an IP address.", {}],
    ["prefix", "string", "Specifies the remote IP address.\nThe value can be in the CIDR format or IP addresses.", {}],
    ["location", "string", "Cannot be an IP address.", {}],
    ["owner", "string", "- network:dhcp: DHCP service IP address", {}],
    ["id", "integer", "Specifies the ID in UUID format.", {}],
  ]);
});

describe("null, read-only, deprecated, required under a condition", () => {
  check([
    [
      "port_id",
      "string",
      "The value of **port_id** is **null** if the EIP is bound to a load balancer.",
      { nullable: true },
    ],
    ["value", "string", "The value can be null but not the default.", { nullable: true }],
    ["gateway", "string", "The value can only be null.", { nullable: true }],
    ["data", "object", "The answer, null on failure", { nullable: true }],
    ["result", "object", "What was found; null in case of an error.", { nullable: true }],
    ["data", "object", "Is sent on failure, never null.", {}],
    [
      "size",
      "integer",
      "This parameter is mandatory if **id** is set to **null**.",
      { condition: 'mandatory if "id" is set to "null"' },
    ],
    ["id", "string", "This parameter cannot be set to **null**.", {}],
    ["ip_version", "string", "This is a read-only attribute.", { readOnly: true }],
    ["device", "string", "This field has been discarded.", { deprecated: true }],
    ["cidr", "string", "Take care.(This parameter has been discarded. Skip it.)", { deprecated: true }],
    ["status", "string", "The value can be **CURRENT** or **DEPRECATED**.", { enum: ["CURRENT", "DEPRECATED"] }],
    [
      "X-Auth-Token",
      "string",
      "If token-based authentication is used, this parameter is mandatory and must be set to a user token.",
      { condition: "If token-based authentication is used, this parameter is mandatory" },
    ],
    [
      "pool",
      "string",
      "This parameter will take effect and is mandatory when **action** is set to **POOL**.",
      { condition: 'mandatory when "action" is set to "POOL"' },
    ],
    ["id", "string", "This parameter is not mandatory when you query networks.", {}],
    ["ipgroup", "object", "ipgroup_id is also required if you want a group.", {}],
    ["config", "string", "alpha/image_id: This field is required when a custom image is used.", {}],
    ["config", "object", "Settings:\n- image_id: This field is required when a custom image is used.", {}],
  ]);
});
