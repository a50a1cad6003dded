/** Lets a reporter speak the language that its options ask for. */
import type { Report } from "../findings/report.ts";
import { translateTo } from "../translation/languages.ts";
import { speaking, speakingPieces } from "../translation/speaking.ts";
import { translateReport } from "../translation/translate-report.ts";
import type { ReporterOptions } from "./options.ts";

type Render = (report: Report, options?: ReporterOptions) => string;

export const inLanguage =
  (render: Render): Render =>
  (report, options = {}) => {
    const translate = translateTo[options.language ?? "en"];
    return translate === null
      ? render(report, options)
      : speaking(translate, () => render(translateReport(report, translate), options));
  };

type RenderPieces = (report: Report, options?: ReporterOptions) => Iterable<string>;

/** The same for a reporter that gives its text piece by piece. */
export const inLanguagePieces =
  (render: RenderPieces): RenderPieces =>
  (report, options = {}) => {
    const translate = translateTo[options.language ?? "en"];
    return translate === null
      ? render(report, options)
      : speakingPieces(translate, render(translateReport(report, translate), options));
  };
