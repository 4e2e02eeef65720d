/** What stands as a title elsewhere, as it goes on after a name: "Parent or carer" as in "Amina, parent or carer". */
export function inALine(title: string): string {
  // An abbreviation stays as it is.
  return title.replace(/^\p{Lu}(?=\p{Ll}| )/u, (first) => first.toLowerCase());
}
