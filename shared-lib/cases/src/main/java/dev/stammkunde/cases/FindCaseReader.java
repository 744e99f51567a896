package dev.stammkunde.cases;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.FindCustomer;
import dev.stammkunde.mail.FindChosenLanguages;
import dev.stammkunde.mail.MailOrder;
import dev.stammkunde.shop.Language;

import java.util.List;
import java.util.Optional;

/** Finds who reads an answer to a case, at which address and in which language. */
final class FindCaseReader {

    private final FindCustomer customers;
    private final FindChosenLanguages languages;

    FindCaseReader(FindCustomer customers, FindChosenLanguages languages) {
        this.customers = customers;
        this.languages = languages;
    }

    Optional<CustomerNow> findCustomer(CustomerId named) {
        return CustomerNow.find(customers, named);
    }

    /** Nobody where the shop told no address. */
    Optional<CaseReader> find(CustomerNow now) {
        return now.profile()
                .email()
                .map(address -> new CaseReader(now.id(), address, language(now)));
    }

    private String language(CustomerNow now) {
        return Optional.ofNullable(languages.chosenLanguages(List.of(now.id())).get(now.id()))
                .or(() -> now.profile().language().flatMap(Language::find))
                .map(Language::code)
                .orElse(MailOrder.OfService.LANGUAGE_OF_SHOP);
    }
}
