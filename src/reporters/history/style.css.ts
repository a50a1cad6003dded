/** What the biography's page has beside the style of all HTML reports. */
export const livesStyle = `
.lives{min-width:0;table-layout:fixed}.lives th:first-child{width:22%}.lives .wide{width:34%}
.lives td p+p{margin-top:.15rem}.lives td small{display:block}
.ends{display:flex;justify-content:space-between;gap:1rem}
.lanes{display:block;overflow:visible;margin:.35rem 0}
.life{stroke:var(--mut);stroke-width:3}.before{stroke:var(--mut);stroke-width:3}
.mark-error{fill:var(--error);stroke:var(--bg);stroke-width:1}
.mark-warning{fill:var(--bg);stroke:var(--warning);stroke-width:2.5}
.mark-info{fill:var(--fg);stroke:var(--bg);stroke-width:3}
@media screen and (max-width:40em){
.lives tr{display:flex;flex-wrap:wrap}.lives thead th:not(.wide){display:none}
.lives tbody th,.lives td,.lives .wide{flex:0 0 100%;width:auto;padding-right:0}
}
@media print{.lanes{print-color-adjust:exact}.lives{font-size:8pt}}
`;
