import { randomUUID } from 'node:crypto';
import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderStore } from '#platform';
import { sweepOrphans } from '../sweep-orphans.js';
import { deskApp, type DeskApp } from './desk.fixture.js';
import { keptIn, PDF, sendFile, sha256 } from './paper.fixture.js';

describe('between blob and row of a paper', () => {
  let desk: DeskApp;
  let id: string;

  beforeAll(async () => {
    desk = await deskApp(new Date());
    id = await desk.receive();
  });
  afterAll(() => desk.close());

  const send = (content: Buffer) => sendFile(desk, id, content);
  const broken = (sql: string) => desk.database.owner.query(sql);
  const orphan = async () => {
    const content = Buffer.from(`%PDF-1.7\n${randomUUID()}`);
    await broken('alter table one_stop.paper rename to away');
    const answer = await send(content);
    await broken('alter table one_stop.away rename to paper');
    return { answer, name: sha256(content) };
  };
  const age = (name: string) => {
    const old = new Date(Date.now() - 25 * 60 * 60_000);
    utimesSync(path.join(desk.blobDir, name.slice(0, 2), name.slice(2, 4), name), old, old);
  };

  it('may be left a blob without a row, which the sweep removes a day later, and nothing that has one', async () => {
    const db = await desk.database.as('one_stop');
    const { body } = await send(PDF);
    age(body.sha256);
    const { answer, name } = await orphan();
    const young = await orphan();
    age(name);

    const removed = await sweepOrphans(db, folderStore(desk.blobDir), new Date());

    expect([answer.status, removed]).toEqual([500, 1]);
    expect(keptIn(desk)).toEqual(expect.arrayContaining([body.sha256, young.name]));
    expect(keptIn(desk)).not.toContain(name);
  });

  it('keeps everything while a message waits for a person: it may tell of a file that came with an answer', async () => {
    const db = await desk.database.as('one_stop');
    const { name } = await orphan();
    age(name);
    await broken(
      `insert into bus.parked ("group", reaction, key, lane, message, type, fault, detail)
       values ('one-stop', 'settleStepWhenOutcomeReceived', 'k', 0, '', 'request.outcome-received.v1', 'hub/failed', '')`,
    );

    const heldUp = await sweepOrphans(db, folderStore(desk.blobDir), new Date());
    await broken(`update bus.parked set resolved_at = now(), resolved_as = 'written-off'`);
    const afterwards = await sweepOrphans(db, folderStore(desk.blobDir), new Date());

    expect([heldUp, afterwards]).toEqual([0, 1]);
  });

  it('is never left a row without its blob', async () => {
    const taken = new Set(readdirSync(desk.blobDir));
    const content = Array.from({ length: 999 }, (_, i) => Buffer.from(`%PDF-1.7\n${i}`)).find(
      (one) => !taken.has(sha256(one).slice(0, 2)),
    )!;
    writeFileSync(path.join(desk.blobDir, sha256(content).slice(0, 2)), 'where its folder should be');

    const answer = await send(content);

    const rows = await desk.database.owner.query('select from one_stop.paper where sha256 = $1', [sha256(content)]);
    expect([answer.status, rows.rowCount]).toEqual([500, 0]);
  });
});
