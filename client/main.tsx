import { render } from 'solid-js/web';
import { App } from './app.tsx';
// The size of the words chosen in this tab holds from the first paint.
import './components/text-size.ts';
import './styles/all.css';

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no element with the id "app"');
render(() => <App />, place);
// After everything else: it must not take a phone's first seconds.
addEventListener(
  'load',
  () => {
    import('./connection/keep-shell.ts').then(
      ({ keepShell }) => keepShell(),
      // No signal just now: the next page asks again.
      (error: unknown) => console.error('shell', error),
    );
  },
  { once: true },
);
