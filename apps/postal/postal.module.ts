import { PATIENCE, type Patience } from '#agency-kit';
import { MessagingModule } from '#messaging';
import { districtNow, RightsModule } from '#platform';
import { loadOrganisation, rightsBy } from '#procedures';
import { toLocalDate } from '#working-time';
import { Module, type DynamicModule } from '@nestjs/common';
import { post } from './adapters/post/post.js';
import { PostalBadDataController } from './api/bad-data.controller.js';
import { POST_SECRET, PostCallbacksController } from './api/callbacks.controller.js';
import { ClosingController } from './api/closing.controller.js';
import { HandOverListsController, TRACKING_URL } from './api/hand-over-lists.controller.js';
import { DESK_NAME, PostalSlipsController } from './api/postal-slips.controller.js';
import { ReportsController } from './api/reports.controller.js';
import { ShipmentsController } from './api/shipments.controller.js';
import type { PostalConfig } from './config.js';
import { POST, PostSender } from './post-sender.js';
import { cancelCollectionWhenDeclined } from './reactions/cancel-collection-when-declined.js';
import { cancelCollectionWhenStopped } from './reactions/cancel-collection-when-stopped.js';
import { cancelDeliveryWhenFetchedAtCounter } from './reactions/cancel-delivery-when-fetched-at-counter.js';
import { orderCollectionWhenFiled } from './reactions/order-collection-when-filed.js';
import { orderDeliveryWhenFinished } from './reactions/order-delivery-when-finished.js';
import { orderDeliveryWhenWished } from './reactions/order-delivery-when-wished.js';

const reactions = {
  orderCollectionWhenFiled,
  orderDeliveryWhenFinished,
  orderDeliveryWhenWished,

  cancelCollectionWhenDeclined,
  cancelCollectionWhenStopped,
  cancelDeliveryWhenFetchedAtCounter,
};

export interface PostalOptions {
  readonly databaseUrl: string;
  /** Folder of the organisation. */
  readonly data: string;
  readonly config: PostalConfig;
  readonly patience: Patience;
}

/** Owns shipments: papers collected at home, results delivered, and what the post tells of them. */
@Module({
  controllers: [
    ShipmentsController,
    ReportsController,
    HandOverListsController,
    PostalSlipsController,
    ClosingController,
    PostCallbacksController,
    PostalBadDataController,
  ],
  providers: [PostSender],
})
export class PostalModule {
  static with({ databaseUrl, data, config, patience }: PostalOptions): DynamicModule {
    return {
      module: PostalModule,
      imports: [
        RightsModule.with(rightsBy(loadOrganisation(data), toLocalDate, districtNow)),
        MessagingModule.forService({ service: 'postal', topic: 'shipments', databaseUrl, reactions: () => reactions }),
      ],
      providers: [
        { provide: PATIENCE, useValue: patience },
        { provide: POST, useValue: post({ ...toPostOptions(config), timeoutMs: patience.timeoutMs }) },
        { provide: TRACKING_URL, useValue: config.TRACKING_URL },
        { provide: DESK_NAME, useValue: config.POST_DESK_NAME },
        { provide: POST_SECRET, useValue: config.POST_WEBHOOK_SECRET },
      ],
    };
  }
}

const toPostOptions = (config: PostalConfig) => ({
  baseUrl: config.POST_URL,
  apiKey: config.POST_API_KEY,
  desk: {
    customerCode: config.POST_CUSTOMER_CODE,
    address: {
      name: config.POST_DESK_NAME,
      phone: config.POST_DESK_PHONE,
      line: config.POST_DESK_LINE,
      province: config.POST_DESK_PROVINCE,
      commune: config.POST_DESK_COMMUNE,
    },
  },
});
