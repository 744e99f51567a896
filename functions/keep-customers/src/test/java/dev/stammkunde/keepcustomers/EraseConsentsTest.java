package dev.stammkunde.keepcustomers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stammkunde.campaigns.testing.InMemoryBehaviours;
import dev.stammkunde.campaigns.testing.InMemoryCelebrations;
import dev.stammkunde.campaigns.testing.InMemoryCustomerLists;
import dev.stammkunde.cases.EraseCases;
import dev.stammkunde.cases.testing.InMemoryCases;
import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.EmailKey;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.MailboxMails;
import dev.stammkunde.mail.MailboxReader;
import dev.stammkunde.mail.Priority;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.consent.ConsentText;
import dev.stammkunde.mail.consent.Contact;
import dev.stammkunde.mail.consent.Evidence.OptedIn;
import dev.stammkunde.mail.consent.Evidence.Origin;
import dev.stammkunde.mail.consent.Mailbox;
import dev.stammkunde.mail.consent.OptInRequest;
import dev.stammkunde.mail.consent.PutInForce;
import dev.stammkunde.mail.consent.TellWishes;
import dev.stammkunde.mail.consent.Topic;
import dev.stammkunde.mail.testing.InMemoryConsents;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.programmes.testing.InMemoryDepartures;
import dev.stammkunde.shop.Language;
import dev.stammkunde.shop.ShopEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class EraseConsentsTest {

    private static final String ADDRESS = "ada@x.de";
    private static final CustomerId ADA = new CustomerId(Events.SHOP, "ada");
    private static final CustomerId MAILBOX = Mailbox.of(Events.SHOP, ADDRESS);

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryMails mails = new InMemoryMails(customers);
    private final InMemoryConsents consents = new InMemoryConsents();
    private final TellWishes wishes = new TellWishes(mails);
    private final Shop shop =
            new Shop(
                    new Stores(
                            customers,
                            customers,
                            customers,
                            customers,
                            Shop.afterMails(customers, mails),
                            customers,
                            customers,
                            new InMemoryCelebrations(),
                            mails,
                            consents,
                            new EraseMails(mails, mails, mails, consents),
                            new EraseCases(new InMemoryCases()),
                            _ -> {},
                            _ -> {},
                            _ -> {},
                            new InMemoryCustomerLists(),
                            InMemoryDepartures.forgettingNothing(),
                            new InMemoryBehaviours(),
                            _ -> {}));

    static List<ShopEvent> erasures() {
        return List.of(
                Events.redaction("ada", null, 20),
                Events.redaction(null, ADDRESS, 20),
                Events.shopRedaction(20));
    }

    @ParameterizedTest
    @MethodSource("erasures")
    void erase_once_orAgain_leavesProofsWithoutAddressAndNoPermission(ShopEvent erasure) {
        shop.keep(Events.changed("ada", 1, ADDRESS, "Ada"));
        OptedIn byCustomer = agree(ADA, "r1", 5);
        OptedIn byAddress = agree(MAILBOX, "r2", 6);

        shop.keep(erasure);
        shop.keep(erasure);

        assertThat(consents.evidenceOf(ADA)).containsExactly(byCustomer.erased());
        assertThat(consents.evidenceOf(MAILBOX)).containsExactly(byAddress.erased());
        assertThat(wishes.wishesOf(ADA)).isEqualTo(Wishes.none());
        assertThat(wishes.wishesOf(MAILBOX)).isEqualTo(Wishes.none());
    }

    /** Who else reads the mailbox gets nothing twice for it. */
    @ParameterizedTest
    @MethodSource("erasures")
    void erase_customer_leavesInTheMailboxThatItGotAMailAndNotForWhom(ShopEvent erasure) {
        shop.keep(Events.changed("ada", 1, ADDRESS, "Ada"));
        EmailKey key = MailboxMails.findKey(ADA.shopId(), ADDRESS).orElseThrow();
        CustomerId other = new CustomerId("other", "eve");
        MailboxMails got =
                MailboxMails.of(key)
                        .getting(got(key, ADA, "news/1"))
                        .getting(got(key, other, "x/1"));
        var saved = mails.save(mails.mailbox(key), got);
        var standing = mails.standing(ADA);
        var reached = mails.save(ADA, standing, standing.value().reaching(key));

        shop.keep(erasure);
        shop.keep(erasure);

        assertThat(List.of(saved, reached)).containsOnly(SaveResult.SAVED);
        assertThat(mails.mailbox(key).value().got())
                .extracting(MailboxMails.Got::reader)
                .containsExactly(
                        new MailboxReader(null, null),
                        MailboxReader.of(key, other, Optional.of("Ada")));
        assertThat(mails.standing(ADA).value().mailboxes()).isEmpty();
    }

    private static MailboxMails.Got got(EmailKey key, CustomerId customer, String mail) {
        return new MailboxMails.Got(
                mail,
                MailboxReader.of(key, customer, Optional.of("Ada")),
                LocalDate.EPOCH,
                Events.at(5),
                Priority.LOW);
    }

    @Test
    void erase_thenAnErasedProofIsConfirmedAgain_permitsNothing() {
        shop.keep(Events.changed("ada", 1, ADDRESS, "Ada"));
        OptedIn proof = agree(ADA, "r1", 5);
        shop.keep(Events.redaction("ada", null, 20));

        new PutInForce(wishes, customers, customers).apply(proof.erased(), Set.of());

        assertThat(wishes.wishesOf(MAILBOX)).isEqualTo(Wishes.none());
    }

    @Test
    void erase_ofAnAddressWhoseOwnerAgreedSince_leavesThat() {
        OptedIn proof = agree(MAILBOX, "r1", 30);

        shop.keep(Events.redaction(null, ADDRESS, 20));

        assertThat(consents.evidenceOf(MAILBOX)).containsExactly(proof);
        assertThat(wishes.wishesOf(MAILBOX).optedInAt()).isEqualTo(Events.at(30));
    }

    @ParameterizedTest
    @CsvSource({"3, 5, true", "6, 5, false"})
    void keep_objectionToldToTheShop_letsGoOfEarlierProofsInTime(
            long agreed, long told, boolean expires) {
        shop.keep(Events.changed("ada", 2, ADDRESS, "Ada"));
        OptedIn own = agree(ADA, "r1", agreed);
        OptedIn ofAddress = agree(MAILBOX, "r2", agreed);

        shop.keep(Events.changed("ada", told, ADDRESS, "Ada"));

        assertThat(consents.findKeptUntil(own).isPresent()).isEqualTo(expires);
        assertThat(consents.findKeptUntil(ofAddress).isPresent()).isEqualTo(expires);
    }

    @Test
    void keep_objectionOfOneOfTwoWithTheAddress_keepsWhatPermitsMailsToTheOther() {
        shop.keep(Events.changed("ada", 2, ADDRESS, "Ada"));
        shop.keep(Events.changed("eve", 2, ADDRESS, "Eve"));
        OptedIn own = agree(ADA, "r1", 3);
        OptedIn ofAddress = agree(MAILBOX, "r2", 3);

        shop.keep(Events.changed("ada", 5, ADDRESS, "Ada"));

        assertThat(consents.findKeptUntil(own)).isPresent();
        assertThat(consents.findKeptUntil(ofAddress)).isEmpty();
    }

    private OptedIn agree(CustomerId customer, String id, long second) {
        Contact click = new Contact(Events.at(second), "203.0.113.7", "Firefox");
        OptedIn proof =
                new OptedIn(
                        new OptInRequest(
                                id,
                                customer,
                                ADDRESS,
                                Set.of(Topic.ALL),
                                new ConsentText("1", "Ja"),
                                "form",
                                Language.DE,
                                click),
                        Origin.DOUBLE_OPT_IN,
                        click);
        consents.keep(proof);
        new PutInForce(wishes, customers, customers).apply(proof, Set.of());
        return proof;
    }
}
