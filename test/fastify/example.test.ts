/** The example service, from end to end: real HTTP, and its page in a real browser where there is a Chromium. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMetrics } from '../support/prometheus.ts';
import { Service } from '../support/service.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

let service: Service;
let browser: Browser | undefined;
beforeAll(async () => {
  service = await Service.start('--cores', '2');
  if (CHROMIUM !== undefined)
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser?.close();
  expect(await service.stop()).toBe(0);
});

const get = (path: string) => fetch(service.url + path);

test('HTTP in, the result of any number of ranks out', async () => {
  const [one, two] = await Promise.all(
    [1, 2].map(async (ranks) => (await get(`/plate?points=40&steps=50&ranks=${ranks}`)).text()),
  );
  const heat = (text: string) => Number(/heat (\S+)/.exec(text)![1]);
  expect(heat(two!)).toBeCloseTo(heat(one!), 8);
  expect(heat(two!)).toBeGreaterThan(50);
});

test.each([
  ['/plate?points=40&steps=50&fault=trap', 500],
  ['/plate?points=40&steps=50&fault=spin&limit=100', 504],
  ['/plate?points=many', 400],
  ['/plate?ranks=1000', 400],
  ['/nothing', 404],
])('%s is answered with status %i', async (path, status) => {
  expect((await get(path)).status).toBe(status);
});

test('what it counts, for Prometheus', async () => {
  const text = await (await get('/metrics')).text();
  readMetrics(text);
  expect(await service.metric('lwk_jobs_running')).toBe(0);
});

describe.skipIf(CHROMIUM === undefined)('its page', () => {
  test('shows the plate while it is computed, by keys alone, light and dark', async () => {
    const page = await browser!.newPage({ colorScheme: 'light' });
    const [errors, fetched]: [string[], string[]] = [[], []];
    page.on('console', (message) => errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('request', (request) => fetched.push(new URL(request.url()).origin));
    await page.goto(service.url);
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await paper()).toBe('rgb(246, 246, 243)');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper()).toBe('rgb(17, 19, 23)');
    await page.getByLabel('Points a side').fill('60');
    await page.getByLabel('Steps', { exact: true }).fill('300');
    await page.getByLabel('Steps', { exact: true }).press('Enter');
    await page.getByText('60 x 60 points, 300 steps, 2 ranks: heat').waitFor();
    expect(await page.locator('progress').evaluate((bar) => (bar as HTMLProgressElement).value)).toBe(1);
    const colours = await page.locator('canvas').evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
      return new Set(new Uint32Array(data.buffer)).size;
    });
    expect(colours).toBeGreaterThan(30);
    // A job that goes on ends with the click, and another one that fails says why.
    await page.getByLabel('The last rank').selectOption('spin');
    await page.getByRole('button').click();
    await page.getByText(/^Step 1\d\d of 300/).waitFor();
    await page.getByRole('button').click();
    await expect.poll(() => service.metric('lwk_jobs_running')).toBe(0);
    await page.getByLabel('The last rank').selectOption('trap');
    await page.getByRole('button').click();
    await page.getByText('rank 1 trapped: unreachable').waitFor();
    expect(errors).toEqual([]);
    expect(new Set(fetched)).toEqual(new Set([service.url]));
    await page.close();
  });
});
