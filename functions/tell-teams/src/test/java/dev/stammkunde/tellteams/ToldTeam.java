package dev.stammkunde.tellteams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.LeapDay;
import dev.stammkunde.campaigns.json.CampaignJson;
import dev.stammkunde.campaigns.runs.CachedCampaigns;
import dev.stammkunde.campaigns.testing.InMemoryCampaignDocuments;
import dev.stammkunde.campaigns.testing.InMemoryCampaignRuns;
import dev.stammkunde.campaigns.testing.SampleCampaigns;
import dev.stammkunde.cases.CaseOpening;
import dev.stammkunde.cases.CaseReason;
import dev.stammkunde.cases.ServiceCase;
import dev.stammkunde.cases.WorkingHours;
import dev.stammkunde.cases.testing.InMemoryCases;
import dev.stammkunde.finance.files.MonthSoFar;
import dev.stammkunde.finance.json.CachedFinanceSettings;
import dev.stammkunde.finance.testing.InMemoryMonthFiles;
import dev.stammkunde.finance.testing.InMemoryMonthsSoFar;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.mail.ServiceMatter;
import dev.stammkunde.notices.NoticeMark;
import dev.stammkunde.notices.NoticeMarks;
import dev.stammkunde.notices.NoticeWishes;
import dev.stammkunde.notices.Reader;
import dev.stammkunde.notices.WhoWants;
import dev.stammkunde.notices.content.TodayPorts;
import dev.stammkunde.notices.testing.InMemoryNoticeMarks;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.http.GroupsByShop;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.programmes.testing.InMemoryVips;
import dev.stammkunde.shop.ShopRhythm;
import dev.stammkunde.shop.testing.InMemoryShopRhythms;
import dev.stammkunde.tellteams.TellTeams.Told;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A shop in memory, and people of its team who want mails; each mail goes out once by its key. */
final class ToldTeam {

    static final String SHOP = "shop";

    /** A Monday, seven o'clock in Berlin. */
    static final Instant MONDAY = Instant.parse("2026-11-30T06:00:00Z");

    static final Duration QUARTER = Duration.ofMinutes(15);

    final InMemoryShopRhythms rhythms = new InMemoryShopRhythms();
    final InMemoryCampaignDocuments documents = new InMemoryCampaignDocuments();
    final InMemoryCampaignRuns runs = new InMemoryCampaignRuns();
    final InMemoryCases cases = new InMemoryCases();
    final InMemoryMonthsSoFar running = new InMemoryMonthsSoFar();
    final InMemoryDocuments<String> finance = InMemoryDocuments.ofShops();
    final InMemoryNoticeMarks marks = new InMemoryNoticeMarks();

    /** In the order of their first order, which the delivery takes. */
    final Map<String, MailOrder.OfService> delivered = new LinkedHashMap<>();

    private final Map<Reader, NoticeWishes> wishes = new LinkedHashMap<>();
    private final Map<String, TeamMember> people = new HashMap<>();
    int asked;
    int orders;

    /** After so many calls that change something the function ends; less than 0 for never. */
    int stopsAfter = -1;

    void wants(String person, NoticeWishes what) {
        wishes.put(new Reader(SHOP, person), what);
    }

    /** Somebody can sign in, in these groups. */
    void member(String person, String... groups) {
        people.put(
                person,
                new TeamMember(person + "@shop.example", GroupsByShop.ofNames(List.of(groups))));
    }

    void leaves(String person) {
        people.remove(person);
    }

    Told run(Instant now) {
        return new TellTeams(ports()).tell(now, () -> true);
    }

    /** Who is a VIP by whom. */
    final InMemoryVips vips = new InMemoryVips();

    List<ServiceMatter.TeamAlert> alerts() {
        return delivered.values().stream()
                .map(MailOrder.OfService::matter)
                .filter(ServiceMatter.TeamAlert.class::isInstance)
                .map(ServiceMatter.TeamAlert.class::cast)
                .toList();
    }

    private void step() {
        if (stopsAfter == 0) {
            throw new IllegalStateException("stopped");
        }
        stopsAfter--;
    }

