-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "agencies";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "one_stop";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "portal";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "postal";

-- CreateTable
CREATE TABLE "agencies"."request" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "dossier_id" UUID NOT NULL,
    "agency" TEXT NOT NULL,
    "office_code" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reference" TEXT,
    "due_at" TIMESTAMPTZ(3),
    "next_at" TIMESTAMPTZ(3),
    "leased_until" TIMESTAMPTZ(3),
    "state" JSONB NOT NULL,

    CONSTRAINT "request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_stop"."dossier" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "code" TEXT,
    "foreign_code" TEXT,
    "procedure" TEXT NOT NULL,
    "office_code" TEXT NOT NULL,
    "business" TEXT NOT NULL,
    "clock" TEXT NOT NULL,
    "appointment_at" TIMESTAMPTZ(3),
    "state" JSONB NOT NULL,

    CONSTRAINT "dossier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_stop"."code_sequence" (
    "office_code" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "code_sequence_pkey" PRIMARY KEY ("office_code","day")
);

-- CreateTable
CREATE TABLE "portal"."submission" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "foreign_code" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "state" JSONB NOT NULL,

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "portal"."sync" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "dossier_id" UUID NOT NULL,
    "foreign_code" TEXT NOT NULL,
    "office_code" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3),
    "leased_until" TIMESTAMPTZ(3),
    "state" JSONB NOT NULL,

    CONSTRAINT "sync_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "postal"."shipment" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "dossier_id" UUID NOT NULL,
    "office_code" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "parcel" TEXT,
    "next_at" TIMESTAMPTZ(3),
    "leased_until" TIMESTAMPTZ(3),
    "state" JSONB NOT NULL,

    CONSTRAINT "shipment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "request_agency_next_at_idx" ON "agencies"."request"("agency", "next_at");

-- CreateIndex
CREATE INDEX "request_dossier_id_idx" ON "agencies"."request"("dossier_id");

-- CreateIndex
CREATE INDEX "request_agency_reference_idx" ON "agencies"."request"("agency", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "dossier_code_key" ON "one_stop"."dossier"("code");

-- CreateIndex
CREATE INDEX "dossier_office_code_business_appointment_at_idx" ON "one_stop"."dossier"("office_code", "business", "appointment_at");

-- CreateIndex
CREATE INDEX "dossier_foreign_code_idx" ON "one_stop"."dossier"("foreign_code");

-- CreateIndex
CREATE UNIQUE INDEX "submission_foreign_code_key" ON "portal"."submission"("foreign_code");

-- CreateIndex
CREATE INDEX "sync_next_at_idx" ON "portal"."sync"("next_at");

-- CreateIndex
CREATE INDEX "sync_status_id_idx" ON "portal"."sync"("status", "id");

-- CreateIndex
CREATE INDEX "shipment_next_at_idx" ON "postal"."shipment"("next_at");

-- CreateIndex
CREATE INDEX "shipment_dossier_id_idx" ON "postal"."shipment"("dossier_id");

-- CreateIndex
CREATE INDEX "shipment_parcel_idx" ON "postal"."shipment"("parcel");

-- CreateIndex
CREATE INDEX "shipment_office_code_direction_status_idx" ON "postal"."shipment"("office_code", "direction", "status");
