package dev.stammkunde.customers;

/** What a redaction is about where it does not name a customer by id. */
public sealed interface RedactionScope {

    /** Everyone reported with an address up to the redaction. */
    record Address(EmailKey email) implements RedactionScope {}

    /** Everyone in a shop up to the redaction. */
    record WholeShop(String shopId) implements RedactionScope {}
}
