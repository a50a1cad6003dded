/** Chinese: what single cells say. */
import type { CellLanguage } from "../language.ts";

export const cells: Partial<CellLanguage> = {
  none: /^(?:无|不涉及|空|没有|暂无|未定义|不适用)[。.]?$/,
  anyKey: /自定义|任意|^\{[^\p{Script=Han}]*\p{Script=Han}.*\}$/u,
  unnamed: /^(?:匿名|无名)$/,
  wholeBody: /^-{1,2}$/,
  wholeList: /^(?:\[(?:数组|列表|对象)(?:元素)?\]|数组元素)$/,
  parents: /父(?:节点|元素)\s*:\s*(?<names>[A-Za-z]\w*(?:\s*[,、/]\s*[A-Za-z]\w*)*)/,
  inQuery: /(?:作为|通过|放在|位于)\s?(?:url|uri)?\s?(?:的)?(?:query|查询)\s?(?:参数|字符串)/i,
  since: /[([]?(?:自|从)?\s?v?\d[\d.]{0,20}\s?(?:版本)?(?:起|开始|及以上|新增)[)\]]?/i,
  defaultMark: /^(?:默认|缺省)值?[为是]?/,
};
