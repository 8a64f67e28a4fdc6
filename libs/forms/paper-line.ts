import { toCount } from './local-text.js';

/** How many of one paper there are, of which kind. */
interface Counted {
  readonly name: string;
  readonly originals: number;
  readonly certified?: number | undefined;
  readonly copies: number;
  readonly electronic: boolean;
}

/** `- Hợp đồng (01 chính, 02 chụp)`: a paper on a slip. */
export function paperLine({ name, originals, certified = 0, copies, electronic }: Counted): string {
  const counts = [
    originals > 0 && `${toCount(originals)} chính`,
    certified > 0 && `${toCount(certified)} chứng thực`,
    copies > 0 && `${toCount(copies)} chụp`,
    electronic && 'điện tử',
  ];
  return `- ${name} (${counts.filter(Boolean).join(', ') || 'không có bản nào'})`;
}
