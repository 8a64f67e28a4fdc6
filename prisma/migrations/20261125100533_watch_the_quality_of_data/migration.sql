-- Habits of bad data that showed in what counterparties told: a dossier once a day for a habit of a source.
CREATE TABLE "portal"."bad_data" (
    "day" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "habit" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "office_code" TEXT,

    CONSTRAINT "bad_data_pkey" PRIMARY KEY ("day","source","habit","code")
);
GRANT SELECT, INSERT ON "portal"."bad_data" TO hub_portal;
CREATE TABLE "agencies"."bad_data" (
    "day" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "habit" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "office_code" TEXT,

    CONSTRAINT "bad_data_pkey" PRIMARY KEY ("day","source","habit","code")
);
GRANT SELECT, INSERT ON "agencies"."bad_data" TO hub_agencies;
CREATE TABLE "postal"."bad_data" (
    "day" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "habit" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "office_code" TEXT,

    CONSTRAINT "bad_data_pkey" PRIMARY KEY ("day","source","habit","code")
);
GRANT SELECT, INSERT ON "postal"."bad_data" TO hub_postal;
