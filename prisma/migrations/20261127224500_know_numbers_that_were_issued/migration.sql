-- The number of a document that an agency issued for an office, as numbers are counted: anew every year. It is given once.
ALTER TABLE "agencies"."request" ADD COLUMN "issued" TEXT;
UPDATE "agencies"."request" r SET "issued" = first.issued
FROM (
  SELECT DISTINCT ON (agency, office_code, issued) id, issued FROM (
    SELECT id, agency, office_code,
      (state #>> '{outcome,facts,document,number}') || ' ' || left(state #>> '{outcome,facts,document,date}', 4) AS issued
    FROM "agencies"."request" WHERE state #>> '{outcome,facts,document,number}' IS NOT NULL
  ) numbered ORDER BY agency, office_code, issued, id
) first WHERE r.id = first.id;
CREATE UNIQUE INDEX "request_agency_office_code_issued_key" ON "agencies"."request"("agency", "office_code", "issued");