    TellTeamsPorts ports() {
        return new TellTeamsPorts(
                () ->
                        wishes.entrySet().stream()
                                .map(it -> new WhoWants.Wanted(it.getKey(), it.getValue()))
                                .toList(),
                new StoppingMarks(),
                person -> {
                    asked++;
                    return Optional.ofNullable(people.get(person));
                },
                new TodayPorts(
                        rhythms,
                        _ -> Optional.empty(),
                        new TodayPorts.OfCampaigns(
                                documents,
                                new CachedCampaigns(documents, InMemoryDocuments.ofShops()),
                                runs,
                                (_, _, _) -> Map.of()),
                        cases,
                        new TodayPorts.OfFinance(
                                new InMemoryMonthFiles(),
                                running,
                                new CachedFinanceSettings(finance))),
                _ -> WorkingHours.USUAL,
                (_, _, _) -> Set.of(),
                new NewsOfVips(vips),
                all -> {
                    step();
                    orders += all.size();
                    List<MailOrder> ordered = List.copyOf(all);
                    ordered.forEach(
                            order ->
                                    delivered.putIfAbsent(
                                            order.key().toString(), (MailOrder.OfService) order));
                });
    }

    private final class StoppingMarks implements NoticeMarks {
        @Override
        public NoticeMark get(Reader reader) {
            return marks.get(reader);
        }

        @Override
        public NoticeMark save(NoticeMark next) {
            step();
            return marks.save(next);
        }
    }

    Campaign campaign(String id) {
        Campaign campaign =
                SampleCampaigns.of(SHOP, id, new CampaignRule.Birthday(0, LeapDay.FEBRUARY_28, 30));
        assertThat(documents.save(campaign.id(), 1, CampaignJson.write(campaign)))
                .isEqualTo(SaveResult.SAVED);
        return campaign;
    }

    /** Somebody pauses or resumes a campaign, which makes a version of it. */
    void becomes(Campaign campaign, int version, CampaignState state) {
        Campaign next =
                new Campaign(
                        campaign.id(), version, state, campaign.activeSince(), campaign.draft());
        assertThat(documents.save(next.id(), version, CampaignJson.write(next)))
                .isEqualTo(SaveResult.SAVED);
    }

    /** Hears the shop each hour of 25 days, and not in the five days before now. */
    void fallsSilent(Instant now) {
        ShopRhythm rhythm = ShopRhythm.beginning(SHOP, now.minus(Duration.ofDays(30)));
        assertThat(rhythms.begin(rhythm)).isTrue();
        for (int hour = 1; hour <= 24 * 25; hour++) {
            ShopRhythm next = rhythm.heardAt(rhythm.lastHeardAt().plus(Duration.ofHours(1)));
            assertThat(rhythms.follow(rhythm, next)).isTrue();
            rhythm = next;
        }
    }

    void unhappy(int number, Instant at) {
        for (int i = 0; i < number; i++) {
            CaseOpening opening =
                    new CaseOpening(
                            SHOP, at + "/" + i, CaseReason.DETRACTOR, "anna" + i, null, null, at);
            assertThat(
                            cases.open(
                                    ServiceCase.open(opening, at.plusSeconds(86_400), List.of()),
                                    Optional.empty()))
                    .isEqualTo(SaveResult.SAVED);
        }
    }

    void budget(String amount) {
        assertThat(
                        finance.save(
                                SHOP,
                                1,
                                """
                                {"legalEntity": "Rad GmbH", "currency": "EUR", "version": 1,
                                 "valuePerPoint": "0.01", "budgetPerMonth": "%s"}
                                """
                                        .formatted(amount)))
                .isEqualTo(SaveResult.SAVED);
    }

    void costs(long minor, Instant asOf) {
        running.keep(
                new MonthSoFar(
                        SHOP,
                        YearMonth.from(asOf.atZone(ZoneId.of("Europe/Berlin"))),
                        asOf,
                        asOf,
                        true,
                        "EUR",
                        minor,
                        new TreeMap<>(),
                        "ab".repeat(32),
                        asOf));
    }
}
