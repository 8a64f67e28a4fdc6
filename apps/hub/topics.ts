import { createTopics, kafkaOptionsOf } from '#messaging';
import { PlatformConfig, readConfig } from '#platform';
import { parseArgs } from 'node:util';

/** Makes the topics that Kafka lacks: `npm run topics -- [--replicas 3]`, with KAFKA_BROKERS set. */
const { values } = parseArgs({ options: { replicas: { type: 'string', default: '1' } } });
const kafka = kafkaOptionsOf(readConfig(PlatformConfig));
if (!kafka) {
  console.error('Đặt KAFKA_BROKERS=host:port,… rồi chạy lại.');
  process.exit(64);
}
const made = await createTopics(kafka, Number(values.replicas));
console.log(made.length > 0 ? `Đã tạo: ${made.join(', ')}` : 'Đủ chủ đề, không tạo gì thêm.');
