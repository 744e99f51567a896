package dev.stammkunde.tellteams;

import dev.stammkunde.campaigns.calendar.FreeDays;
import dev.stammkunde.cases.WorkingHours;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.notices.FindVipNews;
import dev.stammkunde.notices.NoticeMarks;
import dev.stammkunde.notices.WhoWants;
import dev.stammkunde.notices.content.TodayPorts;

import java.util.function.Function;

/**
 * What telling needs.
 *
 * @param hours when the team of a shop works
 * @param vips what became of VIPs
 */
record TellTeamsPorts(
        WhoWants wishes,
        NoticeMarks marks,
        FindTeamMember people,
        TodayPorts today,
        Function<String, WorkingHours> hours,
        FreeDays freeDays,
        FindVipNews vips,
        OrderMails mails) {}
