import { FiguresReported } from '#contracts';
import { on } from '#messaging';
import { tellFigures } from '../domain/tell-figures.js';
import { figuresSyncs } from '../store/syncs.js';

/** An office reported its figures: the portal is told, with the hash it can check them by. */
export const tellPortalWhenFiguresReported = on(FiguresReported, figuresSyncs, (sync, { data }, { now }) =>
  tellFigures(sync, data, now),
);
