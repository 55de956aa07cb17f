-- Rows of files that were taken in: the same row again is not counted again. Of the row's id and of what
-- it said only a hash is kept.
CREATE TABLE guidance_imported (
    place TEXT NOT NULL,
    row_hash TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    made BIGINT NOT NULL,
    CONSTRAINT guidance_imported_pk PRIMARY KEY (place, row_hash)
);

CREATE INDEX guidance_imported_made ON guidance_imported (made);
