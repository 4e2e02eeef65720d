/** Keeping the record as PDF, and what to do where there is none. */
export const recordPdfWords = {
  keep: 'Keep as PDF',
  keepCopy: 'Keep (PDF)',
  keepFor: (name: string): string => `Keep ${name}’s copy (PDF)`,
  making: 'Making the PDF …',
  none: 'A PDF cannot be made just now. You can print the record instead.',
  print: 'Open the record to print it',
  noNetwork: 'There is no signal just now. Please try again.',
} as const;
