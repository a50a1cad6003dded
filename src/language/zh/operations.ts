/** Chinese: how an operation is told line by line or in a sentence. */
import type { OperationLanguage } from "../language.ts";

export const operations: Partial<OperationLanguage> = {
  uriLabel: /^(?:接口|请求|调用|api)?\s?(?:路径|地址|ur[il]|链接)$/,
  methodLabel: /^(?:http|接口)?\s?(?:请求|调用|提交|支持的)?(?:方式|方法|类型)$/,
  requestTo:
    /向\s?(?<target>\/[^\s,;。，]*[\w}>/])\s?(?:接口|地址|路径)?\s?(?:发送|发起)\s?(?<method>GET|PUT|POST|DELETE|PATCH|HEAD)\b/gi,
};
