/** Starts Chromium or Firefox with the built extension in it, cut off from every network but the given site. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions, TargetType } from 'puppeteer-core';
import { type Family, type Installed, needBrowser } from '../../scripts/browsers.ts';
import { builtFor } from '../../scripts/build.ts';

/** How to start a browser. `proxy` is the port that all traffic but that to 127.0.0.1 goes to; without it, it is free. */
export type Start = {
  readonly family: Family;
  readonly extension?: string;
  readonly headless?: boolean;
  readonly proxy?: number;
  readonly dark?: boolean;
  /** A folder to be taken for the user's own: an organisation's policies for Firefox lie there. */
  readonly home?: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** Lets the extension into private windows, and opens no others in Firefox. */
  readonly isPrivate?: boolean;
  /** Denies the extension its `storage.sync`. */
  readonly deniesStorage?: boolean;
};

/** A started browser, and the address below which the extension's own files are. */
export type Started = {
  readonly browser: Browser;
  readonly family: Family;
  readonly base: string;
  readonly isPrivate: boolean;
};

/** The extension's id in Firefox. */
export const ADDON = 'sidelight@sidelight.example';
// Firefox gives each installation a random address; the tests choose it.
const ADDRESS = '51de1197-0000-4000-8000-000000000000';

/** Starts a browser, of the newest release found. Rejects with a sentence where there is none. */
export async function launch(start: Start): Promise<Started> {
  const installed = await needBrowser(start.family);
  // A copy: the browser reads the files when it needs them, and a build may replace them meanwhile.
  const own = await mkdtemp(join(tmpdir(), 'sidelight-'));
  const copy = join(own, 'extension');
  await cp(start.extension ?? builtFor(start.family), copy, { recursive: true });
  const browser = await puppeteer.launch({
    browser: start.family === 'firefox' ? 'firefox' : 'chrome',
    executablePath: installed.path,
    headless: start.headless ?? true,
    defaultViewport: start.headless === false ? null : (start.size ?? { width: 1366, height: 900 }),
    ...(start.family === 'firefox'
      ? await firefoxOptions(start, join(own, 'profile'))
      : { ...chromiumOptions(start, copy), ...(await chromiumProfile(start, join(own, 'profile'))) }),
  });
  // Not when it disconnects: Firefox goes on writing into its profile for a moment.
  const clear = { recursive: true, force: true, maxRetries: 5, retryDelay: 200 };
  browser.process()?.once('exit', () => void rm(own, clear).catch(() => {}));
  const id = await install(browser, { start, installed, copy });
  const base = start.family === 'firefox' ? `moz-extension://${ADDRESS}/` : `chrome-extension://${id}/`;
  return { browser, family: start.family, base, isPrivate: start.isPrivate === true };
}

type Installing = { readonly start: Start; readonly installed: Installed; readonly copy: string };

async function install(browser: Browser, { start, installed, copy }: Installing): Promise<string> {
  try {
    const isLoaded = start.isPrivate === true && start.family === 'chromium';
    return isLoaded ? await letIntoPrivate(browser) : await browser.installExtension(copy);
  } catch (error) {
    await browser.close();
    throw new Error(`${installed.path} did not take the extension; is it built? (npm run build)`, {
      cause: error,
    });
  }
}

// What the reader does in Chromium's list of extensions. One that came in by the protocol would be thrown out then, so
// that it is loaded by the command line.
async function letIntoPrivate(browser: Browser): Promise<string> {
  const worker = await browser.waitForTarget(target => target.type() === TargetType.SERVICE_WORKER);
  const id = new URL(worker.url()).hostname;
  const list = await browser.newPage();
  await list.goto('chrome://extensions');
  const change = JSON.stringify({ extensionId: id, incognitoAccess: true });
  await list.evaluate(`chrome.developerPrivate.updateExtensionConfiguration(${change})`);
  // It is started anew.
  await browser.waitForTarget(target => target.type() === TargetType.SERVICE_WORKER && target !== worker);
  await list.close();
  return id;
}

// Where the folder of what extensions keep should be stands something that is none.
async function chromiumProfile({ deniesStorage }: Start, profile: string): Promise<LaunchOptions> {
  if (deniesStorage !== true) return {};
  await mkdir(join(profile, 'Default'), { recursive: true });
  await writeFile(join(profile, 'Default', 'Sync Extension Settings'), '');
  return { userDataDir: profile };
}

function chromiumOptions({ headless, proxy, size, dark, isPrivate }: Start, copy: string): LaunchOptions {
  const bare = headless !== false || process.getuid?.() === 0;
  const { width, height } = size ?? { width: 1366, height: 900 };
  return {
    pipe: true,
    // Takes away the bar that says that a machine is at the wheel: here it is a reader.
    ...(headless === false && { ignoreDefaultArgs: ['--enable-automation'] }),
    enableExtensions: true,
    args: [
      ...(isPrivate === true
        ? [`--load-extension=${copy}`, '--disable-features=DisableLoadExtensionCommandLineSwitch']
        : []),
      ...(bare ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
      ...(proxy === undefined
        ? []
        : [
            `--proxy-server=127.0.0.1:${proxy}`,
            '--proxy-bypass-list=127.0.0.1',
            '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
          ]),
      ...(dark === true ? ['--blink-settings=preferredColorScheme=0'] : []),
      `--window-size=${width},${height}`,
      '--lang=en-US',
      '--no-first-run',
    ],
  };
}

// What the reader's leave for private windows is kept as.
const LEAVE = {
  [ADDON]: { permissions: ['internal:privateBrowsingAllowed'], origins: [], data_collection: [] },
};

async function firefoxOptions(
  { proxy, dark, home, isPrivate, deniesStorage }: Start,
  profile: string,
): Promise<LaunchOptions> {
  await mkdir(profile);
  if (isPrivate === true) await writeFile(join(profile, 'extension-preferences.json'), JSON.stringify(LEAVE));
  // Where its file should be stands something that is none.
  if (deniesStorage === true) await mkdir(join(profile, 'storage-sync-v2.sqlite'));
  return {
    userDataDir: profile,
    ...(home !== undefined && { env: { ...process.env, HOME: home } }),
    protocol: 'webDriverBiDi',
    // Without this, WebDriver keeps out of the extension's own pages.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'browser.privatebrowsing.autostart': isPrivate === true,
      'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: ADDRESS }),
      'intl.locale.requested': 'en-US',
      'layout.css.prefers-color-scheme.content-override': dark === true ? 0 : 1,
      ...(proxy !== undefined && {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': proxy,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': proxy,
        'network.proxy.no_proxies_on': '127.0.0.1',
      }),
    },
  };
}
