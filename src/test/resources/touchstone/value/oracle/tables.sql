-- The facts of a made-up company in DuckDB. Days are epoch days, moments epoch seconds, money minor
-- units; NULL is unknown. Codes of kinds are the places in the enums of touchstone.value.fact.
CREATE TABLE lead_source (code TINYINT, name VARCHAR, channel VARCHAR);
CREATE TABLE priority (code TINYINT, name VARCHAR);
CREATE TABLE measure (code TINYINT, name VARCHAR);
CREATE TABLE signal_kind (code TINYINT, name VARCHAR);

CREATE TABLE account (id INTEGER, created INTEGER, source TINYINT);
CREATE TABLE deal (
  account INTEGER, status TINYINT, created INTEGER, closed INTEGER, amount BIGINT,
  list_amount BIGINT, kind TINYINT, implementation TINYINT, source TINYINT
);
CREATE TABLE revenue_entry (
  account INTEGER, first_day INTEGER, last_day INTEGER, amount BIGINT, recurring BOOLEAN
);
CREATE TABLE support_case (
  account INTEGER, opened BIGINT, closed BIGINT, priority TINYINT, effort DOUBLE, mark DOUBLE
);
CREATE TABLE activity (
  account INTEGER, moment BIGINT, kind TINYINT, direction TINYINT, done BOOLEAN
);
CREATE TABLE lead (account INTEGER, source TINYINT, created INTEGER, converted INTEGER);
CREATE TABLE touch (account INTEGER, source TINYINT, day INTEGER, campaign BOOLEAN);
CREATE TABLE survey (account INTEGER, mark DOUBLE, day INTEGER);
CREATE TABLE outcome (account INTEGER, measure TINYINT, amount DOUBLE, day INTEGER);
CREATE TABLE signal (account INTEGER, kind TINYINT, day INTEGER);
