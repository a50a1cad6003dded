/** English: what announces requests, responses and their examples. */
import type { MessageLanguage } from "../language.ts";

export const messages: Partial<MessageLanguage> = {
  statusMarkers: [
    /^(?:http )?responses?(?: code| status)?\s?[:(]?\s?(?<status>[1-5]\d\d)\b/i,
    /^(?:http )?status codes?\s?:?\s?(?<status>[1-5]\d\d)\b/i,
    /^(?:success|error) \(?(?<status>[1-5]\d\d)\b/i,
    /\bwith (?:the )?status code (?<status>[1-5]\d\d)\b/i,
    /^when the status code is (?<status>[1-5]\d\d)\b/i,
    /\bresponse\b[^()]{0,120}\((?<status>[1-5]\d\d)(?: [^()]*)?\)$/i,
  ],
  statusLine:
    /^(?:normal |error |success(?:ful)? )?(?:http )?(?:response|status|return) (?:status )?codes?(?:\(s\))?\s*:\s*(?<codes>.{3,120})$/i,
  normalResponse: /\bnormal\b|\bsuccess(?:ful)?\b/i,
  errorResponse: /\babnormal\b|\bfail(?:ed|ure)\b|\berror\b/i,
  mediaType:
    /^(?!if\b|when\b)[^.]*\b(?:response|returned|answer)\b[^.]*\bcontent-type\b[^.]{0,40}?\b(?<type>[a-z]+\/[\w.+-]*\w)|^(?:the )?content-type\b[^.]*\b(?:response|returned|answer)\b[^.]{0,40}?\b(?<type2>[a-z]+\/[\w.+-]*\w)/i,
  fileResponse:
    /\b(?:response(?: body| message)?|returned (?:result|content|data)) is (?:an? |the )?(?:\w+ )?(?:(?:file|byte|binary|data) ?stream|binary (?:file|data|content)|(?:compressed|zip|csv|excel) (?:file|package)|file)\b|^(?:an? |the )?(?:\w+ )?(?:(?:file|byte|binary) ?stream|binary file|(?:compressed|zip) (?:file|package)) is returned\b|\breturns? (?:an? |the )?(?:(?:file|byte|binary) ?stream|binary file)\b/i,
  announcesResponse:
    /\b(?:response|returned|result)\b.*\b(?:attributes?|fields?|parameters?|properties|values?|elements?)\b|\breturns?\b.*\bfollowing\b|^returns?\b.*:$/i,
  errorCode: /^(?:error|business error)[ _-]?codes?$/i,
  errorStatus: /^(?:(?:http )?status(?: codes?)?|http codes?)$/i,
  errorMessage: /^(?:error )?(?:message|information)s?$/i,
  requestExample: /\b(?:request|invok|call)|^(?:with|and) (?:an? |the following )?(?:json )?body\b/i,
  responseExample: /\b(?:response|returned|respond)|\breturns\b/i,
};
