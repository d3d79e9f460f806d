import { render } from 'preact';
import { rootElement, startPage } from '../own-page/start.ts';

const { words } = await startPage('extensionName');
render(<h1>{words.say('extensionName')}</h1>, rootElement());
