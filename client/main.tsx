import { render } from 'solid-js/web';
import { App } from './app.tsx';
import { keepShell } from './connection/keep-shell.ts';
// The size of the words chosen in this tab holds from the first paint.
import './components/text-size.ts';
import './styles/all.css';

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no element with the id "app"');
render(() => <App />, place);
keepShell();
