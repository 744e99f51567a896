package dev.stammkunde.reportrewardcosts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.closing.CloseMonth;
import dev.stammkunde.finance.closing.JournalMonth;
import dev.stammkunde.finance.closing.MonthClose;
import dev.stammkunde.finance.closing.SealFinding;
import dev.stammkunde.finance.closing.UnsettledDays;
import dev.stammkunde.finance.closing.VerifyCloses;
import dev.stammkunde.finance.costs.FindTaken.Taken;
import dev.stammkunde.finance.costs.LedgerOrderRates;
import dev.stammkunde.finance.costs.MonthCosts.VatTreatment;
import dev.stammkunde.finance.files.ClosingNote;
import dev.stammkunde.finance.files.MadeReport;
import dev.stammkunde.finance.files.ReportWish;
import dev.stammkunde.finance.json.CachedFinanceSettings;
import dev.stammkunde.finance.json.JsonLineDocuments;
import dev.stammkunde.finance.months.FoldMonth;
import dev.stammkunde.finance.store.SealStore;
import dev.stammkunde.finance.store.SignatureStore;
import dev.stammkunde.finance.testing.InMemoryCarriedMonths;
import dev.stammkunde.finance.testing.InMemoryMonthFiles;
import dev.stammkunde.finance.testing.InMemorySealObjects;
import dev.stammkunde.finance.testing.LedgerHeads;
import dev.stammkunde.finance.testing.OwnKey;
import dev.stammkunde.finance.testing.ShopLedger;
import dev.stammkunde.finance.testing.SoldOrders;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.points.LedgerEntry;
import dev.stammkunde.points.journal.JournalDay;
import dev.stammkunde.points.journal.JournalLine;
import dev.stammkunde.points.journal.LineSource;
import dev.stammkunde.points.journal.ReadJournal;
import dev.stammkunde.points.journal.SettleDay;
import dev.stammkunde.points.journal.SortedLines;
import dev.stammkunde.points.testing.InMemoryJournal;
import dev.stammkunde.points.testing.Orders;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A shop whose months are reported and closed, in memory and by the product's own rules. */
final class ReportedShop {

    static final String ID = ShopLedger.SHOP;
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final String SETTINGS =
            """
            {"legalEntity": "Rad GmbH", "currency": "EUR", "valuePerPoint": "0.01",
             "expectedRedemptionPercent": 95, "usdRate": "0.9", %s
             "postings": {"consultant": 1001, "client": 7, "chart": "03", "accounts": %s}}
            """;

    static final String ACCOUNTS =
            """
            {"revenue": "8400", "contract-liability": "1718", "reward-cost": "4650",
             "partner-receivable": "1410", "reward-clearing": "1590", "provision-cost": "4930",
             "provision": "0970"}""";

    final ShopLedger ledger;
    final InMemoryMonthFiles files = new InMemoryMonthFiles();
    final InMemorySealObjects seals = new InMemorySealObjects();
    final OwnKey key = new OwnKey("own");

    private final InMemoryCarriedMonths carried = new InMemoryCarriedMonths();
    private final InMemoryDocuments<String> settings =
            InMemoryDocuments.ofShops(new InMemoryAudit());

    final List<MailOrder> mails = new ArrayList<>();

    private final Set<LedgerEntry> underWay = new HashSet<>();

    private boolean forgotten;
    private boolean mailsFail;
    private String more = "";
    private int version = 1;
    private List<String> shops = List.of(ID);
    private ZoneId zone = ZONE;

    ReportedShop() {
        this(new ShopLedger(Orders.programme()));
    }

    /** A shop in which all that happened yet is in a ledger. */
    ReportedShop(ShopLedger ledger) {
        this.ledger = ledger;
    }

    /** From now on nobody knows what was redeemed. */
    void forgetRedemptions() {
        forgotten = true;
    }

    /** From now on the shop's days begin and end there. */
    void moveTo(String zoneId) {
        zone = ZoneId.of(zoneId);
    }

    /** The last booking does not reach the journal until all do. */
    void holdLastBooking() {
        underWay.add(ledger.entries().getLast());
    }

    /** The shop as it was at a moment, when nothing of what came later was booked. */
    ReportedShop asItWas(Instant moment) {
        ledger.entries().stream()
                .filter(entry -> !entry.bookedAt().isBefore(moment))
                .forEach(underWay::add);
        return this;
    }

    /** What was under way reaches the journal. */
    void letAllArrive() {
        underWay.clear();
    }

    /** Whether mails cannot be ordered from now on. */
    void breakMails(boolean broken) {
        mailsFail = broken;
    }

    /** Finance says more than it must, such as {@code "recipients": ["a@shop.example"],}. */
    ReportedShop saying(String fields) {
        more = fields;
        return this;
    }

    /** Finance says what a point is worth, and which numbers accounts have. */
    ReportedShop withSettings(String accounts) {
        Acting finance = Acting.operator("fritz", Instant.EPOCH, "r" + version);
        settings.save(
                ID,
                version,
                SETTINGS.formatted(more, accounts),
                finance.did(ID, new Deed("replace", "finance-settings", ID)));
        return this;
    }

    /** Finance changes its mind. */
    void replaceSettings() {
        version++;
        ReportedShop unused = withSettings();
    }

