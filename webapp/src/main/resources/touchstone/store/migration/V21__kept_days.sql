-- What was computed of each account, kept by day: a row holds from one day until before another,
-- and is written only when something changed. Days count from 1970-01-01.

CREATE TABLE kept_day (
  connection_id BIGINT NOT NULL REFERENCES connection ON DELETE CASCADE,
  kept_on INTEGER NOT NULL,
  run_id BIGINT NOT NULL,
  computed_at BIGINT NOT NULL,
  accounts BIGINT NOT NULL,
  changed BIGINT NOT NULL,
  PRIMARY KEY (connection_id, kept_on)
);

-- The names of the parts of contents, written once: a content begins with the number of its layout.
CREATE TABLE kept_layout (
  connection_id BIGINT NOT NULL REFERENCES connection ON DELETE CASCADE,
  layout INTEGER NOT NULL,
  names VARCHAR NOT NULL,
  PRIMARY KEY (connection_id, layout)
);

-- until_day is 2147483647 in what holds now.
CREATE TABLE kept (
  connection_id BIGINT NOT NULL REFERENCES connection ON DELETE CASCADE,
  account_id VARCHAR NOT NULL,
  aspect SMALLINT NOT NULL,
  from_day INTEGER NOT NULL,
  until_day INTEGER NOT NULL,
  content VARCHAR NOT NULL,
  PRIMARY KEY (connection_id, account_id, aspect, from_day)
);
CREATE INDEX kept_until ON kept (connection_id, until_day, account_id, aspect);
