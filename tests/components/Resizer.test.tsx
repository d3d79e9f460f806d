// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { SidebarView } from '../../components/view.ts';
import { drawSidebar, find, happen, wordsAs } from './stage.tsx';

const key = (name: string): Event =>
  new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });

async function drawResizer(
  view: Partial<SidebarView> = {},
): Promise<Awaited<ReturnType<typeof drawSidebar>>> {
  return drawSidebar({ width: { now: 384, least: 300, most: 420 }, ...view });
}

describe('the inner edge of the sidebar', () => {
  it('is a separator with a name, its width and its limits', async () => {
    await drawResizer();
    const edge = find('.resizer');
    const said = ['role', 'aria-label', 'aria-valuenow', 'aria-valuemin', 'aria-valuemax'];
    expect(said.map(name => edge.getAttribute(name))).toEqual([
      'separator',
      'Width of the sidebar',
      '384',
      '300',
      '420',
    ]);
    expect(edge.tabIndex).toBe(0);
  });

  it.each([
    ['ArrowLeft', 400],
    ['ArrowRight', 368],
    ['Home', 300],
    ['End', 420],
  ])('moves with %s to %i px', async (name, width) => {
    const actions = await drawResizer();
    const pressed = key(name);
    await happen(find('.resizer'), pressed);
    expect(actions.resize).toHaveBeenCalledExactlyOnceWith(width);
    expect(pressed.defaultPrevented).toBe(true);
  });

  it('goes no further than its limits', async () => {
    const actions = await drawResizer({ width: { now: 415, least: 300, most: 420 } });
    await happen(find('.resizer'), key('ArrowLeft'));
    expect(actions.resize).toHaveBeenCalledExactlyOnceWith(420);
  });

  it('leaves other keys to the page', async () => {
    const actions = await drawResizer();
    const pressed = key('ArrowDown');
    await happen(find('.resizer'), pressed);
    expect(actions.resize).not.toHaveBeenCalled();
    expect(pressed.defaultPrevented).toBe(false);
  });

  it('widens away from the edge of the window at which it stands', async () => {
    const across = await drawResizer({ side: 'left' });
    await happen(find('.resizer'), key('ArrowRight'));
    expect(across.resize).toHaveBeenCalledExactlyOnceWith(400);
    const arabic = await drawSidebar({ side: 'left' }, { words: wordsAs('ar') });
    await happen(find('.resizer'), key('ArrowRight'));
    expect(arabic.resize).toHaveBeenCalledExactlyOnceWith(400);
  });

  it('follows the pointer that holds it, and no other', async () => {
    const actions = await drawResizer();
    const edge = find('.resizer');
    edge.setPointerCapture = () => {};
    const move = (type: string, clientX: number): Promise<void> =>
      happen(edge, new PointerEvent(type, { clientX, bubbles: true }));
    await move('pointermove', 900);
    expect(actions.resize).not.toHaveBeenCalled();
    await move('pointerdown', 1000);
    await move('pointermove', 990);
    expect(actions.resize).toHaveBeenLastCalledWith(394);
    await move('pointerup', 990);
    await move('pointermove', 900);
    expect(actions.resize).toHaveBeenCalledOnce();
  });

  it('is not there in a sheet', async () => {
    await drawResizer({ form: 'sheet', width: null });
    expect(document.querySelector('.resizer')).toBeNull();
  });
});
