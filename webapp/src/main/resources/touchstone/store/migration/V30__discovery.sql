-- What was found in a connection's data, the newest runs of it. The document is JSON as text.
-- Moments are microseconds since 1970-01-01T00:00Z.

CREATE TABLE discovery (
  run_id BIGINT PRIMARY KEY REFERENCES run ON DELETE CASCADE,
  connection_id BIGINT NOT NULL REFERENCES connection ON DELETE CASCADE,
  made_at BIGINT NOT NULL,
  target VARCHAR(32) NOT NULL,
  verdict VARCHAR(32) NOT NULL,
  found INTEGER NOT NULL,
  sentence VARCHAR NOT NULL,
  document VARCHAR NOT NULL
);
CREATE INDEX discovery_connection ON discovery (connection_id, run_id);

-- Attributes the leak guard sets aside and a person has searched all the same.
CREATE TABLE attribute_overrule (
  connection_id BIGINT NOT NULL REFERENCES connection ON DELETE CASCADE,
  attribute_key VARCHAR(64) NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  actor VARCHAR(200) NOT NULL,
  set_at BIGINT NOT NULL,
  PRIMARY KEY (connection_id, attribute_key)
);
