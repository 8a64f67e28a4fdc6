// Starts a Kafka for a person and says how the hub finds it (Ctrl-C stops it). Data stay in .data/kafka.
import { openKafka } from './lib/kafka.mjs';

const kafka = await openKafka({ dir: '.data/kafka', port: Number(process.env.KAFKA_PORT ?? 9092) });
console.log(`Kafka (${kafka.kind}): KAFKA_BROKERS=${kafka.brokers.join(',')}`);
console.log('Tạo chủ đề: KAFKA_BROKERS=… npm run topics. Dừng: Ctrl-C');
const alive = setInterval(() => {}, 60_000);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => void kafka.stop().then(() => (clearInterval(alive), process.exit(0))));
