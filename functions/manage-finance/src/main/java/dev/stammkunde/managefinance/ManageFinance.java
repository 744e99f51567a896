package dev.stammkunde.managefinance;

import dev.stammkunde.finance.json.CachedFinanceSettings;
import dev.stammkunde.finance.json.FinanceSettingsJson;
import dev.stammkunde.finance.settings.FinanceSettings;
import dev.stammkunde.platform.Acting;
import dev.stammkunde.platform.admin.AdminAnswer;
import dev.stammkunde.platform.admin.AdminApi;
import dev.stammkunde.platform.admin.ShopDocumentAnswers;
import dev.stammkunde.platform.documents.ChangeShopDocument;
import dev.stammkunde.platform.http.AdminCaller;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.HttpResponse;
import dev.stammkunde.platform.logs.Metrics;

import java.util.List;

/** Answers the requests of the admin API that are about months of finance. */
final class ManageFinance {

    private static final String UNUSABLE =
            "The shop's finance settings or its programme cannot be used. Look at them, and replace"
                    + " them.";

    private final ManageFinancePorts ports;
    private final ShopDocumentAnswers<FinanceSettings> settings;
    private final CachedFinanceSettings cachedSettings;
    private final BooksCurrency books;
    private final MonthAnswers months;
    private final SimulationAnswers simulations;
    private final ReconciliationAnswers reconciliation;

    ManageFinance(ManageFinancePorts ports) {
        this.ports = ports;
        this.settings =
                new ShopDocumentAnswers<>(
                        new ChangeShopDocument<>(
                                ports.settings(),
                                _ -> FinanceSettingsJson.TYPE,
                                _ -> {
                                    throw FinanceProblems.noSettings();
                                }));
        this.cachedSettings = new CachedFinanceSettings(ports.settings());
        this.books = new BooksCurrency(ports.kept());
        this.months = new MonthAnswers(ports);
        this.reconciliation = new ReconciliationAnswers(ports.reconciliation());
        this.simulations =
                new SimulationAnswers(ports.simulations(), ports.simulate(), ports.zones());
    }

    AdminApi<FinanceRoute> api(Metrics metrics) {
        return new AdminApi<>(
                List.of(FinanceRoute.values()),
                (route, caller, input, _) -> AdminAnswer.of(answer(route, caller, input)),
                UNUSABLE,
                metrics);
    }

    private HttpResponse answer(FinanceRoute route, AdminCaller caller, AdminInput input) {
        Acting acting = caller.acting(input.request());
        return switch (route) {
            case SHOW_SETTINGS -> settings.show(input);
            case REPLACE_SETTINGS -> {
                books.require(input);
                yield settings.replaceSigned(input, acting);
            }
            case CHECK_SETTINGS -> {
                books.require(input);
                yield settings.check(input);
            }
            case SETTINGS_VERSIONS -> settings.versions(input);
            case MONTHS -> months.list(input);
            case ORDER -> order(input);
            case SHOW -> months.show(input);
            case DOWNLOAD -> months.download(input);
            case CLOSE -> months.close(input, acting);
            case RECONCILIATION -> reconciliation.list(input);
            case DISMISS -> reconciliation.dismiss(input, acting);
            case SIMULATE -> simulate(input, acting);
            case SIMULATION -> simulations.show(input);
        };
    }

    private HttpResponse simulate(AdminInput input, Acting acting) {
        String shopId = input.shopId();
        int version =
                ports.settings().findLatestVersion(shopId).orElseThrow(FinanceProblems::noSettings);
        FinanceSettings found =
                cachedSettings
                        .findVersion(shopId, version)
                        .orElseThrow(FinanceProblems::noSettings);
        return simulations.order(input, acting, found, version);
    }

    private HttpResponse order(AdminInput input) {
        if (ports.settings().findLatestVersion(input.shopId()).isEmpty()) {
            throw FinanceProblems.noSettings();
        }
        return months.order(input);
    }
}
