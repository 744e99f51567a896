package dev.stammkunde.programmes.partners;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.AuditEntry;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.DocumentId;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.programmes.partners.PartnerBook.Correction;
import dev.stammkunde.programmes.partners.PartnerDispute.Settlement;
import dev.stammkunde.programmes.partners.PartnerDispute.Word;
import dev.stammkunde.programmes.partners.SettleMonths.Outcome;
import dev.stammkunde.programmes.partners.SettleMonths.Outcome.Refusal;

import org.joda.money.CurrencyUnit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Opens, answers and settles disputes of statements. The statement stays as it was closed: what a
 * dispute comes to is a line of the month that runs when it is settled, written in the same
 * transaction.
 */
public final class DisputeStatement {

    /** So many disputes of one statement at most. */
    public static final int MOST = 20;

    private static final int ATTEMPTS = 20;

    private final SettleMonths.Needs needs;

    public DisputeStatement(SettleMonths.Needs needs) {
        this.needs = needs;
    }

    /** What somebody has to say. */
    public sealed interface Step {

        /** What it says, for the other side to read. */
        String text();

        /** Something is wrong. */
        record Open(String text) implements Step {}

        /** What is to be said to that. */
        record Answer(int number, String text) implements Step {}

        /**
         * How it ended.
         *
         * @param correction in minor units, what the partner owes more or less
         */
        record Settle(int number, String text, long correction, CurrencyUnit currency)
                implements Step {}
    }

    /** Goes a step on with a dispute. */
    public Outcome take(DocumentId partner, YearMonth month, Step step, Acting acting) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Outcome> outcome = tryTo(partner, month, step, acting);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            needs.beforeRetry().accept(attempt);
        }
        return new Outcome.Refused(Refusal.BUSY, "");
    }

    private Optional<Outcome> tryTo(DocumentId partner, YearMonth month, Step step, Acting acting) {
        Optional<PartnerStatement> found = needs.book().statement(partner, month);
        if (found.isEmpty()) {
            return refused(Refusal.NOT_CLOSED, month.toString());
        }
        PartnerStatement statement = found.get();
        Word word = new Word(step.text(), acting.person(), acting.at());
        return switch (step) {
            case Step.Open _ -> {
                int number = statement.disputes().size() + 1;
                yield number > MOST
                        ? refused(Refusal.TOO_MANY_DISPUTES, Integer.toString(MOST))
                        : write(
                                statement.with(new PartnerDispute(number, word, null, null)),
                                Optional.empty(),
                                audited(statement, "dispute", number, acting));
            }
            case Step.Answer(int number, String _) -> answer(statement, number, word, acting);
            case Step.Settle settle -> settle(statement, settle, word, acting);
        };
    }

    private Optional<Outcome> answer(
            PartnerStatement statement, int number, Word word, Acting acting) {
        Optional<PartnerDispute> dispute = statement.findDispute(number);
        if (dispute.isEmpty()) {
            return refused(Refusal.UNKNOWN_DISPUTE, Integer.toString(number));
        }
        if (dispute.get().settlement() != null) {
            return refused(Refusal.SETTLED_BEFORE, Integer.toString(number));
        }
        return write(
                statement.with(new PartnerDispute(number, dispute.get().opened(), word, null)),
                Optional.empty(),
                audited(statement, "answer", number, acting));
    }

    private Optional<Outcome> settle(
            PartnerStatement statement, Step.Settle settle, Word word, Acting acting) {
        int number = settle.number();
        Optional<PartnerDispute> dispute = statement.findDispute(number);
        if (dispute.isEmpty()) {
            return refused(Refusal.UNKNOWN_DISPUTE, Integer.toString(number));
        }
        Settlement before = dispute.get().settlement();
        if (before != null) {
            return before.correction() == settle.correction()
                            && before.word().text().equals(settle.text())
                    ? Optional.of(new Outcome.Done(statement, true))
                    : refused(Refusal.SETTLED_BEFORE, Integer.toString(number));
        }
        if (!statement.isIn(settle.currency())) {
            return refused(Refusal.OTHER_CURRENCY, statement.totals().keySet().toString());
        }
        Optional<Correction> correction =
                settle.correction() == 0
                        ? Optional.empty()
                        : Optional.of(correction(statement, settle, acting));
        if (correction.filter(one -> one.month().isClosed()).isPresent()) {
            return refused(Refusal.BUSY, "");
        }
        return write(
                statement.with(
                        new PartnerDispute(
                                number,
                                dispute.get().opened(),
                                dispute.get().answer(),
                                new Settlement(
                                        word, settle.correction(), settle.currency().getCode()))),
                correction,
                audited(statement, "settle", number, acting)
                        .with("correction", null, settle.correction()));
    }

    private Correction correction(PartnerStatement statement, Step.Settle settle, Acting acting) {
        LocalDate today =
                LocalDate.ofInstant(
                        acting.at(),
                        needs.zones().apply(statement.partner().shopId(), acting.at()));
        PartnerMonth running = needs.book().month(statement.partner(), YearMonth.from(today));
        return new Correction(
                running.withLine(today, 0),
                new SettlementLine(
                        "dispute/" + statement.month() + '/' + settle.number(),
                        SettlementLine.Kind.CORRECTION,
                        acting.at(),
                        settle.currency(),
                        settle.correction(),
                        BigDecimal.ONE,
                        0,
                        BigDecimal.ZERO));
    }

    private Optional<Outcome> write(
            PartnerStatement after, Optional<Correction> correction, AuditEntry entry) {
        return needs.book().dispute(after, correction, entry) == SaveResult.SAVED
                ? Optional.of(new Outcome.Done(after, false))
                : Optional.empty();
    }

    private static AuditEntry audited(
            PartnerStatement statement, String verb, int number, Acting acting) {
        String id = "%s/%s/%d".formatted(statement.partner().id(), statement.month(), number);
        return acting.did(statement.partner().shopId(), new Deed(verb, "partner-dispute", id));
    }

    private static Optional<Outcome> refused(Refusal reason, String detail) {
        return Optional.of(new Outcome.Refused(reason, detail));
    }
}
