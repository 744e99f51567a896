package dev.stammkunde.overseeshop;

import dev.stammkunde.campaigns.calendar.NamedHolidays;
import dev.stammkunde.cases.WorkingHours;
import dev.stammkunde.mail.consent.FindConfirmations;
import dev.stammkunde.notices.content.TodayPorts;
import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.points.programme.ProgrammeDocuments;
import dev.stammkunde.shop.ShopsEverHeard;

import java.util.function.Function;

/** What the function reads. It writes nothing. */
record OverseeShopPorts(
        ShopsEverHeard shops,
        TodayPorts today,
        DocumentVersions<String> mailSettings,
        FindConfirmations confirmations,
        ProgrammeDocuments programmes,
        Function<String, WorkingHours> hours,
        NamedHolidays holidays) {}
