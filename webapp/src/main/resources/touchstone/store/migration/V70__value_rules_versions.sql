-- The value rules of a connection as versions that never change. Version 1 is the program's defaults
-- and is not stored; the highest number counts.
CREATE TABLE value_rules_version (
  connection_id BIGINT NOT NULL REFERENCES connection ON DELETE CASCADE,
  version_number INTEGER NOT NULL,
  rules VARCHAR NOT NULL,
  made_at BIGINT NOT NULL,
  made_by VARCHAR(200) NOT NULL,
  restored_from INTEGER,
  PRIMARY KEY (connection_id, version_number)
);
INSERT INTO value_rules_version (connection_id, version_number, rules, made_at, made_by)
  SELECT connection_id, 2, rules, changed_at, 'administrator' FROM value_rules;
DROP TABLE value_rules;
