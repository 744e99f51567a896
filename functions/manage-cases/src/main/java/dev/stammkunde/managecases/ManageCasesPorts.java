package dev.stammkunde.managecases;

import dev.stammkunde.cases.CasePorts;
import dev.stammkunde.cases.CloseWithPoints;
import dev.stammkunde.mail.FindChosenLanguages;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.platform.DocumentVersions;
import dev.stammkunde.points.adjust.MakeAdjustment;

/**
 * What the function reads and writes.
 *
 * @param hours versions of working hours, on which cases rest
 * @param points what gives points where a case is made good
 * @param mails what writes to customers
 */
record ManageCasesPorts(
        CasePorts cases, DocumentVersions<String> hours, Points points, Mails mails) {

    /**
     * What writes to customers.
     *
     * @param languages that they chose
     */
    record Mails(OrderMails orders, FindChosenLanguages languages) {}

    /**
     * What gives points.
     *
     * @param limits versions of what people may give
     */
    record Points(
            CloseWithPoints closing,
            MakeAdjustment.Needs booking,
            DocumentVersions<String> limits) {}
}
