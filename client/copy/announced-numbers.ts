/** The numbers as a screen reader says them: one sentence, with names, in the order of the seats. */
export const announcedNumbers = {
  all: (numbers: string, child: string | undefined): string =>
    child === undefined ? `Our numbers: ${numbers}.` : `Our numbers for ${child}: ${numbers}.`,
  none: (name: string): string => `${name} no number today`,
  one: (name: string, number: number): string => `${name} ${number}`,
  nobody: 'Nobody gave a number.',
} as const;
