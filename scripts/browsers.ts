/** Finds the browsers of this machine, and installs one where there is none and that is possible. */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** The two families that the extension is built for. */
export type Family = 'chromium' | 'firefox';

/** An installed browser; `version` is its major number, 0 where it is not known. */
export type Installed = { readonly path: string; readonly family: Family; readonly version: number };

const run = promisify(execFile);

const APT = '/usr/bin/apt-get';

const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
  'brave',
  'firefox',
  'firefox-esr',
];

const APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser', 'Firefox'];

const PROGRAMS = [
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Chromium\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
  String.raw`BraveSoftware\Brave-Browser\Application\brave.exe`,
  String.raw`Mozilla Firefox\firefox.exe`,
];

// Core fonts beside the browser: without them, most scripts of the world are drawn as boxes.
const PACKAGES = {
  chromium: ['chromium', 'fonts-noto-core', 'fonts-noto-cjk'],
  firefox: ['firefox-esr', 'fonts-noto-core', 'fonts-noto-cjk'],
} as const;

const ADVICE = {
  chromium: 'Please install Chromium, Chrome, Edge or Brave, or name one in BROWSER_PATH.',
  firefox: 'Please install Firefox 140 or later, or name it in BROWSER_PATH.',
} as const;

/** The newest browser, of one family if given; the one in BROWSER_PATH wins. Null where there is none. */
export async function findBrowser(family?: Family): Promise<Installed | null> {
  const named = process.env['BROWSER_PATH'];
  if (named !== undefined && named !== '') {
    const own = await inspect(named);
    if (family === undefined || own.family === family) return own;
  }
  const all = await Promise.all(candidates().filter(existsSync).map(inspect));
  const fitting = all.filter(browser => family === undefined || browser.family === family);
  return fitting.toSorted((a, b) => b.version - a.version)[0] ?? null;
}

/** The newest browser of a family, installed first where that is possible. Throws a sentence that says what to do. */
export async function needBrowser(family?: Family): Promise<Installed> {
  const found = await findBrowser(family);
  if (found !== null) return found;
  const wanted = family ?? 'chromium';
  if (mayInstall()) install(PACKAGES[wanted]);
  const installed = await findBrowser(family);
  if (installed === null) throw new Error(`No browser was found. ${ADVICE[wanted]}`);
  return installed;
}

function candidates(): readonly string[] {
  const system: string = platform();
  switch (system) {
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].flatMap(base =>
        APPS.map(app => join(base, `${app}.app/Contents/MacOS`, app === 'Firefox' ? 'firefox' : app)),
      );
    case 'win32': {
      const bases = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(name => process.env[name]);
      return bases.flatMap(base => (base === undefined ? [] : PROGRAMS.map(program => join(base, program))));
    }
    default: {
      const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
      return COMMANDS.flatMap(command => folders.map(folder => join(folder, command)));
    }
  }
}

async function inspect(path: string): Promise<Installed> {
  const said = platform() === 'win32' ? versionFolder(path) : await askVersion(path);
  const family = /firefox/i.test(`${path} ${said}`) ? 'firefox' : 'chromium';
  return { path, family, version: Number(/(\d+)\.\d/.exec(said)?.[1] ?? 0) };
}

async function askVersion(path: string): Promise<string> {
  try {
    return (await run(path, ['--version'], { timeout: 15_000 })).stdout;
  } catch {
    return '';
  }
}

// On Windows `--version` opens a window; Chromium's folder there has a folder named by the version beside it.
function versionFolder(path: string): string {
  return readdirSync(dirname(path)).findLast(name => /^\d+\.\d+\./.test(name)) ?? '';
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync(APT);
}

function install(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')} ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: readonly string[]): boolean =>
    spawnSync(APT, ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  apt('update');
  const [browser, ...fonts] = packages;
  if (browser === undefined || !apt('install', '-y', '--no-install-recommends', browser)) return;
  apt('install', '-y', '--no-install-recommends', ...fonts);
}
