/** Chinese: pieces that several sentence forms of facts are put together from. */

/** Of a default: the number is what the field takes. */
export const UNIT = "(?:毫秒|秒钟?|分钟?|小时|天|ms|s|min|h|d|[KMGT]i?B|字节|%)";
