-- Records that belong to an account through another one are found by it when that changes hands:
-- without these a converted lead or a contact that moved meant a whole table to read.
CREATE INDEX mirror_lead_converted_account_id ON mirror_lead (connection_id, converted_account_id);
CREATE INDEX mirror_lead_converted_contact_id ON mirror_lead (connection_id, converted_contact_id);
CREATE INDEX mirror_campaign_member_lead_id ON mirror_campaign_member (connection_id, lead_id);
CREATE INDEX mirror_campaign_member_contact_id ON mirror_campaign_member (connection_id, contact_id);
CREATE INDEX mirror_revenue_entry_deal_id ON mirror_revenue_entry (connection_id, deal_id);
CREATE INDEX mirror_support_case_contact_id ON mirror_support_case (connection_id, contact_id);
CREATE INDEX mirror_survey_contact_id ON mirror_survey (connection_id, contact_id);
CREATE INDEX mirror_activity_lead_id ON mirror_activity (connection_id, lead_id);
