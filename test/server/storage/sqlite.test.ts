import { acceptStorage } from './storage-acceptance.ts';
import { storePlaces } from './store-places.ts';

const places = storePlaces();

acceptStorage('sqlite storage', async () => places.open({ directory: await places.directory() }));
