/** The documentation as a site. `npm run build` in this folder makes `docs/.vitepress/dist`. */
import { fileURLToPath } from "node:url";
import { defineConfig, type MarkdownRenderer } from "vitepress";

const platform = (name: string): string => fileURLToPath(new URL(`../playground/platform/${name}.ts`, import.meta.url));

export default defineConfig({
  title: "docproof",
  description: "Checks that an API's reference documentation is consistent and matches what the API returns.",
  lang: "en",
  srcExclude: ["rules/all.md", "accuracy/*/**", "node_modules/**"],
  rewrites: { "rules/README.md": "rules/index.md", "scale/README.md": "scale/index.md" },
  markdown: {
    config: withoutLinksOut,
    theme: { light: "github-light-high-contrast", dark: "github-dark-default" },
  },
  themeConfig: {
    search: { provider: "local" },
    outline: { level: [2, 3] },
    nav: [
      { text: "Guide", link: "/guide/first-steps" },
      { text: "Commands", link: "/commands" },
      { text: "Rules", link: "/rules/" },
      { text: "Playground", link: "/playground" },
    ],
    sidebar: [
      {
        text: "Guide",
        items: [
          { text: "First steps", link: "/guide/first-steps" },
          { text: "For documentation maintainers", link: "/guide/maintainers" },
          { text: "For API regression checks", link: "/guide/regression" },
          { text: "For auditors", link: "/guide/auditors" },
          { text: "Past one machine", link: "/scale/" },
          { text: "Playground", link: "/playground" },
        ],
      },
      {
        text: "Reference",
        items: [
          { text: "Commands", link: "/commands" },
          { text: "Configuration", link: "/configuration" },
          { text: "Library", link: "/library" },
          { text: "Rules", link: "/rules/" },
        ],
      },
      {
        text: "What is measured",
        items: [
          { text: "Accuracy", link: "/accuracy" },
          { text: "Findings judged by hand", link: "/accuracy/judging" },
          { text: "Real servers", link: "/real-servers" },
          { text: "Speed", link: "/speed" },
          { text: "Validation", link: "/validation" },
          { text: "Security", link: "/security" },
        ],
      },
    ],
  },
  vite: {
    resolve: {
      alias: [
        { find: "node:crypto", replacement: platform("crypto") },
        { find: "node:module", replacement: platform("module") },
        { find: "node:zlib", replacement: platform("zlib") },
      ],
    },
    worker: { format: "es" },
  },
});

/** What stands outside `docs/` is no page of the site: its name is shown, without a link. */
function withoutLinksOut(md: MarkdownRenderer): void {
  md.core.ruler.push("links-out", ({ tokens }) => {
    for (const { children } of tokens) {
      let isOut = false;
      for (const token of children ?? []) {
        if (token.type === "link_open") isOut = /^(?:\.\.\/)+[A-Z]/.test(token.attrGet("href") ?? "");
        if (isOut && token.type.startsWith("link_")) [token.type, token.tag, token.hidden] = ["text", "", true];
      }
    }
  });
}
