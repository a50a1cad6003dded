/** Schema → the type that it states, and structures for the objects that it describes. */
import type { ApiPage, Evidence, Fact, Field, Json, Requirement, Statement, Structure, TableUse, TypeExpression } from "../../api-model/api-page.ts";
import type { Side } from "../../schema/json-schema.ts";
