import { createMemoryStorage } from '../../../server/storage/memory.ts';
import { acceptStorage } from './storage-acceptance.ts';

acceptStorage('memory storage', async () => createMemoryStorage());
