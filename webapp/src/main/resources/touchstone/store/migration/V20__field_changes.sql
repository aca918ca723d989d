-- What fields of records were before they were changed, as the CRM's field history keeps it.

CREATE TABLE mirror_field_change (
  connection_id BIGINT NOT NULL,
  source_id VARCHAR NOT NULL,
  modified_at BIGINT,
  deleted BOOLEAN NOT NULL,
  seen_run BIGINT NOT NULL,
  changed_run BIGINT NOT NULL,
  content_hash BIGINT NOT NULL,
  record_type VARCHAR,
  record_id VARCHAR,
  field VARCHAR,
  standard_field VARCHAR,
  old_value VARCHAR,
  new_value VARCHAR,
  changed_at BIGINT,
  custom_fields VARCHAR,
  PRIMARY KEY (connection_id, source_id)
);
CREATE INDEX mirror_field_change_record_id ON mirror_field_change (connection_id, record_id);
