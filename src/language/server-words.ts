/**
 * Words that stand for the address of a server in a variable: "{base_url}", "{服务地址}". Of all languages at once, because a path is
 * read before it is known which language its page is in.
 */
export const SERVER_WORD = "(?:endpoint|host|url|domain|server|gateway)";
export const UNSPACED_SERVER_WORD = String.raw`(?:地址|域名|主机|服务器|网关|前缀|(?<!\w)ip(?!\w))`;
