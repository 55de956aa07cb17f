-- What was announced at a kiosk's desk is told from what a user did.
UPDATE place_change SET who = 'kiosk:' || who WHERE who IN (SELECT id FROM kiosk);
