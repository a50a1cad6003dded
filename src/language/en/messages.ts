/** English: what announces requests, responses and their examples. */
import { form } from "../forms.ts";
import type { MessageLanguage } from "../language.ts";

/** A body as a whole, as the subject of a sentence. */
const BODY = String.raw`(?:(?:on success|if successful|otherwise|by default)[,:]? )?(?:the |its |this |a |each )?(?:[\w-]+ )?(?:response|result|reply|answer|(?:request )?(?:body|payload)|returned (?:value|data|result|json)|return value)s?(?: body| data| message| payload| content)?`;
const CALL = String.raw`(?:(?:on success|if successful|otherwise)[,:]? )?(?:(?:the|this|a)(?: successful)? (?:api|call|endpoint|method|operation|request) |it )?(?:returns?|responds? with|outputs?|yields?|sends? back)`;
const LIST = String.raw`(?:(?:json|ordered|unordered|flat|root|plain|paginated|possibly empty|sorted|simple|bare) )*(?:array|list|collection)\b(?! (?:of )?(?:all )?(?:the )?(?:following |these |possible )?(?:fields|parameters|attributes|properties|values|keys|columns)\b)`;
const THINGS = String.raw`(?:[\w-]+ ){0,4}?(?:objects|elements|items|entries|records|dictionaries|dicts|structures|resources)\b`;
const OBJECT = String.raw`(?:an? |the |one )?(?:single )?(?:json )?(?:object|dictionary|dict|hash)\b`;

const CODES = String.raw`(?<![A-Za-z\d.-])(?<codes>[1-5]\d\d(?:(?:, (?:or |and )?| or | and |\/)(?:an? )?(?:HTTP )?[1-5]\d\d){0,4})`;
/** What may follow a status: its name, or how the sentence goes on; "returns 100 items" tells none. */
const STATUS_END = String.raw`(?=$|[.,;!'")*_]|[-_ ](?:response|status|error|code)\b|[-_ ][A-Z]| ?[-–—(:]| (?:if|when|whenever|on|for|with|and|or|as|otherwise|unless|to|is|will)\b)`;

/** What takes back in part that two answers are the same. */
const MORE_OR_LESS = String.raw`.{0,300}\b(?:except|but|plus|without|minus|only|apart|additional(?:ly)?|also|unless|not|however|with (?:the|an?)|extra|wrapped|instead|similar)\b`;
const AS_THAT = String.raw`(?:as|to|like|with)(?: (?:that|those|the (?:response|result|reply|answer|output|one)))?(?: (?:of|for|from|by|in|returned by|given by))?`;
const OTHER_NAME = String.raw`(?:the )?(?<other>[^.;,]{1,80}?(?:\.[\w{][^.;,\s]{0,40}){0,4})`;
const OTHER = String.raw`(?:(?<above>above|(?:the )?(?:previous|preceding)(?: (?:one|call|request|endpoint|method|operation|api))?)|${OTHER_NAME}(?: (?:request|call|endpoint|method|operation|api))?(?: (?:above|below))?)\.?$`;

/** "The call returns the lamps that fit the parameters:" speaks of what is asked. */
const NOT_ASKED = String.raw`(?!.*(?:\bby:?$|\b(?:parameters?|arguments?|filters?|filtered|criteria|options?|match(?:es|ing)?|quer(?:y|ies)|headers?|depends?|control\w*|narrow\w*|limit\w*|sort\w*|order(?:ed|s)? by|choos\w*|select\w*|specif\w*)\b))`;

const FIELDS =
  "(?:fields|properties|attributes|keys|settings|members|elements|options|metrics|statistics|columns|parameters)";

