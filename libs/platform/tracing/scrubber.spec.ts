import { SpanStatusCode } from '@opentelemetry/api';
import type { ReadableSpan } from '@opentelemetry/sdk-trace';
import { scrubber } from './scrubber.js';

const ended = (attributes: ReadableSpan['attributes']) => ({
  attributes,
  status: { code: SpanStatusCode.ERROR, message: 'invalid input syntax for type date: "Nông Thị Mẫu"' },
  events: [{ name: 'exception', time: [0, 0], attributes: { 'exception.message': 'Nông Thị Mẫu' } }],
});

it('lets a span say what was called and how it went, and nothing that could name a person', () => {
  const span = ended({
    'http.route': '/v1/dossiers/:id',
    'db.query.text': 'select state from "one_stop"."dossier" where id = any($1)',
    'messaging.destination.name': 'dossiers',
    'messaging.kafka.message.key': '01a20fd3-116b-7dff-893c-66e2bb57c5fc',
    'url.full': 'http://127.0.0.1:4101/HoSo?ten=Mau',
    'url.query': 'q=0980000002',
    'client.address': '10.0.0.7',
    'user_agent.original': 'Mozilla/5.0',
  });

  scrubber.onEnd(span as unknown as ReadableSpan);

  expect(span).toEqual({
    attributes: {
      'http.route': '/v1/dossiers/:id',
      'db.query.text': 'select state from "one_stop"."dossier" where id = any($1)',
      'messaging.destination.name': 'dossiers',
    },
    status: { code: SpanStatusCode.ERROR },
    events: [],
  });
});
