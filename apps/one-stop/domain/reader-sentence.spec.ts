import { changeDelivery, takeShipmentFailed } from './delivery.js';
import { ADDRESS, MONDAY } from './examples.js';
import { byPost, failed, moment, STANDINGS, told } from './reader-examples.js';
import { readerSentence } from './reader-sentence.js';
import { TRANSITIONS } from './transitions.js';

it.each(STANDINGS)('tells the citizen of a dossier %s where it stands', (_, dossier, sentence) => {
  expect(readerSentence(dossier)).toBe(sentence);
});

it('says in every state who acts next, and by when', () => {
  const sentences = STANDINGS.map(([, dossier]) => readerSentence(dossier));
  const states = STANDINGS.map(([, { business }]) => business.state);

  expect(new Set(states)).toEqual(new Set(Object.keys(TRANSITIONS)));
  for (const sentence of sentences) {
    expect(sentence).toMatch(/bộ phận một cửa|cơ quan giải quyết|bưu điện|ông\/bà/i);
    expect(sentence).toMatch(/trước|trong \d+ giờ|trong giờ làm việc|từ khi|đến khi|bất cứ lúc nào|kết thúc/);
  }
});

it('asks nobody to fetch a result that the post has again', () => {
  const back = told(takeShipmentFailed(byPost, failed, moment).state, 'result-uncollected', MONDAY.toISOString());
  const sentAgain = changeDelivery(back, { resultDelivery: 'post', deliverTo: ADDRESS }, moment).state;

  expect(readerSentence(back)).toContain('mời ông/bà sớm đến nhận');
  expect(readerSentence(sentAgain)).toContain('đang bàn giao cho bưu điện');
});
