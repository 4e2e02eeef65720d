import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../support/house/source.ts';
import { Service } from '../support/service.ts';
import type { ServiceLead } from '../support/service-lead.ts';

const runFile = promisify(execFile);
const example = join(projectRoot, 'test/examples/example-client.ts');

describe('a program that holds a meeting', () => {
  let service: Service;
  let lead: ServiceLead;
  beforeAll(async () => {
    service = await Service.start();
    lead = await service.createAccount();
  });
  afterAll(() => service.close());

  const printedBy = async (file: string): Promise<string> => {
    const { stdout } = await runFile(process.execPath, [file, service.url, lead.login, lead.password], {
      cwd: projectRoot,
      timeout: 60_000,
    });
    return stdout;
  };

  it('API6 the example client reads her words in the record under her name', async () => {
    expect(await printedBy(example)).toBe('Amina: He laughs again at breakfast.\n');
  });

  it('API6 the example imports nothing of the project', () => {
    const imported = [...readFileSync(example, 'utf8').matchAll(/from '([^']+)'/g)].map(([, name]) => name);
    expect(imported).toEqual(['node:crypto', 'ws', 'y-websocket', 'yjs']);
  });

  it('API7 the examples of the README, one after the other, are a program that runs', async () => {
    const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
    const blocks = [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code]) => code);
    expect(blocks.length).toBeGreaterThan(4);
    const file = join(projectRoot, `test/examples/readme-${process.pid}.mjs`);
    await writeFile(file, blocks.join('\n'));
    try {
      expect(await printedBy(file)).toMatch(/^64 hex digits: [0-9a-f]{64}\n$/);
    } finally {
      await rm(file);
    }
  });
});
