// Longer than CI may take: each key and enum value of every accepted corpus file removed and asked for,
// yaml-language-server beside us.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from './launchShared.ts';
import { allPlaces, InsertionJudge, offeredAt, Ranks, wandbSchema } from './leaveOneOut.ts';

interface Peer {
  document(text: string): unknown;
  complete(document: unknown, offset: number): Promise<{ items: { label: string; sortText?: string }[] } | undefined>;
}

interface PeerModule {
  installPeers(): boolean;
  peerVersion(): Promise<string>;
  createPeer(schema: unknown): Promise<Peer>;
}

/** What is offered is tried at every n-th place only: some 1,450 of them. */
const TRY_EACH = 4;

/**
 * Prints how often the removed word is offered, ours and yaml-language-server's, and every offered item that would be
 * wrong; throws where a bound is missed.
 */
export async function measure(): Promise<void> {
  const places = allPlaces();
  if (!places) {
    console.log('completion: skipped, the corpus of real sweeps is not beside the repository');
    return;
  }
  const ours = { key: new Ranks(), enum: new Ranks(), all: new Ranks() };
  const wrong = new Map<string, number>();
  let tried = 0;
  let items = 0;
  places.forEach((place, i) => {
    const offered = offeredAt(place);
    const rank = offered.findIndex(item => item.label === place.word);
    for (const ranks of [ours[place.what], ours.all]) ranks.add(rank, `${place.what} ${place.word}`);
    if (i % TRY_EACH) return;
    tried++;
    const judge = new InsertionJudge(place);
    for (const item of offered) {
      items++;
      for (const error of judge.newErrors(item))
        wrong.set(`${item.label}: ${error}`, (wrong.get(`${item.label}: ${error}`) ?? 0) + 1);
    }
  });
  console.log(`completion: ${ours.all.toString()}`);
  console.log(
    `  keys: ${ours.key.toString()}\n  enum values: ${ours.enum.toString()}\n  late: ${ours.all.worst || 'none'}`,
  );
  console.log(
    `  ${items} offered items put in at ${tried} places: ${[...wrong.values()].reduce((sum, n) => sum + n, 0)} ` +
      'Errors that were not there before',
  );
  for (const [what, count] of [...wrong].sort((a, b) => b[1] - a[1]).slice(0, 20)) console.log(`    ${count}x ${what}`);
  await measurePeer(places);
  if (ours.all.share('offered') < 0.995 || ours.all.share('ten') < 0.97 || ours.all.share('five') < 0.85 || wrong.size)
    throw new Error('A bound of completion is missed.');
}

/**
 * The same places, asked of yaml-language-server with W&B's schema, in the order in which an editor sorts its answers.
 */
async function measurePeer(places: NonNullable<ReturnType<typeof allPlaces>>): Promise<void> {
  const peers = (await import(pathToFileURL(join(repositoryRoot, 'test', 'bench', 'peer.mjs')).href)) as PeerModule;
  if (!peers.installPeers()) {
    console.log('  yaml-language-server: skipped, npm could not install it');
    return;
  }
  const peer = await peers.createPeer(wandbSchema());
  const [all, plain] = [new Ranks(), new Ranks()];
  for (const place of places) {
    const list = await peer.complete(peer.document(place.text), place.offset);
    const sorted = [...(list?.items ?? [])].sort((a, b) => compare(a.sortText ?? a.label, b.sortText ?? b.label));
    // It gives some words several times, with different insertions; counted once.
    const rank = [...new Set(sorted.map(({ label }) => label))].indexOf(place.word);
    all.add(rank, `${place.what} ${place.word}`);
    if (!place.launch) plain.add(rank, `${place.what} ${place.word}`);
  }
  console.log(
    `  yaml-language-server ${await peers.peerVersion()} with W&B's schema: ${all.toString()}\n` +
      `    where that schema knows the key: ${plain.toString()}`,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
