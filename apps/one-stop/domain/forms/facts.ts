import type { Applicant, Component, ResultDelivery } from '#contracts';
import type { WorkingSpan } from '#procedures';
import type { PromiseMade } from '../clock.js';

/** Whose dossier it is, as forms name them. */
export type Person = Pick<Applicant, 'name' | 'address' | 'phone' | 'email'>;

/** What every form of one dossier says of it; a dossier that was not received has no code of ours. */
export interface DossierFacts {
  readonly code?: string | undefined;
  readonly applicant: Person;
  readonly procedure: string;
}

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả. */
export interface ReceiptFacts extends DossierFacts {
  readonly kind: 'receipt';
  readonly papers: readonly Component[];
  readonly sets: number;
  readonly limit?: WorkingSpan | undefined;
  readonly receivedAt: string;
  readonly appointmentAt: string;
  readonly resultDelivery: ResultDelivery;
  /** Whole đồng. */
  readonly fees: number;
  readonly owed: number;
  /** What the applicant has to know about the promised day, in sentences. */
  readonly warnings?: readonly string[];
}

/** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. */
export interface SupplementFacts extends DossierFacts {
  readonly kind: 'supplement';
  readonly items: readonly string[];
  readonly reason: string;
  readonly respondBy: string;
}

/** Phiếu từ chối tiếp nhận giải quyết hồ sơ. */
export interface RefusalFacts extends DossierFacts {
  readonly kind: 'refusal';
  readonly reason: string;
}

/** Phiếu xin lỗi và hẹn lại ngày trả kết quả; since 2025 also the proposal to extend, with what was promised before. */
export interface ApologyFacts extends DossierFacts {
  readonly kind: 'apology';
  readonly receivedAt: string;
  /** The promise that is not kept, and the new one. */
  readonly appointmentAt: string;
  readonly newAppointmentAt: string;
  /** Names of who had the dossier then; nobody else than the desk when there is none. */
  readonly responsible: readonly string[];
  readonly reason: string;
  /** Which extension it is, of how many the law allows, and every promise so far. Forms issued before it was kept have none. */
  readonly extension?: { readonly number: number; readonly atMost: number; readonly promises: readonly Promised[] };
}

export type Promised = Pick<PromiseMade, 'appointmentAt' | 'why'>;

/** Thông báo dừng giải quyết hồ sơ. */
export interface StopFacts extends DossierFacts {
  readonly kind: 'stop';
  readonly cause: 'withdrawn' | 'refused' | 'supplement-expired';
  readonly reason: string;
  /** Names of the steps that were done, and of those that were not. */
  readonly done: readonly string[];
  readonly left: readonly string[];
  /** Fees paid so far, in đồng. */
  readonly paid: number;
}

/** Phiếu kiểm soát quá trình giải quyết hồ sơ: each change of hands, the first one first. */
export interface ControlSlipFacts extends DossierFacts {
  readonly kind: 'control-slip';
  readonly receivedAt: string;
  readonly appointmentAt: string;
  readonly solving: string;
  readonly coordinating: readonly string[];
  readonly rows: readonly ControlRow[];
}

export interface ControlRow {
  readonly giver: string;
  readonly receiver: string;
  readonly at: string;
  readonly work: string;
  /** How the step went against its share of the time; noted by who receives the result. */
  readonly result?: 'early' | 'on-time' | 'late' | undefined;
  readonly note?: string | undefined;
}

/** Phiếu bàn giao hồ sơ between the desk and an agency: papers there, results back. */
export interface HandOverFacts {
  readonly kind: 'hand-over';
  readonly from: string;
  readonly to: string;
  readonly lines: readonly HandOverLine[];
}

export interface HandOverLine {
  readonly code: string;
  readonly name: string;
  readonly procedure: string;
  readonly papers: readonly Component[];
  readonly dueAt?: string | undefined;
  readonly tracking: string;
}

export type FormFacts =
  ReceiptFacts | SupplementFacts | RefusalFacts | ApologyFacts | StopFacts | ControlSlipFacts | HandOverFacts;
