package dev.stammkunde.managefinance;

import dev.stammkunde.finance.json.FinanceSettingsJson;
import dev.stammkunde.finance.months.CarriedMonths;
import dev.stammkunde.finance.settings.FinanceSettings;
import dev.stammkunde.platform.http.AdminInput;
import dev.stammkunde.platform.http.AdminRefusedException;
import dev.stammkunde.platform.json.Reading;

import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * The currency of a shop's books. Once a month is over and proved, or closed, nobody changes it:
 * what is owed cannot be carried from one currency to another.
 */
record BooksCurrency(CarriedMonths kept) {

    /**
     * Refuses settings in another currency than the books'. What else is wrong with them is for
     * others to say.
     *
     * @throws AdminRefusedException if they are
     */
    void require(AdminInput input) {
        if (FinanceSettingsJson.TYPE.read(input.body(FinanceSettingsJson.TYPE.mostBytes()))
                instanceof Reading.Valid<FinanceSettings>(var settings)) {
            // A month that is over is before the next one of UTC, wherever the shop is.
            YearMonth next =
                    YearMonth.from(input.request().at().atOffset(ZoneOffset.UTC)).plusMonths(1);
            kept.findLastBefore(input.shopId(), next)
                    .map(month -> month.terms().currency())
                    .filter(books -> !books.equals(settings.currency().getCode()))
                    .ifPresent(
                            books -> {
                                throw AdminRefusedException.invalid(
                                        "currency",
                                        "must be %s, in which the shop's months are kept"
                                                .formatted(books));
                            });
        }
    }
}
