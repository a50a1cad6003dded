/** Colours of the terminal reporter; without colour every function returns its text. */
import { styleText } from "node:util";
import type { Severity } from "../../findings/finding.ts";

type Style = Parameters<typeof styleText>[0];

export interface Paint {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly severity: Readonly<Record<Severity, (text: string) => string>>;
}

export function makePaint(colour: boolean): Paint {
  // The caller has decided: styleText would otherwise look at stdout, which may not be where the text goes.
  const style = (format: Style) => (text: string) =>
    colour && text !== "" ? styleText(format, text, { validateStream: false }) : text;
  return {
    strong: style("bold"),
    faint: style("dim"),
    severity: {
      error: style(["bold", "red"]),
      warning: style(["bold", "yellow"]),
      info: style(["bold", "cyan"]),
    },
  };
}
