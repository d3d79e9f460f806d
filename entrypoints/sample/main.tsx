import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/sidebar.css';
import '../../components/print.css';
import '../../components/welcome/sample.css';
import { SampleNote } from '../../components/welcome/SampleNote.tsx';
import { runFiles } from '../../extension/page-language.ts';
import { startOverlay } from '../../overlay/start.ts';
import { world } from '../../overlay/world.ts';
import { rootElement, startPage } from '../own-page/start.ts';

// Content scripts do not run on the extension's own pages, so this one brings along what the background injects elsewhere.
const { words } = await startPage('sampleDocument');
render(<SampleNote words={words} />, rootElement());
await runFiles(['lexicon/en.js', 'cues.js']);
const here = world();
here.overlay ??= startOverlay(document);
here.overlay.read();
