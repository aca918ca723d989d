-- How the names of attributes are put into groups, as versions that never change; absent means the
-- program's own maps, version 1. The document is JSON as text.

CREATE TABLE grouping_version (
  connection_id BIGINT NOT NULL REFERENCES connection ON DELETE CASCADE,
  version_number INTEGER NOT NULL,
  document VARCHAR NOT NULL,
  made_at BIGINT NOT NULL,
  made_by VARCHAR(200) NOT NULL,
  PRIMARY KEY (connection_id, version_number)
);
