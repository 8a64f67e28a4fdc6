import { signatures, type Sheet } from '#forms';

/** Recipients on the left, the head of the office on the right. */
export const headSigns = (...recipients: readonly string[]): Sheet['content'][number] => ({
  columns: [
    {
      width: '*',
      stack: [
        { text: 'Nơi nhận:', bold: true, italics: true, fontSize: 9 },
        ...['Như trên', ...recipients, 'Lưu: VT, hồ sơ'].map((one, at, all) => ({
          text: `- ${one}${at === all.length - 1 ? '.' : ';'}`,
          fontSize: 9,
        })),
      ],
      margin: [0, 10, 0, 0],
    },
    {
      width: 190,
      stack: [signatures({ role: 'Thủ trưởng cơ quan, đơn vị', how: '(Ký, ghi rõ họ tên và đóng dấu)' })],
    },
  ],
  unbreakable: true,
});
