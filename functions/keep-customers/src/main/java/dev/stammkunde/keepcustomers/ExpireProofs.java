package dev.stammkunde.keepcustomers;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.FindPersonalData;
import dev.stammkunde.customers.Profile;
import dev.stammkunde.customers.ProfileStore;
import dev.stammkunde.mail.Permission;
import dev.stammkunde.mail.consent.EvidenceStore;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.shop.MarketingConsent.State;
import dev.stammkunde.shop.ProfileReport;

import java.time.Instant;

/**
 * Lets go of proofs in time when the shop tells that a customer objected. Those of the address go
 * only where no other customer ever had it, whose mails they may permit still.
 */
final class ExpireProofs {

    private final ProfileStore profiles;
    private final FindPersonalData personalData;
    private final EvidenceStore evidence;

    ExpireProofs(Stores stores) {
        profiles = stores.profiles();
        personalData = stores.personalData();
        evidence = stores.evidence();
    }

    /** Does it after each report of an objection, late and repeated ones too. */
    void after(CustomerId customer, ProfileReport report) {
        if (report.marketingConsent() == null
                || report.marketingConsent().state() != State.UNSUBSCRIBED) {
            return;
        }
        Profile told = profiles.toldOf(customer);
        Permission.findLastRefusal(told.consents()).ifPresent(at -> expire(customer, told, at));
    }

    private void expire(CustomerId customer, Profile told, Instant refusedAt) {
        evidence.expire(
                customer, told.email().filter(email -> isAlone(customer, email)), refusedAt);
    }

    private boolean isAlone(CustomerId customer, String email) {
        return personalData.customersWith(EmailKey.of(customer.shopId(), email)).keySet().stream()
                .allMatch(it -> it.equals(customer) || Mailbox.isMailbox(it));
    }
}
