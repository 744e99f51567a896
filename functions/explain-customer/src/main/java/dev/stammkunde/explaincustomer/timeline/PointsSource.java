package dev.stammkunde.explaincustomer.timeline;

import dev.stammkunde.points.AccountId;
import dev.stammkunde.points.Booking;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.explanations.AskedLedger.Choice;
import dev.stammkunde.points.explanations.EntryLine;
import dev.stammkunde.points.explanations.Explanation;
import dev.stammkunde.points.explanations.ShowLedger;
import dev.stammkunde.points.programme.Programmes;
import dev.stammkunde.points.words.PointsWords;
import dev.stammkunde.points.words.UnitNames;
import dev.stammkunde.programmes.moves.UnitMoves;
import dev.stammkunde.shop.BothLanguages;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The entries of a customer's own ledger, each with the reason and the rule in words. What is owed
 * after an entry is not said: it would take the whole ledger before it. What leaves the points as
 * they are says what it moved instead.
 */
final class PointsSource implements TimelineSource {

    private static final Pattern PLACE = Pattern.compile("[1-9][0-9]{0,17}");

    private final ShowLedger ledger;
    private final AccountId account;
    private final Programmes programmes;
    private final UnitNames names;

    PointsSource(ShowLedger ledger, AccountId account, Programmes programmes, UnitNames names) {
        this.ledger = ledger;
        this.account = account;
        this.programmes = programmes;
        this.names = names;
    }

    @Override
    public String name() {
        return TimelineKind.POINTS.word();
    }

    @Override
    public Chunk newestFirst(Optional<String> after, int limit) {
        OptionalLong before =
                after.map(place -> OptionalLong.of(sequence(place))).orElse(OptionalLong.empty());
        ShowLedger.Page page = ledger.page(account, Choice.OWN, before, limit);
        return new Chunk(
                page.lines().stream().map(this::placed).toList(),
                page.next().isEmpty()
                        ? Optional.empty()
                        : Optional.of(String.valueOf(page.next().getAsLong())));
    }

    private static long sequence(String place) {
        if (!PLACE.matcher(place).matches()) {
            throw new UnknownPlaceException();
        }
        return Long.parseLong(place);
    }

    private Placed placed(EntryLine line) {
        LedgerEntry entry = line.entry();
        return new Placed(
                entry.bookedAt(), String.valueOf(entry.sequence()), () -> item(line, entry));
    }

    private TimelineItem item(EntryLine line, LedgerEntry entry) {
        Explanation explanation =
                new Explanation(
                        line, 0, programmes.inForce(account.shopId(), entry.bookedAt()).timeZone());
        BothLanguages title = PointsWords.line(line, names);
        BothLanguages why = PointsWords.explain(explanation, names);
        Optional<BothLanguages> moved = UnitMoves.of(entry, names);
        boolean isAlone = UnitMoves.isAlone(entry);
        boolean isOrder = entry.booking() instanceof Booking.OrderState;
        TimelineItem item =
                TimelineItem.of(
                                entry.bookedAt(),
                                TimelineKind.POINTS,
                                isAlone && isOrder ? moved.orElse(title) : title,
                                moved.map(more -> why.and(" ", more.map(text -> text + '.')))
                                        .orElse(why))
                        .to("entry", String.valueOf(entry.sequence()))
                        .to("orderId", entry.booking().findOrderId().orElse(null));
        return isAlone ? item : item.points(entry.points());
    }
}
