import { cancel } from './cancel.js';
import { handOver } from './hand-over.js';
import { handOverList, toListNo } from './hand-over-list.js';
import { toSlip } from './hand-over-slip.js';
import { anOrdered, NOW, PARCEL, seen } from './shipment.sample.js';
import type { Shipment } from './shipment.js';
import { track } from './track.js';

const SIGNED = { list: 'BG-260626-0001', deskSigner: 'clerk-1', postSigner: 'post-1' };
const HEAD = { listNo: SIGNED.list, direction: 'deliver', officeCode: '000.00.14.H03' } as const;

describe('a signed hand-over list', () => {
  it('puts a result into the hands of the post, whose system is told before it is asked', () => {
    const { state, events } = handOver(anOrdered('deliver'), SIGNED, NOW)!;

    expect(state.status).toBe('with-post');
    expect(events).toMatchObject([{ data: { parcel: PARCEL, list: SIGNED.list } }]);
    expect(state.calls.map(({ action }) => action)).toEqual(['handover', 'poll']);
  });

  it('puts papers on the desk, and the post has nothing more to tell', () => {
    const { state, events } = handOver(anOrdered('collect'), SIGNED, NOW)!;

    expect(state.status).toBe('handed-to-desk');
    expect(events.map(({ contract }) => contract.type)).toEqual(['shipment.papers-handed-to-desk.v1']);
    expect(state.calls.map(({ action }) => action)).toEqual(['handover']);
  });

  it('changes nothing when it is signed again', () => {
    const { state } = handOver(anOrdered('deliver'), SIGNED, NOW)!;

    expect(handOver(state, SIGNED, NOW)).toBeUndefined();
  });

  it('cannot move a parcel that is on another list', () => {
    const { state } = handOver(anOrdered('deliver'), SIGNED, NOW)!;

    expect(() => handOver(state, { ...SIGNED, list: 'BG-260626-0002' }, NOW)).toThrow('shipment/act-not-allowed');
  });

  it('cannot move a cancelled parcel', () => {
    const { state } = cancel(anOrdered('deliver'), 'Công dân rút hồ sơ', NOW)!;

    expect(() => handOver(state, SIGNED, NOW)).toThrow('shipment/act-not-allowed');
  });

  it('is kept although the post was scanned first', () => {
    const { state: moving } = track(anOrdered('deliver'), seen('in-transit', 1), NOW)!;

    const { state } = handOver(moving, SIGNED, NOW)!;

    expect(state).toMatchObject({ status: 'in-transit', handOver: { list: SIGNED.list } });
  });
});

describe('the hand-over list', () => {
  it('counts parcels, documents and money, and names nobody', () => {
    const first = anOrdered('deliver', 15_000);
    const second = { ...anOrdered('deliver', 5_000), parcel: 'EL000000005VN', documents: 2 };

    const list = handOverList(HEAD, [first, second]);

    expect(list.lines.map(({ parcel }) => parcel)).toEqual(['EL000000005VN', PARCEL]);
    expect(list.totals).toEqual({ parcels: 2, documents: 3, cod: 20_000 });
    expect(JSON.stringify(list)).not.toContain('Mẫu');
  });

  it('is numbered by the day at the office, not in Greenwich', () => {
    expect(toListNo(new Date('2026-06-25T23:30:00.000Z'), '0c9a7e21')).toBe('BG-260626-0c9a7e21');
  });

  it('refuses a parcel of another direction, office or that has no code, and says which', () => {
    const { parcel: _, ...uncoded } = anOrdered('deliver');
    const foreign = { ...anOrdered('deliver'), officeCode: '000.00.15.H03' };

    const build = () => handOverList(HEAD, [anOrdered('deliver'), anOrdered('collect'), foreign, uncoded]);

    expect(build).toThrow(
      expect.objectContaining({
        fields: [1, 2, 3].map((place) => expect.objectContaining({ pointer: `/shipments/${place}` })),
      }),
    );
  });
});

describe('the slip that is printed of it', () => {
  const at = { now: NOW, trackingUrl: 'https://mot-cua.example.vn/tra-cuu' };
  const slipOf = (shipment: Shipment) =>
    toSlip(
      handOverList({ ...HEAD, direction: shipment.direction }, [shipment]),
      [shipment],
      { desk: 'A', post: 'B' },
      at,
    );

  it('says what is in each parcel, by kind, and where the dossier is followed', () => {
    const [line] = slipOf(anOrdered('collect')).lines;

    expect(line).toMatchObject({
      documents: 3,
      papers: [
        { name: 'Đơn đăng ký', originals: 1, copies: 0 },
        { name: 'Hợp đồng', originals: 1, copies: 1 },
      ],
      tracking: 'https://mot-cua.example.vn/tra-cuu/000.00.14.H03-260611-0042',
    });
  });

  it('says which fee the postman took with the papers; what he is to take at the door stays apart', () => {
    const paid = track(anOrdered('collect'), seen('collected', 1, { collected: 100_000 }), NOW)!.state;

    expect(slipOf(paid).lines).toMatchObject([{ fee: 100_000, cod: 0 }]);
    expect(slipOf(anOrdered('deliver', 15_000)).lines).toMatchObject([{ fee: 0, cod: 15_000 }]);
  });

  it('tells only how many there are of a parcel that was ordered before its papers were kept', () => {
    const { papers: _, ...old } = anOrdered('deliver');

    expect(slipOf(old).lines).toMatchObject([{ documents: 1, papers: undefined }]);
  });
});
