/** Whether words that a person types stand under a key of a notebook: two of their devices may write them at once. */
export function isTypedWords(key: string): boolean {
  return /(?:^|:)(?:words|reason|oneUp)$/.test(key);
}
