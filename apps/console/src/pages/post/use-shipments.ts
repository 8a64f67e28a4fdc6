import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../../api/client.js';
import { OPEN } from './parcels.js';

/** As many parcels as a page asks for; an office has fewer on the way at one time. */
const MOST = 500;

export const useShipments = () =>
  useQuery({
    queryKey: ['shipments', 'open'],
    queryFn: () => answerOf(api.GET('/v1/shipments', { params: { query: { status: OPEN.join(','), limit: MOST } } })),
  });

/** A parcel by its code, wherever it is in its life. */
export const findParcel = async (parcel: string) =>
  (await answerOf(api.GET('/v1/shipments', { params: { query: { parcel } } }))).items[0];

export const useClosing = (day: string) =>
  useQuery({
    queryKey: ['shipments', 'closing', day],
    queryFn: () => answerOf(api.GET('/v1/postal-days/{day}', { params: { path: { day } } })),
  });
