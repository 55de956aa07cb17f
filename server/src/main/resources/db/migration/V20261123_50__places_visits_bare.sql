-- What would have been counted of a call without the moments of help: later words show in it, forgetting does not.
-- Null where it is not known yet.
ALTER TABLE visit_kept ADD COLUMN bare TEXT;

-- Minutes counted by an earlier version may follow a moment of help that is forgotten: they are counted anew from what is kept.
UPDATE visit_kept
SET outcome = 'unknown', delivered = 0, lost = 0
WHERE helped AND outcome IN ('late', 'cut-short');

INSERT INTO visit_due (bus, day, mark)
SELECT DISTINCT bus, day, 0
FROM visit_kept
WHERE helped AND NOT EXISTS (
    SELECT 1
    FROM visit_due
    WHERE visit_due.bus = visit_kept.bus AND visit_due.day = visit_kept.day
);
