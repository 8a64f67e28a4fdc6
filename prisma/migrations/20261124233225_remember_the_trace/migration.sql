-- The trace of what changed a row last: the call that waits in it belongs to that trace.
ALTER TABLE "agencies"."request" ADD COLUMN "traceparent" TEXT;
ALTER TABLE "portal"."sync" ADD COLUMN "traceparent" TEXT;
ALTER TABLE "postal"."shipment" ADD COLUMN "traceparent" TEXT;
