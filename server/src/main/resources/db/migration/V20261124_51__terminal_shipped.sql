-- Which of the program's texts a decision was about: when an upgrade brings others, it holds no longer, or is to be
-- looked at again. Empty for what was written before this was kept.
ALTER TABLE terminal_language ADD COLUMN reviewed_hash TEXT;
ALTER TABLE terminal_text ADD COLUMN shipped_hash TEXT;
ALTER TABLE terminal_sites ADD COLUMN shipped_hash TEXT;
