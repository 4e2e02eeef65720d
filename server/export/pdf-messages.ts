/** What the server asks of the typesetting process: one document, as the JSON of a `PdfDocument`. */
export interface TypesetRequest {
  readonly id: number;
  readonly document: string;
}

/** What the process answers. Nothing in it but the bytes holds anything that a person wrote. */
export type TypesetAnswer =
  | {
      readonly say: 'pdf';
      readonly id: number;
      readonly bytes: Uint8Array;
      /** The typesetter vouches for PDF/UA-1. */
      readonly conforms: boolean;
      /** How many different characters no face could draw. */
      readonly missing: number;
    }
  /** The typesetter is not on this machine, or cannot be loaded here. */
  | { readonly say: 'noCompiler'; readonly id: number }
  | { readonly say: 'failed'; readonly id: number };
