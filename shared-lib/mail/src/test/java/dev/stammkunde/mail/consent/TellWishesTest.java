package dev.stammkunde.mail.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stammkunde.customers.CustomerId;
import dev.stammkunde.customers.testing.InMemoryCustomers;
import dev.stammkunde.mail.Standing;
import dev.stammkunde.mail.Standings;
import dev.stammkunde.mail.Wishes;
import dev.stammkunde.mail.testing.InMemoryMails;
import dev.stammkunde.mail.testing.OptIns;
import dev.stammkunde.platform.SaveResult;
import dev.stammkunde.platform.Versioned;

import org.junit.jupiter.api.Test;

class TellWishesTest {

    private static final Wishes OBJECTED = Wishes.none().objected(OptIns.REQUESTED);

    private final InMemoryMails mails = new InMemoryMails(new InMemoryCustomers());

    @Test
    void tell_somethingNew_isInForceAndSaidBack() {
        TellWishes wishes = new TellWishes(mails);

        assertThat(wishes.tell(OptIns.CUSTOMER, _ -> OBJECTED)).isEqualTo(OBJECTED);

        assertThat(wishes.wishesOf(OptIns.CUSTOMER)).isEqualTo(OBJECTED);
        assertThat(mails.standing(OptIns.CUSTOMER).version()).isEqualTo(1);
    }

    @Test
    void tell_nothingNew_writesNothing() {
        TellWishes wishes = new TellWishes(mails);
        wishes.tell(OptIns.CUSTOMER, _ -> OBJECTED);

        assertThat(wishes.tell(OptIns.CUSTOMER, same -> same)).isEqualTo(OBJECTED);

        assertThat(mails.standing(OptIns.CUSTOMER).version()).isEqualTo(1);
    }

    @Test
    void tell_othersWinForATime_triesAgainAndGivesUpAfterTen() {
        assertThat(contested(9).tell(OptIns.CUSTOMER, _ -> OBJECTED)).isEqualTo(OBJECTED);
        assertThat(mails.standing(OptIns.CUSTOMER).value().wishes()).isEqualTo(OBJECTED);

        assertThatThrownBy(() -> contested(10).tell(OptIns.CUSTOMER, _ -> Wishes.none()))
                .isInstanceOf(IllegalStateException.class);
    }

    private TellWishes contested(int losses) {
        return new TellWishes(
                new Standings() {
                    private int left = losses;

                    @Override
                    public Versioned<Standing> standing(CustomerId customer) {
                        return mails.standing(customer);
                    }

                    @Override
                    public SaveResult save(
                            CustomerId customer, Versioned<Standing> expected, Standing next) {
                        return left-- > 0
                                ? SaveResult.CONFLICT
                                : mails.save(customer, expected, next);
                    }
                });
    }
}
