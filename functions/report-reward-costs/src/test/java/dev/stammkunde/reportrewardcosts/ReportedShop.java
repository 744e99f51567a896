package dev.stammkunde.reportrewardcosts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.finance.closing.MonthClose;
import dev.stammkunde.finance.files.ClosingNote;
import dev.stammkunde.finance.files.MadeReport;
import dev.stammkunde.finance.files.ReportWish;
import dev.stammkunde.finance.json.CachedFinanceSettings;
import dev.stammkunde.finance.store.SealStore;
import dev.stammkunde.finance.testing.InMemoryMonthFiles;
import dev.stammkunde.finance.testing.InMemoryMonthsSoFar;
import dev.stammkunde.finance.testing.ShopLedger;
import dev.stammkunde.finance.testing.SoldOrders;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.Deed;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.points.testing.InMemoryJournal;
import dev.stammkunde.points.testing.Orders;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

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
    final ReportedBooks books;
    final InMemoryMonthFiles files = new InMemoryMonthFiles();
    final InMemoryMonthsSoFar soFar = new InMemoryMonthsSoFar();
    private final InMemoryDocuments<String> settings =
            InMemoryDocuments.ofShops(new InMemoryAudit());

    final List<MailOrder> mails = new ArrayList<>();

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
        this.books = new ReportedBooks(ledger);
    }

    /** The shop as it was at a moment, when nothing of what came later was booked. */
    ReportedShop asItWas(Instant moment) {
        books.keepWhatWasBookedBefore(moment);
        return this;
    }

    /** From now on the shop's days begin and end there. */
    void moveTo(String zoneId) {
        zone = ZoneId.of(zoneId);
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
        InMemoryJournal journal = books.settledJournal();
        return new ReportPorts(
                () -> shops,
                (_, _) -> zone,
                new CachedFinanceSettings(settings),
                books.ledgerPorts(journal),
                books.costs(),
                files,
                soFar,
                books.closes(journal),
                orders -> {
                    if (mailsFail) {
                        throw new IllegalStateException("no mail");
                    }
                    mails.addAll(orders);
                });
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
        return new SealStore(books.seals).find(ID, YearMonth.parse(month)).orElse(null);
    }
}
