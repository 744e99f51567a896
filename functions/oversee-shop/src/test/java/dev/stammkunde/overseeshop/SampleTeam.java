package dev.stammkunde.overseeshop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.Campaign;
import dev.stammkunde.campaigns.CampaignRule;
import dev.stammkunde.campaigns.LeapDay;
import dev.stammkunde.campaigns.holidays.JollydayHolidays;
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
import dev.stammkunde.customers.Customer;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.customers.testing.InMemorySuggestions;
import dev.stammkunde.finance.json.CachedFinanceSettings;
import dev.stammkunde.finance.testing.InMemoryMonthFiles;
import dev.stammkunde.finance.testing.InMemoryMonthsSoFar;
import dev.stammkunde.insights.testing.InMemoryKeptAtRisk;
import dev.stammkunde.insights.testing.InMemoryKeptFigures;
import dev.stammkunde.insights.testing.InMemoryKeptLifts;
import dev.stammkunde.insights.testing.InMemoryKeptRecommendations;
import dev.stammkunde.insights.testing.InMemoryKeptValue;
import dev.stammkunde.mail.CampaignState;
import dev.stammkunde.mail.testing.InMemoryConsents;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.notices.Reader;
import dev.stammkunde.notices.content.TodayPorts;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.testing.InMemoryAudit;
import dev.stammkunde.platform.testing.InMemoryDocuments;
import dev.stammkunde.points.testing.InMemoryProgrammes;
import dev.stammkunde.shop.testing.InMemoryShopRhythms;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A shop in memory, and its team. */
final class SampleTeam {

    static final String SHOP = "shop";

    final InMemoryShopRhythms rhythms = new InMemoryShopRhythms();
    final InMemoryCampaignDocuments documents = new InMemoryCampaignDocuments();
    final InMemoryCampaignRuns runs = new InMemoryCampaignRuns();
    final InMemoryDocuments<String> mailSettings = InMemoryDocuments.ofShops();
    final InMemoryConsents consents = new InMemoryConsents();
    final InMemoryProgrammes programmes = new InMemoryProgrammes();
    final InMemoryCases cases = new InMemoryCases();
    final InMemoryMonthFiles months = new InMemoryMonthFiles();
    final InMemoryMonthsSoFar running = new InMemoryMonthsSoFar();
    final InMemoryDocuments<String> finance = InMemoryDocuments.ofShops();
    final InMemoryKeptFigures insights = new InMemoryKeptFigures();
    final InMemoryKeptValue value = new InMemoryKeptValue();
    final InMemoryKeptLifts lifts = new InMemoryKeptLifts();
    final InMemoryKeptAtRisk atRisk = new InMemoryKeptAtRisk();
    final InMemoryKeptRecommendations recommendations = new InMemoryKeptRecommendations();
    final InMemorySuggestions suggestions = new InMemorySuggestions();
    final Set<String> erased = new HashSet<>();
    final InMemoryAudit audit = new InMemoryAudit();
    final InMemoryDocuments<Reader> notices = new InMemoryDocuments<>(Reader::shopId, audit);
    @Nullable Instant quarantinedAt;

    OverseeShopPorts ports() {
        return new OverseeShopPorts(
                rhythms,
                new TodayPorts(
                        rhythms,
                        _ -> Optional.ofNullable(quarantinedAt),
                        new TodayPorts.OfCampaigns(
                                documents,
                                new CachedCampaigns(documents, mailSettings),
                                runs,
                                new InMemoryMails(new InMemoryCustomers())),
                        cases,
                        new TodayPorts.OfFinance(
                                months, running, new CachedFinanceSettings(finance))),
                mailSettings,
                consents,
                programmes,
                _ -> WorkingHours.USUAL,
                new JollydayHolidays(),
                insights,
                value,
                lifts,
                atRisk,
                recommendations,
                suggestions,
                this::profiles,
                cases,
                notices);
    }

    private Map<CustomerId, Customer> profiles(List<CustomerId> customers) {
        Map<CustomerId, Customer> found = new HashMap<>();
        customers.stream()
                .filter(it -> erased.contains(it.id()))
                .forEach(it -> found.put(it, new Customer.Erased(Instant.EPOCH)));
        return found;
    }

    /** Daily at nine in Berlin. */
    Campaign campaign(String id, CampaignState state) {
        Campaign campaign =
                SampleCampaigns.in(
                        SampleCampaigns.of(
                                SHOP, id, new CampaignRule.Birthday(0, LeapDay.FEBRUARY_28, 30)),
                        state);
        assertThat(documents.save(campaign.id(), 1, CampaignJson.write(campaign)))
                .isEqualTo(SaveResult.SAVED);
        return campaign;
    }

    void openCase(String key, Instant openedAt, Instant dueAt) {
        CaseOpening opening =
                new CaseOpening(SHOP, key, CaseReason.COMPLAINT, "anna", null, null, openedAt);
        assertThat(cases.open(ServiceCase.open(opening, dueAt, List.of()), Optional.empty()))
                .isEqualTo(SaveResult.SAVED);
    }
}
