-- A second file beside that of the results: what a later computation found otherwise. Without it
-- the first one holds everything.
ALTER TABLE computation ADD COLUMN changed_result_file VARCHAR(200);
