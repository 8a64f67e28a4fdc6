import { ServiceConfig } from '#platform';
import { SignInConfig } from '../../sign-in/config.js';
import { HubConfig, needsItsIssuer } from '../config.js';

/** What the process is told that signs people in and gives their browsers the pages: it asks nobody who they are. */
export const ConsoleConfig = ServiceConfig.omit({ SIGN_IN_URL: true })
  .extend({
    ...SignInConfig.shape,
    SANDBOX: HubConfig.shape.SANDBOX,
  })
  .superRefine(needsItsIssuer);
