/** What a careful editor says of each page of a folder, and what the extension read of it. */
import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join, sep } from 'node:path';
import * as v from 'valibot';

/** How a page relates to the subject. */
export const RELEVANCES = ['about', 'mention', 'incidental', 'none'] as const;

const Relevance = v.picklist(RELEVANCES);
export type Relevance = v.InferOutput<typeof Relevance>;

const LabelledPassage = v.object({
  quote: v.string(),
  event: v.nullable(v.string()),
  when: v.nullable(v.string()),
  optional: v.optional(v.boolean(), false),
  also: v.optional(v.array(v.string()), []),
});
/** A passage as labelled; `event` is null where the passage tempts but must not be linked. */
export type LabelledPassage = v.InferOutput<typeof LabelledPassage>;

const Label = v.object({
  file: v.string(),
  url_path: v.string(),
  relevance: Relevance,
  relevance_also: v.optional(v.array(Relevance), []),
  language: v.nullable(v.string()),
  published: v.nullable(v.string()),
  passages: v.optional(v.array(LabelledPassage), []),
  initial: v.optional(v.object({ url_path: v.string() })),
});
/** What is right for a page. */
export type Label = v.InferOutput<typeof Label>;

const Labels = v.object({ pages: v.array(Label) });

/** A certain or possible link as the extension keeps it. */
export type Link = { readonly quote: string; readonly event: string; readonly when: string | null };

/** What the extension read from a page: one object of `--json`. */
export type PageReading = {
  readonly file: string;
  readonly relevance: Relevance;
  readonly language: string | null;
  readonly published: string | null;
  readonly title: string | null;
  readonly sidebar: 'open' | 'handle' | 'none';
  readonly passages: readonly Link[];
  readonly possible: readonly Link[];
  readonly milliseconds: { readonly reading: number };
  readonly errors: readonly string[];
};

/** A page to read: where its bytes are and where it is served. `label` is null in a folder without labels. */
export type Case = {
  readonly file: string;
  readonly source: string;
  readonly path: string;
  readonly initial: string | null;
  readonly label: Label | null;
};

/** Which part of a folder to read: every third page, in the order of file names, is held aside while rules are tuned. */
export type Split = 'all' | 'tuning' | 'held';

/** The pages of a folder in the order of its labels; without labels all its HTML files. */
export async function casesOf(folder: string, split: Split = 'all'): Promise<readonly Case[]> {
  const labels = join(folder, 'labels.json');
  const cases = existsSync(labels)
    ? v.parse(Labels, JSON.parse(await readFile(labels, 'utf8'))).pages.map(label => labelled(folder, label))
    : await unlabelled(folder);
  if (split === 'all') return cases;
  const held = new Set(
    cases
      .map(({ file }) => file)
      .toSorted()
      .filter((_, index) => index % 3 === 0),
  );
  return cases.filter(({ file }) => held.has(file) === (split === 'held'));
}

function labelled(folder: string, label: Label): Case {
  const { file, url_path: path, initial } = label;
  return { file, source: join(folder, file), path, initial: initial?.url_path ?? null, label };
}

async function unlabelled(folder: string): Promise<readonly Case[]> {
  const files: string[] = [];
  for await (const file of glob('**/*.{html,htm,xhtml}', { cwd: folder })) files.push(file);
  return files.toSorted().map(file => {
    const path = `/${file.split(sep).map(encodeURIComponent).join('/')}`;
    return { file, source: join(folder, file), path, initial: null, label: null };
  });
}

/** The folders of labelled pages that are our own. */
export async function ownFolders(): Promise<readonly string[]> {
  const pages = join('tests', 'pages');
  const entries = await readdir(pages, { withFileTypes: true });
  return entries.filter(entry => entry.isDirectory()).map(({ name }) => join(pages, name));
}

/** A split by its name; throws where there is none. */
export function splitOf(name: string): Split {
  if (name === 'all' || name === 'tuning' || name === 'held') return name;
  throw new Error(`There is no split "${name}": choose tuning, held or all.`);
}
