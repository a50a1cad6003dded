/** `npm run generate`: writes the documents that are made of data. */
import { readFileSync, writeFileSync } from "node:fs";
import { makeProgram } from "../../src/cli/program.ts";
import { commandsPage } from "./commands-page.ts";
import { configurationPage, type KeySchema } from "./configuration-page.ts";

const schema = JSON.parse(readFileSync("schemas/formats/config.schema.json", "utf8")) as KeySchema;
writeFileSync("docs/configuration.md", configurationPage(schema));
writeFileSync("docs/commands.md", commandsPage(makeProgram(() => {})));
