/**
 * A Report written by hand, as an audit of five editions of one page would make it; the same with recordings; and makers of
 * large, hostile and empty ones.
 */
import { fingerprint } from "../../src/findings/fingerprint.ts";
import type { Severity } from "../../src/findings/finding.ts";
import type {
  ContextLine,
  EditionSummary,
  LedgerEntry,
  MatrixCell,
  Report,
  ReportAtom,
  ReportCause,
  ReportPlace,
  ReportRule,
} from "../../src/findings/report.ts";

const PATH = "/api/v3/projects/{project_id}/clusters/{cluster_id}/clustercert";
const GET = `GET ${PATH}`;
const POST = `POST ${PATH}`;
const FILES: Readonly<Record<string, string>> = {
  "000": "pages/000_cluster-certificate.md",
  "001": "pages/001_集群证书.md",
  "002": "pages/002_cluster-certificate.rst",
  "003": "pages/003_集群证书.md",
  "004": "pages/004_cluster certificate.txt",
  "night.har": "recordings/night.har",
};

function digest(text: string): string {
  return fingerprint(text).repeat(4);
}

function edition(
  label: string,
  more: Pick<EditionSummary, "format" | "language" | "title" | "pageId" | "operations"> & Partial<EditionSummary>,
): EditionSummary {
  return {
    label,
    file: FILES[label] ?? label,
    deprecated: null,
    encoding: "utf-8",
    sha256: digest(label),
    tables: 10,
    rows: 25,
    examples: 1,
    ...more,
  };
}

const editions: readonly EditionSummary[] = [
  edition("000", {
    format: "markdown",
    language: "en",
    title: "Obtaining a Cluster Certificate",
    pageId: "cce_02_0248",
    operations: [GET],
  }),
  edition("001", {
    format: "markdown",
    language: "zh",
    title: "获取集群证书（废弃）",
    pageId: "cce_02_0359",
    operations: [GET],
    deprecated: { said: "text", line: 5 },
    tables: 11,
  }),
  edition("002", {
    format: "rst",
    language: "en",
    title: "Obtaining a Cluster Certificate (Discarded)",
    pageId: "cce_02_0359",
    operations: [GET],
    deprecated: { said: "title", line: 5 },
  }),
  edition("003", {
    format: "markdown",
    language: "zh",
    title: "获取集群证书",
    pageId: "cce_02_0248",
    operations: [POST],
    tables: 11,
    examples: 2,
  }),
  edition("004", {
    format: "text",
    language: "en",
    title: "Obtaining a Cluster Certificate",
    pageId: null,
    operations: [GET],
    deprecated: { said: "text", line: 201 },
  }),
];

/** "000:120" and its words; further arguments are the cells of the row, or of the lines around it. */
function at(
  name: string,
  words: string,
  role: ReportPlace["role"] = "subject",
  context: readonly ContextLine[] = [],
): ReportPlace {
  const [label = "", lineText = "1"] = name.split(":");
  const line = Number(lineText);
  return {
    edition: label,
    file: FILES[label] ?? label,
    line,
    column: 5,
    endLine: line,
    endColumn: 5 + words.length,
    role,
    words,
    url: `https://example.com/docs/blob/main/${encodeURI(FILES[label] ?? label)}#L${line}`,
    context,
  };
}

function row(line: number, cells: readonly string[], here = false): ContextLine {
  return { line, cells, here };
}

const preferencesRow = (line: number, type: string) =>
  row(line, ["preferences", type, "Not used at present, left empty."]);
const usersRow = (line: number, type: string) => row(line, ["users", type, "-"]);

interface CauseParts {
  readonly rule: string;
  readonly severity: Severity;
  readonly title: string;
  readonly lines: readonly string[];
  readonly operation?: string | null;
  readonly fieldPaths?: readonly string[];
  readonly fact?: string | null;
  readonly places: readonly ReportPlace[];
  /** Labels of the pages at issue, one atom each and field. */
  readonly atomsOn: readonly string[];
  readonly verdict?: ReportCause["verdict"];
  readonly fix?: ReportCause["fix"];
  readonly blame?: ReportCause["blame"];
  readonly count?: number | null;
  readonly novelty?: ReportCause["novelty"];
}

