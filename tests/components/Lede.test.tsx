// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { SidebarView } from '../../components/view.ts';
import { drawSidebar, find, happen, madeUp, passage, press, shown } from './stage.tsx';

const latest = [madeUp({ id: 'one', date: '2018-05-01' })];

describe('the summary', () => {
  it.each<[string, string, Partial<SidebarView>]>([
    ['what is in the article and since', '2 events in this article; 51 since it was published.', {}],
    [
      'that the record ends with the article',
      '1 event in this article; the record has none since it was published.',
      { events: latest, passages: [passage('one')] },
    ],
    ['nothing of since without a date', '2 events in this article.', { published: null }],
    [
      'that nothing was recognised',
      'No event of the record was recognised in this article.',
      { passages: [] },
    ],
    [
      'that nothing is certain',
      'No event of the record was recognised for certain in this article.',
      { passages: [passage('us-ndaa-fy2018-1634', { certainty: 'possible' })] },
    ],
    ['how often it is mentioned', 'Kaspersky is mentioned 3 times, in passing.', { relevance: 'mention' }],
  ])('says %s', async (_, sentence, view) => {
    const events = view.events === undefined ? {} : { events: view.events };
    await drawSidebar({ ...view, ...events });
    expect(shown(find('.say')).replace(/\d+ since/, '51 since')).toBe(sentence);
  });

  it('sets the counts in bold', async () => {
    await drawSidebar();
    expect([...document.querySelectorAll('.say b')].map(one => shown(one))[0]).toBe('2 events');
  });
});

describe('the date of the article', () => {
  it('says where it was read', async () => {
    await drawSidebar();
    expect(shown(find('.dated-line'))).toBe('Article dated 15 May 2018, read from the page');
    expect(find('.dated-line time').getAttribute('datetime')).toBe('2018-05-15');
  });

  it('says that the reader set it', async () => {
    await drawSidebar({ published: { date: '2018-05-15', from: 'reader' } });
    expect(shown(find('.dated-line'))).toBe('Article dated 15 May 2018, set by you');
  });

  it('can be set where none was found, by a reader alone and not empty', async () => {
    const actions = await drawSidebar({ published: null });
    const field = find('input[type="date"]') as HTMLInputElement;
    expect(find('label').getAttribute('for')).toBe(field.id);
    await press('Set');
    expect(actions.setDate).not.toHaveBeenCalled();
    field.value = '2018-05-15';
    await happen(field, new Event('input', { bubbles: true }));
    await press('Set');
    expect(actions.setDate).toHaveBeenCalledExactlyOnceWith('2018-05-15');
  });

  it('cannot be set where it was found', async () => {
    await drawSidebar();
    expect(document.querySelector('input')).toBeNull();
  });
});
