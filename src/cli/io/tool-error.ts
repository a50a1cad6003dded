/** What keeps the tool from doing its work: a wrong option, a missing file, a broken configuration. Ends with exit code 2. */
export class ToolError extends Error {
  /** What to do about it, as a sentence; printed below the message. */
  readonly hint: string | null;

  constructor(message: string, hint: string | null = null) {
    super(message);
    this.name = "ToolError";
    this.hint = hint;
  }
}
