-- Which file of columns beside the database holds the facts of a connection, and up to which run:
-- what a run from from_run on changed has to be read again. A row of another file, or none, means
-- that the file is made anew.
CREATE TABLE fact_snapshot (
  connection_id BIGINT PRIMARY KEY REFERENCES connection ON DELETE CASCADE,
  file_name VARCHAR(200) NOT NULL,
  from_run BIGINT NOT NULL
);

-- What changed since a run. New rows come at the end of these.
CREATE INDEX mirror_exchange_rate_changed ON mirror_exchange_rate (connection_id, changed_run);
CREATE INDEX mirror_account_changed ON mirror_account (connection_id, changed_run);
CREATE INDEX mirror_contact_changed ON mirror_contact (connection_id, changed_run);
CREATE INDEX mirror_campaign_changed ON mirror_campaign (connection_id, changed_run);
CREATE INDEX mirror_lead_changed ON mirror_lead (connection_id, changed_run);
CREATE INDEX mirror_campaign_member_changed ON mirror_campaign_member (connection_id, changed_run);
CREATE INDEX mirror_deal_changed ON mirror_deal (connection_id, changed_run);
CREATE INDEX mirror_revenue_entry_changed ON mirror_revenue_entry (connection_id, changed_run);
CREATE INDEX mirror_support_case_changed ON mirror_support_case (connection_id, changed_run);
CREATE INDEX mirror_activity_changed ON mirror_activity (connection_id, changed_run);
CREATE INDEX mirror_survey_changed ON mirror_survey (connection_id, changed_run);
CREATE INDEX mirror_outcome_changed ON mirror_outcome (connection_id, changed_run);
CREATE INDEX mirror_signal_changed ON mirror_signal (connection_id, changed_run);
