import { circuitOf, type Agency, type Connection, type Counterparty, type Patience } from '#agency-kit';

/** An agency this process talks to: its adapter, the line to it, and how that line is. */
export interface Connected extends Counterparty {
  readonly agency: Agency;
  readonly line: Connection;
}

export type Connections = ReadonlyMap<string, Connected>;
export const CONNECTIONS = Symbol('CONNECTIONS');

/** Connects the named adapters, each by its own variables. Fails, naming the variable, when one is missing. */
export function connectAgencies(
  agencies: readonly Agency[],
  codes: readonly string[],
  variables: unknown,
  patience: Patience,
): Connections {
  return new Map(
    agencies
      .filter(({ code }) => codes.includes(code))
      .map((agency) => {
        const { code, resilience } = agency;
        const line = agency.connect(variables, patience.timeoutMs);
        return [code, { code, agency, line, circuit: circuitOf(code, resilience, patience) }];
      }),
  );
}
