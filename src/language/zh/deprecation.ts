/** Chinese: how a page says that its API is deprecated. */
import type { DeprecationLanguage } from "../language.ts";

export const deprecation: Partial<DeprecationLanguage> = {
  title: /[(\s-](?:已|待|即将)?(?:废弃|下线|不推荐使用)\)?|-{1,2}已?废弃|\(不推荐使用\)/,
  notice:
    /(?:该|此|本|当前)\s*(?:api|接口|端点)\s*(?:已经?|待|即将|将)?(?:在[^,。;]{1,20}[后起])?(?:被)?(?:废弃|下线|弃用)|^已?(?:废弃|弃用)[。!:]?$/i,
  replacement: /请使用(?<replacement>[^。;]+)|(?:建议|推荐)(?:您)?使用(?<replacement2>[^。;]+)/,
  path: /(?:已|待)?废弃[^/]{0,80}\//,
  sentence: "该API已废弃。",
};
