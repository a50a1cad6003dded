/**
 * Segments of a path that name a variable without braces: "/rooms/房间ID", "/users/ユーザーID", "/users/USER_ID". Of all languages at
 * once, because a path is read before it is known which language its page is in.
 */
import { EAST_ASIAN } from "./scripts.ts";

/** What a thing is known by; other words in a path, "/报表/导出", are its own. */
const EAST_ASIAN_KEY = String.raw`(?:[iI][dD]|UUID|uuid|编号|编码|[单账帐型卡证工机]号|(?:用户|文件)名|标识符?|名称|番号|識別子|번호|식별자|아이디)`;
/** Joined to a word before it, so that "/ID" and "/NAMES" stay what they are. */
const CAPITALS = String.raw`[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+){0,5}[_-](?:ID|UUID|NAME|KEY|NUMBER|SLUG|TOKEN)`;

/** A whole segment that is a name of a variable. */
export const NAMED_SEGMENT = new RegExp(
  String.raw`(?<=\/)(?:(?=[\w-]{0,20}[${EAST_ASIAN}])[${EAST_ASIAN}\w-]{1,20}?${EAST_ASIAN_KEY}|${CAPITALS})(?=\/|$)`,
  "gu",
);