function cause(number: number, parts: CauseParts): ReportCause {
  const {
    operation = GET,
    fieldPaths = [],
    fact = null,
    verdict = null,
    fix = null,
    blame = null,
    count = null,
    novelty = null,
    atomsOn,
    ...rest
  } = parts;
  const paths = fieldPaths.length === 0 ? [null] : fieldPaths;
  const atoms: ReportAtom[] = atomsOn.flatMap((label) =>
    paths.map((fieldPath) => ({
      rule: parts.rule,
      severity: parts.severity,
      message: `${fieldPath ?? "the page"}: ${parts.title}`,
      operation,
      side: null,
      fieldPath,
      fact,
      edition: label,
      places: parts.places.filter((place) => place.edition === label),
      data: { field: fieldPath, says: "String" },
      count,
      blame,
      since: null,
      fingerprint: fingerprint(parts.rule, operation, fieldPath, fact, label),
    })),
  );
  return {
    number,
    ...rest,
    operation,
    side: null,
    fieldPaths,
    verdict,
    fix,
    blame,
    count,
    novelty,
    fails: parts.severity === "error",
    fingerprint: fingerprint(parts.rule, operation, fact, ...fieldPaths),
    findings: atoms,
  };
}

const causes: readonly ReportCause[] = [
  cause(1, {
    rule: "compare/method",
    severity: "error",
    title: "Page cce_02_0248 is GET in 000 (English), POST in 003 (Chinese)",
    lines: [
      "GET 000:9   POST 003:17",
      "The body field duration (003:101) and the response header Port-ID (003:128) come with the POST; they are no findings of their own.",
    ],
    fact: "method",
    places: [
      at("000:9", `GET ${PATH}`),
      at("003:17", `POST ${PATH}`, "other-edition"),
      at("003:101", "duration", "evidence", [
        row(101, ["duration", "是", "Integer", "证书有效时间，单位为天。"], true),
      ]),
    ],
    atomsOn: ["000"],
    verdict: {
      certainty: "probable",
      wrong: ["000"],
      because: "000 is out of date: this GET is now page cce_02_0359, deprecated (001:5 002:5).",
    },
    fix: { text: "Bring 000 to the POST of 003.", edits: [] },
  }),
  cause(2, {
    rule: "lint/type-example",
    severity: "error",
    title: "clusters, users, contexts are lists; two pages make each an object",
    lines: ['"clusters object" … 000:120,127,134   002:78,80,82'],
    fieldPaths: ["clusters", "users", "contexts"],
    fact: "type",
    places: [
      at("000:120", "clusters object", "subject", [
        preferencesRow(113, "-"),
        row(120, ["clusters", "clusters object", "Cluster list."], true),
        usersRow(127, "users object"),
      ]),
      at("002:78", "clusters object", "subject", [
        preferencesRow(76, "-"),
        row(78, ["clusters", "clusters object", "Cluster list."], true),
        usersRow(80, "users object"),
      ]),
      at("000:326", '"clusters": [ { "name": "internalCluster", …', "example"),
      at("001:123", "Array of Clusters objects", "other-edition", [
        row(116, ["preferences", "String", "当前未使用该字段，默认为空。"]),
        row(123, ["clusters", "Array of Clusters objects", "集群列表。"], true),
        row(130, ["users", "Array of Users objects", "存放指定用户的证书信息。"]),
      ]),
    ],
    atomsOn: ["000", "002"],
    verdict: {
      certainty: "sure",
      wrong: ["000", "002"],
      because:
        "Their own examples show lists (000:326,335,344 002:171,180,189), and the other pages say “Array of …” (001:123 003:172 004:302).",
    },
    fix: {
      text: "Write “Array of clusters objects”, and so on, in 000 and 002.",
      edits: [
        {
          span: { source: "pages/000_cluster-certificate.md", start: 9120, end: 9135 },
          replacement: "Array of clusters objects",
        },
        {
          span: { source: "pages/002_cluster-certificate.rst", start: 4410, end: 4425 },
          replacement: "Array of clusters objects",
        },
      ],
    },
  }),
  cause(3, {
    rule: "lint/type-example",
    severity: "error",
    title: "preferences is an object; two pages say String, two say nothing",
    lines: ['String 001:116 004:296   "-" 000:113 002:76   Object 003:165'],
    fieldPaths: ["preferences"],
    fact: "type",
    places: [
      at("001:116", "String", "subject", [
        row(109, ["apiVersion", "String", "API版本，固定值“v1”。"]),
        row(116, ["preferences", "String", "当前未使用该字段，默认为空。"], true),
        row(123, ["clusters", "Array of Clusters objects", "集群列表。"]),
      ]),
      at("004:296", "String", "subject"),
      at(
        "000:113",
        "-",
        "subject",
        [preferencesRow(113, "-")].map((line) => ({ ...line, here: true })),
      ),
      at("003:165", "Object", "other-edition"),
      at("001:343", '"preferences": {}', "example"),
    ],
    atomsOn: ["001", "004", "000", "002"],
    verdict: {
      certainty: "sure",
      wrong: ["000", "001", "002", "004"],
      because: "Every example has { } (000:325 001:343 002:170 003:402 004:469).",
    },
    fix: { text: "Write “Object” in 000, 001, 002 and 004.", edits: [] },
  }),
  cause(4, {
    rule: "compare/deprecated",
    severity: "warning",
    title: "GET is deprecated on three pages; 000 does not say so",
    lines: ["001:5   002:5 (title only)   004:201"],
    fact: "deprecated",
    places: [
      at("000:1", "Obtaining a Cluster Certificate"),
      at("001:5", "该API已废弃", "other-edition"),
      at("002:5", "(Discarded)", "other-edition"),
      at("004:201", "This API has been deprecated.", "other-edition"),
    ],
    atomsOn: ["000"],
    verdict: { certainty: "probable", wrong: ["000"], because: "000 is out of date, as in 1." },
    fix: { text: "Say in 000 that the operation is deprecated.", edits: [] },
  }),
  cause(5, {
    rule: "compare/field-missing",
    severity: "warning",
    title: "insecure-skip-tls-verify is missing from 000 and 002",
    lines: ["Boolean in 001:208 003:259 004:369; no row in Table 5 of 000 (line 178) and 002 (line 104)."],
    fieldPaths: ["clusters[].cluster.insecure-skip-tls-verify"],
    places: [
      at("000:178", "Table 5 cluster"),
      at("002:104", "Table 5 cluster"),
      at("001:208", "insecure-skip-tls-verify", "other-edition", [
        row(201, ["certificate-authority-data", "String", "证书授权数据。"]),
        row(208, ["insecure-skip-tls-verify", "Boolean", "不校验服务端证书。"], true),
      ]),
    ],
    atomsOn: ["000", "002"],
    verdict: {
      certainty: "undecided",
      wrong: [],
      because: "No example shows an external cluster. A recording of one would decide it.",
    },
  }),
  cause(6, {
    rule: "lint/required-mismatch",
    severity: "warning",
    title: "X-Auth-Token: mandatory in the table, conditional in the sentence",
    lines: ["000:68,70   001:73,77   002:51   003:78,82   004:260,264.   Read as: only with a token."],
    fieldPaths: ["header X-Auth-Token"],
    fact: "required",
    places: [
      at("000:68", "Yes", "subject", [
        row(68, ["X-Auth-Token", "Yes", "Mandatory if a token is used to sign in."], true),
      ]),
      at("001:77", "如果您使用Token方式，此参数为必填。", "evidence"),
    ],
    atomsOn: ["000", "001", "002", "003", "004"],
    verdict: { certainty: "sure", wrong: ["000", "001", "002", "003", "004"], because: "" },
    fix: { text: "Write “conditional” in the column Mandatory.", edits: [] },
  }),
  cause(7, {
    rule: "lint/format-example",
    severity: "warning",
    title: "server is called an IP address; the examples have a URL",
    lines: [
      '"Node IP address." 000:193 002:109   "Server IP address." 004:359   example 000:330',
      "The Chinese pages say only 服务器地址, server address (001:196 003:247).",
    ],
    fieldPaths: ["clusters[].cluster.server"],
    fact: "format",
    places: [
      at("000:193", "Node IP address.", "subject", [
        row(193, ["server", "String", "Node IP address."], true),
        row(200, ["certificate-authority-data", "String", "Authority data."]),
      ]),
      at("004:359", "Server IP address."),
      at("000:330", '"server": string, 24 characters, URL', "example"),
      at("001:196", "服务器地址", "other-edition"),
    ],
    atomsOn: ["000", "002", "004"],
    verdict: { certainty: "sure", wrong: ["000", "002", "004"], because: "" },
    fix: { text: "Write “URL of the API server.”", edits: [] },
  }),
  ...(
    [
      [
        "X-Auth-Token has at most 16,384 characters",
        "said 001:78 004:266         not 000 002 003",
        "maxLength",
        "header X-Auth-Token",
        "001:78",
      ],
      ["kind has the default Config", "said 001:104 004:286        not 000 002 003", "default", "kind", "001:104"],
      [
        "current-context is external or internal",
        "said 001:146 003:195 004:322    not 000 002",
        "enum",
        "current-context",
        "001:146",
      ],
      [
        "path and request header fields are String",
        "said 001 003 004; 000:16,50 002:25,44 no Type",
        "type",
        "path project_id",
        "000:16",
      ],
      [
        "Content-Type has two possible values",
        "said 000:63 001:68 002:48 004:255   not 003",
        "enum",
        "header Content-Type",
        "000:63",
      ],
      ["what replaces the deprecated GET", "said 001:5; not 002; 004:201 lost its link", "replacement", null, "001:5"],
      ['users has no description ("-")', "000:129 002:80", "description", "users", "000:129"],
    ] as const
  ).map(([title, line, fact, field, place], index) =>
    cause(8 + index, {
      rule: `compare/${fact === "description" ? "description-missing" : "said-by-some"}`,
      severity: "info",
      title,
      lines: [line],
      fieldPaths: field === null ? [] : [field],
      fact,
      places: [at(place, title)],
      atomsOn: [place.slice(0, 3)],
    }),
  ),
];

