/** Gathers what the settings page shows. */
import type { OptionsView, SiteView, Told } from '../../components/options/view.ts';
import { ownVersion } from '../../extension/version.ts';
import { reportAddress } from '../../extension/project.ts';
import { findTrouble, readChosen, readPolicy, readSettings, type Chosen } from '../../extension/settings.ts';
import { readShortcuts } from '../../extension/shortcuts.ts';
import { languageOf } from '../../facts/languages.ts';
import type { Record } from '../../facts/record.ts';

declare const SHIPPED_LANGUAGES: readonly string[];

/** Reads settings, sites, policy and shortcuts anew. */
export async function readView(record: Record, told: Told | null): Promise<OptionsView> {
  const [choice, policy, chosen, trouble, shortcuts] = await Promise.all([
    readSettings(),
    readPolicy(),
    readChosen(),
    findTrouble(),
    readShortcuts(),
  ]);
  return {
    choice: { ...choice, language: listed(choice.language) },
    fixed: policy.settings,
    sites: sitesOf(chosen, policy.pausedSites),
    languages: SHIPPED_LANGUAGES,
    shortcuts,
    trouble,
    about: {
      events: record.events.length,
      first: record.events[0]?.date ?? '',
      last: record.latest,
      reviewed: record.reviewed,
      version: ownVersion(),
      report: reportAddress({ what: 'wrong fact', event: null }, ownVersion()),
    },
    told,
  };
}

function sitesOf({ sites }: Chosen, fixed: readonly string[]): readonly SiteView[] {
  return [...new Set([...sites.keys(), ...fixed])].toSorted().map(name => {
    const own = sites.get(name);
    const isFixed = fixed.includes(name);
    const decided = [
      ...(own?.paused === true || isFixed ? (['paused'] as const) : []),
      ...(own?.closed === true ? (['closed'] as const) : []),
      ...(own?.seen === undefined ? [] : (['hidden'] as const)),
    ];
    return { name, decided, isFixed, isOwn: own !== undefined };
  });
}

// A language without words of its own is shown as the one that stands in for it.
function listed(choice: string): string {
  if (choice === 'browser' || choice === 'article' || SHIPPED_LANGUAGES.includes(choice)) return choice;
  const language = languageOf(choice);
  return language !== null && SHIPPED_LANGUAGES.includes(language) ? language : 'browser';
}
