import { postalApp, type PostalApp } from './postal.fixture.js';

/** As the post writes it. */
function at(daysFromNow: number): string {
  const local = new Date(Date.now() + daysFromNow * 86_400_000 + 7 * 3_600_000).toISOString();
  return `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)} ${local.slice(11, 19)}`;
}

describe('bad data in what the post tells', () => {
  let hub: PostalApp;
  beforeAll(async () => {
    hub = await postalApp();
  });
  afterAll(() => hub.close());

  const seen = async () => {
    const { spec } = hub;
    const answer = await spec.app.inject({ url: '/v1/postal-bad-data', headers: await spec.as({ role: 'operator' }) });
    return (answer.json().items as { habit: string; source: string }[]).map(({ habit, source }) => [source, habit]);
  };

  it('is a parcel delivered in a year to come, or on its way again after it was given; an honest line is none', async () => {
    const shipment = await hub.ordered();
    const again = await hub.ordered();

    await hub.tell(shipment, 'delivered', { LastUpdateTime: at(-2) });
    const honest = await seen();
    await hub.tell(shipment, 'in-transit', { LastUpdateTime: at(-1) });
    const moved = await seen();
    await hub.tell(again, 'delivered', { LastUpdateTime: at(400) });

    expect(honest).toEqual([]);
    expect(moved).toEqual([['post', 'moved-after-end']]);
    expect(await seen()).toContainEqual(['post', 'impossible-date']);
  });
});
