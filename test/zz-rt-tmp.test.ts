import { test } from "vitest";
import { readFileSync, readdirSync } from "node:fs";
import { makeSource } from "/work/main/src/source/source.ts";
import { makeVocabulary } from "/work/main/src/language/vocabulary.ts";
import { makeReaders, readDocument } from "/work/main/src/readers/registry.ts";
import { interpret } from "/work/main/src/interpreter/interpret.ts";
import { buildOpenApi } from "/work/main/src/schema/openapi.ts";
import { isOpenApi, readOpenApi } from "/work/main/src/readers/openapi/openapi.ts";
import { diffPages } from "/work/main/src/diff/diff.ts";
test("x", () => {
  const v = makeVocabulary(); const readers = makeReaders(v);
  let n=0, bad=0; const kinds = new Map<string, number>(); const shown: string[] = [];
  const dirs = ["huaweicloudDocs+cce","huaweicloudDocs+ecs","opentelekomcloud-docs+cloud-container-engine","opentelekomcloud-docs+elastic-cloud-server","opentelekomcloud-docs+virtual-private-cloud"];
  for (const d of dirs) for (const f of readdirSync("/work/shared/corpus/"+d,{recursive:true,withFileTypes:true}).filter(e=>e.isFile())) {
    const path = f.parentPath+"/"+f.name;
    const source = makeSource(path, readFileSync(path,"utf8"));
    if (isOpenApi(source)) console.log("detected?", path);
    const page = interpret(readDocument(source, readers), v);
    if (page.operations.length===0) continue;
    n++;
    const text = JSON.stringify(buildOpenApi([page]).document, null, 1);
    const spec = makeSource("x.json", text);
    if (!isOpenApi(spec)) console.log("undetected", path);
    const back = readOpenApi(spec);
    const fs = diffPages({...page, operations: page.operations.map(o=>({...o,examples:[]}))}, back);
    const bs = diffPages(back, {...page, operations: page.operations.map(o=>({...o,examples:[]}))});
    if (fs.length || bs.length !== fs.length || back.problems.length) { bad++; for (const x of fs) { kinds.set(x.rule,(kinds.get(x.rule)??0)+1); if ((kinds.get(x.rule)??0)<4) shown.push(path.slice(20)+" | "+x.rule+" | "+x.operation+" | "+x.message); } for (const p of back.problems) shown.push(path+" "+p.message) }
  }
  console.log(n, bad, [...kinds], shown.join("\n"));
}, 600000);
