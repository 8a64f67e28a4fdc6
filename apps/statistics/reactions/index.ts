import { countLessWhenPaperRemoved } from './count-less-when-paper-removed.js';
import { countWhenApologyIssued } from './count-when-apology-issued.js';
import { countWhenDeclined } from './count-when-declined.js';
import { countWhenFeedbackChanged } from './count-when-feedback-changed.js';
import { countWhenFiled } from './count-when-filed.js';
import { countWhenFinished } from './count-when-finished.js';
import { countWhenPaperAttached } from './count-when-paper-attached.js';
import { countWhenReceived } from './count-when-received.js';
import { countWhenReturned } from './count-when-returned.js';
import { countWhenStopped } from './count-when-stopped.js';
import { countWhenSubmitted } from './count-when-submitted.js';
import { moveWhenAppointmentRecalculated } from './move-when-appointment-recalculated.js';
import { noteWhenDeliveryChanged } from './note-when-delivery-changed.js';
import { runWhenClockResumed } from './run-when-clock-resumed.js';
import { runWhenPaymentSettled } from './run-when-payment-settled.js';
import { runWhenProcessing } from './run-when-processing.js';
import { runWhenSupplementReceived } from './run-when-supplement-received.js';
import { standStillWhenClockPaused } from './stand-still-when-clock-paused.js';
import { standStillWhenPaymentRequested } from './stand-still-when-payment-requested.js';
import { standStillWhenSupplementRequested } from './stand-still-when-supplement-requested.js';

/** Everything statistics hear: live from the bus, and again from the log when they are counted anew or checked. */
export const reactions = {
  countWhenFiled,
  countWhenSubmitted,
  countWhenReceived,
  countWhenDeclined,
  countWhenFinished,
  countWhenReturned,
  countWhenStopped,

  standStillWhenSupplementRequested,
  standStillWhenPaymentRequested,
  standStillWhenClockPaused,
  runWhenProcessing,
  runWhenSupplementReceived,
  runWhenPaymentSettled,
  runWhenClockResumed,
  moveWhenAppointmentRecalculated,

  countWhenPaperAttached,
  countLessWhenPaperRemoved,
  countWhenApologyIssued,
  noteWhenDeliveryChanged,

  countWhenFeedbackChanged,
};
