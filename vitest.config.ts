import { defineConfig } from 'vitest/config';

const HOUSE = 'tests/house.test.ts';
const BUILT = 'tests/built.test.ts';
const PACKAGES = 'tests/packages/*.test.ts';
const STORIES = 'tests/browser/**/*.story.ts';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    mockReset: true,
    restoreMocks: true,
    projects: [
      {
        extends: true,
        // A busy machine takes its time over axe and over fuzzing.
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [HOUSE, BUILT, PACKAGES],
          testTimeout: 30_000,
        },
      },
      { extends: true, test: { name: 'house', include: [HOUSE] } },
      // Reads what `npm run build` made.
      { extends: true, test: { name: 'built', include: [BUILT] } },
      { extends: true, test: { name: 'packages', include: [PACKAGES] } },
      {
        extends: true,
        // A browser at a time: stories wait for the world, not for each other.
        test: {
          name: 'browser',
          include: [STORIES],
          fileParallelism: false,
          // Shared machines stall for seconds; a story that fails three times in a row does not fail for that.
          retry: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
