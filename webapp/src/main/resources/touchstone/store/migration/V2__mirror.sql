-- The mirror: one table per record type of the connector SPI, one column per standard field.
-- MirrorCatalogueTest asserts that tables and catalogue say the same. Moments are microseconds since
-- 1970-01-01T00:00Z (see touchstone.store's package page). Keys of other records are the source's
-- own; a reference may point to a record that has not arrived, so there are no foreign keys.

CREATE TABLE mirror_user (
  connection_id BIGINT NOT NULL,
  source_id VARCHAR NOT NULL,
  modified_at BIGINT,
  deleted BOOLEAN NOT NULL,
  seen_run BIGINT NOT NULL,
  changed_run BIGINT NOT NULL,
  content_hash BIGINT NOT NULL,
  name VARCHAR,
  active BOOLEAN,
  custom_fields VARCHAR,
  PRIMARY KEY (connection_id, source_id)
);

CREATE TABLE mirror_exchange_rate (
  connection_id BIGINT NOT NULL,
  source_id VARCHAR NOT NULL,
  modified_at BIGINT,
  deleted BOOLEAN NOT NULL,
  seen_run BIGINT NOT NULL,
  changed_run BIGINT NOT NULL,
  content_hash BIGINT NOT NULL,
  currency VARCHAR,
  from_date DATE,
  units_per_corporate DECIMAL(38, 12),
  custom_fields VARCHAR,
  PRIMARY KEY (connection_id, source_id)
);

CREATE TABLE mirror_account (
  connection_id BIGINT NOT NULL,
  source_id VARCHAR NOT NULL,
  modified_at BIGINT,
  deleted BOOLEAN NOT NULL,
  seen_run BIGINT NOT NULL,
  changed_run BIGINT NOT NULL,
  content_hash BIGINT NOT NULL,
  name VARCHAR,
  website VARCHAR,
  parent_id VARCHAR,
  merged_into_id VARCHAR,
  type VARCHAR,
  industry VARCHAR,
  employees BIGINT,
  annual_revenue DECIMAL(38, 12),
  country VARCHAR,
  region VARCHAR,
  city VARCHAR,
  founded_year BIGINT,
  legal_form VARCHAR,
  share_capital DECIMAL(38, 12),
  lead_source VARCHAR,
  currency VARCHAR,
  person_account BOOLEAN,
  record_type VARCHAR,
  owner_id VARCHAR,
  created_at BIGINT,
  custom_fields VARCHAR,
  PRIMARY KEY (connection_id, source_id)
);

CREATE TABLE mirror_contact (
  connection_id BIGINT NOT NULL,
  source_id VARCHAR NOT NULL,
  modified_at BIGINT,
  deleted BOOLEAN NOT NULL,
  seen_run BIGINT NOT NULL,
  changed_run BIGINT NOT NULL,
  content_hash BIGINT NOT NULL,
  account_id VARCHAR,
  name VARCHAR,
  email VARCHAR,
  title VARCHAR,
  department VARCHAR,
  lead_source VARCHAR,
  created_at BIGINT,
  custom_fields VARCHAR,
  PRIMARY KEY (connection_id, source_id)
);
CREATE INDEX mirror_contact_account_id ON mirror_contact (connection_id, account_id);

CREATE TABLE mirror_campaign (
  connection_id BIGINT NOT NULL,
  source_id VARCHAR NOT NULL,
  modified_at BIGINT,
  deleted BOOLEAN NOT NULL,
  seen_run BIGINT NOT NULL,
  changed_run BIGINT NOT NULL,
  content_hash BIGINT NOT NULL,
  name VARCHAR,
  type VARCHAR,
  status VARCHAR,
  start_date DATE,
  end_date DATE,
  actual_cost DECIMAL(38, 12),
  currency VARCHAR,
  custom_fields VARCHAR,
  PRIMARY KEY (connection_id, source_id)
);

CREATE TABLE mirror_lead (
  connection_id BIGINT NOT NULL,
  source_id VARCHAR NOT NULL,
  modified_at BIGINT,
  deleted BOOLEAN NOT NULL,
  seen_run BIGINT NOT NULL,
  changed_run BIGINT NOT NULL,
  content_hash BIGINT NOT NULL,
  name VARCHAR,
  company VARCHAR,
  status VARCHAR,
  lead_source VARCHAR,
  industry VARCHAR,
  country VARCHAR,
  employees BIGINT,
  converted BOOLEAN,
  converted_date DATE,
  converted_account_id VARCHAR,
  converted_contact_id VARCHAR,
  converted_deal_id VARCHAR,
  created_at BIGINT,
  custom_fields VARCHAR,
  PRIMARY KEY (connection_id, source_id)
);

CREATE TABLE mirror_campaign_member (
  connection_id BIGINT NOT NULL,
  source_id VARCHAR NOT NULL,
  modified_at BIGINT,
  deleted BOOLEAN NOT NULL,
  seen_run BIGINT NOT NULL,
  changed_run BIGINT NOT NULL,
  content_hash BIGINT NOT NULL,
  campaign_id VARCHAR,
  lead_id VARCHAR,
  contact_id VARCHAR,
  status VARCHAR,
  responded BOOLEAN,
  responded_date DATE,
  created_at BIGINT,
  custom_fields VARCHAR,
  PRIMARY KEY (connection_id, source_id)
);
CREATE INDEX mirror_campaign_member_campaign_id ON mirror_campaign_member (connection_id, campaign_id);

CREATE TABLE mirror_deal (
  connection_id BIGINT NOT NULL,
  source_id VARCHAR NOT NULL,
  modified_at BIGINT,
  deleted BOOLEAN NOT NULL,
  seen_run BIGINT NOT NULL,
  changed_run BIGINT NOT NULL,
  content_hash BIGINT NOT NULL,
  account_id VARCHAR,
  name VARCHAR,
  stage VARCHAR,
  amount DECIMAL(38, 12),
  list_amount DECIMAL(38, 12),
  currency VARCHAR,
  closed BOOLEAN,
  won BOOLEAN,
  close_date DATE,
  type VARCHAR,
  lead_source VARCHAR,
  campaign_id VARCHAR,
  implementation VARCHAR,
  owner_id VARCHAR,
  created_at BIGINT,
  custom_fields VARCHAR,
  PRIMARY KEY (connection_id, source_id)
);
CREATE INDEX mirror_deal_account_id ON mirror_deal (connection_id, account_id);

CREATE TABLE mirror_deal_stage (
  connection_id BIGINT NOT NULL,
  source_id VARCHAR NOT NULL,
  modified_at BIGINT,
  deleted BOOLEAN NOT NULL,
  seen_run BIGINT NOT NULL,
  changed_run BIGINT NOT NULL,
  content_hash BIGINT NOT NULL,
  deal_id VARCHAR,
  stage VARCHAR,
  amount DECIMAL(38, 12),
  close_date DATE,
  entered_at BIGINT,
  custom_fields VARCHAR,
  PRIMARY KEY (connection_id, source_id)
);
CREATE INDEX mirror_deal_stage_deal_id ON mirror_deal_stage (connection_id, deal_id);

CREATE TABLE mirror_contact_role (
  connection_id BIGINT NOT NULL,
  source_id VARCHAR NOT NULL,
  modified_at BIGINT,
  deleted BOOLEAN NOT NULL,
  seen_run BIGINT NOT NULL,
  changed_run BIGINT NOT NULL,
  content_hash BIGINT NOT NULL,
  deal_id VARCHAR,
  contact_id VARCHAR,
  role VARCHAR,
  "primary" BOOLEAN,
  custom_fields VARCHAR,
  PRIMARY KEY (connection_id, source_id)
);
CREATE INDEX mirror_contact_role_deal_id ON mirror_contact_role (connection_id, deal_id);

CREATE TABLE mirror_revenue_entry (
  connection_id BIGINT NOT NULL,
  source_id VARCHAR NOT NULL,
  modified_at BIGINT,
  deleted BOOLEAN NOT NULL,
  seen_run BIGINT NOT NULL,
  changed_run BIGINT NOT NULL,
  content_hash BIGINT NOT NULL,
  account_id VARCHAR,
  deal_id VARCHAR,
  from_date DATE,
  to_date DATE,
  amount DECIMAL(38, 12),
  currency VARCHAR,
  recurring BOOLEAN,
  custom_fields VARCHAR,
  PRIMARY KEY (connection_id, source_id)
);
CREATE INDEX mirror_revenue_entry_account_id ON mirror_revenue_entry (connection_id, account_id);

CREATE TABLE mirror_support_case (
  connection_id BIGINT NOT NULL,
  source_id VARCHAR NOT NULL,
  modified_at BIGINT,
  deleted BOOLEAN NOT NULL,
  seen_run BIGINT NOT NULL,
  changed_run BIGINT NOT NULL,
  content_hash BIGINT NOT NULL,
  account_id VARCHAR,
  contact_id VARCHAR,
  subject VARCHAR,
  status VARCHAR,
  priority VARCHAR,
  type VARCHAR,
  origin VARCHAR,
  escalated BOOLEAN,
  closed BOOLEAN,
  satisfaction DECIMAL(38, 12),
  effort_hours DECIMAL(38, 12),
  created_at BIGINT,
  closed_at BIGINT,
  custom_fields VARCHAR,
  PRIMARY KEY (connection_id, source_id)
);
CREATE INDEX mirror_support_case_account_id ON mirror_support_case (connection_id, account_id);

CREATE TABLE mirror_activity (
  connection_id BIGINT NOT NULL,
  source_id VARCHAR NOT NULL,
  modified_at BIGINT,
  deleted BOOLEAN NOT NULL,
  seen_run BIGINT NOT NULL,
  changed_run BIGINT NOT NULL,
  content_hash BIGINT NOT NULL,
  account_id VARCHAR,
  contact_id VARCHAR,
  lead_id VARCHAR,
  deal_id VARCHAR,
  kind VARCHAR,
  direction VARCHAR,
  subject VARCHAR,
  done BOOLEAN,
  at BIGINT,
  created_at BIGINT,
  custom_fields VARCHAR,
  PRIMARY KEY (connection_id, source_id)
);
CREATE INDEX mirror_activity_account_id ON mirror_activity (connection_id, account_id);

CREATE TABLE mirror_survey (
  connection_id BIGINT NOT NULL,
  source_id VARCHAR NOT NULL,
  modified_at BIGINT,
  deleted BOOLEAN NOT NULL,
  seen_run BIGINT NOT NULL,
  changed_run BIGINT NOT NULL,
  content_hash BIGINT NOT NULL,
  account_id VARCHAR,
  contact_id VARCHAR,
  kind VARCHAR,
  score DECIMAL(38, 12),
  scale_minimum DECIMAL(38, 12),
  scale_maximum DECIMAL(38, 12),
  answered_at BIGINT,
  custom_fields VARCHAR,
  PRIMARY KEY (connection_id, source_id)
);
CREATE INDEX mirror_survey_account_id ON mirror_survey (connection_id, account_id);

CREATE TABLE mirror_outcome (
  connection_id BIGINT NOT NULL,
  source_id VARCHAR NOT NULL,
  modified_at BIGINT,
  deleted BOOLEAN NOT NULL,
  seen_run BIGINT NOT NULL,
  changed_run BIGINT NOT NULL,
  content_hash BIGINT NOT NULL,
  account_id VARCHAR,
  measure VARCHAR,
  amount DECIMAL(38, 12),
  measured_at BIGINT,
  custom_fields VARCHAR,
  PRIMARY KEY (connection_id, source_id)
);
CREATE INDEX mirror_outcome_account_id ON mirror_outcome (connection_id, account_id);

CREATE TABLE mirror_signal (
  connection_id BIGINT NOT NULL,
  source_id VARCHAR NOT NULL,
  modified_at BIGINT,
  deleted BOOLEAN NOT NULL,
  seen_run BIGINT NOT NULL,
  changed_run BIGINT NOT NULL,
  content_hash BIGINT NOT NULL,
  account_id VARCHAR,
  kind VARCHAR,
  text VARCHAR,
  source VARCHAR,
  seen_at BIGINT,
  expires_date DATE,
  custom_fields VARCHAR,
  PRIMARY KEY (connection_id, source_id)
);
CREATE INDEX mirror_signal_account_id ON mirror_signal (connection_id, account_id);
