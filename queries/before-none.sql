-- Forgets the state before: `before-tables.sql`, run after it, makes the tables anew and empty.
DROP TABLE IF EXISTS before_unit_year;
DROP TABLE IF EXISTS before_measure;
DROP TABLE IF EXISTS before_rows;
