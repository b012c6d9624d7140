/** Pages in a real browser: they open without errors, reach nothing, and can be used by keys. Left out where there is no Chromium. */
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lwk } from '../support/cli.ts';
import { kernel } from '../support/guests.ts';
import { bench, Files, HOSTILE, stats } from './samples.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
if (CHROMIUM === undefined) console.log('there is no Chromium: pages are not opened in a browser');

const files = new Files();
let browser: Browser | undefined;
beforeAll(async () => {
  // Root has no sandbox there.
  if (CHROMIUM !== undefined)
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser?.close();
  files[Symbol.dispose]();
});

interface Opened {
  readonly page: Page;
  /** What the browser complained of, and addresses that it was to fetch. */
  readonly errors: string[];
  readonly fetched: string[];
}

async function open(path: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Opened> {
  const page = await browser!.newPage({ colorScheme, viewport: { width: 1200, height: 900 } });
  const [errors, fetched]: [string[], string[]] = [[], []];
  page.on('console', (message) => errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto(pathToFileURL(path).href);
  return { page, errors, fetched };
}

const background = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
/** How many pixels of a canvas are drawn in one of the colours of series. */
const drawn = (page: Page, selector: string) =>
  page.locator(selector).evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
    let count = 0;
    for (let i = 0; i < data.length; i += 4)
      if (
        data[i + 3]! > 200 &&
        Math.max(data[i]!, data[i + 1]!, data[i + 2]!) - Math.min(data[i]!, data[i + 1]!, data[i + 2]!) > 60
      )
        count++;
    return count;
  });

describe.skipIf(CHROMIUM === undefined)('in Chromium', () => {
  test('the report of a run of four ranks opens at once, with a timeline that keys move', async () => {
    const path = `${files.directory}/run.html`;
    const ran = await lwk([
      'run',
      '-n',
      '4',
      '--oversubscribe',
      '--report',
      path,
      await kernel('ring', ['-g']),
    ]);
    // Without --stats nothing of it is told on the terminal.
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    const { page, errors, fetched } = await open(path);
    const ready = await page.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return entry!.domContentLoadedEventEnd;
    });
    // A second on a machine of its own.
    expect(ready).toBeLessThan(10_000);
    const canvas = '[data-kind=timeline] canvas';
    await page.waitForFunction(
      (selector) => document.querySelector<HTMLCanvasElement>(selector)!.width > 600,
      canvas,
    );
    expect(await drawn(page, canvas)).toBeGreaterThan(1000);
    const told = page.locator('[data-kind=timeline] output');
    await page.locator(canvas).focus();
    for (const key of ['+', '+', 'ArrowDown', 'n', 'n']) await page.keyboard.press(key);
    expect(await told.textContent()).toMatch(/^rank 1: \w+, [\d.]+ (?:ns|µs|ms|s), at /);
    await page.keyboard.press('Home');
    expect(await page.locator('h2').allTextContents()).toEqual([
      'Where the time went: ring.wasm',
      'Timeline',
      'Provenance',
    ]);
    expect(await page.locator('text=MPI_Send').first().isVisible()).toBe(true);
    expect(await page.locator('[data-kind=matrix] .heat').count()).toBeGreaterThan(16);
    expect({ errors, fetched }).toEqual({ errors: [], fetched: [pathToFileURL(path).href] });
    await page.close();
  });

  test('curves are drawn, read by keys, left out by buttons, in light and dark, and on paper', async () => {
    const path = `${files.directory}/bench.html`;
    const reported = await lwk(['report', files.write('bench.json', bench()), '-o', path]);
    expect(reported).toMatchObject({ status: 0, stderr: `lwk: ${path}: open it in a browser\n` });
    const { page, errors } = await open(path, 'dark');
    const figure = page.locator('[data-kind=curves]').filter({ hasText: 'Messages: latency' });
    await figure.locator('.plot').focus();
    for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    expect(await figure.locator('output').textContent()).toBe('8 B: lwk 1.01 µs · MPICH 2.01 µs');
    await figure.getByRole('button', { name: 'MPICH' }).click();
    await page.keyboard.press('ArrowRight');
    expect(await figure.getByRole('button', { name: 'MPICH' }).getAttribute('aria-pressed')).toBe('false');
    const dark = await background(page);
    await page.getByText('Light', { exact: true }).click();
    expect(await background(page)).not.toBe(dark);
    await page.getByText('Dark', { exact: true }).click();
    expect(await background(page)).toBe(dark);
    // It prints in light colours, and is dark again.
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await background(page)).toBe(dark);
    const saved = page.waitForEvent('download');
    await figure.getByRole('button', { name: /^Save the data/ }).click();
    expect(
      readFileSync((await (await saved).path())!, 'utf8')
        .split('\n')
        .slice(0, 2),
    ).toEqual(['series,bytes (B),time (ns)', 'lwk,0,1000']);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('names that are markup stay text', async () => {
    const path = `${files.directory}/hostile.html`;
    const sources = [files.write('a.json', bench(1, HOSTILE)), files.write('b.json', stats(2, HOSTILE))];
    expect(await lwk(['report', '--title', HOSTILE, '-o', path, ...sources])).toMatchObject({ status: 0 });
    const { page, errors } = await open(path);
    expect(await page.evaluate(() => [document.images.length, 'broken' in window])).toEqual([0, false]);
    expect(await page.title()).toContain('<img src=x');
    expect(errors).toEqual([]);
    await page.close();
  });
});
