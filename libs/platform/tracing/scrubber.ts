import type { SpanProcessor } from '@opentelemetry/sdk-trace';

/** What a span may say. All else goes: addresses hold ids, queries what people look for, errors what they wrote. */
const SAYABLE =
  /^(http\.(request\.method|response\.status_code|route)|server\.(address|port)|error\.type|db\.(system\.name|namespace|operation\.name|query\.text)|messaging\..*|lien_thong\..*)$/;
const PERSONAL = /\.key$/;

/** Stands before the exporter and takes out whatever could name a person. Statements stay: their parameters are not in them. */
export const scrubber: SpanProcessor = {
  onStart() {},
  onEnd(span) {
    for (const name of Object.keys(span.attributes))
      if (!SAYABLE.test(name) || PERSONAL.test(name)) delete span.attributes[name];
    delete span.status.message;
    span.events.length = 0;
  },
  forceFlush: async () => {},
  shutdown: async () => {},
};
