-- How what is wired to a kiosk is: 'button=working lamp=forbidden'; empty when nothing is, null when nothing was told.
ALTER TABLE kiosk ADD COLUMN controls TEXT;
