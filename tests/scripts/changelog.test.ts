import { describe, expect, it } from 'vitest';
import { notesOfNext, released, requireLater } from '../../scripts/release/changelog.ts';

const CHANGELOG = `# What has changed

## Unreleased

### Code

- The sidebar stays.

## 0.1.0, 2026-11-25

- The first.
`;

describe('a version', () => {
  it('comes after another by its first number that differs', () => {
    expect(() => requireLater('0.10.0', '0.9.4')).not.toThrow();
    expect(() => requireLater('1.0.0', '0.9.4')).not.toThrow();
    expect(() => requireLater('0.9.4', '0.10.0')).toThrow('0.9.4 does not come after 0.10.0.');
  });

  it('does not come after itself', () => {
    expect(() => requireLater('0.1.0', '0.1.0')).toThrow('does not come after');
  });

  it.each(['', '1.2', 'v1.2.3', '1.2.3-beta'])('is not "%s"', version => {
    expect(() => requireLater(version, '0.1.0')).toThrow('three numbers are wanted');
  });
});

describe('the changelog', () => {
  it('says what the next release brings, and nothing of the last', () => {
    expect(notesOfNext(CHANGELOG)).toBe('### Code\n\n- The sidebar stays.');
  });

  it('lets none be made that brings nothing', () => {
    expect(() => notesOfNext('## Unreleased\n\n## 0.1.0, 2026-11-25\n\n- The first.\n')).toThrow(
      'nothing under',
    );
    expect(() => notesOfNext('# What has changed\n')).toThrow('no heading "## Unreleased"');
  });

  it('dates what was to come, and has room for what comes then', () => {
    expect(released(CHANGELOG, '0.2.0', '2027-01-05')).toBe(
      CHANGELOG.replace('## Unreleased', '## Unreleased\n\n## 0.2.0, 2027-01-05'),
    );
  });
});
