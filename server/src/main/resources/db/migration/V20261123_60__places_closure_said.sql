-- Closures as kiosks' desks announced them: what became of them is reckoned anew from that when a time is known better.
CREATE TABLE closure_said (
    id TEXT NOT NULL,
    place TEXT NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    announced_at BIGINT NOT NULL,
    kiosk TEXT NOT NULL,
    -- its end after what desks have said; NULL when it was taken back as if it had not been
    left_until BIGINT,
    CONSTRAINT closure_said_pk PRIMARY KEY (id)
);

-- Of earlier ones what stands is all that is known.
INSERT INTO closure_said (id, place, kind, reason, starts_at, ends_at, announced_at, kiosk, left_until)
SELECT id, place, kind, reason, starts_at, ends_at, announced_at, who, ends_at
FROM place_exception
WHERE id IN (SELECT id FROM closure_moment);
