-- What is counted of feedback of people, in two partitions of which one is in use; the other is emptied and filled anew aside.
CREATE TABLE "statistics"."feedback" (
    "slot" SMALLINT NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "office_code" TEXT NOT NULL,
    "counts_from" TIMESTAMPTZ(3) NOT NULL,
    "answer_by" TIMESTAMPTZ(3) NOT NULL,
    "refused_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "publish_by" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),
    "is_satisfied" BOOLEAN,
    "rated_at" TIMESTAMPTZ(3),

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("slot","id")
) PARTITION BY LIST ("slot");
CREATE TABLE "statistics"."feedback_0" PARTITION OF "statistics"."feedback" FOR VALUES IN (0);
CREATE TABLE "statistics"."feedback_1" PARTITION OF "statistics"."feedback" FOR VALUES IN (1);

-- CreateIndex
CREATE INDEX "feedback_slot_counts_from_idx" ON "statistics"."feedback"("slot", "counts_from");

GRANT SELECT, INSERT, UPDATE, DELETE ON "statistics"."feedback" TO hub_statistics;
GRANT TRUNCATE ON "statistics"."feedback_0", "statistics"."feedback_1" TO hub_statistics;