type CellParts = string | null | [string | null, MatrixCell["mark"], number?];

const COLUMNS = ["000", "001", "002", "004", "003"];

function cells(parts: readonly (CellParts | undefined)[]): (MatrixCell | null)[] {
  return COLUMNS.map((label, column) => {
    const part = parts[column];
    if (part === undefined) return null;
    const [says, mark, number] = Array.isArray(part) ? part : ([part, part === null ? "silent" : "agrees"] as const);
    const line = 100 + 7 * column;
    return {
      says,
      mark,
      cause: number ?? null,
      place:
        says === null
          ? null
          : at(`${label}:${line}`, says, "subject", [
              row(line - 7, ["row before", "String", label === "001" ? "上一行" : "-"]),
              row(line, ["this field", says, label === "001" ? "集群列表。" : "What it is."], true),
              row(line + 7, ["row after", "Integer", "-"]),
            ]),
    };
  });
}

const matrices: Report["matrices"] = [
  {
    name: PATH,
    editions: COLUMNS,
    rows: [
      {
        operation: null,
        promise: "page id",
        fact: null,
        agrees: false,
        cells: cells([["…0248", "contradicted", 1], "…0359", "…0359", null, "…0248"]),
      },
      {
        operation: GET,
        promise: "deprecated",
        fact: null,
        agrees: false,
        cells: cells([[null, "silent", 4], "yes", "yes (title)", "yes", undefined]),
      },
      ...["clusters", "contexts", "users"].map((name) => ({
        operation: null,
        promise: name,
        fact: "type",
        agrees: false,
        cells: cells([["object", "contradicted", 2], "list", ["object", "contradicted", 2], "list", "list"]),
      })),
      {
        operation: null,
        promise: "preferences",
        fact: "type",
        agrees: false,
        cells: cells([
          [null, "silent", 3],
          ["String", "contradicted", 3],
          [null, "silent", 3],
          ["String", "contradicted", 3],
          "Object",
        ]),
      },
      {
        operation: null,
        promise: "clusters[].cluster.insecure-skip-tls-verify",
        fact: "type",
        agrees: false,
        cells: cells([[null, "undecided", 5], "Boolean", [null, "undecided", 5], "Boolean", "Boolean"]),
      },
      {
        operation: null,
        promise: "header X-Auth-Token",
        fact: "maxLength",
        agrees: false,
        cells: cells([[null, "silent", 8], "16384", [null, "silent", 8], "16384", null]),
      },
      {
        operation: null,
        promise: "kind",
        fact: "default",
        agrees: false,
        cells: cells([[null, "silent", 9], "Config", [null, "silent", 9], "Config", null]),
      },
      {
        operation: POST,
        promise: "body duration",
        fact: "type",
        agrees: false,
        cells: cells([undefined, undefined, undefined, undefined, "Integer"]),
      },
      ...["kind", "apiVersion", "current-context", "clusters[].name", "users[].name"].map((promise) => ({
        operation: null,
        promise,
        fact: "type",
        agrees: true,
        cells: cells(["String", "String", "String", "String", "String"]),
      })),
    ],
  },
];

