import { MessagingModule } from '#messaging';
import { districtNow, openStore, RightsModule } from '#platform';
import { rightsBy } from '#procedures';
import { toLocalDate } from '#working-time';
import { Module, type DynamicModule } from '@nestjs/common';
import { CalendarChangesController } from './api/calendar-changes.controller.js';
import { ClockController } from './api/clock.controller.js';
import { DeliveryController } from './api/delivery.controller.js';
import { Desk } from './api/desk.js';
import { DossierListController } from './api/dossier-list.controller.js';
import { DossiersController } from './api/dossiers.controller.js';
import { FormIssuer } from './api/form-issuer.js';
import { EscalationsController } from './api/escalations.controller.js';
import { FormsController } from './api/forms.controller.js';
import { HandOverSlipsController } from './api/hand-over-slips.controller.js';
import { LiveController } from './api/live.controller.js';
import { OrganisationController } from './api/organisation.controller.js';
import { LARGEST_PAPER, OFFICE_DATA, PAPER_PLACES, TRACKING_URL } from './api/office.js';
import { PaperIntake } from './api/paper-intake.js';
import { OverviewController } from './api/overview.controller.js';
import { PapersController } from './api/papers.controller.js';
import { ProceduresController } from './api/procedures.controller.js';
import { RegisterController } from './api/register.controller.js';
import { ReceptionController } from './api/reception.controller.js';
import { ReorganisationsController } from './api/reorganisations.controller.js';
import { ResultController } from './api/result.controller.js';
import { StepsController } from './api/steps.controller.js';
import { SupplementsController } from './api/supplements.controller.js';
import { TimeController } from './api/time.controller.js';
import { PublicationController } from './api/publication.controller.js';
import { TrackingController } from './api/tracking.controller.js';
import { WithdrawalController } from './api/withdrawal.controller.js';
import { OneStopConfig } from './config.js';
import { loadOfficeData, type OfficeData } from './office-data.js';
import { OrphanSweeper } from './orphan-sweeper.js';
import { awaitPaymentWhenNoticesIssued } from './reactions/await-payment-when-notices-issued.js';
import { goOnWhenNoticesPaid } from './reactions/go-on-when-notices-paid.js';
import { keepPaperWhenAttached } from './reactions/keep-paper-when-attached.js';
import { noteRequestAccepted } from './reactions/note-request-accepted.js';
import { notePapersCollected } from './reactions/note-papers-collected.js';
import { notePapersHandedToDesk } from './reactions/note-papers-handed-to-desk.js';
import { noteResultHandedToPost } from './reactions/note-result-handed-to-post.js';
import { recalculateWhenApproved } from './reactions/recalculate-when-approved.js';
import { returnWhenResultDelivered } from './reactions/return-when-result-delivered.js';
import { ringWhenEscalationDue } from './reactions/ring-when-escalation-due.js';
import { settleStepWhenOutcomeReceived } from './reactions/settle-step-when-outcome-received.js';
import { stopWhenSupplementExpired } from './reactions/stop-when-supplement-expired.js';
import { submitWhenFiled } from './reactions/submit-when-filed.js';
import { takeBackWhenShipmentFailed } from './reactions/take-back-when-shipment-failed.js';

export interface OneStopOptions {
  readonly databaseUrl: string;
  /** Folder of procedures, organisation and calendars. */
  readonly data: string;
  readonly config?: Partial<OneStopConfig & { readonly DATA_DIR: string }>;
  readonly now?: () => Date;
}

/** Owns dossiers and their linked cases: receives, promises, pauses, settles steps, returns results. */
@Module({
  controllers: [
    DossierListController,
    OverviewController,
    DossiersController,
    ReceptionController,
    SupplementsController,
    WithdrawalController,
    ResultController,
    DeliveryController,
    ClockController,
    EscalationsController,
    TimeController,
    CalendarChangesController,
    ReorganisationsController,
    ProceduresController,
    FormsController,
    HandOverSlipsController,
    RegisterController,
    OrganisationController,
    LiveController,
    PapersController,
    StepsController,
    TrackingController,
    PublicationController,
  ],
  providers: [Desk, FormIssuer, PaperIntake, OrphanSweeper],
})
export class OneStopModule {
  static with({ databaseUrl, data, config = {}, now = districtNow }: OneStopOptions): DynamicModule {
    const office = loadOfficeData(data);
    const { DATA_DIR = '.data' } = config;
    const told = OneStopConfig.parse(config);
    const messaging = MessagingModule.forService({
      service: 'one-stop',
      topic: 'dossiers',
      databaseUrl,
      now,
      reactions: () => reactionsOf(office),
    });
    return {
      module: OneStopModule,
      imports: [messaging, RightsModule.with(rightsBy(office.organisation, toLocalDate, now))],
      providers: [
        { provide: OFFICE_DATA, useValue: office },
        { provide: TRACKING_URL, useValue: told.TRACKING_URL },
        { provide: LARGEST_PAPER, useValue: told.PAPER_MAX_MB * 1024 * 1024 },
        { provide: PAPER_PLACES, useFactory: () => openStore(DATA_DIR, told) },
      ],
    };
  }
}

const reactionsOf = (office: OfficeData) => ({
  submitWhenFiled: submitWhenFiled(office, office.catalog),

  settleStepWhenOutcomeReceived: settleStepWhenOutcomeReceived(office),
  awaitPaymentWhenNoticesIssued: awaitPaymentWhenNoticesIssued(office),
  goOnWhenNoticesPaid: goOnWhenNoticesPaid(office),
  stopWhenSupplementExpired: stopWhenSupplementExpired(office),
  recalculateWhenApproved: recalculateWhenApproved(office),
  ringWhenEscalationDue: ringWhenEscalationDue(office),

  keepPaperWhenAttached,
  noteRequestAccepted: noteRequestAccepted(office),

  notePapersCollected: notePapersCollected(office),
  notePapersHandedToDesk: notePapersHandedToDesk(office),
  noteResultHandedToPost: noteResultHandedToPost(office),
  returnWhenResultDelivered: returnWhenResultDelivered(office),
  takeBackWhenShipmentFailed: takeBackWhenShipmentFailed(office),
});
