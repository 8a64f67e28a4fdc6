import { PATIENCE, type Patience } from '#agency-kit';
import { MessagingModule } from '#messaging';
import { districtNow, RightsModule } from '#platform';
import { findAgency, rightsBy, type Organisation } from '#procedures';
import { toLocalDate } from '#working-time';
import { Module, type DynamicModule } from '@nestjs/common';
import { classicPortal } from './adapters/classic/portal.js';
import { PortalBadDataController } from './api/bad-data.controller.js';
import { CatalogueImports } from './catalogue-imports.js';
import { CatalogueController } from './api/catalogue.controller.js';
import { FeedbackIntakeController } from './api/feedback-intake.controller.js';
import { FeedbackController } from './api/feedback.controller.js';
import { feedbackSystem } from './adapters/feedback/feedback-system.js';
import { lgspPortal } from './adapters/lgsp/portal.js';
import { PortalReconciliationController } from './api/reconciliation.controller.js';
import { INTAKE_DATA, SubmissionsController } from './api/submissions.controller.js';
import { SyncController } from './api/sync.controller.js';
import type { PortalConfig } from './config.js';
import { FEEDBACK_SYSTEM, FeedbackSender } from './feedback-sender.js';
import { loadIntakeData, type IntakeData } from './intake-data.js';
import { PortalReconciliation } from './portal-reconciliation.js';
import { PORTAL, PortalSender } from './portal-sender.js';
import { openSyncWhenFiled } from './reactions/open-sync-when-filed.js';
import { noteWhenPaperAttached } from './reactions/note-when-paper-attached.js';
import { noteWhenPaperRemoved } from './reactions/note-when-paper-removed.js';
import { ringWhenFeedbackDue } from './reactions/ring-when-feedback-due.js';
import { tellPortalWhenAppointmentRecalculated } from './reactions/tell-portal-when-appointment-recalculated.js';
import { tellPortalWhenApologyIssued } from './reactions/tell-portal-when-apology-issued.js';
import { tellPortalWhenClockResumed } from './reactions/tell-portal-when-clock-resumed.js';
import { tellPortalWhenDeclined } from './reactions/tell-portal-when-declined.js';
import { tellPortalWhenFiguresReported } from './reactions/tell-portal-when-figures-reported.js';
import { tellPortalWhenFinished } from './reactions/tell-portal-when-finished.js';
import { tellPortalWhenPaymentRequested } from './reactions/tell-portal-when-payment-requested.js';
import { tellPortalWhenPaymentSettled } from './reactions/tell-portal-when-payment-settled.js';
import { tellPortalWhenProcessing } from './reactions/tell-portal-when-processing.js';
import { tellPortalWhenReceived } from './reactions/tell-portal-when-received.js';
import { tellPortalWhenReturned } from './reactions/tell-portal-when-returned.js';
import { tellPortalWhenStepSettled } from './reactions/tell-portal-when-step-settled.js';
import { tellPortalWhenStopped } from './reactions/tell-portal-when-stopped.js';
import { tellPortalWhenSubmitted } from './reactions/tell-portal-when-submitted.js';
import { tellPortalWhenSupplementReceived } from './reactions/tell-portal-when-supplement-received.js';
import { tellPortalWhenSupplementRequested } from './reactions/tell-portal-when-supplement-requested.js';
import { tellPortalWhenWithdrawalRejected } from './reactions/tell-portal-when-withdrawal-rejected.js';
import { tellPortalWhenWithdrawalRequested } from './reactions/tell-portal-when-withdrawal-requested.js';

const reactionsOf = (intake: IntakeData) => ({
  openSyncWhenFiled,
  tellPortalWhenSubmitted,
  tellPortalWhenReceived,
  tellPortalWhenDeclined,
  tellPortalWhenProcessing,
  tellPortalWhenStepSettled,
  tellPortalWhenSupplementRequested,
  tellPortalWhenSupplementReceived,
  tellPortalWhenPaymentRequested,
  tellPortalWhenPaymentSettled,
  tellPortalWhenClockResumed,
  tellPortalWhenApologyIssued,
  tellPortalWhenAppointmentRecalculated,
  tellPortalWhenWithdrawalRequested,
  tellPortalWhenWithdrawalRejected,
  tellPortalWhenStopped,
  tellPortalWhenFinished,
  tellPortalWhenReturned,

  noteWhenPaperAttached,
  noteWhenPaperRemoved,

  tellPortalWhenFiguresReported,

  ringWhenFeedbackDue: ringWhenFeedbackDue(intake),
});

const DIALECTS = { classic: classicPortal, lgsp: lgspPortal };

type Optional = 'PORTAL_DIALECT' | 'PORTAL_LISTS' | 'FEEDBACK_URL' | 'FEEDBACK_API_KEY' | 'FEEDBACK_WEBHOOK_SECRET';

export interface PortalOptions {
  readonly databaseUrl: string;
  readonly config: Omit<PortalConfig, Optional> & Partial<Pick<PortalConfig, Optional>>;
  readonly patience: Patience;
  /** Folder of procedures and organisation. */
  readonly data: string;
}

/** Takes online dossiers in from the provincial portal, and tells it how every dossier goes. */
@Module({
  controllers: [
    SubmissionsController,
    SyncController,
    CatalogueController,
    FeedbackIntakeController,
    FeedbackController,
    PortalReconciliationController,
    PortalBadDataController,
  ],
  providers: [PortalSender, PortalReconciliation, FeedbackSender, CatalogueImports],
})
export class PortalModule {
  static with({ databaseUrl, config, patience, data }: PortalOptions): DynamicModule {
    const intake = loadIntakeData(data);
    return {
      module: PortalModule,
      imports: [
        RightsModule.with(rightsBy(intake.organisation, toLocalDate, districtNow)),
        MessagingModule.forService({
          service: 'portal',
          topic: 'submissions',
          databaseUrl,
          reactions: () => reactionsOf(intake),
        }),
      ],
      providers: [
        { provide: INTAKE_DATA, useValue: intake },
        { provide: PATIENCE, useValue: patience },
        { provide: FEEDBACK_SYSTEM, useValue: connectFeedback(config, patience.timeoutMs) },
        {
          provide: PORTAL,
          useValue: DIALECTS[config.PORTAL_DIALECT ?? 'classic']({
            ...toPortalOptions(config, intake.organisation),
            timeoutMs: patience.timeoutMs,
          }),
        },
      ],
    };
  }
}

/** Connected where its key and its secret are known. */
function connectFeedback(config: PortalOptions['config'], timeoutMs: number) {
  const { FEEDBACK_URL: baseUrl, FEEDBACK_API_KEY: apiKey, FEEDBACK_WEBHOOK_SECRET: webhookSecret } = config;
  return baseUrl && apiKey && webhookSecret ? feedbackSystem({ baseUrl, apiKey, webhookSecret, timeoutMs }) : undefined;
}

const toPortalOptions = (config: PortalOptions['config'], organisation: Organisation) => ({
  baseUrl: config.PORTAL_URL,
  username: config.PORTAL_USERNAME,
  password: config.PORTAL_PASSWORD,
  lists: config.PORTAL_LISTS !== 'off',
  agencyName: (code: string) => findAgency(organisation, code)?.name ?? code,
});
