package dev.stammkunde.programmes.partners;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.programmes.Scheme;
import dev.stammkunde.programmes.Schemes;
import dev.stammkunde.programmes.partners.PartnerStatement.Made;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;

/**
 * Settles months with partners. A month is closed once, and never changes then: each booking of it
 * is written with the month's own record, on condition that it is not closed.
 */
public final class SettleMonths {

    /** What the audit calls a statement. */
    public static final String KIND = "partner-statement";

    private static final int ATTEMPTS = 20;

    /**
     * What it needs.
     *
     * @param zones of shops as they are at a time, in which their months are counted
     * @param beforeRetry waits before another attempt
     */
    public record Needs(
            Schemes<PartnerAgreement> agreements,
            PartnerBook book,
            BiFunction<String, Instant, ZoneId> zones,
            IntConsumer beforeRetry) {}

    /** How a wish about a statement ended. */
    public sealed interface Outcome {

        /**
         * The statement as it is now.
         *
         * @param isRepeat whether it was so before
         */
        record Done(PartnerStatement statement, boolean isRepeat) implements Outcome {}

        /** It is not done. */
        record Refused(Refusal reason, String detail) implements Outcome {}

        /** Why not. */
        enum Refusal {
            UNKNOWN_PARTNER,
            /** The month is not closed. */
            NOT_CLOSED,
            /** The month, or the days until its settlement, are not over. */
            NOT_YET,
            UNKNOWN_DISPUTE,
            /** The dispute is settled, and stays so. */
            SETTLED_BEFORE,
            /** Nothing happened in it, and the agreement was not in force. */
            NOTHING_TO_SETTLE,
            /** A statement has as many disputes as it may have. */
            TOO_MANY_DISPUTES,
            /** The statement has nothing of this currency. */
            OTHER_CURRENCY,
            /** Others write: the same again will do. */
            BUSY
        }
    }

    private final Needs needs;

    public SettleMonths(Needs needs) {
        this.needs = needs;
    }

    /** Finds a statement: as it was closed, or as far as it has come. */
    public Outcome show(DocumentId partner, YearMonth month) {
        Optional<Scheme<PartnerAgreement>> agreement = needs.agreements().find(partner);
        if (agreement.isEmpty()) {
            return new Outcome.Refused(Outcome.Refusal.UNKNOWN_PARTNER, partner.id());
        }
        PartnerStatement statement =
                needs.book()
                        .statement(partner, month)
                        .orElseGet(() -> soFar(agreement.get(), month));
        return new Outcome.Done(statement, false);
    }

    /** Returns all statements that are closed, and what the running month comes to before them. */
    public List<PartnerStatement> list(DocumentId partner, Instant now) {
        List<PartnerStatement> all = new ArrayList<>();
        YearMonth running = YearMonth.from(today(partner, now));
        List<PartnerStatement> closed = needs.book().statements(partner);
        needs.agreements()
                .find(partner)
                .ifPresent(
                        agreement -> {
                            for (YearMonth month : List.of(running, running.minusMonths(1))) {
                                if (closed.stream().noneMatch(one -> one.month().equals(month))) {
                                    all.add(soFar(agreement, month));
                                }
                            }
                        });
        all.addAll(closed);
        return all;
    }

    /** Closes a month, once; who closes it again gets what was closed. */
    public Outcome close(DocumentId partner, YearMonth month, Acting acting) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Outcome> outcome = tryToClose(partner, month, acting);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            needs.beforeRetry().accept(attempt);
        }
        return new Outcome.Refused(Outcome.Refusal.BUSY, "");
    }

    private Optional<Outcome> tryToClose(DocumentId partner, YearMonth month, Acting acting) {
        Optional<PartnerStatement> before = needs.book().statement(partner, month);
        if (before.isPresent()) {
            return Optional.of(new Outcome.Done(before.get(), true));
        }
        Optional<Scheme<PartnerAgreement>> agreement = needs.agreements().find(partner);
        if (agreement.isEmpty()) {
            return refused(Outcome.Refusal.UNKNOWN_PARTNER, partner.id());
        }
        LocalDate first = month.plusMonths(1).atDay(agreement.get().draft().settlementDay());
        if (today(partner, acting.at()).isBefore(first)) {
            return refused(Outcome.Refusal.NOT_YET, first.toString());
        }
        PartnerMonth stand = needs.book().month(partner, month);
        PartnerTerm term = agreement.get().draft().term();
        if (stand.lines() == 0 && !term.touches(month.atDay(1), month.atEndOfMonth())) {
            return refused(Outcome.Refusal.NOTHING_TO_SETTLE, month.toString());
        }
        PartnerStatement statement =
                new PartnerStatement(
                        partner,
                        month,
                        SumUp.lines(
                                needs.book().lines(partner, month), agreement.get().draft(), month),
                        Optional.of(new Made(acting.person(), acting.at())),
                        List.of(),
                        1);
        SaveResult saved =
                needs.book()
                        .close(
                                statement,
                                stand.closed(),
                                acting.did(
                                        partner.shopId(),
                                        new Deed("close", KIND, partner.id() + '/' + month)));
        return saved == SaveResult.SAVED
                ? Optional.of(new Outcome.Done(statement, false))
                : Optional.empty();
    }

    private static Optional<Outcome> refused(Outcome.Refusal reason, String detail) {
        return Optional.of(new Outcome.Refused(reason, detail));
    }

    private PartnerStatement soFar(Scheme<PartnerAgreement> agreement, YearMonth month) {
        return new PartnerStatement(
                agreement.id(),
                month,
                SumUp.lines(needs.book().lines(agreement.id(), month), agreement.draft(), month),
                Optional.empty(),
                List.of(),
                0);
    }

    private LocalDate today(DocumentId partner, Instant now) {
        return LocalDate.ofInstant(now, needs.zones().apply(partner.shopId(), now));
    }
}
