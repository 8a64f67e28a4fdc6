import { z } from 'zod';

/** How the provincial portal is reached, and as whom the hub logs in. */
export const PortalConfig = z.object({
  PORTAL_URL: z.url().default('http://127.0.0.1:4104'),
  PORTAL_DIALECT: z
    .enum(['classic', 'lgsp'])
    .default('classic')
    .describe('how the portal is told: DongBoHoSoMC, or through LGSP'),
  PORTAL_LISTS: z
    .enum(['on', 'off'])
    .default('on')
    .describe('off: the portal cannot list dossiers (DanhSachHoSo), and those only it has are not looked for'),
  PORTAL_USERNAME: z.string().min(1).default('lien-thong'),
  PORTAL_PASSWORD: z.string().min(8),
  FEEDBACK_URL: z.url().default('http://127.0.0.1:4106').describe('the system of feedback (phản ánh, kiến nghị)'),
  FEEDBACK_API_KEY: z.string().min(16).optional().describe('absent: no feedback system is connected'),
  FEEDBACK_WEBHOOK_SECRET: z.string().startsWith('whsec_').optional(),
});
export type PortalConfig = z.infer<typeof PortalConfig>;
