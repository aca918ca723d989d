-- What somebody had computed for a day of the past, from what the CRM keeps of it today.

CREATE TABLE looked_back (
  connection_id BIGINT NOT NULL REFERENCES connection ON DELETE CASCADE,
  looked_on INTEGER NOT NULL,
  run_id BIGINT NOT NULL,
  computed_at BIGINT NOT NULL,
  summary VARCHAR NOT NULL,
  PRIMARY KEY (connection_id, looked_on)
);

CREATE TABLE looked_back_account (
  connection_id BIGINT NOT NULL,
  looked_on INTEGER NOT NULL,
  account_id VARCHAR NOT NULL,
  aspect SMALLINT NOT NULL,
  content VARCHAR NOT NULL,
  PRIMARY KEY (connection_id, looked_on, account_id, aspect),
  FOREIGN KEY (connection_id, looked_on) REFERENCES looked_back ON DELETE CASCADE
);
