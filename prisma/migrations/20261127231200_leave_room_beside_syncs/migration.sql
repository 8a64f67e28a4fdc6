-- A call to the portal is leased and written down in the row it waits in. With room on the page the lease, and an answer that changes
-- no place in the queue, need no entry in any of the five indexes. Holds for pages filled from now on.
ALTER TABLE "portal"."sync" SET (fillfactor = 60);
