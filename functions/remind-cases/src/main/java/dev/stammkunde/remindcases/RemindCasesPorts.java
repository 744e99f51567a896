package dev.stammkunde.remindcases;

import dev.stammkunde.campaigns.calendar.FreeDays;
import dev.stammkunde.cases.Cases;
import dev.stammkunde.cases.WorkingHours;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.shop.WatchedShops;

import java.util.function.Function;

/**
 * What reminding needs.
 *
 * @param hours when the team of a shop works, and where it is written to
 * @param shops whose teams are told each morning
 */
record RemindCasesPorts(
        Cases cases,
        Function<String, WorkingHours> hours,
        FreeDays freeDays,
        WatchedShops shops,
        OrderMails mails) {}
