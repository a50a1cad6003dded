/** Every lint rule, in the order in which a reader meets them: examples, URI, prose, structures, links, tables, text. */
import type { LintRule } from "./subject/lint-rule.ts";
import { pastedTable } from "./rules/pasted-table.ts";
import { duplicateAnchor } from "./rules/duplicate-anchor.ts";
import { undocumentedBody } from "./rules/undocumented-body.ts";
import { tableNumbering } from "./rules/table-numbering.ts";
import { conflictMarkers } from "./rules/conflict-markers.ts";
import { copiedDescription } from "./rules/copied-description.ts";
import { placeholderLeft } from "./rules/placeholder-left.ts";
import { quotedNull } from "./rules/quoted-null.ts";
import { constExample } from "./rules/const-example.ts";
import { brokenLink } from "./rules/broken-link.ts";
import { defaultOutOfRange } from "./rules/default-out-of-range.ts";
import { missingDescription } from "./rules/missing-description.ts";
import { duplicateKey } from "./rules/duplicate-key.ts";
import { enumExample } from "./rules/enum-example.ts";
import { invalidJsonExample } from "./rules/invalid-json-example.ts";
import { formatExample } from "./rules/format-example.ts";
import { conflictingDefaults } from "./rules/conflicting-defaults.ts";
import { conflictingLimits } from "./rules/conflicting-limits.ts";
import { confusableCharacters } from "./rules/confusable-characters.ts";
import { shiftedCells } from "./rules/shifted-cells.ts";
import { headerTypeWord } from "./rules/header-type-word.ts";
import { impossibleValue } from "./rules/impossible-value.ts";
import { misspelledKey } from "./rules/misspelled-key.ts";
import { lengthExample } from "./rules/length-example.ts";
import { lengthOnNumber } from "./rules/length-on-number.ts";
import { exampleMissingRequired } from "./rules/example-missing-required.ts";
import { requiredMismatch } from "./rules/required-mismatch.ts";
import { mojibake } from "./rules/mojibake.ts";
import { fieldNotInExamples } from "./rules/field-not-in-examples.ts";
import { nullExample } from "./rules/null-example.ts";
import { duplicateParameter } from "./rules/duplicate-parameter.ts";
import { emptyExample } from "./rules/empty-example.ts";
import { parameterInTwoLocations } from "./rules/parameter-in-two-locations.ts";
import { pathParameterNotInUri } from "./rules/path-parameter-not-in-uri.ts";
import { undocumentedPathVariable } from "./rules/undocumented-path-variable.ts";
import { undocumentedQueryVariable } from "./rules/undocumented-query-variable.ts";
import { rangeExample } from "./rules/range-example.ts";
import { rangeInverted } from "./rules/range-inverted.ts";
import { malformedMarkup } from "./rules/malformed-markup.ts";
import { realSecret } from "./rules/real-secret.ts";
import { missingFile } from "./rules/missing-file.ts";
import { missingQueryKey } from "./rules/missing-query-key.ts";
import { missingReplacement } from "./rules/missing-replacement.ts";
import { requestExampleUri } from "./rules/request-example-uri.ts";
import { unlistedStatus } from "./rules/unlisted-status.ts";
import { recursiveStructure } from "./rules/recursive-structure.ts";
import { conflictingStructure } from "./rules/conflicting-structure.ts";
import { undefinedStructure } from "./rules/undefined-structure.ts";
import { unusedStructure } from "./rules/unused-structure.ts";
import { brokenTableReference } from "./rules/broken-table-reference.ts";
import { unrecognizedTable } from "./rules/unrecognized-table.ts";
import { typeExample } from "./rules/type-example.ts";
import { missingTypeColumn } from "./rules/missing-type-column.ts";
import { misspelledType } from "./rules/misspelled-type.ts";
import { unknownType } from "./rules/unknown-type.ts";
import { missingType } from "./rules/missing-type.ts";
import { undocumentedKey } from "./rules/undocumented-key.ts";
import { valueType } from "./rules/value-type.ts";
import { wrapperExample } from "./rules/wrapper-example.ts";
import { undocumentedQueryKey } from "./rules/undocumented-query-key.ts";
import { caseTwins } from "./rules/case-twins.ts";
import { brokenRequestLine } from "./rules/broken-request-line.ts";
import { untranslatedDescription } from "./rules/untranslated-description.ts";
import { valueSpelling } from "./rules/value-spelling.ts";
import { headerNotText } from "./rules/header-not-text.ts";

/** Rules that hold tables against examples beside them: what they find does not depend on which call both are of. */
export const exampleRules: readonly LintRule[] = [
  typeExample,
  nullExample,
  quotedNull,
  undocumentedKey,
  misspelledKey,
  wrapperExample,
  exampleMissingRequired,
  enumExample,
  constExample,
  lengthExample,
  rangeExample,
  formatExample,
  duplicateKey,
  invalidJsonExample,
];

export const lintRules: readonly LintRule[] = [
  ...exampleRules,
  undocumentedBody,
  fieldNotInExamples,
  requestExampleUri,
  realSecret,
  undocumentedPathVariable,
  pathParameterNotInUri,
  undocumentedQueryVariable,
  duplicateParameter,
  emptyExample,
  parameterInTwoLocations,
  requiredMismatch,
  valueType,
  rangeInverted,
  defaultOutOfRange,
  conflictingDefaults,
  conflictingLimits,
  lengthOnNumber,
  unusedStructure,
  undefinedStructure,
  conflictingStructure,
  recursiveStructure,
  brokenLink,
  missingFile,
  missingQueryKey,
  duplicateAnchor,
  tableNumbering,
  brokenTableReference,
  unknownType,
  misspelledType,
  missingTypeColumn,
  missingType,
  missingDescription,
  placeholderLeft,
  copiedDescription,
  missingReplacement,
  unlistedStatus,
  shiftedCells,
  headerTypeWord,
  impossibleValue,
  confusableCharacters,
  mojibake,
  conflictMarkers,
  unrecognizedTable,
  malformedMarkup,
  undocumentedQueryKey,
  caseTwins,
  brokenRequestLine,
  untranslatedDescription,
  valueSpelling,
  headerNotText,
  pastedTable,
];
