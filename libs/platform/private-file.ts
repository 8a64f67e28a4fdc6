import { applyDecorators, Header } from '@nestjs/common';

/** What goes with a file about people: nobody on the way keeps it, and a browser takes it for what we say it is. */
export const PrivateFile = (): MethodDecorator =>
  applyDecorators(Header('cache-control', 'private, no-store'), Header('x-content-type-options', 'nosniff'));

/** The same of a stranger's file, of which a browser runs nothing. Not for forms of ours: it would not show them as PDF either. */
export const StrangersFile = (): MethodDecorator =>
  applyDecorators(PrivateFile(), Header('content-security-policy', "sandbox; default-src 'none'"));
