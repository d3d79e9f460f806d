/** What the reader can do on the settings page, carried out. */
import type { OptionsActions, Told } from '../../components/options/view.ts';
import { readSettingsFile, writeSettingsFile, type Refusal } from '../../extension/settings-file.ts';
import {
  changeSettings,
  changeSite,
  findTrouble,
  forgetSite,
  isFull,
  replaceChosen,
  resetSettings,
} from '../../extension/settings.ts';
import { openShortcuts } from '../../extension/shortcuts.ts';
import { siteNamed } from '../../extension/site.ts';
import { saveFile } from '../own-page/save-file.ts';

type Saying = Omit<Told, 'at'>;

const REFUSED: Readonly<{ [Why in Refusal['why']]: Told['key'] }> = {
  'not json': 'optionsNotJson',
  'not settings': 'optionsNotSettings',
  newer: 'optionsNewer',
  'wrong value': 'optionsWrongValue',
};

/** The actions of the page; `tell` shows what became of each, and what is stored now. */
export function createActions(tell: (told: Saying) => void): OptionsActions {
  const keep = (change: Promise<void>, done: Saying): void =>
    void change.then(
      () => tell(done),
      (error: unknown) => tell({ key: isFull(error) ? 'optionsFull' : 'optionsNotSaved', kind: 'error' }),
    );

  const saved: Saying = { key: 'optionsSaved', kind: 'done' };
  return {
    change: change => keep(changeSettings(change), saved),
    pauseSite: text => {
      const site = siteNamed(text);
      if (site !== null) keep(changeSite(site, { paused: true }), saved);
      return site !== null;
    },
    forgetSite: site => keep(forgetSite(site), { key: 'optionsSiteRemoved', values: { site }, kind: 'done' }),
    openShortcuts: () =>
      void openShortcuts().then(isOpen => {
        if (!isOpen) tell({ key: 'optionsKeyHow', kind: 'hint' });
      }),
    save: () => void save(tell),
    load: file =>
      void textOf(file).then(text => {
        const read = readSettingsFile(text);
        if ('why' in read) tell(refusalOf(read));
        else keep(replaceChosen(read), { key: 'optionsLoaded', kind: 'done' });
      }),
    reset: () => keep(resetSettings(), { key: 'optionsResetDone', kind: 'done' }),
  };
}

async function save(tell: (told: Saying) => void): Promise<void> {
  // A file without anything in it would look like a copy and be none.
  if ((await findTrouble()) === 'closed') tell({ key: 'optionsClosed', kind: 'error' });
  else saveFile('sidelight-settings.json', 'application/json', await writeSettingsFile());
}

// A file that was moved meanwhile, or may not be read, is like one that holds nothing.
function textOf(file: File): Promise<string> {
  return file.text().catch(() => '');
}

function refusalOf(refusal: Refusal): Saying {
  const key = REFUSED[refusal.why];
  return 'name' in refusal ? { key, values: { name: refusal.name }, kind: 'error' } : { key, kind: 'error' };
}
