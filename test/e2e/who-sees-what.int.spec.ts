import { eventually } from '#testing';
import { CookieJar } from './browser.js';
import { hubUnderTest, type HubUnderTest } from './hub-under-test.js';

/** People of the development identity provider, and what the hub answers them; 404 is another office's dossier. */
const EXPECTED: readonly [asked: string, answers: Readonly<Record<string, number>>][] = [
  ['GET /v1/dossiers', { 'can-bo-mot-cua': 200, 'lanh-dao': 200, 'can-bo-mot-cua-na-phac': 200 }],
  ['GET /v1/dossiers/:id', { 'can-bo-mot-cua': 200, 'lanh-dao': 200, 'can-bo-mot-cua-na-phac': 404 }],
  ['GET /v1/dossiers/:id/timeline', { 'can-bo-mot-cua': 200, 'lanh-dao': 200, 'can-bo-mot-cua-na-phac': 404 }],
  ['POST /v1/dossiers/:id/withdrawal', { 'can-bo-mot-cua': 200, 'can-bo-mot-cua-na-phac': 404 }],
  [
    'GET /v1/requests',
    {
      'can-bo-mot-cua': 200,
      'can-bo-dia-chinh': 200,
      'can-bo-thue': 200,
      'can-bo-dang-ky-dat-dai': 200,
      'can-bo-mot-cua-na-phac': 200,
    },
  ],
  [
    'GET /v1/shipments',
    { 'can-bo-mot-cua': 200, 'lanh-dao': 200, 'nhan-vien-buu-dien': 200, 'can-bo-mot-cua-na-phac': 200 },
  ],
  ['GET /v1/overview', { 'lanh-dao': 200 }],
  ['GET /v1/parked', { 'quan-tri': 200 }],
  ['GET /v1/parked-causes', { 'quan-tri': 200 }],
  ['GET /v1/parked/one-stop/1', { 'quan-tri': 404 }],
  ['POST /v1/parked/one-stop/causes/00000000000000000000000000000000/stop', { 'quan-tri': 200 }],
  ['POST /v1/parked/one-stop/causes/00000000000000000000000000000000/rehearsal', { 'quan-tri': 404 }],
  ['GET /v1/progress', { 'quan-tri': 200 }],
  ['GET /v1/sync', { 'quan-tri': 200 }],
];
const PEOPLE = [
  'can-bo-mot-cua',
  'lanh-dao',
  'can-bo-dia-chinh',
  'can-bo-dang-ky-dat-dai',
  'can-bo-thue',
  'nhan-vien-buu-dien',
  'quan-tri',
  'can-bo-mot-cua-na-phac',
];

describe('who signed in', () => {
  let hub: HubUnderTest;
  let id: string;
  const browsers = new Map<string, CookieJar>();

  beforeAll(async () => {
    hub = await hubUnderTest();
    for (const person of PEOPLE) {
      const jar = new CookieJar(hub.url);
      await jar.signIn(person);
      browsers.set(person, jar);
    }
    await hub.sandbox!.file({ dossiers: 1, seed: 'who-sees-what' });
    id = await eventually(async () => {
      const { items } = (await (await browsers.get('can-bo-mot-cua')!.fetch('/v1/dossiers')).json()) as {
        items: { id: string }[];
      };
      return items[0]!.id;
    });
  }, 60_000);
  afterAll(() => hub.close());

  it.each(EXPECTED)('is answered at %s by role and office', async (asked, answers) => {
    const [method, path] = asked.split(' ') as [string, string];
    const init =
      method === 'POST'
        ? { method, body: '{"reason":"Tôi không bán nữa"}', headers: { 'content-type': 'application/json' } }
        : {};

    const given: Record<string, number> = {};
    for (const [person, jar] of browsers) given[person] = (await jar.fetch(path.replace(':id', id), init)).status;

    expect(given).toEqual({ ...Object.fromEntries(PEOPLE.map((person) => [person, 403])), ...answers });
  });

  it('finds nothing of another office in a list', async () => {
    const answer = await browsers.get('can-bo-mot-cua-na-phac')!.fetch('/v1/dossiers');

    expect(await answer.json()).toEqual({ items: [] });
  });
});
