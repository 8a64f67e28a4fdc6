// The contracts as JSON Schema (draft 2020-12), as a reader of any release must take them: what is optional may be absent.
import { z } from 'zod';

const CHECKED_BY_FORMAT = ['uuid', 'date-time', 'date', 'email', 'uri'];

/** zod repeats a format as a pattern of 400 characters, and spells out what "any JSON" is. */
function override({ zodSchema, jsonSchema }) {
  if (CHECKED_BY_FORMAT.includes(jsonSchema.format)) delete jsonSchema.pattern;
  if (zodSchema._zod.def.type === 'lazy') for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
}

export const toSchema = (schema) => tidy(z.toJSONSchema(schema, { io: 'input', override }));

/** Beside a reference only its description says something of its own. */
function tidy(node) {
  if (Array.isArray(node)) return node.map(tidy);
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, description } = node;
  if (typeof $ref === 'string') return { $ref, ...(description && { description }) };
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, tidy(value)]));
}

const ABOUT = {
  dossierId: 'The dossier (hồ sơ) it is about',
  feedbackId: 'The feedback (phản ánh, kiến nghị) it is about',
  snapshotId: 'The frozen figures it is about',
};
/** The field of its data that keys a message, and in words what that is. */
export const keyOf = (data) => Object.keys(ABOUT).find((key) => toSchema(data).required.includes(key));
export const aboutOf = (data) => `${ABOUT[keyOf(data)]}; also the key of the message`;

/** One file for each event: the whole message, with everything it refers to inside. */
export function messageSchema(Envelope, { name, type, data }, description) {
  const subject = Envelope.shape.subject.describe(aboutOf(data));
  const { $schema, ...schema } = toSchema(Envelope.extend({ type: z.literal(type), subject, data }));
  return { $schema, $id: `urn:lien-thong:event:${type}`, title: name, description, ...schema };
}
