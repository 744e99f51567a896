package dev.stammkunde.managecampaigns;

import dev.stammkunde.domain.calendar.PublicHolidays;
import dev.stammkunde.domain.campaign.CampaignDocuments;
import dev.stammkunde.domain.campaign.CampaignRuns;
import dev.stammkunde.domain.campaign.CampaignSchedules;
import dev.stammkunde.domain.campaign.CouponPools;
import dev.stammkunde.domain.campaign.ImportCouponCodes;
import dev.stammkunde.domain.campaign.MailSettingsDocuments;
import dev.stammkunde.domain.campaign.ReadCustomerFacts;
import dev.stammkunde.domain.customer.FindShopCustomers;
import dev.stammkunde.domain.mail.OrderMails;
import dev.stammkunde.domain.mail.ReadSituations;
import dev.stammkunde.domain.programme.Programmes;

import java.time.Instant;
import java.util.function.Function;

/**
 * What the admin API works with.
 *
 * @param programmesAsOf the rules of points as known at a time
 */
record Ports(
        CampaignDocuments campaigns,
        MailSettingsDocuments settings,
        CampaignRuns runs,
        CampaignSchedules schedules,
        CouponPools pools,
        ImportCouponCodes importCodes,
        FindShopCustomers index,
        ReadCustomerFacts.Sources facts,
        ReadSituations situations,
        Function<Instant, Programmes> programmesAsOf,
        PublicHolidays holidays,
        OrderMails orders) {}
