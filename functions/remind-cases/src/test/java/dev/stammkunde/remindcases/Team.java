package dev.stammkunde.remindcases;

import dev.stammkunde.cases.CaseId;
import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.cases.CaseOutcome;
import dev.stammkunde.cases.CaseOwner;
import dev.stammkunde.cases.CasePorts;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.cases.Cases;
import dev.stammkunde.cases.ChangeCase;
import dev.stammkunde.cases.ChangeCase.Seen;
import dev.stammkunde.cases.OpenCase;
import dev.stammkunde.cases.WorkingHours;
import dev.stammkunde.cases.testing.InMemoryCases;
import dev.stammkunde.cases.testing.SampleCases;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.OrderMails;
import dev.stammkunde.platform.Versioned;
import dev.stammkunde.shop.ShopRhythm;
import dev.stammkunde.shop.WatchedShops;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A shop whose team works from 9 to 17 in Berlin, from Monday to Friday. */
final class Team implements WatchedShops {

    static final String SHOP = "shop";

    /** A Monday, at 10 in Berlin: due on Tuesday at 10, and soon due on Monday at 16. */
    static final Instant MONDAY = Instant.parse("2026-05-04T08:00:00Z");

    static final Instant SOON = Instant.parse("2026-05-04T14:00:00Z");
    static final Instant DUE = Instant.parse("2026-05-05T08:00:00Z");

    final InMemoryCases cases = new InMemoryCases();
    final List<MailOrder> mails = new ArrayList<>();
    @Nullable String address = "team@shop.example";
    private int requests;

    RemindCasesPorts ports() {
        return ports(cases, mails::addAll);
    }

    /** Ports over others of these. */
    RemindCasesPorts ports(Cases throughCases, OrderMails throughMails) {
        return new RemindCasesPorts(
                throughCases,
                _ -> hours(),
                (_, _, _) -> Set.of(LocalDate.parse("2026-05-14")),
                this,
                throughMails);
    }

    private WorkingHours hours() {
        return new WorkingHours(
                ZoneId.of("Europe/Berlin"),
                null,
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                address);
    }

    @Override
    public List<ShopRhythm> all() {
        return List.of(ShopRhythm.beginning(SHOP, MONDAY));
    }

    @Override
    public boolean forget(ShopRhythm seen) {
        throw new IllegalStateException("not of this function");
    }

    CaseId open(String key, Instant at) {
        CaseOpening opening =
                new CaseOpening(SHOP, key, CaseReason.COMPLAINT, "anna", "1001", null, at);
        return new OpenCase(casePorts()).open(opening).opened().value().id();
    }

    void assign(CaseId id, String person, @Nullable String to) {
        new ChangeCase(casePorts())
                .assign(
                        seen(id),
                        new CaseOwner(person, to),
                        SampleCases.acting(person, MONDAY, r()));
    }

    void close(CaseId id) {
        new ChangeCase(casePorts())
                .close(seen(id), new CaseOutcome.Fixed(), SampleCases.acting("mira", MONDAY, r()));
    }

    private String r() {
        return "r" + ++requests;
    }

    private Seen seen(CaseId id) {
        return new Seen(id, cases.find(id).map(Versioned::version).orElseThrow());
    }

    private CasePorts casePorts() {
        return SampleCases.ports(cases);
    }

    List<String> addresses() {
        return mails.stream().map(order -> ((MailOrder.OfService) order).address()).toList();
    }

    List<Object> matters() {
        return mails.stream().<Object>map(it -> ((MailOrder.OfService) it).matter()).toList();
    }
}
