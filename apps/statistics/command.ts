import { connect, readConfig, ServiceConfig } from '#platform';
import { check } from './check.js';
import { countAnew } from './count-anew.js';
import { beat, begin, end } from './store/runs.js';

/** `npm run statistics -- check | count-anew`, with DATABASE_URL of the role hub_statistics; beside services that run or alone. */
const kind = process.argv[2];
if (kind !== 'check' && kind !== 'count-anew') {
  console.error('npm run statistics -- check | count-anew');
  process.exit(64);
}
const db = connect(readConfig(ServiceConfig).DATABASE_URL, 'statistics', 3);
const id = await begin(db, kind);
const onBeat = async (dossiers: number) => {
  await beat(db, id, dossiers);
  if (dossiers % 50_000 === 0) console.log(`${dossiers} hồ sơ …`);
};
try {
  const { dossiers, differing } =
    kind === 'check' ? await check(db, onBeat) : { dossiers: await countAnew(db, onBeat), differing: [] };
  await end(db, id, differing, null);
  console.log(
    kind === 'check' ? `${dossiers} hồ sơ, ${differing.length} lệch với nhật ký` : `Đã đếm lại ${dossiers} hồ sơ`,
  );
  for (const dossier of differing.slice(0, 50)) console.log(`  ${dossier}`);
  process.exitCode = differing.length > 0 ? 1 : 0;
} catch (error) {
  await end(db, id, [], error instanceof Error ? error.name : 'unknown');
  throw error;
} finally {
  await db.$disconnect();
}
