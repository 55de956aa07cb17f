-- Each sync of a kiosk asks which help of its place was removed at the server: few records of very many.
CREATE INDEX guidance_record_removed_here ON guidance_record (place) WHERE state = 'removed-here';
