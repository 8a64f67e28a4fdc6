-- CreateTable
CREATE TABLE "postal"."hand_over_slip" (
    "list_no" TEXT NOT NULL,
    "office_code" TEXT NOT NULL,
    "state" JSONB NOT NULL,

    CONSTRAINT "hand_over_slip_pkey" PRIMARY KEY ("list_no")
);
