/** Chinese: how an operation is told line by line or in a sentence. */
import type { OperationLanguage } from "../language.ts";

/** A path, or a server by its port with or without one. */
const TARGET = String.raw`(?<target>\/[^\s,;。，]*[\w}>/]|(?:https?:\/\/)?[\w.-]{1,60}:\d{2,5}(?:\/[^\s,;。，]*[\w}>/]|(?![\w/])))`;
const METHOD = "(?<method>GET|PUT|POST|DELETE|PATCH|HEAD)";
const DENIED = "(?!.{0,200}(?:代替|替代|取代|废弃|不支持|不再))";

/** Words that leave none of the calls out: "所有 HTTP 接口"; "所有查询接口" are some of them. */
const OF_ALL = String.raw`\s?(?:(?:https?|rest(?:ful)?|web|rpc|api|对外|开放|后端|业务|服务端?|平台|系统|以下|上述|下列|下述)\s?的?\s?){0,2}`;
const CALLS = "调用|请求|接口|命令|方法|操作|api";

export const operations: Partial<OperationLanguage> = {
  uriLabel:
    /^(?:(?:联调|测试|生产|正式|线上|沙箱|沙盒|开发|预发布?|预生产|灰度|本地|内网|外网|公网|演示)(?:环境)?的?\s?)?(?:实际|完整|总|相对|真实|首选|默认|推荐|主|备选|备用)?的?(?:(?:接口|请求|调用|访问|服务|http|rest|api)\s?){0,2}(?:ur[il])?\s?(?:路径|地址|ur[il]|链接|路由|网址|端点)$|^(?:请求)?(?:方法|方式)\s?(?:和|与|及|\/|、|&)\s?(?:请求)?(?:路径|地址|ur[il])$/,
  methodLabel: /^(?:http|接口)?\s?(?:请求|调用|提交|支持|访问|传值)?的?(?:方式|方法|类型)$/,
  callLabel: /^(?:(?:api|http)\s?)?(?:接口|请求|调用|请求接口)$/,
  anyCall: /^(?:方法|函数|接口|命令)(?:名称?)?$/,
  betweenPaths: /^(?:或者?|和|与|及|以及)$/,
  requestTo: new RegExp(String.raw`向\s?${TARGET}\s?(?:接口|地址|路径)?\s?(?:发送|发起)\s?${METHOD}\b`, "gi"),
  methodTold:
    /(?:发送|发起|使用|提交|通过|采用)(?:一个)?\s?(?:HTTP\s?)?(?:GET|PUT|POST|DELETE|PATCH|HEAD)(?![A-Za-z])|(?:GET|PUT|POST|DELETE|PATCH|HEAD)\s?(?:请求|方法|方式)/,
  methodGroup:
    /^(?:[^:/]{0,30}?)(?:HTTP\s?)?(?<method>GET|PUT|POST|DELETE|PATCH)\s?类?(?:请求|方法|接口|操作|函数)(?:列表)?$/,
  allCalls: new RegExp(String.raw`(?:所有|全部|每个|每次|一切)的?${OF_ALL}(?:${CALLS})(?!中|里)`, "i"),
  callsBeside: new RegExp(
    String.raw`(?:本|该|此)(?:节|章|组|模块|部分|类)的?(?:所有|全部)?的?(?:${CALLS})|(?<![\u4e00-\u9fff])(?:${CALLS}|提交|传参)的?(?:请求|调用)?(?:方式|方法)?\s?(?:均|都|全部|统一|一律)(?:为|是|使用|采用|通过|用|以|发送)`,
    "i",
  ),
  callsExcepted: /除外|除了?[^。,]{1,20}外(?=\s?(?:[,。;!)]|$))/,
  anyMethod: /同时|支持|[均都皆]?可以?(?:使用|通过|用|以)?|任意|任选/,
  credentialsNeeded:
    /(?<!不|无|毋)(?:需要?|须|必须|要求)(?:先|用户|进行|经过|通过|携带|提供|使用|带上){0,2}\s?(?:登录|登陆|认证|鉴权|身份验证|授权|有效的?\s?(?:token|令牌|凭证))/i,
  methodDenied: /不支持|不能|不可|不要|代替|替代|废弃|不再|而不是/,
  inPath:
    /(?:url|uri|路径|地址)\s?(?:中|里)\s?(?:需要?|必须)?(?:指定|填写|带上|传入|写明)[^。,A-Za-z]{0,12}(?<name>[A-Za-z]\w{0,30})/i,
  endpointTold: /接口|端点|\bendpoints?\b/i,
  readingTold:
    /^(?:(?:本|该|此|这个)(?:接口|端点|路由|操作|方法|api)?)?(?:用于|用来|将会?|会|可以?)?(?:返回|获取|查询|列出|读取|查看|检索)/i,
  changeTold:
    /创建|新建|新增|添加|修改|更新|删除|移除|替换|设置|保存|存储|提交|上传|导入|安装|注册|生成|签发|发送|启动|停止|重启|重置|登录|登出|注销|激活|取消|移动|锁定|执行|触发/,
  nullTold: /\bnull\b|为空|空值|空对象/i,
  errorTold: /错误|失败|异常|报错|(?<![\w.])[45](?:\d\d|xx)(?![\w.])/i,
  errorStatusTold:
    /(?:状态|错误|失败|异常|报错|出错)[^。\n]{0,40}?(?<![\w.-])(?<status>[45](?:\d\d|xx))(?![\w%]|[.-]\w|\s?(?:个|字|秒|毫秒|条|次|项|行|分|天))|(?<![\w.-])(?<named>[45](?:\d\d|xx))(?=\s?(?:内部)?(?:错误|状态|异常|表示|响应))|(?<!(?:最多|至多|每次|默认|共|不会|不)\s?)(?:返回|响应|应答|得到|收到)\s?(?<bare>[45](?:\d\d|xx))(?=$|[,.。;!、)\n])/gi,
  slashInside:
    /(?:包含|含有|带有?|允许|支持)[^,。]{0,6}(?:斜杠|斜线|["'(]\/["')])|(?:斜杠|斜线|["'(]\/["')])[^,。]{0,6}(?:分隔|隔开|分割)|(?:包含|含有|支持)?多(?:级|层|个)(?:目录|路径|路径段)/,
  basePath:
    /base\s?ur[il]|(?:基础|基准|根)\s?(?:ur[il]|地址|路径|链接)|(?:所有|全部|以下)(?:的)?(?:接口|请求|调用|路径|api)[^。]{0,12}(?:以|位于|在|相对于)/i,
  slashDenied: /不能|不得|不可|不允许|不支持|不要|不包含|不含|编码|转义|末尾|结尾|开头/,
  callTold: [
    new RegExp(
      String.raw`^${DENIED}(?:[^。,:]{0,15},\s?)?(?:请|可以?|需要?)?\s?[向对]\s?${TARGET}\s?(?:接口|地址|路径|端点)?\s?(?:发送|发起|提交|发出)(?:一个)?\s?${METHOD}(?![A-Za-z])`,
    ),
    new RegExp(
      String.raw`^${DENIED}(?:[^。,:]{0,15},\s?)?(?:请|可以?|需要?)?\s?(?:使用|通过|用|以|发送|发起|调用)?\s?(?:HTTP\s?)?${METHOD}\s?(?:方法|方式|请求){0,2}\s?(?:调用|访问|发送到|发送至|到|至)?\s?${TARGET}`,
    ),
  ],
};
