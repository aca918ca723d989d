-- Activities that name no account are found by the contact or deal they were with when that changes
-- hands: without these two it meant to read all activities.
CREATE INDEX mirror_activity_contact_id ON mirror_activity (connection_id, contact_id);
CREATE INDEX mirror_activity_deal_id ON mirror_activity (connection_id, deal_id);
