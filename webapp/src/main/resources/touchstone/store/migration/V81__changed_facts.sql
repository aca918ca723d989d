-- Beside the file of all facts, which stays as it is for a while, a file of the facts of all accounts
-- that changed since; none if nothing did. Both count from the moment this row names them.
ALTER TABLE fact_snapshot ADD COLUMN changed_name VARCHAR(200);
