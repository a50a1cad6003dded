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
  return shortest ? new Map(sources.map((source) => [source, shortest(source)])) : ownLabels(sources);
}

/** Each page by its file name; pages that share one also by the folder nearest to it that tells them apart. */
function ownLabels(sources: readonly string[]): Map<string, string> {
  const byName = new Map<string, string[]>();
  for (const source of sources) append(byName, fileName(source), source);
  const shared = sharedFolder(sources);
  const labels = new Map<string, string>();
  for (const [name, members] of byName) {
    if (members.length === 1 && members[0] !== undefined) labels.set(members[0], name);
    else for (const [source, label] of toldApart(members)) labels.set(source, label ?? source.slice(shared));
  }
  const counts = new Map<string, number>();
  for (const label of labels.values()) counts.set(label, (counts.get(label) ?? 0) + 1);
  return new Map(
    sources.map((source) => {
      const label = labels.get(source) ?? source;
      return [source, counts.get(label) === 1 ? label : source];
    }),
  );
}

/** Length of the folders that all paths begin with. */
function sharedFolder([first = "", ...others]: readonly string[]): number {
  let length = first.lastIndexOf("/") + 1;
  for (const source of others)
    while (length > 0 && !source.startsWith(first.slice(0, length))) length = first.lastIndexOf("/", length - 2) + 1;
  return length;
}

/** "v1/show.md", or "v1/…/show.md" where the folders between are the same; null where no single folder tells. */
function toldApart(members: readonly string[]): Map<string, string | null> {
  const labels = new Map<string, string | null>();
  let open = members.map((source) => source.split("/"));
  for (let up = 2; open.length > 0; up += 1) {
    const byFolder = new Map<string, string[][]>();
    for (const parts of open) append(byFolder, parts.at(-up) ?? "", parts);
    open = [];
    for (const [folder, sharing] of byFolder) {
      if (folder === "") for (const parts of sharing) labels.set(parts.join("/"), null);
      else if (sharing.length > 1) open.push(...sharing);
      else
        for (const parts of sharing)
          labels.set(parts.join("/"), [folder, ...(up > 2 ? ["…"] : []), parts.at(-1)].join("/"));
    }
  }
  return labels;
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

const fileName = (source: string): string => source.split("/").at(-1) ?? source;
