package dev.stammkunde.delivermail;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule.OnLifeEvent;
import dev.stammkunde.mail.MailDecision;
import dev.stammkunde.mail.MailFacts;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.SkipReason;
import dev.stammkunde.shop.LifeEvent;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;

/**
 * Tells whether a customer still has the date that a mail is about: whoever deleted it while the
 * mail waited, or took the consent back, is not reminded of it.
 */
final class FindTakenBackDate {

    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    private FindTakenBackDate() {}

    /** Returns a decision, unless the mail is about a date that is gone. */
    static MailDecision unlessGone(
            MailDecision decision, @Nullable Campaign campaign, MailFacts facts) {
        boolean gone =
                campaign != null
                        && campaign.rule() instanceof OnLifeEvent rule
                        && facts.order() instanceof MailOrder.OfCampaign order
                        && !isKept(rule.event(), order.occasion(), facts);
        return !gone || decision instanceof MailDecision.Skip
                ? decision
                : new MailDecision.Skip(SkipReason.DATE_TAKEN_BACK);
    }

    private static boolean isKept(LifeEvent event, LocalDate occasion, MailFacts facts) {
        return facts.profile().lifeDates().of(event).stream()
                .map(date -> date.date().day())
                .anyMatch(day -> isOn(occasion, day));
    }

    /** 29 February is celebrated a day earlier or later in common years. */
    private static boolean isOn(LocalDate occasion, MonthDay day) {
        boolean standsIn =
                !Year.isLeap(occasion.getYear())
                        && (occasion.equals(LocalDate.of(occasion.getYear(), 2, 28))
                                || occasion.equals(LocalDate.of(occasion.getYear(), 3, 1)));
        return MonthDay.from(occasion).equals(day) || (standsIn && day.equals(LEAP_DAY));
    }
}
