-- Indexes of the mirror that were taken away for a first fill, to be made again after it, or at the
-- next start if the process ended before. Columns are separated by commas, in order.

CREATE TABLE deferred_index (
  index_name VARCHAR(200) PRIMARY KEY,
  table_name VARCHAR(200) NOT NULL,
  columns VARCHAR NOT NULL
);
