// Signing in and out as a person does it.
import type { EmulatorProcess } from '../emulator/emulatorProcess.ts';
import type { Workbench } from './workbench.ts';

type Account = 'in' | 'out' | 'failed' | 'unasked';

/** What the status bar says of the account on a host; 'unasked' as long as the extension has had no use for it. */
async function accountOn(bench: Workbench, host: string): Promise<Account> {
  const entry = bench.page.locator('.statusbar-item [aria-label^="W&B: "]').first();
  const states: readonly (readonly [RegExp, Account])[] = [
    [/^W&B: Not signed in to /, 'out'],
    [/Click to switch\.$/, 'in'],
    [/^W&B: (?!Connecting)/, 'failed'],
  ];
  return bench.until('the account is known', async () => {
    if (!(await entry.count())) return 'unasked';
    const label = (await entry.getAttribute('aria-label')) ?? '';
    const state = states.find(([said]) => said.test(label))?.[1];
    return state === 'failed' || label.includes(new URL(host).host) ? state : undefined;
  });
}

/** Signs in with the emulator's key, unless somebody is signed in already. */
export async function signIn(bench: Workbench, { url, key }: EmulatorProcess): Promise<void> {
  if ((await accountOn(bench, url)) === 'in') return;
  await bench.command('Launch Sweeps: Sign In');
  const { placeholder } = await bench.quickInput();
  if (placeholder !== 'API key') {
    await bench.pick('Enter an API key');
    // The list and the box are one widget: its placeholder tells which of them is open.
    await bench.until('the box for the key', async () => (await bench.quickInput()).placeholder === 'API key');
  }
  await bench.answer(key);
  await bench.inputClosed();
  await bench.until('somebody is signed in', async () => (await accountOn(bench, url)) === 'in');
}

/** Signs out, if somebody is signed in. */
export async function signOut(bench: Workbench, { url }: EmulatorProcess): Promise<void> {
  const before = await accountOn(bench, url);
  if (before === 'out' || before === 'unasked') return;
  if (before === 'failed' && !(await bench.offers('Launch Sweeps: Sign Out'))) return;
  await bench.command('Launch Sweeps: Sign Out');
  await bench.until('nobody is signed in', async () => (await accountOn(bench, url)) === 'out');
}