export const messages: Partial<MessageLanguage> = {
  statusTold: [
    new RegExp(
      String.raw`\b(?:[Rr]eturns?|[Rr]espon(?:ds?|se) with|[Rr]epl(?:y|ies) with|[Aa]nswers? with|[Ff]ails? with|[Rr]ejected with|[Rr]esults? in|(?:will|would|may|might) (?:get|receive|see))(?: back)?(?: an?| the)?(?: HTTP)?(?: (?:status|response|error))?(?: code)?(?: of)?:? ["'(*_]{0,3}${CODES}${STATUS_END}`,
    ),
    new RegExp(
      String.raw`^(?:[^,]{0,80}, )?(?:[Aa]n? |[Tt]he )?(?:HTTP )?(?:[Ss]tatus )?(?:[Cc]ode )?${CODES}(?:[-_ ][A-Za-z]{2,15}){0,4}? (?:is|are|will be|gets) (?:returned|sent|raised|thrown)\b`,
    ),
    new RegExp(String.raw`^${CODES}(?:[-_ ][A-Z][A-Za-z']{1,20}){1,4} ?[-–—:] `),
    new RegExp(String.raw`^(?:[Oo]n )?(?:[Ss]uccess|[Ff]ailure|[Ee]rror): ${CODES}${STATUS_END}`),
  ],
  statusDenied:
    /(?:\b(?:not|never|cannot|no longer)|n't)(?: [a-z]+)? $|\b(?:instead of|rather than|previously|formerly|used to|earlier|older)\b[^.,;]{0,40}$/i,
  statusCondition: /\b(?:if|when|whenever|unless|in case|otherwise)\b/i,
  statusSuccess:
    /\bsuccess(?:ful|fully)?\b|\b(?:was|were|is|are|has been|have been|got) (?:newly |now )?(?:created|updated|deleted|removed|accepted|saved|stored|added|changed|tagged|enabled|disabled)\b/i,
  statusMarkers: [
    /^(?:http )?responses?(?: code| status)?\s?[:(]?\s?(?<status>[1-5]\d\d)\b/i,
    /^(?:http )?status(?: codes?)?\s?:?\s?(?<status>[1-5]\d\d)\b/i,
    /^code\s?:\s?(?<status>[1-5]\d\d)(?!\d)/i,
    // "Error 103" is a number of the server's own
    /^(?:success(?=\D{1,16}[1-3])|error(?=\D{1,16}[45]))(?: \(?| response\s?[-–—:(]\s?)(?<status>[1-5]\d\d)\b/i,
    /\bwith (?:the )?status code (?<status>[1-5]\d\d)\b/i,
    /^when the status code is (?<status>[1-5]\d\d)\b/i,
    /\breturns? (?:an? |the )?(?:http )?(?:status )?(?:code )?(?<status>[1-5]\d\d)\b(?=.*(?:\b(?:following|these)\b|:$))/i,
    /\bresponse\b[^()]{0,120}\((?<status>[1-5]\d\d)(?: [^()]*)?\)$/i,
  ],
  someListed: new RegExp(
    [
      String.raw`\b(?:most (?:common(?:ly)?(?: used)?|important|relevant|useful|interesting|frequent(?:ly)?(?: used)?)|commonly used|frequently used|usual|typical|notable) (?:[a-z]{1,20} ){0,2}${FIELDS}\b`,
      String.raw`\b(?:some|a few|a subset|a selection|an excerpt|(?:a |only )?part) of (?:the|its|these|all|many|available) (?:[a-z]{1,20} ){0,2}${FIELDS}\b`,
      String.raw`\b(?:but (?:is |are )?not limited to|not (?:an? )?(?:exhaustive|complete)|non-?exhaustive|among(?:st)? (?:others|other (?:things|${FIELDS})))\b`,
      String.raw`(?<!\b(?:not|never) )\b(?:may|can|might|could) (?:also )?(?:contain|include|have|hold|return) (?:more|other|further|additional|extra) (?:[a-z]{1,20} ){0,2}${FIELDS}\b`,
      String.raw`\b(?:other|further|additional|more|remaining) ${FIELDS} (?:(?:may|can|might|could|are) (?:be )?(?:present|returned|included|added|omitted|left out|not (?:listed|shown|documented|described))|exist)\b`,
    ].join("|"),
    "i",
  ),
  typeAnnounced:
    /^(?:return(?:ed)?|response|result|answer|output)(?: value| object| body)? (?:type|class|model|schema)s?$/i,
  otherStatuses: /^(?:default|(?:all |any )?others?)(?: (?:status(?:es)?|status codes?|codes?|responses?|errors?))?$/i,
  statusLine:
    /^(?:normal |error |success(?:ful)? )?(?:http )?(?:response|status|return) (?:status )?codes?(?:\(s\))?\s*:\s*(?<codes>.{3,120})$/i,
  bodyColumn:
    /^(?:response|response (?:body|content|data|payload|type|schema)|body|payload|content|returns?|return value|returned (?:body|content|data)|result)$/,
  noBody:
    /^(?:(?:there is )?no (?:response )?(?:body|content)(?: is returned)?|(?:an )?empty (?:response )?body|nothing is returned)[.]?$/i,
  normalResponse: /\bnormal\b|\bsuccess(?:ful)?\b/i,
  errorResponse: /\babnormal\b|\bfail(?:ed|ure)\b|\berror\b/i,
  mediaType:
    /^(?!if\b|when\b)[^.]*\b(?:response|returned|answer)\b[^.]*\bcontent-type\b[^.]{0,40}?\b(?<type>[a-z]+\/[\w.+-]*\w)|^(?:the )?content-type\b[^.]*\b(?:response|returned|answer)\b[^.]{0,40}?\b(?<type2>[a-z]+\/[\w.+-]*\w)/i,
  fileResponse:
    /\b(?:response(?: body| message)?|returned (?:result|content|data)) is (?:an? |the )?(?:\w+ )?(?:(?:file|byte|binary|data) ?stream|binary (?:file|data|content)|(?:compressed|zip|csv|excel) (?:file|package)|file)\b|^(?:an? |the )?(?:\w+ )?(?:(?:file|byte|binary) ?stream|binary file|(?:compressed|zip) (?:file|package)) is returned\b|\breturns? (?:an? |the )?(?:(?:file|byte|binary) ?stream|binary file)\b/i,
  announcesResponse: new RegExp(
    [
      String.raw`\b(?:response|returned|result)\b(?!.*\b(?:sorted|ordered|filtered|narrowed|limited) by (?:the|these|any|one|following)\b).*\b(?:attributes?|fields?|parameters?|properties|values?|elements?)\b`,
      String.raw`\bresponse\b[^.]{0,40}\b(?:structure|schema)\s?(?::|$)`,
      String.raw`\breturns?\b.*\bfollowing\b|^returns?\b.*:$`,
      // unless it is told by what callers choose it
      String.raw`^${NOT_ASKED}(?:the|this|each) (?:(?:api|http|successful) )?(?:call|request|operation|method|endpoint|api|service|command|route|function) (?:returns|answers|responds|replies|yields|produces|sends back)\b`,
      String.raw`^${NOT_ASKED}(?:in|inside|within) (?:the|a|an?y|every|each) (?:successful )?(?:response|answer|reply|result)\b`,
      String.raw`^${NOT_ASKED}(?:the|each|every|an?y) returned (?:json )?(?:object|document|data|array|list|record|resource|structure|entity|entry|result|body|payload)s?\b`,
      String.raw`^${NOT_ASKED}(?:in (?:return|reply),? )?you(?:'ll| will)? (?:then )?(?:(?:get|receive) back (?:an?|the|this|these)\b|(?:get|receive) (?:an?|the|this) (?:json )?(?:object|document|response|answer|reply|list|array|record|result)\b)`,
    ].join("|"),
    "i",
  ),
  errorCode: /^(?:error|business error)[ _-]?codes?$/i,
  errorStatus: /^(?:(?:http )?status(?: codes?)?|http codes?)$/i,
  errorMessage: /^(?:error )?(?:message|information)s?$/i,
  tellsResponse: form`^(?!.*\brequest\b)${BODY} (?:is|are|has|have|contains?|consists? of|includes?|carries|holds|looks like|will (?:be|contain|have))\b`,
  returns:
    /^(?:(?:on success|if successful|when successful|otherwise)[,:]? )?(?:(?:the|this|a)(?: successful)? (?:api|call|endpoint|method|operation|request) |it )?(?:(?:will )?(?:returns?|responds? with|yields?|sends? back)|(?:the |a successful )?(?:response|result)(?: body)? (?:is|contains|will be)|(?:the )?(?:response|returns)(?: body)?:|(?:http )?2\d\d(?: ok| created| accepted)?(?: with| and| ?[-–:,])) (?<many>(?:an? |the )?(?:json |paginated |sorted |ordered )*(?:array|list|collection) of (?:all )?)?(?:(?:an?|the|one|single|your|newly|created|updated|requested|matching|full|complete|new|resulting|corresponding|specified|modified|all|json) )*(?<name>[\w-]+(?: [\w-]+){0,2}?)(?: (?:objects?|resources?|entity|entities|structures?|models?|records?))?(?=\s*(?:[.,;:(]|$)| (?:if|when|with|for|on|that|which|in|as|of|whose)\b)/i,
  takes:
    /^(?:the )?(?:request )?(?:body|payload)(?: of the request)? (?:is|contains|must be|must contain|should be|should contain|takes|consists of) (?<many>(?:an? |the )?(?:json )?(?:array|list) of )?(?:(?:an?|the|one|single|complete|full|valid|json) )*(?<name>[\w-]+(?: [\w-]+){0,2}?)(?: (?:objects?|resources?|entity|entities|structures?|models?|records?))?(?=\s*(?:[.,;:(]|$)| (?:if|when|with|for|on|that|which|in|as|of|whose)\b)/i,
  oneThing:
    /^(?:the|an?|your) (?:(?:newly|just) )?(?:created|updated|modified|requested|new|resulting|corresponding|specified|matching|changed|single|full)? ?X(?: (?:object|resource|entity|structure|model|record))?\.?$/i,
  sameAnswer: [
    new RegExp(
      String.raw`^(?!${MORE_OR_LESS})(?:(?:the|its|this|a) )?(?:(?<answer>(?:successful )?(?:response|result|reply|answer|returned|return value|output)s?(?: (?:body|format|structure|data|object|value|schema|fields))?) (?:is|are|has|have|follows?|uses?|will be) )?(?:exactly |in )?(?:the )?(?:same|identical)(?: (?:format|response|answer|reply|result|structure|output|schema|object|body|fields|data|information|json|content)s?(?: (?:format|structure|body|object|data))?)? ${AS_THAT} ${OTHER}`,
      "i",
    ),
    new RegExp(
      String.raw`^(?!${MORE_OR_LESS})(?:it |this (?:call|endpoint|method) )?(?<answer>returns?|responds? with|answers? with) (?:exactly )?the same(?: [a-z]+){0,3} ${AS_THAT} ${OTHER}`,
      "i",
    ),
    new RegExp(
      String.raw`^(?!${MORE_OR_LESS})(?:please )?(?:see|refer to) ${OTHER_NAME} for (?:the |its )?(?<answer>(?:response|result|reply|answer|output|return(?:ed)?)(?: (?:body|format|structure|data|object|value|schema|fields|parameters|example)s?)?)\.?$`,
      "i",
    ),
    new RegExp(
      String.raw`^(?!${MORE_OR_LESS})(?:(?:the )?(?<answer>(?:results?|responses?|returns?|return value|answer|output)(?: (?:body|format))?) ?[:,]? ?(?:is )?(?:please )?)?(?:see|refer to) ${OTHER_NAME}\.?$`,
      "i",
    ),
    // each thing of a list is what the other call answers with
    new RegExp(
      String.raw`^(?!${MORE_OR_LESS})(?<answer>(?:(?:the )?(?:response|result|answer|body) (?:is|contains) (?:an? )?(?:json )?(?:array|list)(?: of objects)?(?:,(?: and| where)?|;|:) )?(?<items>each (?:element|item|entry|object|one)(?: of (?:it|the (?:array|list|result)))?) (?:is|has|looks|contains)) (?:exactly )?(?:the )?(?:same|identical)(?: (?:format|structure|fields|object|data|content)s?)? ${AS_THAT} ${OTHER}`,
      "i",
    ),
    // what narrows the question leaves the form of the answer
    /^(?<answer>(?:the )?same as (?<above>above)),? (?:but |however |only )?(?:restrict(?:ed|ing)|limit(?:ed|ing)|filter(?:ed|ing)|narrow(?:ed|ing))\b(?!.*\b(?:returns?|respon\w+|fields?|except|also|plus|without)\b)/i,
  ],
  speaksOfFields:
    /^(?!.*\b(?:request|parameters?|arguments?|options?|query|headers?)\b).*\b(?:fields?|attributes?|properties|elements?|keys|pairs|members)\b/i,
  schemaLabel: /^(?:(?:json|openapi|request|response|body|payload|message) ){0,3}schema(?: definition)?$|^type$/i,
  combinesAll: /^(?:all ?of|and)$/i,
  combines: /^(?:all ?of|one ?of|any ?of|or|xor|not)$/i,
  continues:
    /^and$|^(?:in addition|additionally|furthermore|moreover)\b(?!.*\b(?:request|quer(?:y|ies)|headers?)\b)|\b(?:in addition to|besides|as well as|on top of|along with) (?:(?:the|all) )?(?:above|those|these|previous)\b|^(?:(?:the following|these) )?(?:additional|extra|further) (?:fields|attributes|properties|keys)\b|\b(?:also|additionally) (?:contains?|includes?|has|have|returned|present)\b/i,
  listBody: new RegExp(
    [
      String.raw`^${BODY} (?:is|are|will be|consists? of|comes as) (?:an? |the |one )?${LIST}`,
      String.raw`^${BODY} (?:contains?|holds|has|returns?|includes) (?:an? |the )?${LIST} of ${THINGS}(?! (?:called|named|in|under)\b)`,
      String.raw`^${BODY} ?[:(–-] ?(?:an? )?(?:json )?${LIST}`,
      String.raw`^${CALL} (?:an? |the )?(?:json )?array\b`,
      String.raw`^${CALL} (?:an? |the )?${LIST}(?: of ${THINGS}|[^.]{0,60}(?:\b(?:with|containing|having|whose|each|every)\b|:$))`,
      String.raw`^(?:an? |the )?${LIST} of ${THINGS}`,
      String.raw`^(?:an? |the )?(?:json (?:array|list)|array)(?=$|[:;,.(]| (?:with|containing|where|in which|whose|that|of which)\b)`,
      String.raw`^(?:an? |the )?${LIST}[;:,.]? (?:where |in which |with )?(?:each|every)\b`,
      String.raw`\b(?:each|every) (?:[\w-]+ )?(?:items?|elements?|entry|entries|objects?|records?|members?) (?:of|in|within) (?:the |this )?(?:returned |response |resulting |result |json |output |root |top-level )*(?:list|array|collection)\b`,
      String.raw`^(?:request|response) json array\b`,
    ].join("|"),
    "iu",
  ),
  bodyLed:
    /^(?:with|returns?|returning|contains?|and)? ?(?:an?|the|one)?$|^(?:the |a )?(?:response|body) (?:is|has|contains) ?(?:an?|the|one)?$/i,
  innerDescribed:
    /^(?=.*\b(?:below|following|follows|each|every|all|sections?|descriptions?|hereafter)\b)(?!.*\b(?:not|never)\b).*\bonly (?:the |describes? |shows? |gives? |lists? |documents? |covers? |what is ){0,3}(?:(?:contents?|value|fields|members|attributes|payload|keys) (?:of|in|inside) |inside )(?:the )?(?<name>[A-Za-z_]\w{0,30})\b/i,
  eachShown:
    /\b(?:each|every)\b[^.]{0,60}\b(?:forms?|formats?|structure|schema|shape|fields|members|like(?: this)?|following)\b[^.]{0,20}$/i,
  queryShown:
    /^(?:this|the(?: following)?|a|an example) (?:[\w-]+ ){0,2}(?:query|filter|expression|selector|predicate)\b|\b(?:query|filter|expression) (?:structure )?(?:would|will|should) be:?$/i,
  objectBody: form`^(?:${BODY} (?:is|are|will be|contains?|has|consists? of)|${CALL}) ${OBJECT}|^(?:an? |the )?(?:single )?json object\b|^(?:request|response) json object\b`,
  requestExample:
    /\b(?:request|invok|call)|^(?:send|post|submit|provide|pass) (?:an? |the |this )?(?:following )?(?:json |request )?(?:body|payload|object|document|json)\b|^(?:with|and) (?:an? |the following )?(?:json )?body\b|\bclient (?:sends|submits|posts)\b|\b(?:sent|submitted|posted) by the (?:client|caller)\b/i,
  responseExample: new RegExp(
    [
      String.raw`\b(?:response|returned|respond)|\breturns\b`,
      // "If the call is successful, the output resembles the following:", "A successful call will return a JSON string like this:"
      String.raw`\b(?:output|result|reply|answer) (?:resembles?|looks|is|appears|(?:may|might|will|would|should) (?:look|be|appear|resemble))\b`,
      String.raw`\b(?:call|request|command|query|api|server|endpoint|it|this) (?:will|would|should|may|might) (?:return|answer|reply|print|produce|yield)\b`,
    ].join("|"),
    "i",
  ),
};
