/** Chinese: what announces requests, responses and their examples. */
import type { MessageLanguage } from "../language.ts";

export const messages: Partial<MessageLanguage> = {
  statusMarkers: [
    /^(?:http\s?)?状态码\s*(?:[::]\s*)?(?<status>[1-5]\d\d)(?!\d)/i,
    /^(?:成功|失败|错误)\s?\(?(?<status>[1-5]\d\d)(?!\d)/,
    /状态码为\s*(?<status>[1-5]\d\d)\s*时/,
    /(?:响应|返回)[^()]{0,120}\((?<status>[1-5]\d\d)(?: [^()]*)?\)$/,
  ],
  statusLine: /^(?:正常|成功|错误|异常)?(?:响应|返回)?状态码\s*:\s*(?<codes>.{3,120})$/,
  normalResponse: /正常|成功/,
  errorResponse: /异常|失败|错误|error/i,
  mediaType:
    /^[^。]*(?:响应|返回)[^。]*content-type[^。]{0,20}?(?<type>[a-z]+\/[\w.+-]*\w)|^content-type[^。]*(?:响应|返回)[^。]{0,20}?(?<type2>[a-z]+\/[\w.+-]*\w)/i,
  fileResponse:
    /(?:响应|返回)(?:消息|结果|内容|数据)?体?(?:是|为)(?:一个)?[^。,]{0,12}(?:文件流|二进制流?|字节流|数据流|压缩(?:文件|包)|zip包?)|^返回(?:的?是)?[^。,]{0,12}(?:文件流|二进制流|字节流)/i,
  announcesResponse: /(?:返回|响应|应答|输出)[^,。]{0,12}(?:如下|说明|字段|参数|数据|结果|包)/,
  errorCode: /^(?:业务)?错误(?:代)?码$/,
  errorStatus: /^(?:http)?状态码$/i,
  errorMessage: /^错误(?:信息|消息|描述)$/,
  requestExample: /请求|调用/,
  responseExample: /响应|返回/,
};
