// Makes the HTML texts that `record-chromium.mjs` records: tables whose tags are left open, misnested, in the wrong order or in each other,
// spans of all kinds, entities, blocks and inline markup in cells. Prints a JSON list; the same every time.
// node test/oracles/html-tables.mjs | node test/oracles/record-chromium.mjs > test/oracles/chromium-tables.json

// a first argument asks for more of them, a second for another seed
const PAGES = Number(process.argv[2] ?? 120);

/** A small generator of numbers with a seed (the linear congruence of Numerical Recipes). */
let state = Number(process.argv[3] ?? 20261201);
function below(n) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * n);
}
const oneOf = (list) => list[below(list.length)];
const many = (least, most, make) => Array.from({ length: least + below(most - least + 1) }, make);
const maybe = (text) => oneOf(["", text]);

const WORDS = [
  "kiln_id",
  "The",
  "glaze,",
  "v1.2",
  "(or",
  "both)",
  "陶器",
  "大小，",
  "é",
  "🏺",
  "100%",
  "a\n  b",
  "x\u00a0y",
];
const ENTITIES = [
  "&amp;",
  "&lt;pot&gt;",
  "&copy",
  "&#38;",
  "&#x9676;",
  "&nbsp;",
  "&notit;",
  "&ltx",
  "& ",
  "&#0;",
  "&unknown;",
  "&#150;",
];
const INLINE = [
  "<b>bold</b>",
  "<b>open",
  "<i>a<b>b</i>c</b>",
  "<code>x | y</code>",
  '<a href="#pots">pots</a>',
  "<a>one<a>two</a>",
  "<span>s</span>p",
  "<br>",
  "<br/>",
  "</br>",
  "<img src=x alt=pot>",
  "H<sub>2</sub>O",
  "<font color=red>red</font>",
  "<!-- a | comment -->",
  "<!bogus>",
  "<wbr>",
  "<kbd>k</kbd><kbd>l</kbd>",
  "<EM>Upper</EM>",
  "<tt>a</tt > b",
  "</span>",
  "<u></u>",
  "<unknown-tag>u</unknown-tag>",
];
const BLOCKS = [
  "<p>one</p><p>two</p>",
  "<p>open<p>next",
  "<ul><li>a<li>b</ul>",
  "<ol><li>a</li><li>b</li></ol>",
  "<div>d</div>e",
  "<pre>\n one\n  two</pre>",
  "<dl><dt>t<dd>d</dl>",
  "<h6>head</h6>",
  "<blockquote>q</blockquote>",
  "</p>",
  "<p>a<div>b</p>c</div>",
  "<hr>",
  "<script>var a = '<td>';</script>",
  "<style>td { color: red }</style>",
  "<template><b>t</b></template>",
  "<details><summary>s</summary>d</details>",
  "<center>c</center>",
  "<ul><li>a<ul><li>b</ul></ul>c",
];
const SPANS = [
  "",
  "",
  "",
  "",
  " colspan=2",
  ' rowspan="2"',
  " rowspan=0",
  " colspan=0",
  ' colspan="2x"',
  " rowspan=9",
  ' COLSPAN="3" rowspan=2',
  " colspan=-1",
];
const STRAY = [
  "stray",
  "<p>stray</p>",
  "<div>d</div>",
  "</td>",
  "</tr>",
  "<b>x</b>",
  "<input type=hidden>",
  "<!-- c -->",
  "</table-cell>",
  "<form>",
];

const piece = () => {
  const kind = below(12);
  if (kind < 6) return oneOf(WORDS);
  if (kind < 7) return oneOf(ENTITIES);
  return kind < 10 ? oneOf(INLINE) : oneOf(BLOCKS);
};
const content = (depth) => {
  const text = many(0, 4, piece).join(oneOf(["", " "]));
  return depth < 1 && below(14) === 0 ? `${text}${table(depth + 1)}${oneOf(WORDS)}` : text;
};
function cell(depth, tag) {
  const end = oneOf([`</${tag}>`, `</${tag}>`, "", `</${tag.toUpperCase()}>`]);
  return `${below(9) === 0 ? tag.toUpperCase().replace(/^/, "<") : `<${tag}`}${oneOf(SPANS)}>${content(depth)}${end}${maybe("\n")}`;
}
function row(depth, tag) {
  const cells = many(1, 4, () => cell(depth, below(8) === 0 ? "th" : tag)).join("");
  const stray = below(16) === 0 ? oneOf(STRAY) : "";
  return oneOf([`<tr>${stray}${cells}</tr>`, `<tr>${cells}</tr>${stray}`, `<tr>${cells}`, `<tr>\n${cells}</tr>\n`]);
}
const rows = (depth, tag, least, most) => many(least, most, () => row(depth, tag)).join("");
function table(depth = 0) {
  const head = rows(depth, "th", 1, 2);
  const body = rows(depth, "td", 1, 4);
  const caption = below(3) === 0 ? `<caption>${many(1, 3, piece).join(" ")}${oneOf(["</caption>", ""])}` : "";
  const stray = below(12) === 0 ? oneOf(STRAY) : "";
  const parts = oneOf([
    `${caption}<thead>${head}</thead><tbody>${body}</tbody>`,
    `${caption}<thead>${head}<tbody>${body}<tbody>${body}`,
    `${caption}${head}${body}`,
    `<colgroup><col><col></colgroup>${head}${stray}${body}`,
    `${caption}<tbody>${body}</tbody><tfoot>${rows(depth, "td", 1, 1)}</tfoot>`,
    `<tfoot>${rows(depth, "td", 1, 1)}</tfoot><tbody>${body}</tbody>`,
    `${head}${body}<caption>late</caption>`,
    `${stray}${caption}${body}`,
    many(1, 3, () => cell(depth, "td")).join(""),
  ]);
  return `<table${oneOf(["", " id=t", " class=\"x y\" id='u'"])}>${parts}</table>`;
}

const page = () =>
  [
    oneOf(["", "<!DOCTYPE html>", "<!doctype html><html><head><title>T</title></head><body>"]),
    maybe("<p>Before"),
    table(),
    oneOf(["", "after", "<p>After</p>", table()]),
  ].join("\n");

console.log(JSON.stringify(many(PAGES, PAGES, page)));
