import type { Window } from './window.ts';

/** Everybody of the journey, by the names they go by. */
export const PEOPLE = {
  lead: 'Ms Okafor',
  mum: 'Amina',
  nan: 'Nan',
  nurse: 'Tom',
  teacher: 'Mr Featherstonehaugh-Bell',
  grandad: 'Grandad',
} as const;

const WHO_COMES = [
  { name: PEOPLE.mum, role: 'Parent or carer', from: 'mum' },
  { name: PEOPLE.nan, role: 'Family and friends', from: 'grandmother', hasNoDevice: true },
  { name: PEOPLE.nurse, role: 'Health', from: 'school nurse', isRemote: true },
  {
    name: PEOPLE.teacher,
    role: 'School',
    from: 'deputy head, Saint Bartholomew and All Angels Primary School',
  },
] as const;

/** The printed link leads to an account. */
export async function leadMakesTheFirstAccount(lead: Window, printedLink: string): Promise<void> {
  await lead.page.goto(printedLink);
  await lead.reads('Make the first account');
  await lead.write('Your name', PEOPLE.lead);
  await lead.write('A name to sign in with', 'okafor@school.example');
  await lead.page.getByLabel('A password').fill('four quiet blue doors');
}

/** A family with two children, who go by their first names. */
export async function leadAddsTheFamily(lead: Window): Promise<void> {
  await lead.page.getByRole('link', { name: 'New family' }).first().click();
  await lead.write('A name for this family', 'Amina, Yusuf, Layla and Nan');
  await lead.page.getByLabel('Known as').fill('Yusuf');
  await lead.page.keyboard.press('Enter');
  await lead.page.keyboard.type('Layla');
}

/** Who comes in which role, somebody without a phone, and who stands in. */
export async function leadSetsUpTheMeeting(lead: Window): Promise<void> {
  await lead.press('New meeting');
  await lead.page.getByLabel('Day', { exact: true }).fill(new Date().toISOString().slice(0, 10));
  await lead.page.getByLabel('Time').fill('15:30');
  await lead.page.getByLabel('Place').fill('Hill Primary School, room 4');
  await lead.page.getByLabel('Why we meet').fill('Mornings are hard for Yusuf. Layla worries about him.');
  await lead.page.getByLabel('Name', { exact: true }).nth(1).focus();
  for (const [place, { name }] of WHO_COMES.entries()) {
    if (place > 0) await lead.page.keyboard.press('Enter');
    await lead.page.keyboard.type(name);
  }
  for (const person of WHO_COMES) {
    const line = lead.page.getByRole('group', { name: person.name, exact: true });
    await lead.select('Role', person.role, line);
    await lead.write('School, service or “mum”', person.from, line);
    if ('isRemote' in person) await lead.select('Takes part', 'From elsewhere', line);
    if ('hasNoDevice' in person) await line.getByLabel('Own phone or laptop').uncheck();
  }
  await lead.page.getByLabel('Stand-in').selectOption({ label: PEOPLE.nurse });
}

/** One link for each person with a device, each shown once. */
export async function leadMakesTheLinks(lead: Window): Promise<void> {
  await lead.press('Make all links');
  await lead.sees('3 links are ready');
  await lead.press('Close', lead.page.getByRole('dialog'));
}

/** The link of one person, as the lead copies it. */
export async function linkOf(lead: Window, name: string): Promise<string> {
  await lead.press(`Show the link for ${name}`);
  const link = await lead.page.getByLabel('The link').inputValue();
  await lead.press('Close', lead.page.getByRole('dialog'));
  return link;
}