function rule(id: string, severity: Severity, summary: string): ReportRule {
  return {
    id,
    severity,
    summary,
    docs: {
      description: `${summary}, judged by what the page itself shows.`,
      rationale: "Client code is written from the table and fails on the real answer.",
      example: "The type cell says `String`, the example shows `{}`.",
      remediation: "Correct the *type cell*.",
    },
  };
}

const rules: readonly ReportRule[] = [
  rule("compare/deprecated", "warning", "Some pages say deprecated, others do not"),
  rule("compare/description-missing", "info", "A field without a description"),
  rule("compare/field-missing", "warning", "A field that some pages leave out"),
  rule("compare/method", "error", "Pages of one id with different methods"),
  rule("compare/said-by-some", "info", "A fact that only some pages state"),
  rule("lint/format-example", "warning", "The described format differs from the example"),
  rule("lint/required-mismatch", "warning", "The mandatory cell differs from the sentence"),
  rule("lint/type-example", "error", "The type cell contradicts the page's own example"),
];

/** Five editions of one page, no recordings, no date: what `docproof audit pages/` would print. */
export const auditReport: Report = {
  schemaVersion: 3,
  tool: { name: "docproof", version: "0.1.0" },
  command: "docproof audit pages/",
  asOf: null,
  digest: digest("audit"),
  editions,
  recordings: [],
  pairings: [{ name: PATH, editions: COLUMNS, pairedBy: "operation" }],
  headline: "Each of the four GET pages contradicts its own example.",
  startHere: [
    { edition: "000", causes: 6, of: 7 },
    { edition: "002", causes: 4, of: 7 },
    { edition: "004", causes: 3, of: 7 },
    { edition: "001", causes: 2, of: 7 },
    { edition: "003", causes: 1, of: 7 },
  ],
  totals: { error: 3, warning: 4, info: 7 },
  groups: causes,
  matrices,
  ledger: [],
  coverage: {
    operations: { total: 2, observed: 0 },
    promises: { total: 24, seen: 0, contradicted: 0 },
    tables: { total: 52, notUnderstood: 0, unplaced: 0, rows: 125 },
    examples: { total: 6, broken: 0 },
  },
  notUnderstood: [],
  unformalised: [
    {
      place: at("004:322", "if the publicIp parameter exists", "evidence"),
      fieldPath: "current-context",
      reason: "the condition names no field of this answer",
    },
    {
      place: at("001:168", "当publicIp存在时为externalCluster", "evidence"),
      fieldPath: "contexts[].name",
      reason: "the condition names no field of this answer",
    },
  ],
  accepted: [],
  masked: [],
  rules,
  showsValues: false,
  partial: null,
  hidden: 0,
};

