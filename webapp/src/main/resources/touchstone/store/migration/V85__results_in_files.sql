-- What was computed of each account is in a file of columns beside the database, which the row of
-- the computation names; without a name it has to be computed again.
ALTER TABLE computation ADD COLUMN result_file VARCHAR(200);

DROP TABLE account_result;
