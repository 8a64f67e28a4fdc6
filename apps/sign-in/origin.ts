import { HttpAdapterHost } from '@nestjs/core';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Where people reach the hub: as configured, or this machine at the port that was free. */
export class Origin {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly configured: string | undefined,
  ) {}

  readonly url = (): string => {
    if (this.configured) return new URL(this.configured).origin;
    const address = (this.host.httpAdapter.getHttpServer() as Server).address() as AddressInfo | null;
    return `http://127.0.0.1:${address?.port ?? 0}`;
  };
}
