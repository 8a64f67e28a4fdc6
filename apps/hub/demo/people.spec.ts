import { nextAct, type Listed } from './people.js';

const listed = (acts: string[]): Listed => ({
  id: 'd',
  code: null,
  foreignCode: 'F-1',
  business: 'any',
  acts,
});
const nobody = () => false;

describe('a clerk of the demo', () => {
  it('brings what was asked for, or asks for the dossier back where the applicant wants that', () => {
    expect(nextAct(listed(['receive-supplement', 'request-withdrawal']), nobody)?.path).toBe('supplements');
    expect(nextAct(listed(['receive-supplement', 'request-withdrawal']), (code) => code === 'F-1')?.path).toBe(
      'withdrawal',
    );
  });

  it('does nothing where nothing is lawful', () => {
    expect(nextAct(listed([]), nobody)).toBeUndefined();
  });
});
