package dev.stammkunde.finance.output.testing;

import dev.stammkunde.finance.Bridge;
import dev.stammkunde.finance.Cohort;
import dev.stammkunde.finance.CohortFlow;
import dev.stammkunde.finance.MonthFigures;
import dev.stammkunde.finance.MonthFigures.CampaignGifts;
import dev.stammkunde.finance.MonthFigures.ReasonAdjustments;
import dev.stammkunde.finance.MonthFigures.RewardUse;
import dev.stammkunde.finance.MonthFigures.Standing;
import dev.stammkunde.finance.Movement;
import dev.stammkunde.finance.ShopMonth;
import dev.stammkunde.finance.TieOut;
import dev.stammkunde.finance.TieOut.Difference;
import dev.stammkunde.finance.TieOut.Kind;
import dev.stammkunde.finance.costs.DonationsOwed;
import dev.stammkunde.finance.costs.FeesOwed;
import dev.stammkunde.finance.costs.PartnersOwed;
import dev.stammkunde.finance.report.MonthReport;
import dev.stammkunde.finance.settings.PostingSettings;
import dev.stammkunde.points.Origin;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reports of November 2026 of a shop that sells coffee and bicycles. */
public final class SampleReports {

    public static final String SHOP = "kaffeerad";
    public static final YearMonth MONTH = YearMonth.of(2026, 11);

    private static final ShopMonth OURS = new ShopMonth(SHOP, MONTH, ZoneId.of("Europe/Berlin"));
    private static final String ENTITY = "Kaffee & Rad <Söhne> \"GmbH\" 🚲";

    private SampleReports() {}

    /** A month in which all happened that can; it is closed, and verifies. */
    public static MonthReport rich() {
        return new MonthReport(
                ENTITY, true, figures(), SampleMoney.costs(), SampleMoney.owed(), verified());
    }

    /** The same of a shop whose customers give to two organisations, and that has members. */
    public static MonthReport withDonations() {
        return new MonthReport(
                ENTITY,
                true,
                figures(),
                SampleMoney.costs(),
                SampleMoney.owed(),
                List.of(
                        new DonationsOwed("forest", "EUR", 1_000, 600, 250, 1_000, 850),
                        new DonationsOwed("sea", "CHF", 0, 200, 0, 0, 200)),
                List.of(
                        new FeesOwed(
                                "tea-friends",
                                "EUR",
                                2_000,
                                2_900,
                                238,
                                100,
                                4_562,
                                50,
                                140,
                                new FeesOwed.Value(140, "EUR"))),
                List.of(),
                verified());
    }

    /** The same with a partner that pays too, and one that is paid. All that a report can have. */
    public static MonthReport withPartners() {
        return new MonthReport(
                ENTITY,
                true,
                figures(),
                SampleMoney.costs(),
                SampleMoney.owed(),
                withDonations().donations(),
                withDonations().fees(),
                List.of(
                        new PartnersOwed("cafe", "EUR", 13_500, 4_000, 990, 0, true),
                        new PartnersOwed("cinema", "CHF", 100, 5_000, 0, -50, false)),
                verified());
    }

    /** The first month of a shop in which nothing happened; it is still open. */
    public static MonthReport empty() {
        return new MonthReport(
                ENTITY,
                false,
                new MonthFigures(
                        OURS,
                        OURS.ends(),
                        Map.of(),
                        Bridge.EMPTY,
                        new Standing(0, 0, 0, 0),
                        0,
                        0,
                        0,
                        new TreeMap<>(),
                        0,
                        List.of(),
                        List.of(),
                        List.of(),
                        0,
                        0,
                        new TreeMap<>(),
                        0,
                        new TreeMap<>(),
                        0),
                SampleMoney.noCosts(),
                SampleMoney.nothingOwed(),
                new TieOut(0, List.of(), 0));
    }

    /** The rich month, still open, of a ledger that does not verify. */
    public static MonthReport unverified() {
        TieOut broken =
                new TieOut(
                        41_233,
                        List.of(
                                new Difference("100234", Kind.GAP, "12 → 14"),
                                new Difference("10<7>", Kind.BROKEN_CHAIN, "15"),
                                new Difference("=cmd|'/c'!A1", Kind.CONFLICT, "\"7\""),
                                new Difference("100301", Kind.BROKEN_LINE, "3"),
                                new Difference("100302", Kind.ACCOUNT, "1.200 ≠ 1.250"),
                                new Difference("100303", Kind.MISSING, "9")),
                        17);
        return new MonthReport(
                ENTITY, false, figures(), SampleMoney.costs(), SampleMoney.owed(), broken);
    }

    /** A month of a shop that is larger than any: sums have fifteen digits. */
    public static MonthReport large() {
        MonthReport rich = rich();
        return new MonthReport(
                ENTITY, true, figures(), SampleMoney.largeCosts(), rich.owed(), verified());
    }