const ledger: readonly LedgerEntry[] = (
  [
    ["response 200", "status", "seen", 118, 120],
    ["clusters", "type", "contradicted", 118, 118],
    ["kind", "const", "seen", 118, 118],
    ["apiVersion", "const", "seen", 118, 118],
    ["current-context", "enum", "seen", 118, 118],
    ["header Port-ID", "header", "never-observed", 0, 118],
    ["clusters[].cluster.insecure-skip-tls-verify", "field", "never-observed", 0, 118],
    ["response 404", "status", "never-observed", 0, 120],
    ["users[].user.client-key-data", "type", "never-observed", 0, 118],
    ["header X-Auth-Token length", "limit", "not-contradicted", 120, 120],
    ["kind", "required", "not-contradicted", 118, 118],
    ["kind", "default", "not-observable", 0, 118],
    ["operation", "deprecated", "not-observable", 0, 120],
  ] as const
).flatMap(([promise, kind, verdict, count, of]) => [
  { edition: "001", operation: GET, promise, kind, verdict, count, of },
  {
    edition: "003",
    operation: POST,
    promise,
    kind,
    verdict: verdict === "contradicted" ? ("seen" as const) : ("never-observed" as const),
    count: verdict === "contradicted" ? 2 : 0,
    of: 2,
  },
]);

