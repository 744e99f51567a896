package dev.stammkunde.managecampaigns;

import dev.stammkunde.domain.calendar.PublicHolidays;
import dev.stammkunde.domain.campaign.CampaignDocuments;
import dev.stammkunde.domain.campaign.CampaignRuns;
import dev.stammkunde.domain.campaign.CampaignSchedules;
import dev.stammkunde.domain.campaign.CouponPools;
import dev.stammkunde.domain.campaign.ImportCouponCodes;
import dev.stammkunde.domain.campaign.MailSettingsDocuments;
import dev.stammkunde.domain.campaign.ReadCustomerFacts;
import dev.stammkunde.domain.customer.FindCustomer;
import dev.stammkunde.domain.customer.FindShopCustomers;
import dev.stammkunde.domain.mail.OrderMails;
import dev.stammkunde.domain.mail.ReadSituations;
import dev.stammkunde.domain.points.LedgerHistory;

/** What the admin API works with. */
record Ports(
        CampaignDocuments campaigns,
        MailSettingsDocuments settings,
        CampaignRuns runs,
        CampaignSchedules schedules,
        CouponPools pools,
        ImportCouponCodes importCodes,
        FindCustomer customers,
        FindShopCustomers index,
        ReadCustomerFacts.Sources facts,
        ReadSituations situations,
        LedgerHistory ledger,
        PublicHolidays holidays,
        OrderMails orders) {}
