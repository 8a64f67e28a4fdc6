-- CreateTable
CREATE TABLE "one_stop"."form" (
    "id" TEXT NOT NULL,
    "dossier_id" UUID,
    "office_code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "serial" INTEGER NOT NULL,
    "state" JSONB NOT NULL,

    CONSTRAINT "form_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_stop"."form_sequence" (
    "office_code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "form_sequence_pkey" PRIMARY KEY ("office_code","year","kind")
);

-- CreateIndex
CREATE INDEX "form_dossier_id_idx" ON "one_stop"."form"("dossier_id");

-- CreateIndex
CREATE UNIQUE INDEX "form_office_code_year_kind_serial_key" ON "one_stop"."form"("office_code", "year", "kind", "serial");

-- The next number of an office, a year and a kind of form. Taken in the statement that keeps the form: what is not committed
-- gives its number back, so there is no gap; two at the same time wait for each other, so none is given twice.
CREATE FUNCTION one_stop.next_form_serial(office text, of_year int, of_kind text) RETURNS int LANGUAGE sql AS $$
  INSERT INTO one_stop.form_sequence AS taken (office_code, year, kind, last) VALUES (office, of_year, of_kind, 1)
  ON CONFLICT (office_code, year, kind) DO UPDATE SET last = taken.last + 1 RETURNING last
$$;
