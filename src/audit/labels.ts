/** Short names for editions: the shortest part of each file name that tells all of them apart. */

/** Label by source id. */
export function editionLabels(sources: readonly string[]): ReadonlyMap<string, string> {
  const shorten: readonly ((source: string) => string)[] = [
    (source) => /^[A-Za-z0-9]{1,8}(?=[_.-])/.exec(fileName(source))?.[0] ?? fileName(source),
    (source) => fileName(source).replace(/\.\w+$/, ""),
    fileName,
    (source) => source.split("/").slice(-2).join("/"),
  ];
  const shortest = shorten.find((short) => {
    const labels = sources.map(short);
    return new Set(labels).size === labels.length && labels.every((label) => label.length <= 40);
  });
  return new Map(sources.map((source) => [source, shortest?.(source) ?? source]));
}

const fileName = (source: string): string => source.split("/").at(-1) ?? source;
