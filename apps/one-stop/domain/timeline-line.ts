import type { EventContract } from '#contracts';

export type Line = readonly [type: string, tell: (data: unknown) => string];

/** How an event is told to people. What is told as nothing is left out. */
export const line = <Data>(contract: EventContract<string, Data>, tell: (data: Data) => string): Line => [
  contract.type,
  (data) => tell(contract.data.parse(data)),
];
