package dev.stammkunde.overseeshop;

import dev.stammkunde.campaigns.calendar.NamedHolidays;
import dev.stammkunde.cases.Cases;
import dev.stammkunde.cases.WorkingHours;
import dev.stammkunde.customers.FindProfiles;
import dev.stammkunde.customers.suggestions.FindSuggestions;
import dev.stammkunde.insights.gathering.KeptAtRisk;
import dev.stammkunde.insights.gathering.KeptFigures;
import dev.stammkunde.insights.gathering.KeptRecommendations;
import dev.stammkunde.insights.gathering.KeptValueReports;
import dev.stammkunde.insights.lift.KeptLifts;
import dev.stammkunde.mail.consent.FindConfirmations;
import dev.stammkunde.notices.Reader;
import dev.stammkunde.notices.content.TodayPorts;
import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.points.programme.ProgrammeDocuments;
import dev.stammkunde.shop.ShopsEverHeard;

import java.util.function.Function;

/**
 * What the function reads, and the one thing that it writes.
 *
 * @param notices what people want to be told by mail
 */
record OverseeShopPorts(
        ShopsEverHeard shops,
        TodayPorts today,
        DocumentVersions<String> mailSettings,
        FindConfirmations confirmations,
        ProgrammeDocuments programmes,
        Function<String, WorkingHours> hours,
        NamedHolidays holidays,
        KeptFigures insights,
        KeptValueReports value,
        KeptLifts lifts,
        KeptAtRisk atRisk,
        KeptRecommendations recommendations,
        FindSuggestions suggestions,
        FindProfiles profiles,
        Cases cases,
        DocumentVersions<Reader> notices) {}
