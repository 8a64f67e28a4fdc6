-- An agency's own list: by what is due first within each status, and by the code people ask for.
ALTER TABLE "agencies"."request" ADD COLUMN "code" TEXT;

UPDATE "agencies"."request" SET "code" = "state" ->> 'code';

ALTER TABLE "agencies"."request" ALTER COLUMN "code" SET NOT NULL;

-- CreateIndex
CREATE INDEX "request_agency_status_due_at_id_idx" ON "agencies"."request"("agency", "status", "due_at", "id");

-- CreateIndex
CREATE INDEX "request_code_idx" ON "agencies"."request" USING GIN ("code" gin_trgm_ops);
