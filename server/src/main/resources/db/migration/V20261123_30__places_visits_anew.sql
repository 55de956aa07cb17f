-- All visits are counted anew: minutes no longer follow the moments of help, and what a clock leaves open is unknown.
INSERT INTO visit_due (bus, day, mark)
SELECT DISTINCT bus, day, 0
FROM visit_kept
WHERE NOT EXISTS (
    SELECT 1
    FROM visit_due
    WHERE visit_due.bus = visit_kept.bus AND visit_due.day = visit_kept.day
);

DROP INDEX visit_told_call;

-- Declared times other than those promised, as 10:00-12:00; null where it was as promised, or not at all.
ALTER TABLE staffed_declared ADD COLUMN times TEXT;
