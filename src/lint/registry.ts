/** Every lint rule, in the order in which a reader meets them: examples, URI, prose, structures, links, tables, text. */
import type { LintRule } from "./subject/lint-rule.ts";
import { anchorTwice } from "./rules/anchor-twice.ts";
import { bodyUndescribed } from "./rules/body-undescribed.ts";
import { captionNumber } from "./rules/caption-number.ts";
import { constExample } from "./rules/const-example.ts";
import { danglingLink } from "./rules/dangling-link.ts";
import { defaultOutside } from "./rules/default-outside.ts";
import { descriptionMissing } from "./rules/description-missing.ts";
import { duplicateKey } from "./rules/duplicate-key.ts";
import { enumExample } from "./rules/enum-example.ts";
import { exampleNotJson } from "./rules/example-not-json.ts";
import { formatExample } from "./rules/format-example.ts";
import { fullWidthIdentifier } from "./rules/full-width-identifier.ts";
import { headerShifted } from "./rules/header-shifted.ts";
import { headerTypeWord } from "./rules/header-type-word.ts";
import { keySpelling } from "./rules/key-spelling.ts";
import { lengthExample } from "./rules/length-example.ts";
import { lengthOnNumber } from "./rules/length-on-number.ts";
import { mandatoryExample } from "./rules/mandatory-example.ts";
import { mandatoryProse } from "./rules/mandatory-prose.ts";
import { mojibake } from "./rules/mojibake.ts";
import { neverShown } from "./rules/never-shown.ts";
import { nullExample } from "./rules/null-example.ts";
import { parameterTwice } from "./rules/parameter-twice.ts";
import { parameterTwoPlaces } from "./rules/parameter-two-places.ts";
import { pathParameterNotInUri } from "./rules/path-parameter-not-in-uri.ts";
import { pathVariableUndocumented } from "./rules/path-variable-undocumented.ts";
import { queryTemplateUndocumented } from "./rules/query-template-undocumented.ts";
import { rangeExample } from "./rules/range-example.ts";
import { rangeInverted } from "./rules/range-inverted.ts";
import { readingProblem } from "./rules/reading-problem.ts";
import { realSecret } from "./rules/real-secret.ts";
import { replacementMissing } from "./rules/replacement-missing.ts";
import { requestExampleUri } from "./rules/request-example-uri.ts";
import { statusUndescribed } from "./rules/status-undescribed.ts";
import { structureRecursive } from "./rules/structure-recursive.ts";
import { structureTwice } from "./rules/structure-twice.ts";
import { structureUndescribed } from "./rules/structure-undescribed.ts";
import { structureUnused } from "./rules/structure-unused.ts";
import { tableMention } from "./rules/table-mention.ts";
import { tableNotUnderstood } from "./rules/table-not-understood.ts";
import { typeExample } from "./rules/type-example.ts";
import { typeMissing } from "./rules/type-missing.ts";
import { typeMisspelt } from "./rules/type-misspelt.ts";
import { typeUnknown } from "./rules/type-unknown.ts";
import { typeUnstated } from "./rules/type-unstated.ts";
import { undocumentedKey } from "./rules/undocumented-key.ts";
import { valueType } from "./rules/value-type.ts";
import { wrapperExample } from "./rules/wrapper-example.ts";

export const lintRules: readonly LintRule[] = [
  typeExample,
  nullExample,
  undocumentedKey,
  bodyUndescribed,
  keySpelling,
  wrapperExample,
  mandatoryExample,
  neverShown,
  enumExample,
  constExample,
  lengthExample,
  rangeExample,
  formatExample,
  duplicateKey,
  exampleNotJson,
  requestExampleUri,
  realSecret,
  pathVariableUndocumented,
  pathParameterNotInUri,
  queryTemplateUndocumented,
  parameterTwice,
  parameterTwoPlaces,
  mandatoryProse,
  valueType,
  rangeInverted,
  defaultOutside,
  lengthOnNumber,
  structureUnused,
  structureUndescribed,
  structureTwice,
  structureRecursive,
  danglingLink,
  anchorTwice,
  captionNumber,
  tableMention,
  typeUnknown,
  typeMisspelt,
  typeMissing,
  typeUnstated,
  descriptionMissing,
  replacementMissing,
  statusUndescribed,
  headerShifted,
  headerTypeWord,
  fullWidthIdentifier,
  mojibake,
  tableNotUnderstood,
  readingProblem,
];
