import { TrackingConfig } from '#contracts';
import { z } from 'zod';

/** How the post's system is reached, and the desk as the post knows it. */
export const PostalConfig = TrackingConfig.extend({
  POST_URL: z.url().default('http://127.0.0.1:4103'),
  POST_API_KEY: z.string().min(16),
  POST_WEBHOOK_SECRET: z.string().startsWith('whsec_'),
  POST_CUSTOMER_CODE: z.string().default('NGAN-SON'),
  POST_DESK_NAME: z.string().default('Bộ phận một cửa Ngân Sơn'),
  POST_DESK_PHONE: z.string().default('02093000000'),
  POST_DESK_LINE: z.string().default('Xã Ngân Sơn, tỉnh Thái Nguyên'),
  POST_DESK_PROVINCE: z.string().default('19'),
  POST_DESK_COMMUNE: z.string().default('01954'),
});
export type PostalConfig = z.infer<typeof PostalConfig>;
