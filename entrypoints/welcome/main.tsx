import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/sidebar.css';
import '../../components/pages.css';
import '../../components/print.css';
import '../../components/welcome/welcome.css';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { hasAccess, requestAccess, watchAccess } from '../../extension/look.ts';
import { ownVersion } from '../../extension/version.ts';
import { reportAddress } from '../../extension/project.ts';
import { sidebarKeys } from '../../extension/shortcuts.ts';
import { rootElement, startPage } from '../own-page/start.ts';

const [{ words, record }, keys] = await Promise.all([startPage('welcomeDocument'), sidebarKeys()]);
const report = reportAddress({ what: 'wrong fact', event: null }, ownVersion());

watchAccess(() => void draw(), new AbortController().signal);
await draw();

async function draw(): Promise<void> {
  const view = { words, keys, report, reviewed: record.reviewed, hasAccess: await hasAccess(undefined) };
  render(<Welcome {...view} onAllow={() => void requestAccess(null)} />, rootElement());
}
