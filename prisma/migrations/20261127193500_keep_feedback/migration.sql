-- Feedback of people (phản ánh, kiến nghị), whose answer it waits for, and the calls to the feedback system that wait.
CREATE TABLE "portal"."feedback" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "dossier_id" UUID,
    "foreign_code" TEXT NOT NULL,
    "office_code" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "next_at" TIMESTAMPTZ(3),
    "leased_until" TIMESTAMPTZ(3),
    "traceparent" TEXT,
    "state" JSONB NOT NULL,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "feedback_foreign_code_key" ON "portal"."feedback"("foreign_code");
CREATE INDEX "feedback_office_code_due_at_idx" ON "portal"."feedback"("office_code", "due_at");
CREATE INDEX "feedback_next_at_idx" ON "portal"."feedback"("next_at");
GRANT SELECT, INSERT, UPDATE ON "portal"."feedback" TO hub_portal;
