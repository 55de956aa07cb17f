-- What would lead from a coarse record to its moment, age or gender goes with them: the moment at which
-- its key was made becomes a day, the hash of what was sent is forgotten.
UPDATE guidance_key SET made = made - made % 86400000;

CREATE INDEX guidance_key_record ON guidance_key (journal, seq);

UPDATE guidance_key SET record_hash = ''
WHERE EXISTS (
    SELECT 1
    FROM guidance_record
    WHERE guidance_record.journal = guidance_key.journal AND guidance_record.seq = guidance_key.seq
        AND guidance_record.coarse
);

-- Hours of single days point at the records of a quiet day. Those of months stay.
DELETE FROM guidance_daily
WHERE cross_table = 'hour' AND EXISTS (
    SELECT 1
    FROM guidance_record
    WHERE guidance_record.place = guidance_daily.place AND guidance_record.day = guidance_daily.day
        AND guidance_record.coarse
);

DELETE FROM guidance_crossed
WHERE place = 'region' AND span = 'day'
    AND cross_table IN ('hour', 'errand-hour', 'language-hour', 'outcome-hour', 'barrier-hour', 'channel-hour',
        'form-hour', 'weekday-hour', 'hour-competence')
    AND period IN (SELECT day FROM guidance_record WHERE coarse AND day IS NOT NULL);
