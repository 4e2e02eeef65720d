import { render } from 'solid-js/web';
import { App } from './app.tsx';
import './styles/all.css';

const place = document.getElementById('app');
if (!place) throw new Error('index.html has no element with the id "app"');
render(() => <App />, place);
