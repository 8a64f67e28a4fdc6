// The bus as an AsyncAPI 3 document: what travels where, under which key, who tells it and who hears it.
import { toSchema } from './schemas.mjs';

/** Who tells what is on a topic. */
export const OWNER = { dossiers: 'one-stop', requests: 'agencies', shipments: 'postal', submissions: 'portal' };
const BINDING = { bindingVersion: '0.5.0' };

const INFO = [
  'Events of the hub, as CloudEvents 1.0 in structured JSON. The key of every message is the dossier (hồ sơ): what happened to one dossier is read in the order in which it happened, and nothing is said about the order between two.',
  'Delivery is at least once: remember the `id` of what you handled. Ignore fields you do not know. A type keeps its meaning and may gain optional fields; anything else is a new type with a higher `.v`.',
  'Messages hold personal data. How to listen: docs/how-to/listen-from-another-system.md.',
].join('\n\n');

/** Local references as AsyncAPI has them; words beside one would be lost there, so it is wrapped. */
function relocate(node) {
  if (Array.isArray(node)) return node.map(relocate);
  if (typeof node !== 'object' || node === null) return node;
  if (typeof node.$ref === 'string') {
    const $ref = node.$ref.replace('#/$defs/', '#/components/schemas/');
    return node.description ? { allOf: [{ $ref }], description: node.description } : { $ref };
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, relocate(value)]));
}

function schemasOf(named) {
  const schemas = {};
  for (const [name, schema] of named) {
    const { $schema: _, $defs = {}, ...rest } = toSchema(schema);
    Object.assign(schemas, relocate({ ...$defs, [name]: rest }));
  }
  return Object.fromEntries(Object.entries(schemas).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const messageOf = ({ name, type }, summary, example) => ({
  name: type,
  title: name,
  summary,
  contentType: 'application/cloudevents+json',
  payload: {
    allOf: [
      { $ref: '#/components/schemas/Envelope' },
      { type: 'object', properties: { type: { const: type }, data: { $ref: `#/components/schemas/${name}` } } },
    ],
  },
  bindings: { kafka: { key: { $ref: '#/components/schemas/DossierId' }, ...BINDING } },
  ...(example && { examples: [{ payload: example }] }),
});

function channelOf(topic, events, partitions) {
  return {
    address: topic,
    description: `Told by ${OWNER[topic]}. Partitioned by the dossier.`,
    messages: Object.fromEntries(events.map(({ name }) => [name, { $ref: `#/components/messages/${name}` }])),
    bindings: { kafka: { topic, partitions, ...BINDING } },
  };
}

const operation = (action, topic, names, more) => ({
  action,
  channel: { $ref: `#/channels/${topic}` },
  messages: names.map((name) => ({ $ref: `#/channels/${topic}/messages/${name}` })),
  ...more,
});

function operationsOf(byTopic, reactions) {
  const operations = {};
  for (const [topic, events] of byTopic) {
    const names = events.map(({ name }) => name);
    operations[`${OWNER[topic]}-sends-${topic}`] = operation('send', topic, names, { title: `${OWNER[topic]} tells` });
    for (const [app, heard] of Map.groupBy(reactions, ({ app }) => app)) {
      const mine = names.filter((name) => heard.some(({ hears }) => hears.includes(name)));
      if (mine.length === 0) continue;
      const does = heard.filter(({ hears }) => hears.some((name) => mine.includes(name)));
      operations[`${app}-receives-${topic}`] = operation('receive', topic, mine, {
        title: `${app} hears`,
        description: does.map(({ sentence }) => `- ${sentence}`).join('\n'),
        bindings: { kafka: { groupId: { type: 'string', const: app }, ...BINDING } },
      });
    }
  }
  return operations;
}

/** `sentences` by an event's name; `examples` by its type. */
export function asyncApi({ version, Envelope, events, partitions, sentences, reactions, examples }) {
  const byTopic = Map.groupBy(events, ({ topic }) => topic);
  return {
    asyncapi: '3.0.0',
    info: { title: 'Liên Thông', version, description: INFO, license: { name: 'EUPL-1.2' } },
    defaultContentType: 'application/cloudevents+json',
    servers: {
      kafka: {
        host: '{brokers}',
        protocol: 'kafka',
        description: 'Apache Kafka, where the hub runs as several processes',
        variables: { brokers: { default: 'localhost:9092', description: 'What the hub has as KAFKA_BROKERS' } },
      },
    },
    channels: Object.fromEntries([...byTopic].map(([topic, of]) => [topic, channelOf(topic, of, partitions)])),
    operations: operationsOf(byTopic, reactions),
    components: {
      messages: Object.fromEntries(
        events.map((event) => [event.name, messageOf(event, sentences.get(event.name), examples.get(event.type))]),
      ),
      schemas: schemasOf([['Envelope', Envelope], ...events.map(({ name, data }) => [name, data])]),
    },
  };
}