/** The audit with a night of recordings, a baseline, a date, masks and everything else that a report can hold. */
export const validatedReport: Report = {
  ...auditReport,
  command: "docproof audit --as-of 2026-11-21",
  asOf: "2026-11-21",
  digest: digest("validated"),
  recordings: [
    {
      file: "recordings/night.har",
      sha256: digest("night.har"),
      exchanges: 151,
      matched: 122,
      otherHosts: 20,
      undocumented: 8,
      ignored: 1,
      withoutBody: 3,
      broken: 1,
    },
  ],
  headline: "The pages contradict the API in one place and each other in two.",
  totals: { error: 4, warning: 4, info: 7 },
  groups: [
    ...causes.map((entry) => ({ ...entry, novelty: "known" as const })),
    cause(15, {
      rule: "validate/type",
      severity: "error",
      title: "clusters came as a list in 118 answers; the table says object",
      lines: ["first 2026-11-20 entry 3, last entry 149"],
      fieldPaths: ["clusters"],
      fact: "type",
      places: [at("000:120", "clusters object"), at("night.har:311", "list of 1 object", "recording")],
      atomsOn: ["000"],
      verdict: { certainty: "sure", wrong: ["000"], because: "All 118 answers agree." },
      blame: "page",
      count: 118,
      novelty: "new",
    }),
  ],
  ledger,
  coverage: {
    operations: { total: 2, observed: 2 },
    promises: { total: 26, seen: 5, contradicted: 1 },
    tables: { total: 52, notUnderstood: 1, unplaced: 0, rows: 125 },
    examples: { total: 6, broken: 1 },
  },
  notUnderstood: [
    {
      place: at("002:210", "Table 9 Status codes by zone", "evidence"),
      reason: "no column is known as a name: “Zone”, “Meaning”",
    },
  ],
  accepted: [
    {
      fingerprint: fingerprint("accepted"),
      rule: "lint/required-mismatch",
      message: "X-Subject-Token: mandatory in the table, conditional in the sentence",
      reason: "The house style writes Yes here.",
      owner: "docs team",
      until: "2027-01-31",
    },
  ],
  masked: [
    { kind: "token", count: 120 },
    { kind: "certificate", count: 236 },
  ],
  rules: [...rules, rule("validate/type", "error", "A value of another type than the page says")],
  partial: 0.61,
  hidden: 3,
};

/** Nothing read, nothing found. */
export const emptyReport: Report = {
  ...auditReport,
  digest: digest("empty"),
  editions: [],
  pairings: [],
  headline: "Nothing was found.",
  startHere: [],
  totals: { error: 0, warning: 0, info: 0 },
  groups: [],
  matrices: [],
  coverage: {
    operations: { total: 0, observed: 0 },
    promises: { total: 0, seen: 0, contradicted: 0 },
    tables: { total: 0, notUnderstood: 0, unplaced: 0, rows: 0 },
    examples: { total: 0, broken: 0 },
  },
  unformalised: [],
  rules: [],
};

/** `count` causes over `count / 10` pages, each with three places in tables; a matrix for every ten pages. */
export function largeReport(count: number): Report {
  const severities = ["error", "warning", "info"] as const;
  const pages = Math.max(2, Math.floor(count / 10));
  const label = (index: number) => `service-${index % pages}.md`;
  const many = Array.from({ length: count }, (_, index): ReportCause => {
    const severity = severities[Math.min(2, Math.floor((3 * index) / count))] ?? "info";
    const pattern = causes[index % 7] ?? causes[0];
    const renamed = (place: ReportPlace, step: number): ReportPlace => ({
      ...place,
      edition: label(index + step),
      file: `pages/${label(index + step)}`,
      line: 10 + ((index * 7) % 600),
    });
    if (pattern === undefined) throw new Error("the fixture has no causes");
    const places = pattern.places.slice(0, 3).map(renamed);
    return {
      ...pattern,
      number: index + 1,
      severity,
      title: `field_${index}: ${pattern.title}`,
      places,
      verdict: pattern.verdict && { ...pattern.verdict, wrong: [label(index)] },
      fix: pattern.fix && { text: pattern.fix.text, edits: [] },
      findings: pattern.findings.slice(0, 2).map((atom, step) => ({
        ...atom,
        severity,
        edition: label(index + step),
        places,
        fingerprint: fingerprint("large atom", String(index), String(step)),
      })),
      fingerprint: fingerprint("large", String(index)),
    };
  });
  return {
    ...auditReport,
    digest: digest(`large ${count}`),
    editions: Array.from({ length: pages }, (_, index) => ({
      ...(editions[index % editions.length] ??
        edition("", { format: "text", language: "en", title: null, pageId: null, operations: [] })),
      label: label(index),
      file: `pages/${label(index)}`,
      operations: [`GET /v1/things-${index}`],
      sha256: digest(label(index)),
    })),
    pairings: Array.from({ length: Math.floor(pages / 2) }, (_, index) => ({
      name: `GET /v1/things-${index}`,
      editions: [label(2 * index), label(2 * index + 1)],
      pairedBy: "operation" as const,
    })),
    startHere: Array.from({ length: 20 }, (_, index) => ({
      edition: label(index),
      causes: 40 - index,
      of: Math.floor((2 * count) / 3),
    })),
    totals: {
      error: many.filter(({ severity }) => severity === "error").length,
      warning: many.filter(({ severity }) => severity === "warning").length,
      info: many.filter(({ severity }) => severity === "info").length,
    },
    groups: many,
    matrices: Array.from({ length: Math.floor(pages / 10) }, (_, index) => ({
      name: `GET /v1/things-${index}`,
      editions: Array.from({ length: 5 }, (__, step) => label(5 * index + step)),
      rows: matrices.flatMap((matrix) => matrix.rows),
    })),
  };
}

