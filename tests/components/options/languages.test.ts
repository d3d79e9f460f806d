import { describe, expect, it } from 'vitest';
import { ownName } from '../../../components/options/languages.ts';

describe('the name of a language in itself', () => {
  it.each([
    ['en', 'English'],
    ['fr', 'Français'],
    ['pt', 'Português'],
    ['tr', 'Türkçe'],
    ['ar', 'العربية'],
    ['zh-CN', '简体中文'],
    ['zh-TW', '繁體中文'],
    ['not a tag', 'not a tag'],
  ])('of %s is %s', (tag, name) => {
    expect(ownName(tag)).toBe(name);
  });
});
