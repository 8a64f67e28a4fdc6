type Facts = Readonly<Record<string, unknown>>;
interface Numbers {
  readonly personalNumber?: string;
  readonly taxCode?: string;
}

/** Nine or twelve digits are a person's; these are a body's. */
const TAX_CODE = /^\d{10}(-\d{3})?$/;
export const PARTY_NUMBER = /^(\d{9}|\d{12}|\d{10}(-\d{3})?)$/;

/** In a form those who take part have one number, whosever it is. */
export const toTyped = (facts: Facts): Facts =>
  withParties(facts, ({ personalNumber, taxCode, ...party }) => ({
    ...party,
    personalNumber: personalNumber ?? taxCode,
  }));

/** To the hub people have a personal number, all others a tax code. */
export const fromTyped = (facts: Facts): Facts =>
  withParties(facts, ({ personalNumber = '', ...party }) =>
    TAX_CODE.test(personalNumber)
      ? { ...party, personalNumber: undefined, taxCode: personalNumber }
      : { ...party, personalNumber },
  );

const withParties = (facts: Facts, change: (party: Numbers) => object): Facts =>
  Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, isParty(fact) ? change(fact) : fact]));

const isParty = (fact: unknown): fact is Numbers =>
  typeof fact === 'object' && fact !== null && ('personalNumber' in fact || 'taxCode' in fact);
