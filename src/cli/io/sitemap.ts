/** The addresses in a sitemap (sitemaps.org): of pages, or of further sitemaps; also one address a line as plain text. */

export interface Sitemap {
  readonly pages: readonly string[];
  readonly sitemaps: readonly string[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function readSitemap(text: string): Sitemap {
  if (!text.includes("<")) return { pages: text.split(/\s+/).filter((line) => /^https?:/.test(line)), sitemaps: [] };
  const addresses = [...text.matchAll(/<loc>([^<]{1,4000})<\/loc>/g)].map(([, loc = ""]) =>
    loc.trim().replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? ""),
  );
  return /<sitemapindex[\s>]/.test(text) ? { pages: [], sitemaps: addresses } : { pages: addresses, sitemaps: [] };
}
