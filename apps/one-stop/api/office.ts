/** What an office works by: procedures, organisation, calendars, circulars. */
export const OFFICE_DATA = Symbol('OFFICE_DATA');

/** Where citizens follow a dossier. */
export const TRACKING_URL = Symbol('TRACKING_URL');
