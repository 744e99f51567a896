package dev.stammkunde.overseeshop;

import dev.stammkunde.notices.content.ShopNow;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds which of the first steps a shop has done, from what is there. */
final class FirstSteps {

    private static final int DAYS_OF_OPT_INS = 7;

    private final OverseeShopPorts ports;
    private final Instant now;

    FirstSteps(OverseeShopPorts ports, Instant now) {
        this.ports = ports;
        this.now = now;
    }

    Set<FirstStep> done(String shopId, ShopNow shop) {
        Set<FirstStep> done = EnumSet.noneOf(FirstStep.class);
        if (shop.rhythm().isPresent()) {
            done.add(FirstStep.WEBHOOK_SEEN);
        }
        if (ports.mailSettings().findLatestVersion(shopId).isPresent()) {
            done.add(FirstStep.MAIL_SETTINGS);
        }
        if (ports.programmes().inForce(shopId, now).document().isPresent()) {
            done.add(FirstStep.PROGRAMME);
        }
        if (!shop.campaigns().isEmpty()) {
            done.add(FirstStep.FIRST_CAMPAIGN);
        }
        if (hasConsents(shopId)) {
            done.add(FirstStep.CONSENT_TEXTS);
        }
        return done;
    }

    /** The wording comes with each opt-in: where none is confirmed, nobody knows of it. */
    private boolean hasConsents(String shopId) {
        boolean isNoticed =
                ports.today().campaigns().campaigns().settings(shopId).existingCustomerNoticeSince()
                        != null;
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return isNoticed
                || IntStream.range(0, DAYS_OF_OPT_INS)
                        .mapToObj(today::minusDays)
                        .anyMatch(
                                day ->
                                        !ports.confirmations()
                                                .confirmedOn(shopId, day, "")
                                                .confirmed()
                                                .isEmpty());
    }
}
