import { Module } from '@nestjs/common';
import { createApplication } from './application.js';
import { PlatformModule } from './platform.module.js';

@Module({})
class Nothing {}

describe('an application of ours', () => {
  it('leaves it to its process when to close: Nest would close it at the first signal, with calls still at the door', async () => {
    const heard = () => ['SIGTERM', 'SIGINT', 'SIGHUP'].map((signal) => process.listenerCount(signal));
    const before = heard();

    const app = await createApplication({
      module: Nothing,
      imports: [
        PlatformModule.with({
          logLevel: 'silent',
          tokens: { issuer: 'i', audience: 'a', keys: () => Promise.reject(new Error()) },
        }),
      ],
    });

    expect(heard()).toEqual(before);
    await app.close();
  });
});
