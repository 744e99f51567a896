package dev.stammkunde.reportrewardcosts;

import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.files.MonthSoFar;
import dev.stammkunde.finance.files.OrderReports;
import dev.stammkunde.finance.files.ReportWish;
import dev.stammkunde.finance.months.MonthSpan;
import dev.stammkunde.finance.settings.FinanceSettings;
import dev.stammkunde.platform.Sha256;
import dev.stammkunde.points.journal.DayContents;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalObject;
import dev.stammkunde.reportrewardcosts.ReportRewardCosts.Outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says what running months came to, by the same reading as a month's report and without its files.
 * Where nothing was booked since the last time, nothing is read.
 */
final class ReportSoFar {

    private final ReportPorts ports;
    private final MakeReport make;

    ReportSoFar(ReportPorts ports, MakeReport make) {
        this.ports = ports;
        this.make = make;
    }

    /**
     * Orders what the running month of each shop came to, by a call for each.
     *
     * @return how many were ordered
     * @throws RuntimeException the first fault, after all that could be ordered was
     */
    int order(OrderReports orders, Instant now) {
        Instant asOf = now.minus(MonthSoFar.ON_ITS_WAY);
        return new EachShop(ports.shops())
                .count(
                        shop -> {
                            if (ports.settings().find(shop).isEmpty()) {
                                return false;
                            }
                            ShopMonth month =
                                    ShopMonth.of(shop, asOf, ports.zones().apply(shop, now));
                            if (isNothingNew(month, asOf)) {
                                return false;
                            }
                            orders.order(
                                    new ReportWish(
                                            shop, month.month(), asOf, new ReportWish.SoFar()),
                                    now);
                            return true;
                        });
    }

    private boolean isNothingNew(ShopMonth month, Instant asOf) {
        return find(month)
                .filter(last -> last.isOfAll() && last.journal().equals(journal(month, asOf)))
                .isPresent();
    }

    private Optional<MonthSoFar> find(ShopMonth month) {
        return ports.soFar().find(month.shopId(), month.month());
    }

    /** Makes it. The same again changes nothing, and an older one replaces none. */
    Outcome make(ReportWish wish, FinanceSettings settings, Instant asOf, Instant now) {
        MonthSpan span = make.span(wish.shopId(), wish.month(), now);
        if (asOf.isAfter(now) || asOf.isBefore(span.from()) || !asOf.isBefore(span.ends())) {
            return Outcome.NOT_OVER;
        }
        ShopMonth month = span.month();
        Optional<MonthSoFar> last = find(month);
        if (last.filter(it -> !it.asOf().isBefore(asOf)).isPresent()) {
            return Outcome.MADE_BEFORE;
        }
        // What comes while it is read is looked at the next time.
        String journal = journal(month, asOf);
        Instant since =
                last.filter(it -> it.journal().equals(journal))
                        .map(MonthSoFar::journalSince)
                        .orElse(now);
        MonthRead read = make.read(new MakeReport.Ask(span, asOf, now), settings);
        ports.soFar()
                .keep(
                        new MonthSoFar(
                                month.shopId(),
                                month.month(),
                                asOf,
                                now,
                                read.report().tieOut().ties(),
                                read.report().costs().currency(),
                                read.report().costs().total(),
                                read.report().figures().ageing(),
                                journal,
                                since));
        return Outcome.MADE;
    }

    /**
     * Names what was booked, whether or not its days are put together: which days there are, and
     * the parts of the last two, of which the first may go on to come while the last does.
     */
    private String journal(ShopMonth month, Instant asOf) {
        List<LocalDate> days =
                ports.ledger()
                        .days()
                        .days(
                                month.shopId(),
                                LocalDate.ofInstant(month.begins(), ZoneOffset.UTC),
                                LocalDate.ofInstant(asOf, ZoneOffset.UTC));
        List<String> seen = new ArrayList<>(days.stream().map(LocalDate::toString).toList());
        days.stream()
                .skip(Math.max(0, days.size() - 2))
                .map(day -> new JournalDay(month.shopId(), day))
                .forEach(day -> seen.addAll(parts(day)));
        return Sha256.of(String.join(" ", seen));
    }

    private Set<String> parts(JournalDay day) {
        DayContents contents = ports.ledger().sources().journal().contents(day);
        Set<String> parts = new TreeSet<>();
        contents.openParts().stream().map(JournalObject::sha256).forEach(parts::add);
        Optional.ofNullable(contents.manifest()).ifPresent(known -> parts.addAll(known.parts()));
        return parts;
    }
}
