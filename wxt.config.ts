import { join } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { inOneByte, languageFiles, shippedLanguages } from './facts/build.ts';
import { buildScout } from './scout/build.ts';

const NEWS_PAGES = ['http://*/*', 'https://*/*'];

const ICONS = Object.fromEntries([16, 32, 48, 96, 128].map(size => [size, `icon/${size}.png`]));

// Extension pages may load their own scripts, styles and pictures, and reach nothing else.
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

// What one family of browsers alone asks for.
const OWN = {
  chromium: { minimum_chrome_version: '123' },
  firefox: {
    browser_specific_settings: {
      gecko: {
        id: 'sidelight@sidelight.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
  },
  // The first with all that the stylesheets name. Not tested there: store/safari.md.
  safari: { browser_specific_settings: { safari: { strict_min_version: '18.0' } } },
};

// Three passes find what one leaves, and functions that stand together are alike to gzip.
const SMALL = { compress: { passes: 3, ecma: 2020, hoist_funs: true, inline: 1 }, module: true } as const;

function withoutPolyfill(): Plugin {
  return {
    name: 'without-polyfill',
    enforce: 'pre',
    resolveId: id =>
      id === 'webextension-polyfill' ? join(import.meta.dirname, 'extension/native.ts') : null,
  };
}

function oneByte(): Plugin {
  return {
    name: 'one-byte',
    generateBundle: (_, bundle) => {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = inOneByte(file.code);
    },
  };
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    build: {
      sourcemap: false,
      // The polyfill would bring a `fetch` into pages that never fetch, and no browser named here needs it.
      modulePreload: { polyfill: false },
      // These know light-dark(); for older ones it would be rewritten to follow the system alone, whatever the page is.
      cssTarget: ['chrome123', 'firefox140'],
    },
    define: { SHIPPED_LANGUAGES: JSON.stringify(shippedLanguages()) },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  hooks: {
    // What is built must not depend on the shell that it is built in.
    'build:before': ({ config }) => {
      process.env['NODE_ENV'] = config.mode;
    },
    'build:publicAssets': async (_, files) => {
      files.push(...(await languageFiles()), { relativeDest: 'scout.js', contents: await buildScout() });
    },
    // Bytes that travel into pages count: there the polyfill is left out, and a slower minifier is worth its time.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => name === 'overlay')) return;
      (config.plugins ??= []).push(withoutPolyfill(), oneByte());
      config.build = { ...config.build, minify: 'terser', terserOptions: SMALL };
    },
    // WXT takes both from the pages' own markup, and has the settings squeezed into the browser's list of extensions.
    'build:manifestGenerated': (_, manifest) => {
      manifest.action = { ...manifest.action, default_title: '__MSG_extensionName__' };
      manifest.options_ui = { page: 'options.html', open_in_tab: true };
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Sidelight',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus'],
    host_permissions: NEWS_PAGES,
    // Written here and not by an entrypoint: the scout runs without a framework's context, in the fewest bytes.
    content_scripts: [{ matches: NEWS_PAGES, js: ['scout.js'], run_at: 'document_idle' }],
    icons: ICONS,
    action: { default_popup: 'popup.html', default_icon: ICONS },
    storage: { managed_schema: 'managed_schema.json' },
    commands: {
      'toggle-sidebar': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: '__MSG_commandToggle__',
      },
      'next-passage': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_commandNext__',
      },
      'previous-passage': {
        suggested_key: { default: 'Alt+Shift+U' },
        description: '__MSG_commandPrevious__',
      },
      'reading-place': { suggested_key: { default: 'Alt+Shift+B' }, description: '__MSG_commandBack__' },
    },
    ...(command === 'build' && { content_security_policy: { extension_pages: PAGE_POLICY } }),
    ...OWN[browser === 'firefox' || browser === 'safari' ? browser : 'chromium'],
  }),
});
