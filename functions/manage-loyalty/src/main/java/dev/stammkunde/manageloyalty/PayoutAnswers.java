package dev.stammkunde.manageloyalty;

import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.Csv;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.rewards.donations.DonationBook;
import dev.stammkunde.rewards.donations.DonationEntry;
import dev.stammkunde.rewards.donations.Donations;
import dev.stammkunde.rewards.donations.PayOrganisations;
import dev.stammkunde.rewards.donations.PayOrganisations.PayoutId;
import dev.stammkunde.rewards.donations.Payout;
import dev.stammkunde.rewards.donations.PayoutOutcome;
import dev.stammkunde.rewards.donations.PayoutOutcome.Reason;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes payouts ready, tells what is in them, and counts them as paid. */
final class PayoutAnswers {

    private final Donations donations;
    private final PayOrganisations pay;
    private final Function<Instant, Programmes> programmesAsOf;

    PayoutAnswers(CharityPorts ports) {
        this.donations = ports.donations();
        this.pay = new PayOrganisations(ports.donations(), ports.beforeRetry());
        this.programmesAsOf = ports.programmesAsOf();
    }

    HttpResponse list(AdminInput input) {
        String organisation = PayoutDraft.organisation(input);
        Stream<Payout> payouts =
                donations.books(input.shopId()).stream()
                        .map(DonationBook::recipient)
                        .filter(recipient -> recipient.organisation().equals(organisation))
                        .flatMap(recipient -> donations.payouts(recipient).stream());
        return HttpResponse.json(200, DonationView.payouts(payouts.toList()));
    }

    HttpResponse prepare(AdminInput input, Acting acting) {
        PayoutDraft.Wish wish = PayoutDraft.wish(input);
        return answer(
                201, pay.prepare(wish.recipient(), wish.until(), zone(input, acting), acting));
    }

    HttpResponse pay(AdminInput input, Acting acting) {
        PayoutDraft.Payment payment = PayoutDraft.payment(input);
        Optional<PayoutId> id = PayoutDraft.find(input);
        if (id.isEmpty()) {
            return CharityProblems.answer(Reason.UNKNOWN_PAYOUT);
        }
        boolean isCurrency =
                payment.total().getCurrencyUnit().getCode().equals(id.get().recipient().currency());
        return isCurrency
                ? answer(
                        200,
                        pay.pay(
                                id.get(),
                                payment.total().getAmountMinorLong(),
                                payment.proof(),
                                zone(input, acting),
                                acting))
                : CharityProblems.answer(Reason.OTHER_SUM);
    }

    HttpResponse export(AdminInput input) {
        Optional<Payout> found =
                PayoutDraft.find(input).flatMap(id -> donations.find(id.recipient(), id.payout()));
        if (found.isEmpty()) {
            return CharityProblems.answer(Reason.UNKNOWN_PAYOUT);
        }
        Payout payout = found.get();
        List<DonationEntry> all =
                donations
                        .standing(
                                payout.recipient(),
                                new Donations.Span(
                                        payout.from(),
                                        payout.fromAt(),
                                        payout.toAt().plusMillis(1)))
                        .stream()
                        .filter(entry -> entry.number() <= payout.to())
                        .toList();
        return Csv.file(
                "%s-%s.csv".formatted(payout.recipient().organisation(), PayoutDraft.id(payout)),
                DonationView.csv(all));
    }

    private ZoneId zone(AdminInput input, Acting acting) {
        return programmesAsOf.apply(acting.at()).inForce(input.shopId(), acting.at()).timeZone();
    }

    private static HttpResponse answer(int status, PayoutOutcome outcome) {
        return switch (outcome) {
            case PayoutOutcome.Refused(Reason reason) -> CharityProblems.answer(reason);
            case PayoutOutcome.Done(Payout payout, boolean isReplay) -> {
                HttpResponse answer = HttpResponse.json(status, DonationView.payout(payout));
                yield isReplay ? answer.replayed() : answer;
            }
        };
    }
}
