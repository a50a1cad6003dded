/** Traditional characters, each with the simplified one that the words of this folder are written in. */

/** A character goes for one character, so that places in a text stay. */
const PAIRS = [
  "並并 佈布 併并 來来 侷局 係系 俱具 個个 備备 傳传 僅仅 內内 兩两 別别 刪删 則则 創创 動动",
  "務务 區区 參参 員员 問问 單单 噹当 嚮向 圍围 圖图 報报 場场 塊块 壓压 實实 寫写 將将 對对",
  "層层 屬属 帶带 幾几 廢废 強强 彆别 後后 徑径 從从 復复 態态 應应 採采 換换 搆构 擇择 據据",
  "擴扩 攜携 敗败 敘叙 數数 於于 時时 暫暂 會会 條条 棄弃 業业 構构 槓杠 標标 樣样 機机 檔档",
  "檢检 檯台 欄栏 權权 決决 沒没 況况 準准 濾滤 為为 無无 爾尔 狀状 現现 異异 當当 發发 瞭了",
  "確确 碼码 礎础 種种 稱称 箇个 節节 範范 篩筛 簡简 簽签 籤签 約约 級级 細细 紹绍 組组 結结",
  "統统 經经 維维 網网 線线 編编 縮缩 總总 繫系 續续 纔才 義义 臨临 臺台 與与 舉举 舊旧 著着",
  "蒐搜 薦荐 處处 補补 裡里 製制 複复 見见 規规 覽览 訂订 訊讯 記记 訪访 設设 許许 註注 証证",
  "詞词 詢询 試试 話话 該该 詳详 認认 誤误 說说 調调 請请 證证 識识 譯译 議议 護护 讀读 變变",
  "資资 賦赋 賴赖 跤交 跼局 輸输 轉转 辦办 迴回 這这 週周 進进 運运 過过 遞递 適适 選选 還还",
  "釋释 針针 錄录 錯错 錶表 鍵键 鍾钟 鏈链 鐘钟 長长 門门 開开 間间 閱阅 陣阵 際际 隨随 隻只",
  "雙双 響响 頁页 項项 須须 預预 頭头 額额 類类 顯显 颱台 驗验 驟骤 體体 髮发 鬚须 點点 齣出",
]
  .join(" ")
  .split(" ")
  .map((pair): readonly [string, string] => [pair.charAt(0), pair.charAt(1)]);

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(PAIRS);

const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join("")}]`, "g");

/** "請求參數" as "请求参数"; a text without such characters as it is. */
export const simplified = (text: string): string => text.replace(TRADITIONAL, (sign) => SIMPLIFIED.get(sign) ?? sign);
