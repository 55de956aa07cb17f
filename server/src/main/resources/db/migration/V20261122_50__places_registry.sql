-- What the registry tells of a point beside where it is and when it is open. Several of a kind stand
-- in one text, as in a file: they are read and written with their place, and asked for alone never.
ALTER TABLE place ADD COLUMN names TEXT;

ALTER TABLE place ADD COLUMN organisations TEXT;

ALTER TABLE place ADD COLUMN address TEXT;

ALTER TABLE place ADD COLUMN languages TEXT;

ALTER TABLE place ADD COLUMN facilities TEXT;

ALTER TABLE place ADD COLUMN phone TEXT;

ALTER TABLE place ADD COLUMN email TEXT;

ALTER TABLE place ADD COLUMN web TEXT;

-- The day on which a place was put away, or nothing. It keeps its id, its history and its figures.
ALTER TABLE place ADD COLUMN archived_on TEXT;
