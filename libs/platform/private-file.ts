import { applyDecorators, Header } from '@nestjs/common';

/** What goes with a file about people: nobody on the way keeps it, and a browser takes it for what we say it is, and runs none of it. */
export const PrivateFile = (): MethodDecorator =>
  applyDecorators(
    Header('cache-control', 'private, no-store'),
    Header('x-content-type-options', 'nosniff'),
    Header('content-security-policy', "sandbox; default-src 'none'"),
  );
