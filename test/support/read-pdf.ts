import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';

/** An element of a PDF's structure as assistive technology finds it, with the text that belongs to it on one page. */
export interface PdfElement {
  readonly type: string;
  readonly language: string;
  readonly alternative: string;
  /** Of a header cell: what it heads. */
  readonly scope: string;
  /** Of itself and of everything in it, as the structure orders it. White space is one space. */
  readonly text: string;
  readonly children: readonly PdfElement[];
}

/** A PDF as PDFium, which is no part of what wrote it, reads it. */
export interface ReadPdf {
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
  readonly pages: readonly {
    /** All that is drawn, page header and footer too, each line in the order in which it is read. */
    readonly text: string;
    readonly structure: readonly PdfElement[];
  }[];
  /** Every element, in order, over all pages; one that goes on over a page stands here twice. */
  readonly elements: readonly PdfElement[];
  /** Those of a type. */
  all(type: string): readonly PdfElement[];
}

let loading: Promise<WrappedPdfiumModule> | undefined;

async function load(): Promise<WrappedPdfiumModule> {
  const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const pdfium = await init({ wasmBinary: new Uint8Array(readFileSync(wasm)).buffer });
  pdfium.PDFiumExt_Init();
  return pdfium;
}

/** Reads a PDF back. Throws when it cannot be opened. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  loading ??= load();
  const pdfium = await loading;
  const memory = pdfium.pdfium.wasmExports.malloc(bytes.length);
  for (const [at, byte] of bytes.entries()) pdfium.pdfium.setValue(memory + at, byte, 'i8');
  const document = pdfium.FPDF_LoadMemDocument(memory, bytes.length, '');
  if (document === 0) throw new Error('this is no PDF');
  const count = pdfium.FPDF_GetPageCount(document);
  const pages = Array.from({ length: count }, (_, index) => readPage(pdfium, document, index));
  const inside = (elements: readonly PdfElement[]): readonly PdfElement[] =>
    elements.flatMap((element) => [element, ...inside(element.children)]);
  const elements = pages.flatMap(({ structure }) => inside(structure));
  return {
    title: wide(pdfium, (into, size) => pdfium.FPDF_GetMetaText(document, 'Title', into, size)),
    language: wide(pdfium, (into, size) => pdfium.FPDFCatalog_GetLanguage(document, into, size)),
    isTagged: pdfium.FPDFCatalog_IsTagged(document),
    pages,
    elements,
    all: (type) => elements.filter((element) => element.type === type),
  };
}

function readPage(pdfium: WrappedPdfiumModule, document: number, index: number): ReadPdf['pages'][number] {
  const page = pdfium.FPDF_LoadPage(document, index);
  const text = pdfium.FPDFText_LoadPage(page);
  const pieces = Array.from({ length: pdfium.FPDFPage_CountObjects(page) }, (_, at) => {
    const object = pdfium.FPDFPage_GetObject(page, at);
    return {
      content: pdfium.FPDFPageObj_GetMarkedContentID(object),
      text: wide(pdfium, (into, size) => pdfium.FPDFTextObj_GetText(object, text, into, size)),
    };
  });
  const contents = new Map<number, string>();
  for (const piece of pieces)
    contents.set(piece.content, `${contents.get(piece.content) ?? ''}${piece.text}`);
  const tree = pdfium.FPDF_StructTree_GetForPage(page);
  const structure = Array.from({ length: pdfium.FPDF_StructTree_CountChildren(tree) }, (_, at) =>
    readElement(pdfium, pdfium.FPDF_StructTree_GetChildAtIndex(tree, at), contents),
  );
  const letters = pdfium.FPDFText_CountChars(text);
  const whole = wide(pdfium, (into, size) =>
    into === 0 ? 2 * letters + 2 : pdfium.FPDFText_GetText(text, 0, size / 2 - 1, into),
  );
  return { text: tidy(whole), structure };
}

function readElement(
  pdfium: WrappedPdfiumModule,
  element: number,
  contents: ReadonlyMap<number, string>,
): PdfElement {
  const children: PdfElement[] = [];
  const texts: string[] = [];
  for (let at = 0; at < pdfium.FPDF_StructElement_CountChildren(element); at += 1) {
    const child = pdfium.FPDF_StructElement_GetChildAtIndex(element, at);
    if (child === 0) {
      const content = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, at);
      // What stands on another page has no number on this one.
      if (content >= 0) texts.push(contents.get(content) ?? '');
    } else {
      const read = readElement(pdfium, child, contents);
      children.push(read);
      texts.push(read.text);
    }
  }
  return {
    type: wide(pdfium, (into, size) => pdfium.FPDF_StructElement_GetType(element, into, size)),
    language: wide(pdfium, (into, size) => pdfium.FPDF_StructElement_GetLang(element, into, size)),
    alternative: wide(pdfium, (into, size) => pdfium.FPDF_StructElement_GetAltText(element, into, size)),
    scope: wide(pdfium, (into, size) =>
      pdfium.FPDF_StructElement_GetStringAttribute(element, 'Scope', into, size),
    ),
    text: tidy(texts.join(' ')),
    children,
  };
}

/** What PDFium says in place of a hyphen at the end of a line. */
const LINE_END_HYPHENS = ['\u0002', '\ufffe'];

function tidy(text: string): string {
  const hyphenated = LINE_END_HYPHENS.reduce(
    (tidied, mark) => tidied.replaceAll(`${mark} `, '-').replaceAll(mark, '-'),
    text,
  );
  return hyphenated
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.])/g, '')
    .trim();
}

/** What PDFium writes as UTF-16 into memory of a size it was asked for first, in bytes. */
function wide({ pdfium }: WrappedPdfiumModule, write: (into: number, size: number) => number): string {
  const size = write(0, 0);
  if (size <= 2) return '';
  const into = pdfium.wasmExports.malloc(size);
  write(into, size);
  const text = pdfium.UTF16ToString(into);
  pdfium.wasmExports.free(into);
  return text;
}
