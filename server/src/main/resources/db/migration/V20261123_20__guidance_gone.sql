-- Until now a record that was joined with another one, and any row of a chain that was put back, said
-- removed: what was removed could be put back beside what stands. Of a chain only the newest row that
-- was removed stays so, and only where none is in force.
UPDATE guidance_record SET state = 'replaced'
WHERE state = 'removed' AND EXISTS (
    SELECT 1
    FROM guidance_record other
    WHERE other.root_journal = guidance_record.root_journal AND other.root_seq = guidance_record.root_seq
        AND (other.state = 'in-force'
            -- the first row of a chain is the oldest; the others of one day by their journal's order
            OR other.state = 'removed'
                AND (CASE WHEN other.journal = other.root_journal AND other.seq = other.root_seq THEN 0 ELSE 1 END,
                        COALESCE(other.received_day, ''), other.journal, other.seq)
                    > (CASE WHEN guidance_record.journal = guidance_record.root_journal
                            AND guidance_record.seq = guidance_record.root_seq THEN 0 ELSE 1 END,
                        COALESCE(guidance_record.received_day, ''), guidance_record.journal, guidance_record.seq))
);

UPDATE guidance_record SET state = 'joined'
WHERE state = 'removed' AND EXISTS (
    SELECT 1
    FROM guidance_joined
    WHERE guidance_joined.root_journal = guidance_record.root_journal
        AND guidance_joined.root_seq = guidance_record.root_seq
);
