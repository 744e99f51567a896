package dev.stammkunde.notices.content;

import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.campaigns.CampaignRuns;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.cases.Cases;
import dev.stammkunde.finance.files.MonthFiles;
import dev.stammkunde.finance.files.MonthsSoFar;
import dev.stammkunde.finance.json.CachedFinanceSettings;
import dev.stammkunde.mail.CountCampaignMails;
import dev.stammkunde.reports.publishing.FindQuarantined;
import dev.stammkunde.shop.ShopRhythms;

/** Where it stands what a team should know today. */
public record TodayPorts(
        ShopRhythms rhythms,
        FindQuarantined quarantined,
        OfCampaigns campaigns,
        Cases cases,
        OfFinance finance) {

    /** What is read of campaigns. */
    public record OfCampaigns(
            CampaignDocuments documents,
            Campaigns campaigns,
            CampaignRuns runs,
            CountCampaignMails mails) {}

    /** What is read of months. */
    public record OfFinance(
            MonthFiles months, MonthsSoFar running, CachedFinanceSettings settings) {}
}
