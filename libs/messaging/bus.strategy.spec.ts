import { connect } from '#platform';
import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EventPattern, MessagePattern } from '@nestjs/microservices';
import { BusStrategy } from './bus.strategy.js';
import { logBroker } from './log-broker.js';

@Controller()
class EventController {
  @EventPattern('dossier.received.v1')
  hear(data: unknown): unknown {
    return data;
  }
}

@Controller()
class MessageController {
  @MessagePattern({ cmd: 'receive' })
  answer(data: unknown): unknown {
    return data;
  }
}

@Module({ controllers: [EventController] })
class EventModule {}

@Module({ controllers: [MessageController] })
class MessageModule {}

const strategyOf = () => {
  const databaseUrl = 'postgresql://nobody@127.0.0.1:9/nowhere';
  const db = connect(databaseUrl, 'agencies');
  return new BusStrategy({
    service: 'agencies',
    topic: 'requests',
    databaseUrl,
    db,
    broker: logBroker(db),
    reactions: {},
    now: () => new Date(),
    onError: () => {},
  });
};

describe('the bus', () => {
  it.each([
    ['@EventPattern', EventModule, 'dossier.received.v1'],
    ['@MessagePattern', MessageModule, 'receive'],
  ])('starts with no %s handler: no guard covers one, and nothing keeps its order', async (_, module, pattern) => {
    const options = { strategy: strategyOf(), logger: false, abortOnError: false } as const;
    const app = await NestFactory.createMicroservice(module, options);

    await expect(app.init()).rejects.toThrow(pattern);
  });
});
