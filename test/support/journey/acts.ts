import type { Window } from './window.ts';

/** The lead goes on to the next step without leaving the keyboard. */
export async function leadGoesOnTo(lead: Window, step: string): Promise<void> {
  await lead.page.getByRole('button', { name: `Next: ${step}` }).waitFor();
  await lead.page.keyboard.press('Alt+N');
  const there = lead.page.locator('[aria-current=step]').getByText(step).first();
  // Where notes were not heard, the lead is asked first.
  const question = lead.page.getByRole('button', { name: `Go on to ${step}` });
  await question.or(there).first().waitFor();
  if (await question.isVisible()) await question.press('Enter');
  await there.waitFor();
}

/** Somebody opens their personal link on their own device and stands at the door. */
export async function opensTheirLink(person: Window, name: string, link: string): Promise<void> {
  await person.page.goto(link);
  person.startCounting();
  await person.reads(`Hello ${name}`);
}

/** Somebody without a link types the code from the wall. */
export async function walksInByTheCode(
  person: Window,
  name: string,
  address: string,
  code: string,
): Promise<void> {
  await person.page.goto(address);
  await person.write('The code', code);
  await person.write('Your name', name);
}

/** A note from a phone. */
export async function sends(person: Window, words: string): Promise<void> {
  await person.page.getByRole('textbox').first().fill(words);
  await person.press('Send');
}

/** A note from the table, by Enter. */
export async function gives(person: Window, field: string, words: string): Promise<void> {
  await person.write(field, words);
  await person.page.getByRole('textbox', { name: field }).press('Enter');
}

/** A number with why and one up, sealed on a phone. */
export async function sealsOnAPhone(
  person: Window,
  said: { readonly number: number; readonly reason: string; readonly oneUp: string },
): Promise<void> {
  await person.tick(String(said.number));
  await person.press('Next: say why');
  await person.write(`Why ${said.number}?`, said.reason);
  await person.press('Next: one up');
  await person.write(`What would make it ${said.number + 1}?`, said.oneUp);
  await person.press('Next: look at it again');
  await person.press('Seal my number');
}

/** A number with why and one up, sealed at the table; `whose` for somebody who is typed for. */
export async function sealsAtTheTable(
  person: Window,
  said: { readonly number: number; readonly reason: string; readonly oneUp: string },
  seal = 'Seal my number',
): Promise<void> {
  await person.tick(String(said.number));
  await person.write('Why this number?', said.reason);
  await person.write('What would move it up by one?', said.oneUp);
  await person.press(seal);
}

/** Somebody writes at the end of a statement whose editor stands open. */
export async function writesOn(person: Window, statement: string, words: string): Promise<void> {
  const editor = person.page.getByRole('textbox', { name: `Write here: ${statement}` });
  await editor.click();
  await person.page.keyboard.press('Control+End');
  await person.page.keyboard.type(words);
}
