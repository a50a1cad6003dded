/** Every compare rule, in the order in which lists show them. */
import type { CompareRule } from "./compare-rule.ts";
import { counterpartRules } from "./rules/counterpart-rules.ts";
import { deprecationUnstated } from "./rules/deprecation-unstated.ts";
import { errorCodeRules } from "./rules/error-codes.ts";
import { exampleFieldMissing } from "./rules/example-field-missing.ts";
import { exampleMissing } from "./rules/example-missing.ts";
import { factRules } from "./rules/facts.ts";
import { methodDiffers } from "./rules/method-differs.ts";
import { missingRules } from "./rules/missing.ts";
import { operationMissing } from "./rules/operation-missing.ts";
import { pathDiffers } from "./rules/path-differs.ts";
import { replacementUnstated } from "./rules/replacement-unstated.ts";
import { statusMissing } from "./rules/status-missing.ts";
import { structureUnstated } from "./rules/structure-unstated.ts";

export const compareRules: readonly CompareRule[] = [
  methodDiffers,
  pathDiffers,
  operationMissing,
  deprecationUnstated,
  replacementUnstated,
  ...missingRules,
  ...counterpartRules,
  ...factRules,
  structureUnstated,
  statusMissing,
  ...errorCodeRules,
  exampleMissing,
  exampleFieldMissing,
];
