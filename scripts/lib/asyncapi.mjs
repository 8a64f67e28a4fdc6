// The bus as an AsyncAPI 3 document: what travels where, under which key, who tells it and who hears it.
import { aboutOf, keyOf, toSchema } from './schemas.mjs';

/** Who tells what is on a topic. */
export const OWNER = {
  dossiers: 'one-stop',
  requests: 'agencies',
  shipments: 'postal',
  submissions: 'portal',
  snapshots: 'statistics',
};
const BINDING = { bindingVersion: '0.5.0' };

const INFO = [
  'Events of the hub, as CloudEvents 1.0 in structured JSON. The key of every message is what it is about, mostly a dossier (hồ sơ): what happened to one dossier is read in the order in which it happened, and nothing is said about the order between two. Of figures that were frozen the snapshot is the key, and of what people say, the feedback.',
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

/** The schema of what keys a message. */
const keySchema = (data) => keyOf(data).replace(/^./, (letter) => letter.toUpperCase());

const messageOf = ({ name, type, topic, data }, summary, example) => ({
  name: type,
  title: name,
  summary,
  contentType: 'application/cloudevents+json',
  headers: { type: 'object', properties: { topic: { const: topic } }, required: ['topic'] },
  payload: {
    allOf: [
      { $ref: '#/components/schemas/Envelope' },
      {
        type: 'object',
        properties: {
          type: { const: type },
          subject: { description: aboutOf(data) },
          data: { $ref: `#/components/schemas/${name}` },
        },
      },
    ],
  },
  bindings: {
    kafka: { key: { $ref: `#/components/schemas/${keySchema(data)}` }, ...BINDING },
  },
  ...(example && { examples: [{ headers: { topic }, payload: example }] }),
});

const operation = (action, names, more) => ({
  action,
  channel: { $ref: '#/channels/events' },
  messages: names.map((name) => ({ $ref: `#/channels/events/messages/${name}` })),
  ...more,
});

/** What each service tells, and what it does when it hears what others tell. */
function operationsOf(events, reactions, { prefix }) {
  const told = [...Map.groupBy(events, ({ topic }) => topic)].map(([topic, mine]) => {
    const names = mine.map(({ name }) => name);
    return [`${OWNER[topic]}-sends`, operation('send', names, { title: `${OWNER[topic]} tells` })];
  });
  const heard = [...Map.groupBy(reactions, ({ app }) => app)].map(([app, mine]) => {
    const names = events.map(({ name }) => name).filter((name) => mine.some(({ hears }) => hears.includes(name)));
    const more = {
      title: `${app} hears`,
      description: mine.map(({ sentence }) => `- ${sentence}`).join('\n'),
      bindings: { kafka: { groupId: { type: 'string', const: `${prefix}${app}` }, ...BINDING } },
    };
    return [`${app}-receives`, operation('receive', names, more)];
  });
  return Object.fromEntries([...told, ...heard]);
}

/** `sentences` by an event's name; `examples` by its type. */
export function asyncApi({ version, Envelope, events, kafka, sentences, reactions, examples }) {
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
    channels: {
      events: {
        address: kafka.topic,
        description: 'What all services tell. A partition for each lane of the log; all of one dossier is in one.',
        messages: Object.fromEntries(events.map(({ name }) => [name, { $ref: `#/components/messages/${name}` }])),
        bindings: { kafka: { topic: kafka.topic, partitions: kafka.partitions, ...BINDING } },
      },
    },
    operations: operationsOf(events, reactions, kafka),
    components: {
      messages: Object.fromEntries(
        events.map((event) => [event.name, messageOf(event, sentences.get(event.name), examples.get(event.type))]),
      ),
      schemas: schemasOf([['Envelope', Envelope], ...events.map(({ name, data }) => [name, data])]),
    },
  };
}
