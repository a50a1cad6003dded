/** The style sheet of the HTML report. Signs and words carry the meaning; colour repeats it. */
import { PAPER_ROWS } from "./pictures/roll-up.ts";
import { isEnglish, say } from "../../translation/speaking.ts";

/** `running` is printed at the foot of every sheet. */
export function styleSheet(running: string): string {
  return `${screen}\n${print()}\n${isEnglish() ? "" : upright}@page{@bottom-left{content:"${cssString(running)}"}}`;
}

/** Chinese characters stand upright in a column, and have no italics. */
const upright = `@media print,(max-width:64em){.heat thead th+th>span{transform:none}}
em{font-style:normal;font-weight:600}
`;

/** Inside a CSS string: everything but plain characters as an escape. */
function cssString(text: string): string {
  return text.replace(/[^A-Za-z0-9 .,:-]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `);
}

const screen = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1c1d1f;--mut:#595d62;--line:#d8dadd;--soft:#f5f6f7;--error:#9b1c10;--warning:#774900;--info:#2b4f6e;--mark:#ffedb0;--link:#1b4b8c;--seen:#4f7d68;--fair:#b9cfc3;
--sans:-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif;
--mono:ui-monospace,"SF Mono","Cascadia Mono",Menlo,Consolas,"Liberation Mono","PingFang SC","Microsoft YaHei","Noto Sans Mono CJK SC","Noto Sans CJK SC",monospace}
@media screen and (prefers-color-scheme:dark){:root{--bg:#17191c;--fg:#e3e5e7;--mut:#a4aab1;--line:#3a3f45;--soft:#1f2226;--error:#ff9c88;--warning:#e7b564;--info:#9ac3e4;--mark:#5b4b12;--link:#8fbef2;--seen:#7fb59b;--fair:#3d5348}}
*{box-sizing:border-box}
html{scroll-padding-top:4rem;-webkit-text-size-adjust:100%}
body{margin:0 auto;padding:1.5rem 2rem 4rem;max-width:76rem;background:var(--bg);color:var(--fg);font:15px/1.5 var(--sans);font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:1px}
code{font:.92em var(--mono)}
small{font-size:.85em;font-weight:400;color:var(--mut)}
h1,h2,h3,h4,p,ul,ol,dl,dd{margin:0;padding:0}
h2{font-size:1.25rem;line-height:1.3;margin:2.75rem 0 .75rem;padding-top:.75rem;border-top:2px solid var(--fg)}
h3{font-size:1rem;margin:1.5rem 0 .5rem}
h4{font-size:1rem;line-height:1.4}
p+p{margin-top:.4rem}
button,select,input{font:inherit;color:inherit}
button,select,input[type=search]{background:var(--bg);border:1px solid var(--mut);border-radius:2px;padding:.1rem .5rem}
button{cursor:pointer}
summary{cursor:pointer}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
[tabindex="-1"]:focus{outline:none}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.25rem .5rem;z-index:2}
.error>b,b.error,.figures .error b,.group .error .grade b{color:var(--error)}
.warning>b,.figures .warning b,.group .warning .grade b{color:var(--warning)}
.info>b,.figures .info b,.group .info .grade b{color:var(--info)}
mark{background:var(--mark);color:inherit;padding:0 .1em;text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.2em}

.meta{display:flex;flex-wrap:wrap;gap:0 1.5rem;color:var(--mut);font-size:.87rem}
h1{font-size:1.05rem;font-weight:400;margin:1.25rem 0 0;color:var(--mut)}
h1 bdi{font-family:var(--mono);font-size:.92em;color:var(--fg)}
.headline{font-size:1.75rem;line-height:1.25;font-weight:600;letter-spacing:-.01em;margin:.25rem 0 1rem;max-width:56rem;text-wrap:balance}
.figures{display:flex;flex-wrap:wrap;gap:.5rem 2.25rem;list-style:none;padding:.75rem 0;border:solid var(--line);border-width:1px 0}
.figures b{font-size:1.35rem;line-height:1.2;display:block}
.figures a{color:inherit;text-decoration:none;display:block}
.figures a:hover{text-decoration:underline}
.figures small{display:block}
.scope{margin:.75rem 0;max-width:60rem}
.start{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:baseline}
.start h2{font-size:1rem;margin:0;padding:0;border:0}
.start ol{display:flex;flex-wrap:wrap;gap:0 1.25rem;list-style:none}
nav{margin-top:1.25rem;font-size:.87rem}
nav ul{display:flex;flex-wrap:wrap;gap:0 1.1rem;list-style:none}

.legend{display:flex;flex-wrap:wrap;gap:0 1.25rem;font-size:.87rem;color:var(--mut);margin-bottom:.5rem}
.scroll{overflow-x:auto;position:relative}
table{border-collapse:collapse;text-align:left}
th,td{vertical-align:top;padding:.25rem .75rem .25rem 0}
thead th{font-weight:400;color:var(--mut);font-size:.87rem;overflow-wrap:normal}
tbody th{font-weight:400}
.num{text-align:right}
.fold>summary{margin:.5rem 0;font-weight:600}
.fold>summary small{margin-left:.5rem}
.list{min-width:40rem;width:100%;font-size:.93rem}
.list tbody th{min-width:8rem}
.list .id{display:inline-block;min-width:7rem}
.list tr{border-top:1px solid var(--line)}
.list thead tr{border-top:0}
.matrix{width:100%;font-size:.93rem}
.matrix>*>tr>*{padding:.2rem .75rem;border-top:1px solid var(--line)}
.matrix>*>tr>:first-child{padding-left:0;min-width:13rem}
.matrix>*>tr>td{min-width:5.5rem}
.matrix>thead>tr>*{border-top:0}
.matrix>thead>tr:first-child>th{border-bottom:1px solid var(--line);color:var(--fg);font-weight:600}
.matrix>thead small{display:block}
.matrix>colgroup+colgroup{border-left:1px solid var(--line)}
.matrix .contradicted{background:color-mix(in srgb,var(--error) 9%,transparent)}
.matrix .contradicted b{color:var(--error)}
.matrix .undecided{background:color-mix(in srgb,var(--warning) 9%,transparent)}
.matrix td>a{font-size:.87em;margin-left:.25em}
.matrix button{border:0;padding:0;background:none;text-align:left}
.matrix button::before{content:"▸";display:inline-block;width:1em;color:var(--mut)}
.matrix button[aria-expanded=true]::before{content:"▾"}
.matrix tr.has{cursor:pointer}
.matrix>*>tr.words>td{padding:.25rem .75rem .5rem}
.matrix tr.has+tr.words>*{background:var(--soft);border-top:0}
.matrix tr.has+tr.words>th>*{visibility:hidden}
.js .closed{display:none}

#filter{display:flex;flex-wrap:wrap;gap:.4rem .9rem;align-items:center;padding:.5rem 0;font-size:.93rem;position:sticky;top:0;z-index:1;background:var(--bg);border-bottom:1px solid var(--line)}
#filter fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.4rem .9rem}
#filter select{max-width:10rem}
#filter [name=q]{width:8rem}
#filter output{color:var(--mut)}
html:not(.js) #filter,.paper,.review{display:none}
.card{position:relative;padding:.75rem 0 .9rem 3.25rem;border-top:1px solid var(--line);content-visibility:auto;contain-intrinsic-size:auto 15rem}
.card[hidden],.group[hidden]{display:none}
.card:target,.page:target{background:var(--soft);box-shadow:-.75rem 0 var(--soft),.75rem 0 var(--soft)}
.card .no{position:absolute;left:0;top:.65rem;font-size:1.35rem;line-height:1.4;font-weight:400;color:var(--mut)}
.grade{font-size:.87rem;color:var(--mut)}
.line{white-space:pre-wrap;color:var(--mut)}
.line+.line{margin-top:0}
.q{margin:.5rem 0;font-size:.93rem}
.q th{white-space:nowrap;padding-right:1rem}
.q td:nth-child(2){color:var(--mut);white-space:nowrap;padding-right:1rem}
.q th,.q td{padding-top:.1rem;padding-bottom:.1rem}
.q i{color:var(--line);font-style:normal}
.q bdi,.q q{white-space:pre-wrap}
.q q{quotes:none}
.q .ar{color:var(--mut)}
.js .card:not(.open) .ar{display:none}
.card.open .q tbody+tbody>tr:first-child>*,.words .q tbody+tbody>tr:first-child>*{padding-top:.5rem}
.end{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.5rem 0}
.end dt{font-weight:600}
.foot{font-size:.87rem;color:var(--mut);display:flex;flex-wrap:wrap;gap:.2rem 1rem;align-items:baseline}
.foot details{flex-basis:auto}
.foot details[open]{flex-basis:100%}
.foot button,.rest summary{font-size:.93em}
button.around{border:0;padding:0;background:none;color:var(--link);text-decoration:underline;text-underline-offset:.15em}
button.around[aria-pressed=true]{text-decoration:none;font-weight:600}
.atoms{margin:.4rem 0;color:var(--fg)}
.atoms td{overflow-wrap:normal}
.atoms td:nth-child(4),.atoms td:nth-child(6){overflow-wrap:anywhere;min-width:8rem}
.tasks{padding-left:1.25rem;max-width:60rem}
.tasks .fix{color:var(--mut);display:block}
.page h4{font-size:.93rem;margin:.5rem 0 .15rem;color:var(--mut);font-weight:400}
main ul:not([class]),main ol.open{padding-left:1.25rem}
.plain{list-style:none}
.large{font-size:1.35rem;line-height:1.35;font-weight:600;max-width:40rem;margin:.5rem 0 1rem}
.defs{position:absolute}
.operation{margin:1rem 0}
.operation h4{margin-bottom:.35rem;font-family:var(--mono);font-size:.93rem;font-weight:400}
.bar{display:block;margin:.25rem 0}
.bar rect,.legend rect,.row-bar rect,.chart rect,.heat rect{stroke:var(--fg);stroke-width:1}
.p-ground{fill:var(--bg)}.p-ink{fill:var(--fg)}
.bar-never-observed{fill:url(#p-never)}.bar-not-observable{fill:url(#p-cannot)}.bar-not-contradicted{fill:var(--fair)}.bar-seen{fill:var(--seen)}
.bar-error,.bar-contradicted{fill:var(--error)}.bar-warning{fill:url(#p-warning)}.bar-info{fill:url(#p-info)}.p-warning{fill:var(--warning)}.p-info{fill:var(--info)}
.roll-up{min-width:0}.roll-up td.wide{width:40%}.roll-up tbody th{min-width:0;max-width:20rem}
.row-bar{display:block;overflow:visible;margin:.2rem 0}
.charts{display:flex;flex-wrap:wrap;gap:.5rem 2.5rem;margin-bottom:.75rem}.charts figure{margin:0;max-width:100%}
figcaption{font-size:.87rem;color:var(--mut);margin-bottom:.35rem}
.chart{display:block;max-width:100%;overflow:visible}.axis{stroke:var(--fg);stroke-width:1}
.heat{width:100%;font-size:.85rem;table-layout:fixed;margin:.5rem 0}
.heat th:first-child{width:29%;text-align:left}
.heat th{vertical-align:bottom;text-align:center;padding:.15rem .2rem}.heat tbody th{font-family:var(--mono);vertical-align:middle;padding-right:.75rem}
.heat td{text-align:center;padding:.15rem .2rem;line-height:1.2}.heat svg{display:block;overflow:visible;margin-bottom:.1rem}
.heat tr{border-top:1px solid var(--line)}.heat thead tr{border-top:0}
.v-never-observed,.v-contradicted{font-weight:600}
.terms,.facts{display:grid;grid-template-columns:minmax(9rem,max-content) 1fr;gap:.3rem 1.5rem;max-width:60rem;margin:.75rem 0}
.terms dt,.facts dt{font-weight:600}
.hash{word-break:break-all}
.keep{white-space:nowrap}
@media print,(max-width:64em){.heat thead th+th>span{writing-mode:vertical-rl;transform:rotate(180deg);white-space:nowrap}}
@media screen and (max-width:40em){
body{padding:1rem 1rem 3rem}
.headline{font-size:1.35rem}
.card{padding-left:2.25rem}.card .no{font-size:1.1rem}
#filter{position:static}
.q,.q tbody,.q tr,.q td,.q th{display:block;padding-right:0}
.q tr{margin-bottom:.35rem}.q th,.q td:nth-child(2){display:inline;padding-right:.75rem}
.js .card:not(.open) .q .ar{display:none}
.end,.terms,.facts{grid-template-columns:1fr;gap:0}
.end dd,.terms dd,.facts dd{margin-bottom:.35rem}
.matrix>*>tr>:first-child{min-width:9rem}
.roll-up tr{display:flex;flex-wrap:wrap}.roll-up thead th:first-child,.roll-up thead .wide{display:none}
.roll-up tbody th,.roll-up td.wide{flex:0 0 100%;max-width:none;padding-right:0}.roll-up .num{flex:1 1 0}
.heat thead th:first-child{display:none}.heat tbody tr{display:flex;flex-wrap:wrap}.heat thead tr{display:flex;align-items:flex-end}
.heat thead th{flex:1 1 0;min-width:0}
.heat tbody th{flex:0 0 100%;width:auto;text-align:left;padding-top:.35rem}.heat td{flex:1 1 0;min-width:0}
}`;

/**
 * The sheets that people read: what was looked at and found, each error and warning whole, notes a line each, then what differs.
 * The words behind it, and how it was read, stay on the screen.
 */
const brief = `
.brief main{display:flex;flex-direction:column}
.brief #again{order:-5}.brief :is(#trend,#where){order:-4}.brief #findings{order:-3;break-before:page}.brief #differs{order:-2}.brief #ledger{order:-1}
.brief :is(.screen,#work,#read,#not-understood,#prose,#masked,#rules,#words,.words,.rest,.foot,.ar,#ledger .fold,#ledger .operation,#trend .long,.alike ul,#again .fold),
.brief :is(.matrix tbody[id].closed,.info.card :is(.grade,.line,.q,.end,.review)){display:none!important}
.brief nav{display:block;margin-top:1.5rem}
.brief nav ul{display:grid;grid-template-columns:1fr 1fr}
.brief nav li:has([href="#again"]){order:-1}.brief nav li:has([href="#differs"]){order:1}.brief nav li:has([href="#ledger"]){order:2}.brief nav li:has([href="#accepted"]){order:3}
.brief nav a::after{content:leader(". ") target-counter(attr(href url),page)}
.brief :is(.at,.pages){display:revert}
.brief .card{break-inside:auto;padding-top:.45rem}.brief .card .no{top:.35rem}
.brief .line{font-size:8pt}
.brief :is(.line,.q tbody,.end){break-inside:avoid}
.brief .review{break-before:avoid}
.brief .info.card{padding-top:.15rem;padding-bottom:.15rem}
.brief .info.card h4{font-size:1em;font-weight:400}
.brief .info.card .no{top:.15rem;font-size:1em}
.brief .roll-up tbody tr:nth-child(n+${PAPER_ROWS + 1}){display:none}
.brief h2{margin-top:1.25rem}
.brief .card{padding-bottom:.2rem}
.brief .review{padding-top:.4rem;margin:.3rem 0}
`;

/** "page 2 of 3", with the counters for the numbers. */
function sheetOfSheets(): string {
  const [before = "", between = "", after = ""] = say("page 1 of 2").split(/\d/);
  const quoted = [`"${cssString(before)}" counter(page) "${cssString(between)}" counter(pages)`];
  return [...quoted, ...(after === "" ? [] : [`"${cssString(after)}"`])].join(" ");
}

const print = (): string => `
@media print{
:root{color-scheme:light}
html{font-size:9.6pt}
body{font-size:9pt;line-height:1.4;padding:0;max-width:none}
nav,#filter,.skip,.foot button,.foot a,.matrix button::before{display:none}
.paper,.review{display:block}
.paper{color:var(--mut);font-size:.87em}
.review{margin:.5rem 0;padding-top:.9rem;border-bottom:1px dotted var(--mut);color:var(--mut);font-size:.87em}
.js .closed{display:revert}
.js tr.closed{display:table-row}
.js tbody.closed{display:table-row-group}
.js .card:not(.open) .ar,.js .card:not(.open) .q .ar{display:table-row}
.card[hidden],.group[hidden]{display:block}
.card{content-visibility:visible;break-inside:avoid;padding-left:2rem}
details::details-content{content-visibility:visible;block-size:auto;display:block}
summary{list-style:none}
.scroll{overflow:visible}
thead{display:table-header-group}
tr,li,dd,.operation,.legend{break-inside:avoid}
h2,h3,h4,summary,.grade,.legend,#differs>p{break-after:avoid}
a{color:inherit;text-decoration:none}
.matrix,.list{font-size:8pt;min-width:0}
.matrix>*>tr>*,.matrix>*>tr>:first-child,.matrix>*>tr>td{min-width:0}
.matrix>*>tr>*{padding:.15rem .4rem}
.words .ar{display:none}
.q,.atoms{font-size:8pt;margin:.2rem 0}.q th,.q td{padding-top:0;padding-bottom:0}
.end{gap:0 1rem;margin:.3rem 0}
.matrix .contradicted,.matrix .undecided,mark,.bar,.row-bar,.chart,.heat,.legend svg{print-color-adjust:exact}
${brief}}
@page{size:A4;margin:14mm 15mm 16mm;@bottom-right{content:${sheetOfSheets()};font:7.5pt sans-serif}@bottom-left{font:7.5pt sans-serif}}`;
