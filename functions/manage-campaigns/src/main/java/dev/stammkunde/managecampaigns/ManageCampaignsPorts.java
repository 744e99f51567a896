package dev.stammkunde.managecampaigns;

import dev.stammkunde.campaigns.CampaignDocuments;
import dev.stammkunde.campaigns.CampaignRuns;
import dev.stammkunde.campaigns.CampaignSchedules;
import dev.stammkunde.campaigns.CouponPools;
import dev.stammkunde.campaigns.CustomerLists;
import dev.stammkunde.campaigns.FindFollowUps;
import dev.stammkunde.campaigns.ImportCouponCodes;
import dev.stammkunde.campaigns.ReadAudienceFacts;
import dev.stammkunde.campaigns.UploadList;
import dev.stammkunde.campaigns.calendar.PublicHolidays;
import dev.stammkunde.customers.FindShopCustomers;
import dev.stammkunde.mail.CountCampaignMails;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.mail.ReadSituations;
import dev.stammkunde.platform.DocumentCollection;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.points.programme.Programmes;

import java.time.Instant;
import java.util.function.Function;

/**
 * What the admin API works with.
 *
 * @param programmesAsOf the rules of points as known at a time
 */
record ManageCampaignsPorts(
        CampaignDocuments campaigns,
        DocumentVersions<String> settings,
        CampaignRuns runs,
        CountCampaignMails mails,
        CampaignSchedules schedules,
        CouponPools pools,
        ImportCouponCodes importCodes,
        FindShopCustomers index,
        FindFollowUps followUps,
        ReadAudienceFacts facts,
        ReadSituations situations,
        Function<Instant, Programmes> programmesAsOf,
        PublicHolidays holidays,
        OrderMails orders,
        DocumentCollection<DocumentId> audiences,
        CustomerLists lists,
        UploadList upload) {}
