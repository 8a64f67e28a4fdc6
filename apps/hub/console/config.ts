import { ServiceConfig } from '#platform';
import { SignInConfig } from '../../sign-in/config.js';
import { HubConfig, needsItsIssuer } from '../config.js';

/** What the process is told that signs people in and gives their browsers the pages. */
export const ConsoleConfig = ServiceConfig.extend({
  ...SignInConfig.shape,
  SANDBOX: HubConfig.shape.SANDBOX,
}).superRefine(needsItsIssuer);
