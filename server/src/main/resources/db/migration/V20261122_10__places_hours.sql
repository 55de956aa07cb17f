-- Hours of a point in versions, as they were given: each in force from its first day until the next
-- one's. What a point has had as long as it is known counts from year 1; the point's own first and
-- last day bound what it promises.
CREATE TABLE place_hours (
    place TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    opening_hours TEXT,
    staffed_hours TEXT,
    CONSTRAINT place_hours_pk PRIMARY KEY (place, valid_from),
    CONSTRAINT place_hours_place_known FOREIGN KEY (place) REFERENCES place (id)
);

INSERT INTO place_hours (place, valid_from, opening_hours, staffed_hours)
SELECT id, '0001-01-01', opening_hours, staffed_hours
FROM place
WHERE opening_hours IS NOT NULL OR staffed_hours IS NOT NULL;

ALTER TABLE place DROP COLUMN opening_hours;

ALTER TABLE place DROP COLUMN staffed_hours;