/** The full report with every text that comes from a page or a recording replaced by `text`. */
export function hostileReport(text: string): Report {
  const place = (original: ReportPlace): ReportPlace => ({
    ...original,
    file: text,
    words: text,
    url: text,
    context: original.context.map((line) => ({ ...line, cells: [text, text] })),
  });
  return {
    ...validatedReport,
    headline: text,
    editions: validatedReport.editions.map((entry) => ({
      ...entry,
      file: text,
      title: text,
      pageId: text,
      language: text,
      format: text,
      encoding: text,
      operations: [`GET ${text}`],
    })),
    recordings: validatedReport.recordings.map((entry) => ({ ...entry, file: text })),
    pairings: validatedReport.pairings.map((entry) => ({ ...entry, name: text })),
    groups: validatedReport.groups.map((entry) => ({
      ...entry,
      title: text,
      lines: [text],
      operation: `GET ${text}`,
      fieldPaths: [text],
      places: entry.places.map(place),
      verdict: entry.verdict && { ...entry.verdict, because: text },
      fix: entry.fix && { ...entry.fix, text },
      findings: entry.findings.map((atom) => ({
        ...atom,
        message: text,
        operation: `GET ${text}`,
        fieldPath: text,
        places: atom.places.map(place),
        data: { field: text },
      })),
    })),
    matrices: validatedReport.matrices.map((matrix) => ({
      ...matrix,
      name: text,
      rows: matrix.rows.map((entry) => ({
        ...entry,
        promise: text,
        cells: entry.cells.map((cell) => cell && { ...cell, says: text, place: cell.place && place(cell.place) }),
      })),
    })),
    ledger: validatedReport.ledger.map((entry) => ({ ...entry, promise: text })),
    notUnderstood: validatedReport.notUnderstood.map((entry) => ({
      place: place(entry.place),
      reason: text,
    })),
    unformalised: validatedReport.unformalised.map((entry) => ({
      place: place(entry.place),
      fieldPath: text,
      reason: text,
    })),
    accepted: validatedReport.accepted.map((entry) => ({
      ...entry,
      message: text,
      reason: text,
      owner: text,
    })),
  };
}

/** What a page could try: markup, handlers, links, terminal and workflow commands, bidi and control characters. */
export const hostileTexts: readonly string[] = [
  `<script>document.title="owned"</script>`,
  `"><img src=x onerror="document.title='owned'">`,
  `' onmouseover='document.title=1' x='`,
  `</style></title></textarea><svg onload=document.title=1>`,
  `javascript:document.title="owned"`,
  `[click](javascript:document.title) ![x](https://tracker.invalid/x.png) @everyone #1 https://tracker.invalid`,
  "| a | b |\n|---|---|\n\n# heading\n```\n- [ ] task <b>bold</b> `code` \\| pipe",
  "::error file=x::y\n::add-mask::z\r\n%0A::warning::w",
  "\u001b[2J\u001b]0;owned\u0007 bell \u0000 nul \u009b csi",
  "user\u202egnp.exe\u2066 \u200b zero \ufeff bom \u2028 line",
  "lone \ud800 surrogate \udc00 here",
  "]]> --> <!-- &amp; &#0; %00 {0} {project_id} ${x}",
];
