/** English: every word and sentence form that docproof looks for on an English page. */
import { BARE_NUMBER, exactForm, form, NUMBER } from "./forms.ts";
import type { Language } from "./language.ts";

/** Pieces of the sentence forms below. */
const VALUE = String.raw`(?<value>"[^"]+"|${NUMBER}(?=[\s.,;)]|$)|-?[\w$][\w.\-/:+={}]*[\w}]|-?[\w/])`;
const NUMBER_VALUE = `(?<value>${NUMBER})`;
const END = String.raw`(?=\s*(?:[.;):](?!\w)|,(?!\d)|$))`;
const RANGE = String.raw`(?<low>${NUMBER}) ?(?:to|-|–|~) ?(?<high>${NUMBER})`;
const BRACKETED = String.raw`\[(?<low>${BARE_NUMBER})\s*[,~-]\s*(?<high>${BARE_NUMBER})\]`;
const SUBJECT = String.raw`(?:^|[.;:,] ?|\band |\bbut )(?<subject>[^.,;:]*?)\b(?:can|must|may|should|will|needs? to|allowed to)? ?(?:only |either )?\b`;
const CHARACTERS = String.raw`(?:\w+ )?(?:characters|letters)\b`;

export const english: Language = {
  code: "en",
  name: "English",

  columns: {
    name: [
      "parameter",
      "parameters",
      "parameter name",
      "parameter id",
      "name",
      "field",
      "field name",
      "attribute",
      "attribute name",
      "property",
      "header",
      "header name",
      "response item",
      "element",
      "argument",
      "key",
      "variable",
      "item",
      "request header",
      "response header",
    ],
    required: [
      "mandatory",
      "required",
      "mandatory or not",
      "mandatory/optional",
      "mandatory (yes/no)",
      "required or not",
      "optional/mandatory",
    ],
    type: ["type", "parameter type", "data type", "value type", "field type", "param type", "attribute type"],
    description: [
      "description",
      "remarks",
      "remark",
      "meaning",
      "explanation",
      "note",
      "notes",
      "parameter description",
      "details",
      "field description",
      "comment",
      "comments",
      "definition",
    ],
    location: ["location", "in", "parameter location", "position", "parameter position", "param location"],
    default: ["default", "default value"],
    values: [
      "value range",
      "range",
      "values",
      "valid values",
      "allowed values",
      "options",
      "value",
      "enumeration",
      "enum",
    ],
    constraint: ["constraint", "constraints", "restriction", "length"],
    example: ["example", "example value", "sample", "sample value"],
    crud: ["crud", "operation type"],
    group: ["instance type", "category", "group"],
    status: [
      "status code",
      "status codes",
      "returned value",
      "returned values",
      "return value",
      "return code",
      "response code",
      "http status code",
      "code",
      "normal response code",
      "normal status code",
      "error status code",
      "returned code",
      "http code",
      "normal",
      "abnormal response code",
      "response status code",
    ],
    method: ["method", "http method", "request method"],
    uri: ["uri", "url", "path", "request uri", "api uri"],
    other: [
      "permission",
      "permissions",
      "api",
      "action",
      "actions",
      "dependencies",
      "iam project",
      "enterprise project",
      "error code",
      "error codes",
      "error message",
      "message",
      "solution",
      "measure",
      "handling measure",
      "troubleshooting",
      "module",
      "metric",
      "metric name",
      "unit",
      "released on",
      "revision",
      "date",
      "state",
      "os",
      "version",
      "tag name",
      "possible cause",
      "cause",
      "function",
      "section",
      "authorization scope",
      "scenario",
      "api description",
    ],
  },

  sections: [
    { kind: "function", pattern: /^(?:function|description|functions?|introduction|overview)$/i },
    {
      kind: "constraints",
      pattern: /^(?:constraints?|restrictions?|prerequisites?|precautions?|constraints and limitations)\b/i,
    },
    { kind: "debugging", pattern: /^debugging$/i },
    {
      kind: "request-example",
      pattern:
        /^(?:(?:example|sample)s?(?: of)?(?: the| a)?(?: [\w-]+)? requests?|requests? (?:examples?|samples?|message examples?))\b/i,
    },
    {
      kind: "response-example",
      pattern:
        /^(?:(?:example|sample)s?(?: of)?(?: the| a)?(?: [\w-]+)? responses?|responses? (?:examples?|samples?|message examples?))\b/i,
    },
    { kind: "example", pattern: /^(?:examples?|samples?)(?: \d+)?$/i },
    { kind: "errors", pattern: /^error codes?\b|^error messages?$/i },
    {
      kind: "status",
      pattern:
        /^(?:(?:http )?status codes?|returned? (?:values?|codes?)|response codes?|(?:normal|error) status codes?|response status codes?)$/i,
    },
    { kind: "normal-response", pattern: /^normal (?:response|return)/i },
    { kind: "error-response", pattern: /^(?:abnormal|error) response/i },
    {
      kind: "uri",
      pattern:
        /^(?:ur[il]s?(?: formats?)?|uri and method|api (?:format|prototype)|request (?:ur[il]|line|path)|http request|(?:api )?endpoints?|ur[il] (?:path|pattern|structure)|routes?)$/i,
    },
    {
      kind: "request",
      pattern: /^(?:http )?requests?(?: (?:parameters?|body|messages?|headers?|format|elements?|syntax))?$/i,
    },
    {
      kind: "response",
      pattern: /^(?:http )?responses?(?: (?:parameters?|body|messages?|headers?|format|elements?|syntax))?$/i,
    },
  ],

  captions: [
    { place: "response-header", pattern: /\bresponse\b.{0,20}\bheaders?\b|\bheaders?\b.{0,30}\bresponse\b/i },
    {
      place: "request-header",
      pattern:
        /\brequest\b.{0,20}\bheaders?\b|\bheaders?\b.{0,30}\brequest\b|^(?:common )?(?:message )?header(?:s| parameters?| fields?| description)?$/i,
    },
    { place: "form", pattern: /\bform\b(?:[- ]?data)?.{0,20}\b(?:param|field|attribute)|\bform-?data\b/i },
    { place: "response-body", pattern: /\bresponse\b.{0,20}\bbody\b|\bbody\b.{0,30}\bresponse\b/i },
    {
      place: "request-body",
      pattern:
        /\brequest\b.{0,20}\bbody\b|\bbody\b.{0,30}\brequest\b|^(?:json )?(?:body|payload)(?: (?:param(?:eter)?s?|fields?|attributes?|arguments?))?(?: description)?$|^(?:json|post) (?:param(?:eter)?s?|fields?|data|attributes?)$/i,
    },
    {
      place: "path",
      pattern:
        /^(?:path|route) (?:param|variable|argument)|^parameters? (?:in|of) the (?:uri )?path\b|\bpath parameters?\b/i,
    },
    {
      place: "query",
      pattern:
        /^(?:url )?query\b|\bquery[ -]?(?:parameters?|strings?)\b|^querystring\b|^get param(?:eter)?s$|^request filter|^(?:filter|query) (?:criteria|conditions?|parameters?|fields?)/i,
    },
    { place: "uri", pattern: /(?<![A-Za-z])ur[il](?![A-Za-z])/i },
    {
      place: "status",
      pattern:
        /^(?:status codes?|returned? (?:values?|codes?)|(?:normal|error|abnormal) (?:response|status) codes?|normal values?|response codes?)(?: description)?$/i,
    },
    { place: "errors", pattern: /^error codes?(?: description)?$/i },
    {
      place: "response",
      pattern:
        /^(?:outputs?|results?|returns|return(?:ed)? values?)$|^output param(?:eter)?s?$|^(?:normal |abnormal |success(?:ful)? |failed )?(?:response|returned?)(?: (?:message|data|result))?(?: (?:param(?:eter)?s?|fields?|elements?|attributes?|items?))?(?: descriptions?)?$|^description of (?:the )?(?:response|returned) (?:param(?:eter)?s?|fields?|elements?)$|^(?:param(?:eter)?s?|fields?|elements?) (?:in|of) (?:the |a )?(?:normal |abnormal )?(?:response|returned)(?: (?:message|result|data))?s?(?: description)?$/i,
    },
    {
      place: "request",
      pattern:
        /^(?:inputs?|(?:request )?arguments)$|^requests?(?: (?:message|data))?(?: (?:param(?:eter)?s?|fields?|elements?|attributes?|items?))?(?: descriptions?)?$|^description of (?:the )?requests? (?:param(?:eter)?s?|fields?|elements?)$|^(?:param(?:eter)?s?|fields?|elements?) (?:in|of) (?:the |a )?request(?: (?:message|data))?s?(?: description)?$|^input param(?:eter)?s?$/i,
    },
    {
      place: "parameters",
      pattern:
        /^(?:(?:supported|available|valid|optional|required|common|additional) )?(?:param(?:eter)?s?|fields?|elements?|attributes?|arguments?|properties)(?: descriptions?| list)?$|^descriptions?$|^descriptions? of (?:the )?(?:param(?:eter)?s?|fields?|elements?)$/i,
    },
  ],

  structureNames: [
    /^(?:data )?structure descriptions? of (?:the )?(?:fields? )?(?<name>[\w$.:@/\-[\]{}]+)(?: (?:fields?|parameters?|objects?))?(?: \(.*\))?$/i,
    /^(?:data )?structures? of (?:the )?(?<name>.+?)(?: (?:fields?|parameters?|objects?|structure))?(?: \(.*\))?$/i,
    /^(?:field )?descriptions? (?:about|of|for) (?:the )?(?:fields?|parameters?|objects?|structures?) (?<name>[\w$.:@/\-[\]{}]+)(?: \(.*\))?$/i,
    /^(?:field )?descriptions? (?:about|of|for) (?:the )?(?<name>[\w$.:@/\-[\]{}]+?)(?: (?:fields?|parameters?|objects?|structures?))?(?: \(.*\))?$/i,
    /^(?:parameters?|fields?|elements?|attributes?) (?:in|of|for|under) (?:the )?(?<name>[\w$.:@/\-[\]{}]+?)(?: (?:fields?|parameters?|objects?|structures?))?(?: descriptions?)?(?: \(.*\))?$/i,
    /^objects? of (?:the )?(?:request|response) parameters? (?<name>\S+)$/i,
    /^configurations? of (?:the )?(?<name>[\w$.:@/\-[\]{}]+)(?: (?:fields?|parameters?))?$/i,
    /^(?<name>[\w$.:@/\-[\]{}]+) (?:(?:field|parameter|object|element) )?(?:data )?structure(?: descriptions?)?(?: \(.*\))?$/i,
    /^(?<name>[\w$.:@/\-[\]{}]+) (?:fields?|parameters?|params?|objects?|elements?|attributes?)(?: (?:(?:data )?structure )?descriptions?)?(?: (?:for|of|in) .*| \(.*\))?$/i,
    /^(?<name>[A-Za-z][\w-]*(?: [A-Za-z][\w-]*){0,3}) (?:fields?|objects?|parameters?)(?: \(.*\))?$/i,
    /^(?<name>[\w$.:@/\-[\]{}]+) descriptions?$/i,
  ],

  tableLabel: /\btable (?<number>\d+)(?![\d.]*\d)/i,
  statusMarkers: [
    /^(?:http )?status codes?\s*:?\s*(?<status>[1-5]\d\d)\b/i,
    /\bwith (?:the )?status code (?<status>[1-5]\d\d)\b/i,
    /^when the status code is (?<status>[1-5]\d\d)\b/i,
    /\bresponse\b[^()]*\((?<status>[1-5]\d\d)(?: [^()]*)?\)$/i,
  ],
  reference: /\b(?:see|refer to)\s+(?:the\s+)?(?<target>[^.;]+?)(?=[.;]|$)/i,
  normalAnswer: /\bnormal\b|\bsuccess(?:ful)?\b/i,
  errorAnswer: /\babnormal\b|\bfail(?:ed|ure)\b|\berror\b/i,
  announcesAnswer:
    /\b(?:response|returned|result)\b.*\b(?:attributes?|fields?|parameters?|properties|values?|elements?)\b|\breturns?\b.*\bfollowing\b|^returns?\b.*:$/i,
  uriLabel: /^(?:request |api |resource |endpoint )?(?:path|ur[il]|url pattern|endpoint|route|resource)$/,
  methodLabel: /^(?:http |request )?(?:method|verb)$/,

  required: {
    yes: /^(?:yes|y|mandatory|required|true|m)\b/i,
    no: /^(?:no|n|not mandatory|not required|optional|false|o)\b/i,
  },

  types: {
    string: "string",
    str: "string",
    sting: "string",
    srting: "string",
    stirng: "string",
    char: "string",
    text: "string",
    varchar: "string",
    uuid: "string",
    date: "string",
    datetime: "string",
    "date-time": "string",
    time: "string",
    timestamp: "string",
    password: "string",
    enum: "string",
    url: "string",
    ip: "string",
    strings: "string",
    integer: "integer",
    int: "integer",
    int32: "integer",
    int64: "integer",
    long: "integer",
    "long integer": "integer",
    interger: "integer",
    short: "integer",
    integers: "integer",
    ints: "integer",
    longs: "integer",
    bigint: "integer",
    number: "number",
    float: "number",
    double: "number",
    doubule: "number",
    decimal: "number",
    bigdecimal: "number",
    float32: "number",
    float64: "number",
    numbers: "number",
    doubles: "number",
    floats: "number",
    boolean: "boolean",
    bool: "boolean",
    booleab: "boolean",
    booleans: "boolean",
    bools: "boolean",
    object: "object",
    objects: "object",
    json: "object",
    xml: "object",
    container: "object",
    struct: "object",
    oject: "object",
    dictionary: "object",
    dict: "object",
    dicts: "object",
    "json object": "object",
    jsonobject: "object",
    "dictionary data structure": "object",
    "dict data structure": "object",
    array: "array",
    arrays: "array",
    list: "array",
    lists: "array",
    "json array": "array",
    jsonarray: "array",
    set: "array",
    "list data structure": "array",
    "array data structure": "array",
    map: "map",
    maps: "map",
    "json map": "map",
    hashmap: "map",
    null: "null",
    none: "null",
    file: "file",
    binary: "file",
    "data structure": "unstated",
    "-": "unstated",
    "--": "unstated",
    "n/a": "unstated",
    any: "unstated",
    anytype: "unstated",
    "any type": "unstated",
  },
  typePhrases: [
    { makes: "map", pattern: /^(?:dict(?:ionary)?|map|hashmap)\s*[<(]\s*[\w ]+\s*,\s*(?<item>.+)[>)]$/i },
    { makes: "map", pattern: /^(?:dict(?:ionary)?|map|hashmap)\s*[<(]\s*(?<item>[^,<>]+)\s*[>)].*$/i },
    { makes: "map", pattern: /^map\[\s*\w+\s*\]\s*(?<item>.+)$/i },
    { makes: "array", pattern: /^(?:array|list|set|collection|arraylist|json ?array)\s*[<(]\s*(?<item>.+?)\s*[>)]$/i },
    { makes: "array", pattern: /^(?:an? )?(?:json )?(?:array|list|set)s? (?:of )(?:the )?(?<item>.+)$/i },
    { makes: "array", pattern: /^\[\]\s*(?<item>.+)$/ },
    { makes: "array", pattern: /^(?<item>[\w.:-]+)\s*\[\s*\]$/ },
    { makes: "array", pattern: /^(?<item>.+?) (?:array|list)s?$/i },
    { makes: "object", pattern: /^(?<name>\S.{0,80}?)\s*(?:json )?(?:objects?|oject)$/i },
    { makes: "object", pattern: /^(?:field|dictionary|dict) data (?:structure|type)$/i },
  ],

  none: /^(?:n\/a|na|none|nil|null|not involved|-{1,2}|\/)[.:]?$/i,
  anyKey: /^(?:\{.*(?:defined|custom|key|any).*\}|<.+>|user[- ]?(?:custom|defin).*|custom(?:ized)? keys?)$/i,

  wholeBody: /^-{1,2}$/,
  wholeList: /^(?:\[\w*(?: \w+)*\]|array elements?)$/i,
  parents: /\bparent(?: (?:node|element))?s?\s*:\s*(?<names>[A-Za-z]\w*(?:\s*[,/]\s*[A-Za-z]\w*)*)/i,
  typeLine: /^(?:data |value |parameter )?type\s*:\s*(?<type>[^.;]+)/i,

  requestExample: /\b(?:request|invok|call)/i,
  responseExample: /\b(?:response|returned|respond)/i,

  deprecation: {
    title:
      /[(\s-](?:to be )?(?:deprecated|discarded|offline soon|not recommended|unavailable soon|out[- ]of[- ]date|obsolete)\)?\s*$/i,
    notice:
      /\b(?:this|the current|the) (?:api|interface|operation)s? (?:is|are|has been|have been|was|will be|is being) (?:\w+ )?(?:deprecated|discarded|obsolete|abandoned|phased out|discontinued)\b|^(?:deprecated|discarded)[.:]/i,
    replacement:
      /\buse (?:the )?(?<replacement>[^.]+?)(?: to [^.]*?)? instead\b|\b(?:you are advised to use|please use|use the api described in|replaced by|switch to) (?<replacement2>[^.]+)/i,
    path: /(?:^|\/)(?:historical|out-of-date|outdated|deprecated|discarded|obsolete)[^/]*\//i,
  },

  judging: {
    looseTypes: [
      "timestamp",
      "time",
      "date",
      "datetime",
      "date-time",
      "enum",
      "json",
      "any",
      "anytype",
      "set",
      "null",
      "binary",
      "file",
      "text",
      "decimal",
      "bigdecimal",
    ],
    misspeltTypes: {
      interger: "Integer",
      intger: "Integer",
      sting: "String",
      srting: "String",
      stirng: "String",
      doubule: "Double",
      booleab: "Boolean",
      boolen: "Boolean",
      integerinteger: "Integer",
      "object s": "Objects",
    },
    sampleWord:
      /^(?:string|integer|boolean|number|object|value|none|null|n\/a)$|^(?:your|the|my|user)[\s_-].*|\b(?:password|passwd|placeholder)\b/i,
    placeholder:
      /^(?:tb[acd]|to ?do|fixme|to be (?:added|announced|completed|confirmed|decided|defined|determined|described|documented|supplemented|updated)|coming soon|x{2,}|\?+|(?:the )?description|lorem ipsum.*)[.!]?$/i,
    empty:
      /\bnull\b|\bempty\b|\bblank\b|\bnone\b|not (?:be )?(?:used|supported|specified|set|returned)|\bunused\b|\breserved\b/i,
    sometimes:
      /\bonly\b|\breserved\b|\b(?:un|not )supported\b|\bunavailable\b|\b(?:un|not )used\b|\boptional\b|\b(?:deprecated|discarded|obsolete)\b|\bin (?:microversion|version)\b|\bmay not be returned\b|\bextended? (?:parameter|field|attribute|information)\b/i,
    moment: /\b(?:time|date|moment)s?(?: \([^()]{1,40}\))? when\b/gi,
    mandatory:
      /\b(?:this|the) (?:parameter|field|attribute|header|value) (?:is|must be) (?:mandatory|required)(?=\s*(?:[.;]|$))|^(?:mandatory|required)\.?$/i,
    optional:
      /\b(?:this|the) (?:parameter|field|attribute|header|value) is (?:optional|not mandatory|not required)(?=\s*(?:[.;]|$))|^optional\.?$/i,
    scoped: /^(?:in|for|on|with) [^,]{2,60},/i,
    replaced:
      /\b(?:discard|deprecat|obsolete|offline|not recommended)\w*\b.*\b(?:use|uses|using|instead|replaced?|recommended|switch)\b/i,
    continued: /\bcont(?:inued|\.|'d)/i,
  },

  facts: {
    script: /^\P{Script=Han}*$|[a-z]+ [a-z]+ [a-z]+/iu,
    labels: [
      {
        topic: "values",
        pattern: form`^(?:the )?(?:value |parameter )?(?:options are|values? can be|values? are)(?: as follows| one of the following)?\s*:`,
      },
      {
        topic: "values",
        pattern: form`^"?(?:(?:the )?(?:value )?ranges?(?: of values)?|(?:value )?options?|(?:possible|valid|allowed|available|supported|enumeration|enumerated) (?:values?|options?)(?: (?:are|include)(?: as follows)?)?)"?\s*(?::|$)`,
      },
      { topic: "default", pattern: form`^"?default(?: values?)?"?\s*(?::|$)` },
      {
        topic: "text",
        pattern: form`^"?(?:definition|details|constraints?|restrictions?|(?:time |date )?format|description|function|meaning|instructions|precautions)"?\s*(?::|$)`,
      },
      { topic: "example", pattern: form`^"?(?:examples?(?: values?| request| response)?)"?\s*(?::|$)` },
    ],
    cut: /(?=(?:(?:Minimum|Maximum)(?: value| length)?|Default(?: value)?|Enumerat(?:ion|ed) values|Array length)\s*:)|(?<=[.\s])(?=(?:Constraints?|(?:Value )?[Rr]ange|Default Value|Definition|(?:Value )?[Oo]ptions|Possible values)\s*:)/,
    anyLabel:
      /^"?(?![^:]*\b(?:is|are|be|options?|following|default|length|range|minimum|maximum)\b)[A-Za-z$](?:[^:,.;]|\.(?=\S)){0,40}?"?\s*:(?=\s+\S)/i,
    illustration: /\b(?:for example|for instance|e\.g\.|such as|example(?: value)?s?\s*:|as in|similar to)/i,
    condition:
      /\b(?:if|when|unless|only for|in the case of|in case|in (?:this|that) case|otherwise|once|depending on|depends on)\b/i,
    scope:
      /^(?:for|in|on|under|with|by) (?!addition|general\b|bytes|seconds|the (?:format|range|unit)\b|this (?:parameter|field)\b)[^,]{2,80}, |\bin (?:the )?[\w -]{2,30} mode\b|^[\w.-]+ ?= ?[\w.-]+,/i,
    absence:
      /(?:(?:if|when) (?<subject>[^,.;]*?) (?:is|are|has been) )?\b(?:not|un)[ -]?(?:specified|set|configured|passed|provided|filled|entered|transferred|carried)\b|\b(?:left blank|is blank|is empty|is omitted|no value|do not (?:set|specify|configure) (?:this|it))\b/i,
    negation: /\b(?:does not|do not|is not|are not|not|no|without|non)\b/gi,
    loose:
      /\b(?:generally|usually|typically|normally|approximately|about|and so on|etc|case[- ]insensitive|or other|and other|at present only)\b/i,
    own: /^(?:(?:if|when|otherwise|specifies|indicates|currently|now|and|both|the|this|its?|that|which|parameter|field|attribute|header|tag|each|every|specified|actual|final|API|,)[\s,]*)*(?:(?:parameter|field|attribute|header|property|input|tag|default) )?(?:values?|parameters?|fields?|attributes?|headers?|property|properties|it|they|string|content|which|that|its)?(?: is (?:0 or ?)?(?:(?:an? )?(?:string|UUID)(?: that| which)?)?)?(?: (?:of|for) (?:the|this) (?:parameter|field|attribute))?(?: (?:will )?(?:takes? effect|is valid|is available|is reserved|is not supported)(?:,? (?:and|but))?)?$/i,
    back: /^(?:and )?(?:its|whose)\b/i,
    separators: /\s*(?:,\s*(?:or|and)\s+|,|;|\bor\b|\band\b)\s*/i,
    never: /^(?:null|NULL|Null|nil|n\/a|N\/A\.?|[Nn]on-\w+|mandatory|optional|required|UUIDs?)$/,
    noValue:
      /^(?:none|empty|left|blank|automatically|not|unspecified|the|a|an|this|that|its?|system|generated|same|all|no|any|used|in|is|by|of|etc|strings?|integer|integers|number|numbers|letters?|digits?|underscores?|hyphens?|periods?|spaces?|characters?|uppercase|lowercase|only|as|set|specified|configured|determined|created|updated|deleted|supported|one|two|three|from|to|at|and|or|with|when|if|for|obtained|filtered|changed|modified|displayed|assigned|seconds?|minutes?|hours?|days?)\b/i,
    noDefault: /^(?:None|NONE|null|N\/A|values?|attributes?|format)$/,
    itemEnd: /^(?:\s*$|\s*[:(,;–—]|\s+-\s|\s+(?:indicates?|means?|represents?|specifies|refers|is|for)\b|\.\s|\.$)/i,
    defaultMark:
      /\((?:the )?default(?: value| option)?\)|\bthis is the default(?: value)?\b|\bby default\.?$|, (?:the )?default(?: value)?(?=[.;]|$)/i,
    patterns: [
      {
        fact: "const",
        pattern: form`^(?!.*\b(?:length|size|number|width)\b[^.]* fixed).*?\bis (?:always )?fixed (?:at|to|as)(?: be)? ${VALUE}(?:${END}|(?= and\b))`,
      },
      { fact: "const", pattern: form`\b(?:fixed|static) value(?: is| of|:)? ?${VALUE}(?:${END}|(?= and\b))` },
      {
        fact: "const",
        pattern: exactForm`\b(?<subject>[Ii]ts? value|[Tt]he value(?: of this (?:parameter|field))?|[Tt]his (?:parameter|field)|[Vv]alue|[Pp]arameter|[Ff]ield|[Ii]t) (?:can|must) only be (?:set to )?(?<value>"[^"]+"|[A-Za-z0-9_.]*[A-Z0-9_][A-Za-z0-9_.]*|true|false|[a-z]+)${END}(?! or | and )`,
      },
      { fact: "const", pattern: form`\b(?:value|parameter|field) must be (?:set to )?(?<value>"[^"\s]+")${END}` },
      {
        fact: "branch",
        pattern: form`(?:^|\b)(?:if|when) [^.;]*?,.*?\b(?:the )?value(?: of (?:this|the) (?:parameter|field))? (?:is|must be|will be) (?:set to )?${VALUE}${END}`,
      },
      { fact: "branch", pattern: form`\bthe value(?: of (?:this|the) (?:parameter|field))? is ${VALUE} (?:if|when) ` },
      { fact: "branch", pattern: exactForm`\bis (?<value>"[^"]+"|true|false|[A-Z][A-Z0-9_]+) (?:if|when) ` },
      {
        fact: "enum-label",
        pattern: form`(?:\b(?:possible|valid|allowed|available|supported|enumeration|enumerated|value) (?:values?|options?)(?: (?:are|is|include)(?: as follows| (?:one of )?the following)?)?|\boptions?(?: are(?: as follows)?)?|\bthe (?:value )?options are as follows|\bvalues?(?: of this parameter)?(?: can be| is| are)(?::$| as follows| (?:either|any|one) of the following(?: values)?| the following)|\bthe following values are (?:enumerated|available|supported|valid|allowed)|\bwhich (?:can|may) be(?: either| (?:any|one) of the following)?:$|\b(?:value )?range)"?\s*:?\s*$`,
      },
      {
        fact: "enum",
        pattern: form`\b(?<subject>)(?:possible|valid|allowed|available|enumeration|enumerated|value) (?:values?|options?)\s*(?:are|is|include|:)\s*:?\s*(?<values>[^.]+(?:\.\w[^.]*)*)(?:\.|$)`,
      },
      {
        fact: "enum",
        pattern: form`${SUBJECT}(?<=(?:can|may|must) (?:only |either )?)be (?:set to )?(?:one of )?(?:either )?(?<values>[^.]+?(?:\.\w[^.]*?)*)(?:\.(?:\s|$)|$|, and the default\b)`,
      },
      { fact: "enum", pattern: form`\b(?:the )?(?:value )?options (?:are|include):? (?<values>[^.]+)(?:\.|$)` },
      { fact: "enum", under: "values", pattern: form`^(?:the value is )?(?<values>[^.]+?(?:\.\w[^.]*?)*)\.?$` },
      { fact: "default", under: "default", pattern: form`^(?:the default value is )?${VALUE}(?=\s*(?:[.;(]|,\s|$))` },
      {
        fact: "default",
        pattern: form`\b(?:the |its )?default(?: value)?(?: of (?<subject>[^.,;]+?))?(?: is| is set to)\s*:?\s*${VALUE}${END}`,
      },
      { fact: "default", pattern: form`\bdefaults? to ${VALUE}${END}` },
      {
        fact: "default",
        pattern: form`\b(?<subject>(?:the |its |this )?(?:value|parameter|field)) (?:is|is set to) ${VALUE} by default${END}`,
      },
      { fact: "default", pattern: form`(?:^|, ?|\bvalue )${VALUE} is used by default${END}` },
      { fact: "default", pattern: form`(?:^|\b(?:be|is|or|and) |, )${VALUE} \((?:the )?default(?: value)?\)` },
      {
        fact: "default",
        pattern: form`\b(?:is|value|default value) (?<value>"[^"]+") (?:by default|is used by default)${END}`,
      },
      {
        fact: "max-length",
        pattern: form`\b(?<subject>)max(?:imum)? length\s*(?:is|:)\s*${NUMBER_VALUE}(?: characters?| bytes?)?${END}`,
      },
      {
        fact: "min-length",
        pattern: form`\b(?<subject>)min(?:imum)? length\s*(?:is|:)\s*${NUMBER_VALUE}(?: characters?| bytes?)?${END}`,
      },
      {
        fact: "length",
        pattern: form`${SUBJECT}(?:contains?|consists? of|be|is|has|have|include|allows?)(?: a string of| a string containing| in length from| from)? ${RANGE} ${CHARACTERS}`,
      },
      { fact: "length", under: "values", pattern: form`^(?:a string of )?${RANGE} ${CHARACTERS}` },
      { fact: "length", pattern: form`^(?:enter )?${RANGE} characters\b` },
      { fact: "max-length", pattern: form`^max(?:imum|\.)? characters\s*:\s*${NUMBER_VALUE}\.?$` },
      {
        fact: "max-length",
        pattern: form`${SUBJECT}(?:contains?|consists? of|be|is|has|have|supports?|allows?)? ?(?:(?:only )?a string (?:of|that (?:can )?contains?) )?(?:(?:a )?maximum of|up to|no more than|cannot exceed|at most|not exceed|a max\.? of) ${NUMBER_VALUE} ${CHARACTERS}`,
      },
      { fact: "items", pattern: form`^array length\s*:\s*${RANGE}${END}` },
      {
        fact: "max-items",
        pattern: form`(?:^|[.;:,] ?)(?:a maximum of|up to|at most) (?<value>\d+) (?<subject>\w+(?: \w+)?) (?:can be|are|is) (?:allowed|supported|configured|added|specified|created|bound|set|entered|included)\b`,
      },
      {
        fact: "range",
        pattern: form`${SUBJECT}(?:ranges?|ranging|is|are|varies|be)(?: an integer)?(?: in the range)?(?: of)? from ${RANGE}(?:${END}|(?= (?:and|or|with|inclusive)\b))`,
      },
      {
        fact: "range",
        pattern: form`\b(?<subject>)value range(?: is|:| of this parameter is)\s*(?:from )?${BRACKETED}${END}`,
      },
      { fact: "range", under: "values", pattern: form`^(?:the value is |from )*${RANGE}\.?$` },
      { fact: "range", under: "values", pattern: form`^(?:the value is )?${BRACKETED}\.?$` },
      { fact: "generated-min-length", pattern: form`^minimum length\s*:\s*${NUMBER_VALUE}$` },
      { fact: "generated-max-length", pattern: form`^maximum length\s*:\s*${NUMBER_VALUE}$` },
      { fact: "generated-minimum", pattern: form`^minimum\s*:\s*${NUMBER_VALUE}$` },
      { fact: "generated-maximum", pattern: form`^maximum\s*:\s*${NUMBER_VALUE}$` },
      { fact: "minimum", pattern: form`\b(?<subject>)minimum(?: value)?(?: is|:)\s*:?\s*${NUMBER_VALUE}${END}` },
      { fact: "maximum", pattern: form`\b(?<subject>)maximum(?: value)?(?: is|:)\s*:?\s*${NUMBER_VALUE}${END}` },
      {
        fact: "maximum",
        pattern: form`\bmaximum(?: value)? (?:is|may be|can be)[^.;]*?\b(?:may be|can be|either) (?<values>\d[\d,]* or \d[\d,]*)`,
      },
      {
        fact: "minimum",
        pattern: form`${SUBJECT}be (?:an? )?(?:positive )?(?:integer )?(?:that is )?(?:greater|larger) than or equal to ${NUMBER_VALUE}(?:${END}|(?= and\b))`,
      },
      {
        fact: "maximum",
        pattern: form`${SUBJECT}be (?:an? )?(?:positive )?(?:integer )?(?:that is )?(?:less|smaller) than or equal to ${NUMBER_VALUE}(?:${END}|(?= and\b))`,
      },
      {
        fact: "above",
        pattern: form`${SUBJECT}be (?:an? )?(?:integer )?(?:greater|larger) than ${NUMBER_VALUE}${END}`,
      },
      {
        fact: "also",
        pattern: form`\b(?:if|when) (?:(?:this|the) (?:parameter|value|field)|the value of this (?:parameter|field)|you (?:enter|set)|it)(?:[^,.;]*? )?(?:is |set to |to |is set to )?(?<value>-?\d+)(?: is (?:entered|set|used))?\s*,`,
      },
      { fact: "also", pattern: form`\bif (?<value>-\d+) is (?:entered|set|used)\s*,` },
      { fact: "multiple-of", pattern: form`\bmust be (?:an? )?(?:integer )?multiple of ${NUMBER_VALUE}${END}` },
      {
        fact: "format",
        format: "date-time",
        pattern: /\bY{4}-M{2}-D{2}["']*T["']*H{2}:M{2}:S{2}(?:\.S+)?["']*Z["']*(?![\w:+-])/i,
      },
      {
        fact: "format",
        format: "uuid",
        pattern: form`^(?!.*(?:\b0 or\b|\bor 0\b|without hyphens|32|\bnull\b)).*\b(?:(?:in|is|uses?) (?:the |a |an )?(?:standard )?UUID(?: format)?(?=\s*(?:[.;,)]|$|with hyphens))|UUID format\b(?! without))`,
      },
      {
        fact: "format",
        format: "ip",
        pattern: form`^(?:(?:specifies|indicates) )?(?:the |an? )?(?:(?!not\b|be\b|and\b|or\b|of\b|ID\b)[^\s.:,]+ ){0,3}(?<!v4 |v6 )IP address(?: of (?:the |a |an )?[\w-]+(?: [\w-]+)?)?\.?$`,
      },
      {
        fact: "format",
        format: "ipv4",
        pattern: form`^(?:(?:specifies|indicates) )?(?:the |an? )?(?:(?!not\b|be\b|and\b|or\b|of\b|ID\b)[^\s.:,]+ ){0,3}IPv4 address(?: of (?:the |a |an )?[\w-]+(?: [\w-]+)?)?\.?$`,
      },
      {
        fact: "format",
        format: "ipv6",
        pattern: form`^(?:(?:specifies|indicates) )?(?:the |an? )?(?:(?!not\b|be\b|and\b|or\b|of\b|ID\b)[^\s.:,]+ ){0,3}IPv6 address(?: of (?:the |a |an )?[\w-]+(?: [\w-]+)?)?\.?$`,
      },
      {
        fact: "other-format",
        pattern: /\bCIDR\b|\bIP (?:address )?(?:segments?|ranges?|blocks?)\b|\bIP addresses or\b/i,
      },
      { fact: "other-values", pattern: /\bcase[- ]insensitive\b|\bnot case[- ]sensitive\b/i },
      { fact: "other-range", pattern: form`\bfrom ${RANGE}` },
      { fact: "other-range", pattern: /\b(?:value|port) ranges?\b(?!.*\d)/i },
      {
        fact: "nullable",
        pattern: form`${SUBJECT}(?:is|are|be|value is|is fixed to be) (?:set to )?(?:either )?"?null"?(?=[\s.,;)]|$)`,
      },
      { fact: "nullable", pattern: form`\b(?:default(?: value)? is "?null"?(?=[\s.,;)]|$)|null is returned\b)` },
      {
        fact: "read-only",
        pattern: form`\b(?:this|the) (?:parameter|field|attribute) is read-only\b|\bthis is a read-only (?:parameter|field|attribute)\b|^read-only\.?$`,
      },
      {
        fact: "deprecated",
        pattern: form`\b(?:this|the) (?:parameter|field|attribute) (?:has been|is|was) (?:deprecated|discarded|abandoned)\b|^\(?(?:deprecated|discarded)\)?(?:\.|$)`,
      },
      {
        fact: "required-if",
        pattern: form`(?:^|[.;:,] ?)(?<subject>[^.;:,]*?)\b(?:is|are|and)? ?(?<condition>"?(?:mandatory|required)"? (?:only )?(?:when|if) [^.]+?)(?:, and (?:the|this|it)\b|\.|$)`,
      },
      {
        fact: "required-if",
        pattern: form`(?<condition>\b(?:if|when) [^.]+?,\s*(?:this|the) (?:parameter|field) (?:is|must be) (?:mandatory|required))`,
      },
    ],
  },
};
