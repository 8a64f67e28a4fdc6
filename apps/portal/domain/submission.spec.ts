import { file, type Submission } from './submission.js';

const NOW = new Date('2026-06-11T01:00:00.000Z');
const FIRST = '0192f3a0-7c1e-7cc3-9a51-3f6f0c2b7d11';
const SECOND = '0192f3a0-7c1e-7cc3-9a51-3f6f0c2b7d12';
const submission: Submission = {
  foreignCode: '000.00.14.H03-260611-0042',
  procedure: '2.000889',
  officeCode: '000.00.14.H03',
  applicant: { kind: 'citizen', name: 'Nông Thị Mẫu', personalNumber: '006190000002' },
  components: [],
  facts: {},
  filedAt: NOW.toISOString(),
  papers: 'electronic',
  resultDelivery: 'counter',
};

describe('filing a submission', () => {
  it('tells the other services, once', () => {
    const { dossierId, decision } = file(undefined, { dossierId: FIRST, submission, contentHash: 'a' }, NOW);

    expect(dossierId).toBe(FIRST);
    expect(decision?.events).toMatchObject([{ data: { dossierId: FIRST, foreignCode: submission.foreignCode } }]);
  });

  it('again with the same content gives the dossier it became, and nothing happens', () => {
    const { decision } = file(undefined, { dossierId: FIRST, submission, contentHash: 'a' }, NOW);

    const again = file(decision!.state, { dossierId: SECOND, submission, contentHash: 'a' }, NOW);

    expect(again).toEqual({ dossierId: FIRST });
  });

  it('again with another content is refused', () => {
    const { decision } = file(undefined, { dossierId: FIRST, submission, contentHash: 'a' }, NOW);

    const again = () => file(decision!.state, { dossierId: SECOND, submission, contentHash: 'b' }, NOW);

    expect(again).toThrow('dossier/already-exists');
  });
});
