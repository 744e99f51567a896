package dev.stammkunde.campaigns;

import dev.stammkunde.mail.CampaignId;
import dev.stammkunde.platform.DocumentCollection;

/** Keeps the versions of campaigns, each as the document that says it. */
public interface CampaignDocuments extends DocumentCollection<CampaignId> {}
