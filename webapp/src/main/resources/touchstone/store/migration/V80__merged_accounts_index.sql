-- The card of an account asks which ones were merged into it; without this it read all accounts.
CREATE INDEX mirror_account_merged_into ON mirror_account (connection_id, merged_into_id);
