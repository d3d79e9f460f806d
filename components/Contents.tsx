import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { listsOf, type Arranged, type LinkedEvent } from './arrange.ts';
import { Card } from './Card.tsx';
import { EntryList } from './EntryList.tsx';
import { Lede } from './Lede.tsx';
import { Parts, type Part, type PartName } from './Parts.tsx';
import { scrollerOf, scrollTo } from './scroll.ts';
import { TimeAxis } from './TimeAxis.tsx';
import { entryKey, type Entries } from './use-entries.ts';
import type { EntryTools, SidebarView } from './view.ts';
import type { MessageKey, Words } from './words.ts';

// What the panel keeps free at both sides of the axis, with its scrollbar; px.
const BESIDE_AXIS = 42;

type ContentsProps = {
  readonly view: SidebarView;
  readonly arranged: Arranged;
  readonly entries: Entries;
  readonly tools: EntryTools;
  readonly active: string | null;
};

/** What scrolls: the summary and the axis, the key, which stays, and the parts. */
export function Contents({ view, arranged, entries, tools, active }: ContentsProps): JSX.Element {
  const { words, actions } = tools;
  const parts = partsOf(view, arranged, words);
  const scroller = useRef<HTMLDivElement>(null);
  const [passed, setPassed] = useState<PartName | null>(null);
  const current = passed ?? parts.find(({ count }) => count > 0)?.id ?? null;
  const shared = { entries, tools, active };

  function go(part: PartName): void {
    const panel = scroller.current?.closest<HTMLElement>('.panel');
    const section = panel?.querySelector<HTMLElement>(`[data-part="${part}"]`);
    if (!panel || !section) return;
    scrollTo(section, scrollerOf(panel));
    setPassed(part);
  }

  return (
    <div
      class="scroll"
      ref={scroller}
      tabIndex={-1} // else a stop for the keyboard in Firefox, without a name and before its buttons
      onScroll={({ currentTarget }) => setPassed(partAtTop(currentTarget))}
    >
      <div class="pad lede">
        <Lede view={view} arranged={arranged} words={words} actions={actions} />
        {view.form !== 'sheet' && (
          <TimeAxis
            events={view.events}
            published={tools.published}
            found={new Set(arranged.found.map(({ event }) => event.id))}
            words={words}
            active={active}
            {...(view.width !== null && { width: (view.width.now - BESIDE_AXIS) / (view.scale ?? 1) })}
            onPick={tools.reveal}
          />
        )}
      </div>
      {parts.length > 1 && <Parts parts={parts} current={current} words={words} onGo={go} />}
      {parts.map(({ id }) => (
        <PartBody key={id} id={id} arranged={arranged} {...shared} />
      ))}
    </div>
  );
}

const HEADINGS: Readonly<Record<PartName, MessageKey>> = {
  in: 'sidebarIn',
  since: 'sidebarSinceArticle',
  before: 'sidebarBefore',
  others: 'sidebarOthers',
  inForce: 'sidebarInForce',
};

const LABELS: Readonly<Record<PartName, MessageKey>> = { ...HEADINGS, since: 'sidebarSince' };

/** The parts in their order: what the article refers to, and the lists. A mention that refers to nothing has no first. */
export function partsOf(view: SidebarView, arranged: Arranged, words: Words): Part[] {
  const { found, possible } = arranged;
  const part = (id: PartName, { length }: readonly unknown[]): Part => ({
    id,
    label: words.say(LABELS[id]),
    count: length,
  });
  const lists = listsOf(view).map(list => part(list, arranged[list]));
  const isBare = view.relevance === 'mention' && found.length + possible.length === 0;
  return isBare ? lists : [part('in', found), ...lists];
}

type PartBodyProps = Omit<ContentsProps, 'view'> & { readonly id: PartName };

function PartBody({ id, arranged, ...shared }: PartBodyProps): JSX.Element | null {
  if (id === 'in') return <Links arranged={arranged} {...shared} />;
  const events = arranged[id];
  if (events.length === 0) return null;
  const { words } = shared.tools;
  const count = id === 'inForce' ? events.length : null;
  return (
    <Section part={id} label={words.say(HEADINGS[id])} count={count}>
      {id !== 'since' && <p class="pad aside">{words.say('sidebarLatestFirst')}</p>}
      <EntryList list={id} events={events} byYear={id !== 'inForce'} {...shared} />
    </Section>
  );
}

type LinksProps = Omit<PartBodyProps, 'id'>;

function Links({ arranged: { found, possible }, ...shared }: LinksProps): JSX.Element {
  const { words } = shared.tools;
  return (
    <>
      {found.length > 0 && (
        <Section part="in" label={words.say('sidebarIn')} isSilent>
          <Cards linked={found} isPossible={false} {...shared} />
        </Section>
      )}
      {possible.length > 0 && (
        <Section part="possible" label={words.say('sidebarPossibly')}>
          <p class="pad aside">{words.say('sidebarPossiblyNote')}</p>
          <Cards linked={possible} isPossible {...shared} />
        </Section>
      )}
    </>
  );
}

type CardsProps = Omit<LinksProps, 'arranged'> & {
  readonly linked: readonly LinkedEvent[];
  readonly isPossible: boolean;
};

function Cards({ linked, isPossible, entries, tools, active }: CardsProps): JSX.Element {
  return (
    <div class="bleed">
      {linked.map(one => {
        const key = entryKey(one.event.id, isPossible);
        return (
          <Card
            key={key}
            linked={one}
            tools={tools}
            isPossible={isPossible}
            isActive={one.event.id === active}
            isOpen={entries.isOpen(key)}
            onToggle={() => entries.toggle(key)}
          />
        );
      })}
    </div>
  );
}

type SectionProps = {
  readonly part: PartName | 'possible';
  readonly label: string;
  readonly count?: number | null;
  /** Leaves the heading to those who cannot see that the key says the same. */
  readonly isSilent?: boolean;
  readonly children: ComponentChildren;
};

function Section({ part, label, count = null, isSilent = false, children }: SectionProps): JSX.Element {
  return (
    <section class="section" data-part={part} aria-labelledby={`h-${part}`}>
      <h3 class={isSilent ? 'unseen' : 'pad'} id={`h-${part}`}>
        {label}
        {count !== null && <span class="n"> {count}</span>}
      </h3>
      {children}
    </section>
  );
}

// The possible links come between "In this article" and the rest, and belong to the former.
function partAtTop(scroller: HTMLElement): PartName | null {
  const line = scroller.getBoundingClientRect().top + 90;
  const passed = [...scroller.querySelectorAll<HTMLElement>('[data-part]')].filter(
    section => section.getBoundingClientRect().top <= line,
  );
  const name = passed.at(-1)?.dataset['part'];
  return name === 'possible' ? 'in' : (PART_NAMES.find(part => part === name) ?? null);
}

const PART_NAMES = ['in', 'since', 'before', 'others', 'inForce'] as const;