    ReportedShop withSettings() {
        return withSettings(ACCOUNTS);
    }

    void buy(String orderId, String customer, long euros) {
        ledger.paid(SoldOrders.order(orderId, customer, euros * 100, ledger.now()));
    }

    /** More shops were heard, of which nothing is known. */
    ReportedShop withShops(String... ids) {
        shops = List.of(ids);
        return this;
    }

    /** The function over what was booked until now, with all of it in the journal. */
    ReportRewardCosts function() {
        return new ReportRewardCosts(ports());
    }

    ReportPorts ports() {
        InMemoryJournal journal = new InMemoryJournal();
        ShopLedger.keep(
                journal, ledger.entries().stream().filter(it -> !underWay.contains(it)).toList());
        SettleDay settle = new SettleDay(journal, journal, lines -> lines);
        for (LocalDate date : journal.days(ID, LocalDate.EPOCH, LocalDate.of(2100, 1, 1))) {
            SettleDay.Result unused = settle.settle(new JournalDay(ID, date));
        }
        SealStore closed = new SealStore(seals);
        return new ReportPorts(
                () -> shops,
                (_, _) -> zone,
                new CachedFinanceSettings(settings),
                new ReportPorts.Ledger(
                        journal,
                        new FoldMonth.Sources(
                                journal, new JsonLineDocuments(), ReportedShop::putAway),
                        new LedgerHeads(ledger.ledger()),
                        carried,
                        (_, reward) -> reward.equals("donation")),
                new ReportPorts.Costs(
                        (_, ids) -> forgotten ? Map.of() : taken(ids),
                        new LedgerOrderRates((_, _) -> Map.of()),
                        (_, _, _) -> 1_000),
                files,
                new ReportPorts.Closes(
                        closed,
                        closed,
                        new CloseMonth(
                                new CloseMonth.Places(closed, closed, new SignatureStore(seals)),
                                new UnsettledDays(journal, journal),
                                key,
                                CloseMonth.GRACE)),
                orders -> {
                    if (mailsFail) {
                        throw new IllegalStateException("no mail");
                    }
                    mails.addAll(orders);
                });
    }

    private InMemoryJournal journal() {
        InMemoryJournal journal = new InMemoryJournal();
        ShopLedger.keep(
                journal, ledger.entries().stream().filter(it -> !underWay.contains(it)).toList());
        return journal;
    }

    private static LineSource putAway(LineSource lines) {
        List<JournalLine> all = new ArrayList<>();
        for (JournalLine line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
        }
        return new SortedLines(all).source();
    }

    /** Whatever was redeemed paid for a part of an order, at a cent for a point. */
    private static Map<String, Taken> taken(Set<String> redemptions) {
        return redemptions.stream()
                .collect(
                        Collectors.toMap(
                                id -> id,
                                _ ->
                                        new Taken(
                                                null,
                                                "",
                                                null,
                                                VatTreatment.PRICE_REDUCTION,
                                                false,
                                                SoldOrders.eur(100),
                                                SoldOrders.eur(100),
                                                100)));
    }

    ReportRewardCosts.Outcome make(String month, String now) {
        return function().make(ReportWish.look(ID, YearMonth.parse(month)), Instant.parse(now));
    }

    /** The schedule runs, and what it orders is made. */
    ReportRewardCosts.Outcome schedule(String now) {
        List<ReportWish> wishes = new ArrayList<>();
        int ordered = function().orderLastMonths((wish, _) -> wishes.add(wish), Instant.parse(now));
        assertThat(wishes).hasSize(1).hasSize(ordered);
        return function().make(wishes.getFirst(), Instant.parse(now));
    }

    ClosingNote close(String month, String now) {
        String reviewed = made(month).findFile("report.json").orElseThrow().sha256();
        ReportRewardCosts.Outcome unused =
                function()
                        .make(
                                new ReportWish(
                                        ID,
                                        YearMonth.parse(month),
                                        null,
                                        new ReportWish.Closing("fritz", reviewed)),
                                Instant.parse(now));
        return files.findNote(ID, YearMonth.parse(month)).orElseThrow();
    }

    MadeReport made(String month) {
        return files.find(ID, YearMonth.parse(month), null).orElseThrow();
    }

    String file(String month, String name) {
        MadeReport made = made(month);
        return new String(
                files.open(made, made.findFile(name).orElseThrow()), StandardCharsets.UTF_8);
    }

    @Nullable MonthClose close(String month) {
        return new SealStore(seals).find(ID, YearMonth.parse(month)).orElse(null);
    }

    /** What who verifies the closes is told. */
    List<SealFinding> verified() {
        List<SealFinding> found = new ArrayList<>();
        SealStore closed = new SealStore(seals);
        JournalMonth journal =
                new JournalMonth(
                        this.journal(),
                        new ReadJournal(journal(), ReportedShop::putAway),
                        ReportedShop::putAway,
                        new JsonLineDocuments()::entry);
        long unused =
                new VerifyCloses(
                                new VerifyCloses.Places(closed, closed, new SignatureStore(seals)),
                                key.trusted(),
                                journal)
                        .verify(ID, found::add);
        return found;
    }
}