    /** What postings of the shop need; the numbers are no advice. */
    public static PostingSettings posting() {
        return new PostingSettings(
                29_098,
                55_003,
                1,
                4,
                "03",
                "Stammkunde Prämien",
                Map.of(
                        "revenue", "8400",
                        "contract-liability", "1710",
                        "reward-cost", "4630",
                        "partner-receivable", "1500",
                        "reward-clearing", "1360",
                        "gift-cost", "4635",
                        "gift-clearing", "1361",
                        "provision-cost", "4690",
                        "provision", "0970"),
                Map.of("revenue", "0040"));
    }

    private static TieOut verified() {
        return new TieOut(41_233, List.of(), 0);
    }

    private static MonthFigures figures() {
        Map<Origin, Bridge> points = bridges();
        long closing = points.values().stream().mapToLong(Bridge::closing).sum();
        SortedMap<YearMonth, Long> ageing = ageing(closing - 12_400);
        return new MonthFigures(
                OURS,
                OURS.ends(),
                points,
                Bridge.over(
                        3_210,
                        Map.of(
                                Movement.REVERSED,
                                1_120L,
                                Movement.SETTLED,
                                -1_840L,
                                Movement.MERGED,
                                -60L)),
                new Standing(closing - 61_300 - 4_000 - 850, 61_300, 4_000, 850),
                41_233,
                28_904,
                3_512,
                ageing,
                12_400,
                List.of(
                        new CampaignGifts("birthday", "BIRTHDAY", 61, 15_250),
                        new CampaignGifts("comeback-<2026>", "WIN_BACK", 37, 9_250),
                        new CampaignGifts("after-purchase", "SURVEY", 63, 3_150)),
                List.of(
                        new RewardUse(null, 214, 48_320, 1_250),
                        new RewardUse("five-euros", 62, 31_000, 500),
                        new RewardUse("mug", 21, 16_800, 0),
                        new RewardUse("tea", 44, 8_800, 600),
                        new RewardUse("voucher", 9, 4_780, 150),
                        new RewardUse("donation", 5, 1_500, 0)),
                List.of(
                        new ReasonAdjustments("GOODWILL", 14, 2_100, 0),
                        new ReasonAdjustments("Kulanz \"Lieferung\" – Müller", 3, 450, 800)),
                earned(points),
                88_210,
                flows(),
                2_944,
                new TreeMap<>(Map.of("EUR", 18_244_000L, "CHF", 412_350L)),
                7_421);
    }

    private static long earned(Map<Origin, Bridge> points) {
        return points.getOrDefault(Origin.PURCHASE, Bridge.EMPTY).closing();
    }

    private static Map<Origin, Bridge> bridges() {
        return Map.of(
                Origin.PURCHASE,
                Bridge.over(
                        1_204_530,
                        Map.of(
                                Movement.EARNED, 182_440L,
                                Movement.REVERSED, -12_310L,
                                Movement.REDEEMED, -96_500L,
                                Movement.DONATED, -1_500L,
                                Movement.RESTORED, 2_500L,
                                Movement.EXPIRED, -31_200L,
                                Movement.SETTLED, -1_840L,
                                Movement.MERGED, -60L)),
                Origin.GIFT,
                Bridge.over(
                        88_000,
                        Map.of(
                                Movement.GIVEN, 24_500L,
                                Movement.REDEEMED, -9_500L,
                                Movement.EXPIRED, -6_200L)),
                Origin.SURVEY,
                Bridge.over(
                        9_400,
                        Map.of(
                                Movement.GIVEN, 3_150L,
                                Movement.REDEEMED, -1_200L,
                                Movement.EXPIRED, -300L)),
                Origin.ADJUSTMENT,
                Bridge.over(4_000, Map.of(Movement.ADJUSTED, 1_750L, Movement.REINSTATED, 600L)),
                Origin.IMPORT,
                Bridge.over(50_000, Map.of(Movement.REDEEMED, -2_500L, Movement.EXPIRED, -4_000L)));
    }

    /** Three years, of which the first months have most. */
    private static SortedMap<YearMonth, Long> ageing(long points) {
        SortedMap<YearMonth, Long> ageing = new TreeMap<>();
        long left = points;
        for (int i = 0; i < 35; i++) {
            long of = points / 36 + (17 - i) * 900L + (i % 5) * 1_430L - (i % 7) * 610L;
            ageing.put(MONTH.plusMonths(1 + i), of);
            left -= of;
        }
        ageing.put(MONTH.plusMonths(36), left);
        return ageing;
    }

    private static SortedMap<Cohort, CohortFlow> flows() {
        SortedMap<Cohort, CohortFlow> flows = new TreeMap<>();
        flows.put(
                new Cohort(MONTH.minusMonths(14), "EUR"),
                new CohortFlow(0, 0, 0, 21_400, 0, 18_200, 0));
        flows.put(
                new Cohort(MONTH.minusMonths(2), "EUR"),
                new CohortFlow(-120_500, 0, 1_205, 34_200, 900, 0, 250));
        flows.put(new Cohort(MONTH, "CHF"), new CohortFlow(412_350, 4_120, 0, 0, 0, 0, 0));
        flows.put(
                new Cohort(MONTH, "EUR"),
                new CohortFlow(18_364_500, 178_320, 11_105, 40_900, 1_600, 0, -800));
        return flows;
    }
}
