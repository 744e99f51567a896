package dev.stammkunde.overseeshop;

import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.campaigns.CampaignRuns;
import dev.stammkunde.campaigns.Campaigns;
import dev.stammkunde.campaigns.calendar.NamedHolidays;
import dev.stammkunde.cases.Cases;
import dev.stammkunde.cases.WorkingHours;
import dev.stammkunde.finance.files.MonthFiles;
import dev.stammkunde.finance.json.CachedFinanceSettings;
import dev.stammkunde.mail.CountCampaignMails;
import dev.stammkunde.mail.consent.FindConfirmations;
import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.points.programme.ProgrammeDocuments;
import dev.stammkunde.reports.publishing.FindQuarantined;
import dev.stammkunde.shop.ShopRhythms;
import dev.stammkunde.shop.ShopsEverHeard;

import java.util.function.Function;

/** What the function reads. It writes nothing. */
record OverseeShopPorts(
        ShopsEverHeard shops,
        ShopRhythms rhythms,
        FindQuarantined quarantined,
        OfCampaigns campaigns,
        DocumentVersions<String> mailSettings,
        FindConfirmations confirmations,
        ProgrammeDocuments programmes,
        Cases cases,
        Function<String, WorkingHours> hours,
        NamedHolidays holidays,
        MonthFiles months,
        CachedFinanceSettings finance) {

    /** What is read of campaigns. */
    record OfCampaigns(
            CampaignDocuments documents,
            Campaigns campaigns,
            CampaignRuns runs,
            CountCampaignMails mails) {}
}
