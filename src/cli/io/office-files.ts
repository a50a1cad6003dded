/**
 * Pages that are no text: PDF, of which `pdftotext` gives the text as it is laid out, and Word's .docx, of which mammoth gives HTML.
 * Neither comes with docproof; where they are missing, the message says how to get them.
 */
import { spawn } from "node:child_process";
import { unzip } from "../../exchange/streams/unzip.ts";
import { InputTooLarge, limits, readBounded } from "./limits.ts";

/** `message` continues a sentence that begins with the input's name. */
export type OfficeText = { readonly bytes: Uint8Array } | { readonly message: string };

const PDF_HELP = "install pdftotext (poppler-utils), or give its text: pdftotext -layout FILE.pdf FILE.txt";
const WORD_HELP = "npm install mammoth, or give it saved as a web page";

/** The text of a PDF or Word file; null for what is neither. */
export async function officeText(bytes: Uint8Array): Promise<OfficeText | null> {
  const head = Buffer.from(bytes.subarray(0, 5)).toString("latin1");
  if (head === "%PDF-") return pdfText(bytes);
  return head.startsWith("PK\u0003\u0004") ? wordText(Buffer.from(bytes)) : null;
}

async function pdfText(bytes: Uint8Array): Promise<OfficeText> {
  const child = spawn("pdftotext", ["-layout", "-enc", "UTF-8", "-", "-"], { stdio: ["pipe", "pipe", "ignore"] });
  const ended = new Promise<number | NodeJS.ErrnoException | null>((resolve) => {
    child.on("error", resolve);
    child.on("close", resolve);
  });
  const overdue = setTimeout(() => child.kill("SIGKILL"), limits.seconds * 1000);
  // it may end before it has read everything
  child.stdin.on("error", () => {});
  child.stdin.end(bytes);
  try {
    const text = await readBounded(child.stdout);
    const end = await ended;
    if (end instanceof Error)
      return { message: end.code === "ENOENT" ? `is a PDF: ${PDF_HELP}` : `is a PDF, and pdftotext ${end.message}` };
    if (end !== 0) return { message: "is a PDF that pdftotext cannot read" };
    if (text.every((byte) => byte <= 0x20)) return { message: "is a PDF of pictures: it has no text" };
    return { bytes: text };
  } finally {
    clearTimeout(overdue);
    child.kill();
  }
}

async function wordText(bytes: Buffer): Promise<OfficeText | null> {
  const files = unzip(bytes, limits.page);
  const document = files?.names.includes("word/document.xml") || files?.tooLarge.includes("word/document.xml");
  if (!files || !document) return null;
  // mammoth unpacks what it needs without a limit
  let size = 0;
  for (const name of files.names) if (size <= limits.page) size += files.get(name)?.length ?? 0;
  if (files.tooLarge.length > 0 || size > limits.page) throw new InputTooLarge("unpacks to more than --max-page-size");
  const mammoth = await import("mammoth").catch(() => null);
  if (mammoth === null) return { message: `is a Word file: ${WORD_HELP}` };
  try {
    const { value } = await mammoth.default.convertToHtml(
      { buffer: bytes },
      { convertImage: mammoth.default.images.imgElement(() => Promise.resolve({ src: "" })) },
    );
    return { bytes: Buffer.from(value) };
  } catch {
    return { message: "is a Word file that cannot be read" };
  }
}
