/** English: headings, captions and leads. */
import type { SectionLanguage } from "../language.ts";

/** Who sends it: "The client sends JSON in this format", "JSON sent by the caller". */
const SENT =
  /^(?!.*\b(?:headers?|cookies?|query)\b)(?:the )?(?:client|caller|browser|front-?end)(?: side)? (?:sends|submits|posts|passes)\b|^(?!.*\b(?:headers?|cookies?|query)\b).{0,60}\b(?:sent|submitted|posted|passed) (?:by|from) the (?:client|caller|browser|front-?end)\b/i;
/** Who answers with it: "The server returns this JSON", "JSON returned by the server". */
const ANSWERED =
  /^(?!.*\b(?:headers?|cookies?)\b)(?:the )?(?:server|service|back-?end)(?: side)? (?:returns|responds|answers|replies|sends)\b|^(?!.*\b(?:headers?|cookies?)\b).{0,60}\b(?:returned|sent(?: back)?|given back) (?:by|from) the (?:server|service|back-?end)\b/i;

export const sections: Partial<SectionLanguage> = {
  headings: [
    { kind: "function", pattern: /^(?:function|description|functions?|introduction|overview|summary)$/i },
    {
      kind: "constraints",
      pattern: /^(?:constraints?|restrictions?|prerequisites?|precautions?|constraints and limitations)\b/i,
    },
    { kind: "debugging", pattern: /^debugging$/i },
    {
      kind: "request-example",
      pattern:
        /^(?:(?:example|sample)s?(?: of)?(?: the| a)?(?: [\w-]+)? requests?|requests? (?:body |message |data )?(?:examples?|samples?)|(?:call|invocation|input|curl) (?:examples?|samples?)|(?:example|sample)s?(?: of)?(?: the| a)? (?:calls?|invocations?|input|payloads?|ur[il]s?)|ur[il] (?:examples?|samples?)|(?:data|body|payload|json) (?:examples?|samples?))\b/i,
    },
    {
      kind: "response-example",
      pattern:
        /^(?:(?:example|sample)s?(?: of)?(?: the| a)?(?: [\w-]+)? responses?|responses? (?:body |message |data )?(?:examples?|samples?)|(?:results?|returns?|outputs?|reply|answer) (?:examples?|samples?)|(?:example|sample)s?(?: of)?(?: the| a)? (?:results?|returns?|outputs?|reply|answer))\b/i,
    },
    {
      kind: "example",
      pattern: /^(?:(?:usage )?(?:examples?|samples?)|(?:examples?|sample)(?: of)? usage)(?: \d+)?$/i,
    },
    { kind: "errors", pattern: /^error codes?\b|^error messages?$|^(?:possible |common )errors$/i },
    {
      kind: "status",
      pattern:
        /^(?:(?:http )?(?:response )?status codes?|returned? (?:values?|codes?)|return codes?|(?:http |possible )?response codes?|(?:normal|error) status codes?|response status(?:es)?)$/i,
    },
    {
      kind: "normal-response",
      pattern:
        /^(?:normal|success(?:ful)?) (?:response|return)|^(?:success|ok|created|accepted|no content) \(?2(?:\d\d|xx)\b|^on success$/i,
    },
    {
      kind: "error-response",
      pattern: /^(?:abnormal|error|fail(?:ed|ure)) (?:response|return)|^errors? \(?[45](?:\d\d|xx)\b/i,
    },
    {
      kind: "uri",
      pattern:
        /^(?:ur[il]s?(?: formats?)?|uri and method|api (?:format|prototype)|request (?:ur[il]|line|path|address)|(?:api|method) address|http request|(?:api )?endpoints?|ur[il] (?:path|pattern|structure)|routes?|syntax|definition (?:&|and) example(?: requests?)?)$/i,
    },
    {
      kind: "request",
      pattern:
        /^(?:(?:http )?requests?(?: (?:parameters?|params?|arguments?|body|messages?|headers?|format|elements?|syntax|structure|payload|fields?|attributes?|keys|data|schema|model|json|properties|contents?)(?: definitions?)?)?|input(?: (?:parameters?|fields?|attributes?))?)$/i,
    },
    {
      kind: "response",
      pattern:
        /^(?:(?:http |json |api |common |shared |business |specific |api[- ]specific )?responses?(?: (?:parameters?|params?|body|messages?|headers?|format|elements?|entit(?:y|ies)|properties|syntax|structure|payload|fields?|attributes?|keys|data|results?|schema|model|json|objects?|contents?|details)(?: definitions?)?)?(?: \(?[1-5](?:\d\d|xx)\)?)?|returns?|return(?:ed)? (?:values?|types?|parameters?|data|fields?|results?|objects?|json)|output(?: (?:parameters?|fields?|attributes?))?|result (?:fields?|set|attributes?))$/i,
    },
  ],
  otherUrl: /\b(?:callback|web-?hook|redirect|notification|your)\b.{0,20}\bur[il]s?\b/i,
  captions: [
    { place: "response-header", pattern: /\bresponse\b.{0,20}\bheaders?\b|\bheaders?\b.{0,30}\bresponse\b/i },
    {
      place: "request-header",
      pattern:
        /\brequest\b.{0,20}\bheaders?\b|\bheaders?\b.{0,30}\brequest\b|^(?:common |required |optional |mandatory |http )?(?:message )?header(?:s| parameters?| fields?| description)?$/i,
    },
    {
      place: "form",
      pattern:
        /\bform\b(?:[- ]?data)?(?:(?!\b(?:ur[il]|path|query|headers?)\b).){0,20}\b(?:param|field|attribute|element)|\bform-?data\b|^form data$/i,
    },
    {
      place: "response-body",
      pattern: /^response json (?:object|array)\b|\bresponse\b.{0,20}\bbody\b|\bbody\b.{0,30}\bresponse\b/i,
    },
    { place: "response-body", pattern: ANSWERED },
    { place: "request-body", pattern: SENT },
    // "Parameters as JSON object"
    {
      place: "request-body",
      pattern:
        /^(?:the )?(?:request |input |required |optional )?(?:param(?:eter)?s?|arguments?|fields|attributes)(?: (?:are|is|must be|should be))?(?: (?:sent|passed|given|posted|submitted|provided))? (?:as|in|inside) (?:an? |the )?json(?: (?:object|body|payload|document|format))?$/i,
    },
    // "The following fields need to be passed inside the JSON body"
    {
      place: "request-body",
      pattern:
        /^(?!.*\b(?:response|return(?:s|ed)?|answers?|answered|headers?|query|cookies?|either|or)\b).{0,80}\b(?:passed|sent|given|supplied|provided|included|specified|put|set|posted|submitted|expected|pass|send|give|supply|provide|include|specify|post|submit) (?:in|inside|within|as part of|through|via|by) (?:the|a|an) (?:(?:json|http|post|put|patch|form) ){0,2}(?:body|payload)(?: of the (?:request|call))?$/i,
    },
    {
      place: "request-body",
      pattern:
        /^request json (?:object|array)\b|\brequest\b.{0,20}\bbody\b|\bbody\b.{0,30}\brequest\b|^(?:(?:json|http|post|put|patch|raw|required|optional|mandatory) )?(?:body|payload)(?: (?:param(?:eter)?s?|fields?|attributes?|arguments?|properties|keys|schema))?(?: description)?(?:: json(?: object| array)?)?$|^(?:json|post|data) (?:param(?:eter)?s?|fields?|data|attributes?|object|array of objects|body schema)$|^json (?:(?!(?:responses?|answers?|repl(?:y|ies)|results?|return(?:s|ed)?|outputs?|errors?|headers?|query|path|schema) )[\w-]+ ){1,3}(?:param(?:eter)?s?|arguments?)$/i,
    },
    {
      place: "path",
      pattern:
        /^(?:path|route) (?:param|variable|argument|keys?$|segments?$|fields?$|attributes?$)|^parameters? (?:in|of) the (?:uri )?path\b|\bpath[- ](?:parameters?|params?|parms?)\b/i,
    },
    {
      place: "query",
      pattern:
        /^(?:url )?query(?: (?:arg(?:ument)?s?|variables?|values?|keys?|attributes?|component|part|data))?(?=$|\s*[^\s\w])|\bquery[ -]?(?:parameters?|params?|parms?|strings?|options)\b|\b(?:passed|sent|given|supplied|provided|included|specified|added|appended|pass|send|give|supply|provide|include|specify|add|append) (?:in|as|to|via|through|with) (?:the |a )?(?:ur[il] )?query$|^querystring\b|^get param(?:eter)?s$|^request filter|^(?:filter|query) (?:criteria|conditions?|parameters?)|^filter fields?|^(?:available |supported |possible |optional )?filters$/i,
    },
    { place: "uri", pattern: /(?<![A-Za-z{])ur[il](?![A-Za-z}])/i },
    {
      place: "status",
      pattern:
        /^(?:status codes?|returned? (?:values?|codes?)|(?:normal|error|abnormal) (?:response|status) codes?|normal values?|response codes?)(?: description)?$/i,
    },
    { place: "errors", pattern: /^error codes?(?: description)?$/i },
    {
      place: "response",
      pattern:
        /^(?:outputs?|results?|returns|return(?:ed)? values?)$|^(?!common|global|public|shared|general|error|each|all|other)(?:[\w-]{2,20} ){1,2}response (?:param(?:eter)?s|fields|elements|attributes|properties)$|^(?:output|result) (?:param(?:eter)?s?|fields?|attributes?)$|^(?:normal |abnormal |success(?:ful)? |failed )?(?:response|returned?)(?: (?:message|data|result))?(?: (?:param(?:eter)?s?|fields?|elements?|attributes?|keys|items?|entit(?:y|ies)|properties|schema|model))?(?: (?:descriptions?|definitions?))?$|^description of (?:the )?(?:response|returned) (?:param(?:eter)?s?|fields?|elements?)$|^(?:param(?:eter)?s?|fields?|elements?) (?:in|of) (?:the |a )?(?:normal |abnormal )?(?:response|returned)(?: (?:message|result|data))?s?(?: description)?$/i,
    },
    {
      place: "request",
      pattern:
        /^(?:inputs?|(?:request )?arguments)$|^requests?(?: (?:message|data))?(?: (?:param(?:eter)?s?|fields?|elements?|attributes?|keys|items?|schema|model))?(?: (?:descriptions?|definitions?))?$|^description of (?:the )?requests? (?:param(?:eter)?s?|fields?|elements?)$|^(?:param(?:eter)?s?|fields?|elements?) (?:in|of) (?:the |a )?request(?: (?:message|data))?s?(?: description)?$|^input (?:param(?:eter)?s?|fields?|attributes?)$|^(?:this|the) (?:api |http )?(?:method|request|call|endpoint|operation|command|action|resource|api|route)(?: also)? (?:has|takes|accepts|supports|requires|expects|understands|uses) the following (?:\w+ )?(?:param(?:eter)?s|arguments|options)$|^(?:accepts|takes|supports|requires) the following (?:\w+ )?(?:param(?:eter)?s|arguments|options)$|^the following (?:\w+ )?(?:param(?:eter)?s|arguments|options) (?:are|(?:can|may|must|should)(?: also)? be) (?:accepted|supported|available|required|passed|provided|used|specified|sent|given|allowed)(?: to (?:narrow|filter|limit|restrict|sort|page|search|refine|select|control)\b[\w ]{0,60})?$/i,
    },
    {
      place: "parameters",
      pattern:
        /^(?:(?:supported|available|valid|accepted|allowed|possible|optional|required|mandatory|common|additional|other|further|function|method|call|api|endpoint|operation) )?(?:param(?:eter)?s?|fields?|elements?|attributes?|arguments?|properties)(?: descriptions?| list| details| reference| table| constraints| requirements| rules| validation(?: rules)?)?$|^(?:request|supported|available|accepted|allowed|additional|call|api|endpoint) options$|^descriptions?$|^descriptions? of (?:the )?(?:param(?:eter)?s?|fields?|elements?)$/i,
    },
  ],
  resourceName:
    /^(?:the )?(?<name>[\w-]+(?: [\w-]+){0,3}?)(?: (?:objects?|resources?|entity|model|structure|schema|representation|data type|type|record))?(?: (?:attributes|properties|fields|definition|description|reference))?$/i,
  clientHeading: /^(?:http request headers|return type)$/i,
  commonHeading:
    /^(?:common|global|public|shared|general|universal|default) (?:\w+ )?(?:(?:request|response|query|http|input|output|api|return) )?(?:parameters?|params|headers?|fields?|elements?|arguments|attributes|envelope)$|^(?:headers?|parameters?|fields?) (?:common to|of|in|for|shared by) (?:all|every|each) (?:requests?|responses?|calls?|operations?|methods?|endpoints?|actions?)$/i,
  commonTold:
    /^(?!.*\b(?:see|refer to)\b).*\b(?:all|every|each|any)(?: api)? (?:requests?|calls?|operations?|methods?|endpoints?|actions?|responses?|answers?|replies|reply)(?: \w+){0,2}? (?:accepts?|takes?|has|have|requires?|must|shares?|contains?|includes?|returns?|carry|carries|supports?|needs?|comes?|uses?)\b/i,
  furtherTold:
    /\b(?:in addition to|besides|on top of|along with) (?:(?:any|all) of )?(?:these|those|the (?:above|following|listed))(?: \w+)? (?:parameters|fields|attributes|properties|headers|arguments|keys)\b|^(?:(?:input|field|request|data|parameter|body) )?validations?(?: (?:rules?|checks|constraints|requirements))?\s?:?$/i,
  commonDefined:
    /^(?:common|global|public) (?:request |response )?(?:parameters|headers|fields) (?:are|identify|apply)\b/i,
  commonRow: /^(?:an? )?(?:common|public|global) (?:request |response )?parameter\b/i,
  isStep: /^step \d{1,2}\b/i,
  isGuide: /\b(?:quick ?start|getting started|tutorial|walk[- ]?through|step[- ]by[- ]step|your first)\b/i,
  isHistory:
    /^(?:(?:rest )?api )?(?:(?:version|revision|release|change) history|change ?logs?|release notes?|(?:what )?chang(?:es|ed)|what(?:'s|’s| is) new)(?: in (?:version )?v?\d[\w.]*)?$/i,
  step: /^(?:step \d{1,2}|\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]?)\s*[:.–—-]?\s+(?=\D)/i,
  structureNames: [
    /^each (?:entry|item|element|object|member|record|row)(?: object)? (?:in|of|within|inside) (?:the )?(?<name>[\w$.:@-]+)(?: (?:array|list|collection|field|object|property))?(?:,? (?:has|have|holds?|contains?|consists?|includes?|is|looks|with|carries)\b.*)?$/i,
    /^(?:the )?(?:entries|items|elements|members|objects|records) (?:in|of|within|inside) (?:the )?(?<name>[\w$.:@-]+)(?: (?:array|list|collection|field|property))?,? (?:have|hold|contain|consist|include|are|look|carry)\b.*$/i,
    // "Where each item of `lamps` is an object"
    /^where (?:each|every) (?:entry|item|element|object|member|record|row) (?:in|of|within|inside) (?:the )?(?<name>[\w$.:@-]+)(?: (?:array|list|collection|field|property))?,? (?:is|has|holds?|contains?|consists?|includes?)\b.*$/i,
    // "Contents of object `door` in old houses"
    /^(?:the )?(?:contents?|members|keys|properties|fields) of (?:the )?(?:object|array|list|element|field|key|property|structure) (?<name>[\w$.:@-]+)(?:,? (?:for|in|on|of|with|if|when|since|are|is)\b.*)?$/i,
    /^(?:data )?structure descriptions? of (?:the )?(?:fields? )?(?<name>[\w$.:@/\-[\]{}]+)(?: (?:fields?|parameters?|objects?))?(?: \(.*\))?$/i,
    /^(?:data )?structures? of (?:the )?(?<name>.+?)(?: (?:fields?|parameters?|objects?|structure))?(?: \(.*\))?$/i,
    /^(?:field )?descriptions? (?:about|of|for) (?:the )?(?:fields?|parameters?|objects?|structures?) (?<name>[\w$.:@/\-[\]{}]+)(?: \(.*\))?$/i,
    /^(?:field )?descriptions? (?:about|of|for) (?:the )?(?<name>[\w$.:@/\-[\]{}]+?)(?: (?:fields?|parameters?|objects?|structures?|formats?))?(?: \(.*\))?$/i,
    /^(?:parameters?|fields?|elements?|attributes?) (?:in|of|for|under) (?:the )?(?<name>[\w$.:@/\-[\]{}]+?)(?: (?:fields?|parameters?|objects?|structures?))?(?: descriptions?)?(?: \(.*\))?$/i,
    /^(?:format|structure|layout|contents?) of (?:the )?(?!(?:json|xml|ya?ml|csv|ur[il]|https?|api|requests?|responses?|body|headers?|query|form)(?!\w))(?<name>[a-z_][\w$.[\]-]*)(?: (?:fields?|parameters?|objects?))?$/i,
    /^objects? of (?:the )?(?:request|response) parameters? (?<name>\S+)$/i,
    /^configurations? of (?:the )?(?<name>[\w$.:@/\-[\]{}]+)(?: (?:fields?|parameters?))?$/i,
    /^(?<name>[\w$.:@/\-[\]{}]+) (?:(?:field|parameter|object|element) )?(?:data )?structure(?: descriptions?| information| details)?(?: \(.*\))?$/i,
    /^(?:the )?(?:fields|parameters|properties|attributes|elements) of (?:an?|the|each|this) (?<name>[\w$.:@-]+)(?: (?:object|field|structure|resource))?(?: (?:are|include)\b.*)?$/i,
    /^(?!(?:the|these|this|an?|its|all|other|following|possible|available|supported|valid|optional|required|mandatory|common|additional|extra|further|main|some|basic|general|more|new|each|returned) )(?<name>[\w$.:@/\-[\]{}]+) (?:fields?|parameters?|params?|objects?|elements?|attributes?)(?: (?:(?:data )?structure )?descriptions?)?(?: (?:for|of|in) .*| \(.*\))?$/i,
    /^(?!(?:possible|available|supported|valid|optional|required|mandatory|common|additional|extra|further|some|all|other|the following|these) )(?<name>[A-Za-z][\w-]*(?: [A-Za-z][\w-]*){0,3}) (?:fields?|objects?|parameters?)(?: \(.*\))?$/i,
    // "lists order list description": what the field is, between its name and what the table gives
    /^(?!(?:the|these|this|an?|its|all|each|json|xml|ya?ml|csv|ur[il]|https?|api|requests?|responses?|return(?:ed)?|body|headers?|query|form|path|get|post|put|delete|cookies?|field|parameter|error|common|input|output)(?!\w))(?<name>[A-Za-z_][\w$.[\]-]{0,80})(?: [a-z]{2,20}){1,3} (?:list|array|objects?|entry|entries|items?|details?|structure|data) descriptions?$/i,
    /^(?<name>[\w$.:@/\-[\]{}]+) descriptions?$/i,
  ],
  fieldsOffered:
    /^(?:the )?(?:available|accepted|allowed|supported|editable|updat(?:e)?able|writable|modifiable|settable) (?:body )?(?:fields|attributes|parameters|properties|keys)$/i,
  valuesAnnounced:
    /^(?=.*:$)(?:(?:the )?(?:(?:possible|valid|allowed|accepted|available|supported|permitted) )?(?:values?|options) (?:of|for) )?(?:the )?(?:(?:field|parameter|attribute|property|key) )?(?<name>[\w$.-]+)(?: (?:field|parameter|attribute|property|key|value))?(?: ?:$| (?:(?:can|may|must|should|will|has to)(?: only)? be|is|are|takes?|accepts?|has)(?: (?:set to|(?:either |any )?(?:one )?of|the following|these|values?|possible|options|as follows|below)){1,5} ?:$|(?<=(?:values?|options) (?:of|for) .{1,60}) (?:are|include) ?:$)/i,
  tableLabel: /\btable (?<number>\d+)(?![\d.]*\d)/i,
  captionLabel: "table",
  reference: /\b(?:see|refer to)\s+(?:the\s+)?(?<target>[^.;]+?)(?=[.;]|$)/i,
};
