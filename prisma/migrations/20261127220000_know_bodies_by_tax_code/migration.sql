-- Applicants are known again by one number: people by their personal number, all others by their tax code.
ALTER TABLE "one_stop"."dossier" RENAME COLUMN "personal_number" TO "applicant_number";

ALTER INDEX "one_stop"."dossier_office_code_personal_number_idx" RENAME TO "dossier_office_code_applicant_number_idx";

-- Dossiers that are there already: as the one-stop shop would write them when it next saves them.
UPDATE "one_stop"."dossier" SET "applicant_number" = state #>> '{applicant,taxCode}'
WHERE state #>> '{applicant,kind}' <> 'citizen';
