import { read } from '#agency-kit';
import { HubError } from '#contracts';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { Notices } from './wire.js';

const parser = new XMLParser({
  processEntities: false,
  ignoreAttributes: true,
  parseTagValue: false,
  isArray: (name) => name === 'LIST',
});

/** Reads the XML of the notices. Anything with a DOCTYPE is turned away, so that no entity is ever looked at. */
export function readNoticeFile(base64: string) {
  const xml = textOf(base64);
  if (xml === undefined || /<!DOCTYPE/i.test(xml) || XMLValidator.validate(xml) !== true) {
    throw new HubError('request/invalid', undefined, [
      { pointer: '/Data/FileThongBaoThue', detail: 'không phải XML hợp lệ' },
    ]);
  }
  return read(Notices, parser.parse(xml), 'request/invalid').DATA.BODY.ROW_LIST;
}

function textOf(base64: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(base64, 'base64'));
  } catch {
    return undefined;
  }
}
